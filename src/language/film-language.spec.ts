import type { Item } from '../catalogue/item.js';
import type { ShownItem } from './constraints.js';
import { LanguageService } from './language.service.js';

const now = new Date(2026, 2, 4, 10);

function film(id: string, zh: string, en: string, more: Partial<Item> = {}): Item {
  return {
    ...{ aliases: [], categories: [], tags: [], accessibility: [], audience: [], languages: [], media: [] },
    ...{ id, kind: 'video', name: { zh, en }, creators: [], attributes: {} },
    ...more,
  };
}

const items = [
  film('nezha', '哪吒闹海', 'Nezha Conquers the Dragon King', { tags: ['mythology'] }),
  film('amadeus', '莫扎特传', 'Amadeus', { tags: ['music'], creators: [{ zh: '米洛斯·福尔曼', en: 'Miloš Forman' }] }),
  film('waltz', '最后的华尔兹', 'The Last Waltz', {
    categories: ['concert-film'],
    creators: [{ zh: '马丁·斯科塞斯', en: 'Martin Scorsese' }],
    description: { en: 'A farewell concert.', zh: '一场告别演唱会。' },
  }),
  film('cosmos', '宇宙', 'Cosmos: A Personal Voyage', { tags: ['astronomy'] }),
];
const language = new LanguageService();
language.rebuild(items);

const shown: ShownItem[] = ['nezha', 'amadeus', 'waltz'].map((itemId, index) => ({
  ...{ itemId, kind: 'video' as const, messageId: 'm1', ordinal: index + 1 },
}));
const read = (text: string) => language.understand(text, { now, shown });
const referred = (text: string, relation: string) =>
  read(text).references.flatMap((reference) => (reference.relation === relation ? reference.itemIds : []));

describe('talk about films that were shown', () => {
  it.each([
    ['第一部和第三部我都看过了', ['nezha', 'waltz']],
    ['第二部没兴趣', ['amadeus']],
    ["I've already seen Amadeus and the third one", ['amadeus', 'waltz']],
    ['not interested in the first one', ['nezha']],
    ['the second one is not for me', ['amadeus']],
    ['not the concert', ['waltz']],
    ['we just watched Amadeus', ['amadeus']],
    ['been to the second already', ['amadeus']],
  ])('knows what is not wanted: %s', (text, expected) =>
    expect(referred(text, 'other').sort()).toEqual(expected.sort()),
  );

  it.each([
    ['哪吒呢', 'nezha'],
    ['讲音乐的那部', 'amadeus'],
    ['the one about a farewell concert', 'waltz'],
    ['the second: how long is that?', 'amadeus'],
    ['tell me about the second... I mean the first one', 'nezha'],
  ])('knows which one is meant: %s', (text, expected) => expect(referred(text, 'same')).toEqual([expected]));

  it('takes two things that are joined for two', () => {
    expect(referred('第二部和它比呢', 'same')).toHaveLength(4);
    const { references, links } = read('它和《宇宙》有什么不同');
    expect(links.map(({ itemId }) => itemId)).toEqual(['cosmos']);
    expect(references).toMatchObject([{ relation: 'same', itemIds: ['nezha'] }]);
  });

  it.each([
    ['which is longer, Amadeus or Nezha?', ['amadeus', 'nezha']],
    ['Nezha or Amadeus?', ['amadeus', 'nezha']],
    ['莫扎特传和哪吒哪个长', ['amadeus', 'nezha']],
    ['Amadeus or something else?', ['amadeus']],
  ])('takes the beginning of a name beside another: %s', (text, expected) => {
    const { links } = read(text);
    const meant = [...links.map(({ itemId }) => itemId), ...referred(text, 'same')];
    expect([...new Set(meant)].sort()).toEqual(expected);
  });

  it('names a film by its title without the subtitle', () => {
    expect(read('how long is Cosmos?').links).toMatchObject([{ itemId: 'cosmos' }]);
  });
});

describe('wishes for films', () => {
  const wishes = (text: string) => read(text).constraints;

  it.each([
    ['五六十年代的老电影', { min: 1950, max: 1969 }],
    ['films from the fifties or sixties', { min: 1950, max: 1969 }],
    ['二战以前的', { max: 1938 }],
    ['something made after the Second World War', { min: 1946 }],
    ['改革开放以后拍的', { min: 1978 }],
  ])('reads the years of %s', (text, year) => expect(wishes(text).year).toEqual(year));

  it('reads a maker’s family name, in place of the one before', () => {
    const creator = { any: ['Martin Scorsese'], not: [] };
    expect(wishes('ok, Scorsese then').creator).toEqual(creator);
    expect(wishes('斯科塞斯的有吗').creator).toEqual(creator);
    expect(wishes('something about Forman').creator).toBeUndefined();
  });

  it('takes a family film for one that tells a story, and pyramids for Egypt', () => {
    expect(wishes('a family movie for tonight').category).toEqual({ any: ['feature-film'], not: [] });
    expect(wishes('合家欢的电影').category).toEqual({ any: ['feature-film'], not: [] });
    expect(wishes('films about the pyramids').tag).toEqual({ any: ['ancient-egypt'], not: [] });
  });

  it.each(['who gives it?', '谁主讲的', 'who is presenting the lecture?'])('asks for the maker: %s', (text) =>
    expect(read(text).askedFacts).toEqual(['creators']),
  );

  it('reads no wish where a reason is denied', () => {
    expect(wishes('not because it is French, because it is about music')).toMatchObject({ tag: { any: ['music'] } });
    expect(wishes('not because it is French, because it is about music').place).toBeUndefined();
  });

  it('leaves ordinary words alone that look like names', () => {
    expect(read('we are going to bed, using headphones').topic).not.toMatch(/gong|basel|hsing/);
  });
});
