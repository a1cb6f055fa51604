import { makeItem } from '../../test/factories/item.factory.js';
import type { Item } from '../catalogue/item.js';
import type { Constraints } from '../language/constraints.js';
import type { ConstraintMatch, FittingHit } from '../plugin-api/services.js';
import { cardSchema } from '../protocol/blocks.js';
import { PresenterService } from './presenter.service.js';

// Monday, 18:00 in Beijing, 11:00 in Paris.
const NOW = new Date('2026-11-23T10:00:00Z');

const palace = makeItem({
  id: 'palace',
  name: { zh: '故宫博物院', en: 'The Palace Museum' },
  description: {
    zh: '从午门进、神武门出，中轴线两个小时就能走完，可好东西多半藏在两侧。须提前预约。',
    en: 'Most people walk straight up the axis and miss the museum. Tickets are sold in advance only.',
  },
  categories: ['palace', 'museum'],
  tags: ['ming', 'bronze'],
  city: { zh: '北京', en: 'Beijing' },
  district: { zh: '东城区', en: 'Dongcheng' },
  latitude: 39.9163,
  longitude: 116.3908,
  price: { amount: 60, currency: 'CNY', asOf: '2025' },
  rating: 4.72,
  ratingCount: 812,
  ratingSource: 'reviews',
  visitMinutes: { min: 180, max: 360 },
  openingHours: 'Tu-Su 08:30-16:30',
  website: 'https://www.dpm.org.cn',
  year: 1406,
  yearEnd: 1420,
});
const rodin = makeItem({
  id: 'rodin',
  name: { zh: '罗丹美术馆', en: 'Musée Rodin' },
  city: { zh: '巴黎', en: 'Paris' },
  country: { zh: '法国', en: 'France' },
  latitude: 48.8553,
  longitude: 2.3158,
  price: { amount: 14, currency: 'EUR' },
  openingHours: 'Mo-Su 10:00-18:30',
  tags: ['sculpture'],
});
const film = makeItem({
  id: 'film',
  kind: 'video',
  name: { zh: '我在故宫修文物', en: 'Masters in the Forbidden City' },
  durationMinutes: 98,
  languages: ['zh', 'en'],
  creators: [{ zh: '叶君', en: 'Ye Jun' }],
  year: 2016,
});
const ding = makeItem({
  id: 'ding',
  kind: 'artefact',
  name: { zh: '大鼎' },
  year: -1100,
  yearEnd: -1001,
  attributes: { museumId: 'palace' },
});
const ITEMS = [palace, rodin, film, ding];

const presenter = new PresenterService({
  item: (id) => ITEMS.find((item) => item.id === id),
  attractions: () => ITEMS.filter((item) => item.kind === 'attraction'),
  isKnownPlace: (name) => name !== 'Atlantis',
  reviewCount: (id) => (id === 'palace' ? 812 : 0),
  hasSampleReviews: (id) => id === 'palace',
});

const any = (...values: string[]) => ({ any: values, not: [] });

function hitOf(item: Item, match: Partial<ConstraintMatch> = {}, more: Partial<FittingHit> = {}): FittingHit {
  const base = { item, score: 0.5, similarity: 0.4, lexical: 0, matchedWords: [] };
  return { ...base, match: { met: [], unmet: [], unknown: [], ...match }, ...more };
}

function reasons(item: Item, hit: FittingHit, constraints: Constraints, language: 'zh' | 'en' = 'en') {
  return presenter.reasons(item, hit, constraints, language, NOW).map(({ type, text }) => `${type}: ${text}`);
}

function facts(item: Item, language: 'zh' | 'en', distance?: number): string[] {
  const reason = { type: 'other' as const, text: '.' };
  return presenter.card(item, { language, reasons: [reason], now: NOW, distance }).facts.map(({ text }) => text);
}

describe('card', () => {
  it('gives the facts in the language of the answer', () => {
    expect(facts(palace, 'zh', 1.23)).toEqual([
      '¥60（2025年）', '4.7（812条示例评价）', '1.2公里', '3–6小时', '今天不开放，明天08:30开门', '1406–1420年', '北京东城区',
    ]); // prettier-ignore
    expect(facts(palace, 'en', 0.4)).toEqual([
      '¥60 (2025)', '4.7 (812 sample reviews)', '400 m', '3–6 hours', 'Closed today, opens tomorrow 08:30', '1406–1420', 'Dongcheng, Beijing',
    ]); // prettier-ignore
    expect(facts(rodin, 'en')).toEqual(['€14', 'Open today until 18:30', 'Paris, France']);
    expect(facts(rodin, 'zh')).toEqual(['€14', '今天开放到18:30', '法国巴黎']);
    expect(facts(film, 'zh')).toEqual(['1小时38分钟', '叶君', '2016年', '中文和英语']);
    expect(facts(film, 'en')).toEqual(['1 h 38 min', 'Ye Jun', '2016', 'Chinese and English']);
    expect(facts(ding, 'zh')).toEqual(['公元前11世纪']);
    expect(facts(ding, 'en')).toEqual(['11th century BC']);
  });

  it('is valid, says one whole sentence, and offers what can be done with the item', () => {
    const card = presenter.card(palace, { language: 'zh', reasons: [], now: NOW });
    expect(cardSchema.safeParse(card).success).toBe(true);
    expect(card.summary).toBe('从午门进、神武门出，中轴线两个小时就能走完，可好东西多半藏在两侧。');
    expect(card.categories).toEqual(['宫殿', '博物馆']);
    expect(card.actions).toEqual(['like', 'dismiss', 'save', 'more-like-this', 'reviews', 'website']);
    expect(card.cover).toEqual({ motif: 'palace', year: 1406 });
    expect(card.reasons).toHaveLength(1);
  });

  it('cuts a sentence that is too long between clauses', () => {
    const long = makeItem({
      id: 'long',
      description: { en: `${'A hall of mirrors and echoes, '.repeat(20)}at last.` },
    });
    const { summary } = presenter.card(long, { language: 'en', reasons: [], now: NOW });
    expect(summary!.length).toBeLessThanOrEqual(191);
    expect(summary).toMatch(/(mirrors and echoes)…$/);
  });
});

describe('reasons', () => {
  it('speaks of the wishes that are met, and says what is not', () => {
    const constraints: Constraints = {
      price: { max: 200, currency: 'CNY' },
      open: { now: true },
      place: any('paris'),
      rating: { min: 4 },
    };
    expect(reasons(rodin, hitOf(rodin, { met: ['price', 'open', 'place'], unknown: ['rating'] }), constraints)).toEqual(
      [
        'constraint: €14, about ¥113 at 2025 rates',
        'constraint: open now, until 18:30',
        'constraint: in Paris, France',
        'unknown: not rated yet',
      ],
    );
  });

  it('names the distance and the place it is measured from', () => {
    const constraints: Constraints = { near: { itemId: 'palace', radius: 2 } };
    const hit = hitOf(rodin, { met: ['near'] }, { distance: 1.24 });
    expect(reasons(rodin, hit, constraints, 'zh')).toEqual(['distance: 距故宫博物院1.2公里']);
    expect(reasons(rodin, hit, constraints)).toEqual(['distance: 1.2 km from The Palace Museum']);
  });

  it('tells what is the case where a wish is not met', () => {
    const constraints: Constraints = { price: { max: 20 }, open: { weekdays: [1] } };
    expect(reasons(palace, hitOf(palace, { unmet: ['price', 'open'] }), constraints, 'zh').slice(1)).toEqual([
      'unmet: 门票¥60（2025年）',
      'unmet: 今天不开放，明天08:30开门',
    ]);
  });

  it('claims a theme only where the item bears it, and nearness of meaning only for want of more', () => {
    expect(reasons(palace, hitOf(palace, {}, { matchedWords: ['青铜'] }), {}, 'zh')).toEqual(['meaning: 与青铜有关']);
    expect(reasons(rodin, hitOf(rodin, {}, { matchedWords: ['bronze'] }), {})).toEqual([
      'meaning: close in meaning to what you asked',
    ]);
    expect(reasons(palace, hitOf(palace, {}, { matchedWords: ['axis'] }), {})).toEqual([
      'meaning: its description mentions “axis”',
    ]);
    expect(reasons(rodin, hitOf(rodin, {}, { matchedWords: ['musee rodin'] }), {})[0]).toBe(
      'name: goes by the name “musee rodin”',
    );
  });

  it('is never empty', () => {
    const bare = makeItem({ id: 'bare' });
    expect(reasons(bare, hitOf(bare, {}, { score: 0, similarity: 0 }), {})).toEqual(['other: from the catalogue']);
  });
});

describe('describe and relaxedNotice', () => {
  const constraints: Constraints = {
    kind: 'attraction',
    category: any('museum'),
    place: any('beijing'),
    price: { min: 0, max: 0 },
    open: { weekdays: [1] },
  };

  it('puts the wishes into one phrase', () => {
    expect(presenter.describe(constraints, 'zh')).toBe('北京周一开放的免费博物馆');
    expect(presenter.describe(constraints, 'en')).toBe('free museums in Beijing that are open on Monday');
    const film: Constraints = { kind: 'video', duration: { max: 60 }, spokenLanguage: any('zh'), year: { min: 2000 } };
    expect(presenter.describe(film, 'zh')).toBe('片长1小时以内、2000年以后、中文的影片');
    expect(presenter.describe(film, 'en')).toBe('films since 2000 in Chinese that take up to 1 hour');
    expect(presenter.describe({ category: { any: [], not: ['temple'] } }, 'zh')).toBe('不是寺庙的内容');
    const museum: Constraints = { kind: 'attraction', category: any('museum') };
    const both: Constraints = { ...museum, tag: { any: ['bronze'], not: [], and: [['quiet']] } };
    expect(presenter.describe(both, 'en')).toBe('quiet museums about bronze');
    expect(presenter.describe(both, 'zh')).toBe('安静、青铜主题的博物馆');
    const either: Constraints = { ...museum, tag: any('quiet', 'bronze') };
    expect(presenter.describe(either, 'en')).toBe('museums that are quiet or about bronze');
    expect(presenter.describe(either, 'zh')).toBe('安静或青铜主题的博物馆');
    expect(presenter.describe({}, 'en')).toBe('');
    expect(presenter.describe({ kind: 'video', count: 3 }, 'zh')).toBe('');
  });

  it('names what was given up', () => {
    const notice = presenter.relaxedNotice(['open'], constraints, 'zh');
    expect(notice).toEqual({
      type: 'notice',
      level: 'relaxed',
      text: '没有找到北京周一开放的免费博物馆。放宽“周一开放”之后，下面这些最接近。',
    });
    expect(presenter.relaxedNotice(['open'], constraints, 'en').text).toBe(
      'I found no free museums in Beijing that are open on Monday. These come nearest, letting go of “open on Monday”.',
    );
  });

  it('says that it does not know where the visitor is', () => {
    const near: Constraints = { category: any('museum'), near: { radius: 3 } };
    expect(presenter.relaxedNotice(['near'], near, 'en').text).toBe(
      'I do not know where you are, so these are museums wherever they stand. Name a place, and I look near it.',
    );
    expect(presenter.relaxedNotice(['near'], near, 'zh').text).toBe(
      '我不知道你在哪里，下面是不论远近的博物馆。说一个地点，我就在它附近找。',
    );
    const placed: Constraints = { ...near, near: { radius: 3, position: { latitude: 1, longitude: 1 } } };
    expect(presenter.relaxedNotice(['near'], placed, 'en').text).toContain('I found no museums near you');
  });

  it('says that a place is not known', () => {
    const lost: Constraints = { category: any('museum'), place: any('Atlantis') };
    expect(presenter.relaxedNotice(['place'], lost, 'en').text).toContain('no place called “Atlantis”');
    expect(presenter.relaxedNotice(['place'], lost, 'zh').text).toContain('没有叫“Atlantis”的地方');
  });
});

describe('facts', () => {
  it('answers in sentences, and says what is not known and where to ask', () => {
    expect(presenter.facts(palace, ['price', 'opening', 'phone'], 'zh', NOW)).toEqual([
      '故宫博物院的门票是¥60（2025年）。',
      '开放时间是周二至周日08:30–16:30，周一不开放；今天不开放，明天08:30开门。',
      '我这里没有故宫博物院的电话，可以看官网https://www.dpm.org.cn。',
    ]);
    expect(presenter.facts(rodin, ['opening', 'accessibility'], 'en', NOW)).toEqual([
      'Musée Rodin: opening hours this week: every day 10:00–18:30. Open today until 18:30.',
      'I do not have details of accessibility for Musée Rodin; please ask there before you go.',
    ]);
    expect(presenter.facts(ding, ['museum', 'year'], 'zh', NOW)).toEqual([
      '大鼎收藏于故宫博物院。',
      '年代是公元前11世纪。',
    ]);
    expect(presenter.facts(ding, ['address'], 'en', NOW)).toEqual([expect.stringContaining('is kept in')]);
  });

  it('gives an overview when nothing in particular is asked for', () => {
    const told = presenter.facts(palace, [], 'en', NOW);
    expect(told[0]).toBe(palace.description!.en);
    expect(told).toContain('A visit takes 3–6 hours.');
    expect(told.join()).not.toContain('I do not have');
  });
});

describe('contradiction', () => {
  it('offers each of two wishes that exclude each other', () => {
    expect(presenter.contradiction({ price: { min: 100, max: 0, currency: 'CNY' } }, 'zh')).toEqual({
      text: '“免费和¥100以上”不能同时满足，您想按哪一个找？',
      ways: [
        { label: '免费', text: '只要免费的' },
        { label: '¥100以上', text: '只要票价¥100以上的' },
      ],
    });
    expect(presenter.contradiction({ price: { max: 20 } }, 'en')).toBeUndefined();
  });
});

describe('verdicts', () => {
  it('says whether one place is as asked, and what is not known of it', () => {
    expect(presenter.verdicts(palace, { open: { weekdays: [1] } }, 'zh', NOW)).toEqual(['故宫博物院周一不开放。']);
    expect(presenter.verdicts(rodin, { open: { month: '2027-05' } }, 'en', NOW)).toEqual([
      'Musée Rodin is open in May.',
    ]);
    const children = { audience: { any: ['children'], not: [] } };
    expect(presenter.verdicts(palace, children, 'en', NOW)[0]).toMatch(/^The catalogue does not say/);
    expect(presenter.verdicts({ ...palace, audience: ['children'] }, children, 'en', NOW)[0]).toMatch(/ is good for /);
  });
});
