import type { Item } from '../catalogue/item.js';
import type { ShownItem, Understanding } from '../language/constraints.js';
import { asksWhy, reasonsInWords, shownInQuestion } from './why.js';

const shown: ShownItem[] = [
  { itemId: 'a', kind: 'video', messageId: 'm1', ordinal: 1, reasons: ['about railways'] },
  { itemId: 'b', kind: 'video', messageId: 'm1', ordinal: 2, reasons: ['14 minutes', 'good for children'] },
  { itemId: 'c', kind: 'attraction', messageId: 'm1', ordinal: 3 },
];
const asked = (more: Partial<Understanding>) => ({ links: [], references: [], ...more }) as unknown as Understanding;

describe('a question why something was recommended', () => {
  it.each([
    '为什么推荐第一部',
    '为啥给我推荐这个？',
    '为什么是它？',
    '推荐理由是什么',
    'Why did you recommend the second?',
    'why this one?',
    'Why?',
    'Why is Hero on the list?',
    '刚才第一个为什么推荐给我',
    '怎么会推荐这个',
    'the first one, why?',
    'how come you suggested that',
  ])('is known: %s', (text) => expect(asksWhy(text)).toBe(true));

  it.each([
    '天为什么是蓝的',
    '为什么叫紫禁城',
    '为什么这件文物有名',
    '为什么这么贵',
    '为什么它没有评分',
    'why is this object famous',
    'Why was the wall built?',
    '推荐一部电影',
    '第一个为什么这么出名',
    'how come the Louvre is closed on Tuesdays',
  ])('is not seen in another: %s', (text) => expect(asksWhy(text)).toBe(false));

  it('is answered by the reasons of what it is about, else of the last list', () => {
    const second = { words: 'the second', start: 0, end: 10, itemIds: ['b'], relation: 'same' as const };
    expect(shownInQuestion(asked({ references: [second] }), shown).map(({ itemId }) => itemId)).toEqual(['b']);
    expect(shownInQuestion(asked({}), shown).map(({ itemId }) => itemId)).toEqual(['a', 'b']);
    const item = { name: { en: 'Toy Trains', zh: '玩具火车' } } as Item;
    expect(reasonsInWords(shown.slice(1, 2), () => item, 'en')).toBe(
      'This is why:\n- **Toy Trains**: 14 minutes; good for children',
    );
  });
});
