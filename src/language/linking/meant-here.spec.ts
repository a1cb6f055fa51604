import type { Item } from '../../catalogue/item.js';
import { LanguageService } from '../language.service.js';

const now = new Date(2026, 2, 4, 10);

function place(id: string, zh: string, en: string, city: { zh: string; en: string }): Item {
  return {
    ...{ aliases: [], categories: [], tags: [], accessibility: [], audience: [], languages: [], media: [] },
    ...{ id, kind: 'attraction', name: { zh, en }, creators: [], attributes: {}, city },
  };
}

const NEW_YORK = { zh: '纽约', en: 'New York' };
const language = new LanguageService();
language.rebuild([
  place('london', '自然历史博物馆', 'Natural History Museum', { zh: '伦敦', en: 'London' }),
  place('new-york', '美国自然历史博物馆', 'American Museum of Natural History', NEW_YORK),
  place('high-line', '高线公园', 'High Line', NEW_YORK),
  place('versailles', '凡尔赛宫', 'Palace of Versailles', { zh: '凡尔赛', en: 'Versailles' }),
  place('vatican', '梵蒂冈博物馆', 'Vatican Museums', { zh: '梵蒂冈', en: 'Vatican City' }),
]);

const linked = (text: string, places: string[] = [], shownIds: string[] = []) =>
  language
    .understand(text, {
      now,
      held: { place: { any: places, not: [] } },
      shown: shownIds.map((itemId, index) => ({ itemId, kind: 'attraction', messageId: 'm', ordinal: index + 1 })),
    })
    .links.map(({ itemId }) => itemId);

describe('names that several places could go by', () => {
  it.each(['the Natural History Museum', 'how much is the natural history museum?', '自然历史博物馆几点开门'])(
    'mean the one of the city that is spoken of: %s',
    (text) => {
      expect(linked(text)).toEqual(['london']);
      expect(linked(text, ['new-york'])).toEqual(['new-york']);
      expect(linked(text, [], ['high-line', 'new-york'])).toEqual(['new-york']);
    },
  );

  it('mean what they say where the city is named', () => {
    expect(linked('the Natural History Museum in London', ['new-york'])).toEqual(['london']);
  });
});

describe('a town that has opening hours', () => {
  it.each([
    ['is the Vatican open on Sunday', 'vatican'],
    ['tickets for the Vatican', 'vatican'],
    ['凡尔赛周一几点开门', 'versailles'],
    ['梵蒂冈门票多少钱', 'vatican'],
  ])('is the place of that name: %s', (text, id) => expect(linked(text)).toEqual([id]));

  it.each(['museums in the Vatican', '凡尔赛有什么好玩的', '纽约几点天黑', 'is New York expensive'])(
    'is a town otherwise: %s',
    (text) => expect(linked(text)).toEqual([]),
  );
});

describe('a name that is a city and a kind of place', () => {
  const shanghai = new LanguageService();
  shanghai.rebuild([place('museum', '上海博物馆', 'Shanghai Museum', { zh: '上海', en: 'Shanghai' })]);
  const named = (text: string) => shanghai.understand(text, { now }).links.map(({ itemId }) => itemId);

  it.each(['最好别收费的上海博物馆', '轮椅可以进的上海博物馆', '有哪些上海博物馆'])('is looked for: %s', (text) =>
    expect(named(text)).toEqual([]),
  );
  it.each(['上海博物馆几点开门', '我昨天去的上海博物馆', '附近的上海博物馆', '免费的上海博物馆要预约吗'])(
    'is the one that is called so: %s',
    (text) => expect(named(text)).toEqual(['museum']),
  );
});
