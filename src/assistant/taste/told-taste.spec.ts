import type { Item } from '../../catalogue/item.js';
import type { ShownItem } from '../../language/constraints.js';
import { LanguageService } from '../../language/language.service.js';
import { makeItem } from '../../../test/factories/item.factory.js';
import { toldTaste } from './told-taste.js';

const film = (id: string, zh: string, en: string, more: Partial<Item> = {}) =>
  makeItem({ id, kind: 'video', name: { zh, en }, ...more });
const items = [
  film('hero', '英雄', 'Hero', { tags: ['war'], creators: [{ zh: '张艺谋', en: 'Zhang Yimou' }] }),
  film('amadeus', '莫扎特传', 'Amadeus', { tags: ['music'] }),
  film('kedi', '爱猫之城', 'Kedi', { tags: ['animals'] }),
  makeItem({ id: 'louvre', name: { zh: '卢浮宫', en: 'The Louvre' }, categories: ['museum'], tags: ['painting'] }),
];
const language = new LanguageService();
language.rebuild(items);

const shown: ShownItem[] = ['hero', 'amadeus', 'kedi'].map((itemId, index) => ({
  ...{ itemId, kind: 'video' as const, messageId: 'm1', ordinal: index + 1 },
}));
const now = new Date(2026, 2, 4);

function told(text: string, { one = false } = {}) {
  const memory = one ? shown.slice(0, 1) : shown;
  const subjects = memory.map(({ itemId }) => itemId);
  const understanding = language.understand(text, { now, shown: memory, focus: subjects });
  return toldTaste([understanding], { subjects, latest: subjects });
}
const inBrief = (text: string, more?: { one: boolean }) => {
  const found = told(text, more);
  return [
    ...(found?.items ?? []).map(({ itemId, verdict }) => `${verdict} ${itemId}`),
    ...(found?.themes ?? []).map(({ group, value, likes }) => `${likes ? 'like' : 'dismiss'} ${group}:${value}`),
  ];
};

describe('what is told of taste in passing', () => {
  it.each([
    ['第二部我很喜欢', ['like amadeus']],
    ['第二个看过了', ['seen amadeus']],
    ['第三部没兴趣', ['dismiss kedi']],
    ['我不喜欢第一部', ['dismiss hero']],
    ['《英雄》太好看了', ['like hero']],
    ['把第三部收藏一下', ['save kedi']],
    ['第一部和第三部我都看过了', ['seen hero', 'seen kedi']],
    ['莫扎特传看过了，很喜欢', ['seen amadeus', 'like amadeus']],
    ['I loved the second one', ['like amadeus']],
    ["I've already seen the second", ['seen amadeus']],
    ['already seen Kedi', ['seen kedi']],
    ['not interested in the first one', ['dismiss hero']],
    ["I didn't like Hero at all", ['dismiss hero']],
    ['the third one is not my thing', ['dismiss kedi']],
    ['Kedi was wonderful, save it please', ['like kedi', 'save kedi']],
    ['Amadeus is one of my favourites', ['like amadeus']],
    ["I've been to the Louvre and loved it", ['seen louvre', 'like louvre']],
    ['卢浮宫去过了', ['seen louvre']],
  ])('of things: %s', (text, expected) => expect(inBrief(text).sort()).toEqual([...expected].sort()));

  it.each([
    ['太棒了，这部我收藏了', ['save hero']],
    ['我不喜欢这个', ['dismiss hero']],
    ['看过了', ['seen hero']],
    ['很喜欢！', ['like hero']],
    ['loved it!', ['like hero']],
    ['I loved that one', ['like hero']],
    ['seen it already', ['seen hero']],
    ["sorry, I don't like it", ['dismiss hero']],
    ['hated it', ['dismiss hero']],
  ])('of the one thing that was spoken of: %s', (text, expected) => {
    expect(inBrief(text, { one: true })).toEqual(expected);
    expect(told(text, { one: true })).toMatchObject({ isAll: true });
  });

  it.each([
    ['讨厌战争片', ['dismiss tag:war']],
    ['我不喜欢音乐类的', ['dismiss tag:music']],
    ['我喜欢动物', ['like tag:animals']],
    ['我很喜欢博物馆', ['like category:museum']],
    ['not interested in war films', ['dismiss tag:war']],
    ["I don't like music", ['dismiss tag:music']],
    ['I really like animals', ['like tag:animals']],
    ["I'm a big fan of Zhang Yimou", ['like creator:Zhang Yimou']],
    ['I hate painting', ['dismiss tag:painting']],
  ])('of themes: %s', (text, expected) => expect(inBrief(text)).toEqual(expected));

  it.each([
    '你喜欢哪部',
    '大家都喜欢第一部吗',
    '孩子喜欢动物',
    '给喜欢音乐的人推荐',
    '如果喜欢英雄还能看什么',
    '我想看动物的',
    '不要战争片',
    '不喜欢太长的',
    '太棒了',
    '收藏了很多画的博物馆',
    '看过的人怎么说',
    '喜欢的话告诉我',
    'my kids like animals',
    'would I like Hero?',
    'I would like a film about animals',
    "I'd love to see paintings",
    'do people like the second one',
    'something like Hero but shorter',
    'no war films please',
    'great, thanks',
    'for people who love music',
    'did you like it?',
  ])('is not seen in: %s', (text) => expect(inBrief(text)).toEqual([]));

  it('asks which, where one of several is meant, and knows when more is said', () => {
    expect(told('I loved that one')).toMatchObject({
      items: [],
      unclear: { verdict: 'like', among: ['hero', 'amadeus', 'kedi'] },
    });
    expect(told('这部我很喜欢')).toMatchObject({ unclear: { verdict: 'like' } });
    expect(told('第二部很喜欢，还有类似的吗')).toMatchObject({ items: [{ itemId: 'amadeus' }], isAll: false });
    expect(told('I loved Hero, what else might I like?')).toMatchObject({ items: [{ itemId: 'hero' }], isAll: false });
    expect(told('不喜欢，换一个')).toBeUndefined();
  });
});
