import { makeItem } from '../../../test/factories/item.factory.js';
import { sentiment } from '../../../test/support/local-sentiment.js';
import { AspectList } from '../../sentiment/aspects/aspect-list.js';
import { aspectsOf } from '../../sentiment/aspects/read-aspects.js';
import type { Item } from '../../catalogue/item.js';
import type { FittingHit, ListRequest, RecommendedList } from '../../plugin-api/services.js';
import type { Deed, SessionTaste } from '../../plugin-api/turn.js';
import type { History, Model } from '../algorithms/algorithm.js';
import { TermStatistics } from '../profile/term-statistics.js';
import { activityOf, popularityOf, type DailyTotal } from './popularity.js';
import { reviewEvidence, type ReviewEvidence } from './review-evidence.js';
import { RecommendationService } from './recommendation.service.js';
import { ServingModel } from './serving-model.js';
import { Trends } from './trends.js';

const NOW = new Date('2026-11-23T12:00:00Z');
const session = (more: Partial<SessionTaste> = {}): SessionTaste => ({
  ...{ liked: [], dismissed: [], personalised: true, ...more },
});
const did = (itemId: string, type: Deed['type'], value?: number): Deed => ({
  ...{ itemId, type, at: NOW.getTime() },
  ...(value !== undefined && { value }),
});

describe('popularity', () => {
  const items = ['a', 'b', 'c'].map((id) => makeItem({ id, rating: 4, ratingCount: 20 }));
  const total = (itemId: string, day: string, type: DailyTotal['type'] = 'open') => ({
    ...{ itemId, type, count: 10, valueSum: 0, day },
  });

  it('counts what visitors did, lately more than long ago', () => {
    const activity = activityOf(
      [total('a', '2026-11-20'), total('b', '2026-07-20'), total('c', '2026-11-20', 'dismiss')],
      NOW,
    );
    const scores = popularityOf(items, activity);
    expect(scores.get('a')!).toBeGreaterThan(scores.get('b')!);
    expect(scores.get('b')!).toBeGreaterThan(scores.get('c')!);
  });

  it('does not let one enthusiast beat hundreds of good ratings', () => {
    const one = makeItem({ id: 'one', rating: 5, ratingCount: 1 });
    const many = makeItem({ id: 'many', rating: 4.7, ratingCount: 500 });
    const scores = popularityOf([one, many], new Map());
    expect(scores.get('many')!).toBeGreaterThan(scores.get('one')!);
  });
});

/** Items of one letter are alike: a1 and a2 are near, a1 and b1 are not. */
const similarity = (a: string, b: string) => (a === b ? 1 : a[0] === b[0] ? 0.8 : 0.2);
const axisOf = (id: string) => id.charCodeAt(0) - 97;

function serviceOf(
  items: Item[],
  {
    fits = {},
    totals = [],
    added = [],
    reviews,
  }: {
    fits?: Record<string, number>;
    totals?: DailyTotal[];
    added?: string[];
    reviews?: ReviewEvidence;
  } = {},
) {
  const source = {
    get: (id: string) => items.find((item) => item.id === id),
    all: () => items,
    onChange: () => () => undefined,
  };
  const vectorOf = (id: string) => Float32Array.from({ length: 26 }, (_, axis) => Number(axis === axisOf(id)));
  const trends = new Trends(source, {
    dailyTotals: () => Promise.resolve(totals),
    addedSince: () => Promise.resolve(added),
  });
  const serving = new ServingModel();
  const service = new RecommendationService(
    source,
    {
      similarity,
      vectors: {
        of: vectorOf,
        scan: (query) => Promise.resolve((id) => (query[axisOf(id)]! > 0 ? 0.8 : 0.2)),
      },
      meanVector: (ids) => (ids.length > 0 ? vectorOf(ids[0]!) : undefined),
      findFitting: ({ exclude, prior = () => 0, limit = 20 }) => {
        const hits = items
          .filter(({ id }) => !exclude?.has(id))
          .map((item): FittingHit => {
            const base = { item, score: fits[item.id] ?? 0.4, similarity: 0.4, lexical: 0, matchedWords: [] };
            return { ...base, match: { met: [], unmet: [], unknown: [] } };
          })
          .sort((a, b) => b.score + prior(b.item.id) - a.score - prior(a.item.id));
        return Promise.resolve({ hits: hits.slice(0, limit), relaxed: [] });
      },
    },
    {
      name: (item) => item.name.en ?? '',
      reasons: () => [{ type: 'meaning', text: 'close in meaning to what you asked' }],
    },
    trends,
    serving,
    { statistics: new TermStatistics(items) },
    reviews,
  );
  const list = (more: Partial<ListRequest> = {}) =>
    service.list({
      ...{ text: 'something', kinds: ['attraction'], constraints: {}, taste: session(), language: 'en' as const },
      ...{ now: NOW, limit: 3, ...more },
    });
  return { service, serving, trends, list };
}

const named = (id: string, more: Partial<Item> = {}) => makeItem({ id, name: { en: id, zh: id }, ...more });
const ids = ({ items }: RecommendedList) => items.map(({ hit }) => hit.item.id);
const reasonsOf = ({ items }: RecommendedList, id: string) => items.find(({ hit }) => hit.item.id === id)!.reasons;

describe('a list', () => {
  const items = ['a1', 'a2', 'b1', 'b2', 'c1'].map((id) => named(id));
  const fits = { b1: 0.42, a1: 0.4, c1: 0.38, a2: 0.1, b2: 0.1 };

  it('keeps the order of fit while taste is unknown or may not be used', async () => {
    const { list } = serviceOf(items, { fits });
    expect(ids(await list())).toEqual(['b1', 'a1', 'c1']);
    const off = session({ personalised: false, liked: ['a2'], dismissed: ['b1'], history: [did('a2', 'like')] });
    expect(await list({ taste: off })).toEqual(await list());
  });

  it('takes likes and dismissals into account at once, and says so', async () => {
    const { list } = serviceOf(items, { fits });
    const given = await list({ taste: session({ liked: ['a2'], dismissed: ['b1'] }) });
    expect(ids(given)).not.toContain('b1');
    expect(ids(given)[0]).toBe('a1');
    expect(given.items[0]!.reasons).toEqual([{ type: 'taste', itemId: 'a2', text: 'because you liked “a2”' }]);
  });

  it('pushes down the like of what was dismissed', async () => {
    const { list } = serviceOf(items, { fits: { b1: 0.42, b2: 0.41, c1: 0.38, a1: 0.36, a2: 0 } });
    expect(ids(await list({ exclude: new Set(['b1']) }))[0]).toBe('b2');
    expect(ids(await list({ limit: 4, taste: session({ dismissed: ['b1'] }) })).indexOf('b2')).toBeGreaterThan(1);
  });

  it('stops an item from speaking for another one, at once and for that one only', async () => {
    const { list } = serviceOf(items, { fits });
    const history = [did('a2', 'like')];
    const before = await list({ taste: session({ history }) });
    expect(ids(before)[0]).toBe('a1');
    const after = await list({ taste: session({ history, vetoes: [{ because: 'a2', itemId: 'a1' }] }) });
    expect(ids(after)[0]).toBe('b1');
    expect(JSON.stringify(reasonsOf(after, 'a1'))).not.toContain('a2');
    const elsewhere = await list({ taste: session({ history, vetoes: [{ because: 'a2', itemId: 'c1' }] }) });
    expect(ids(elsewhere)[0]).toBe('a1');
  });

  it('leaves out what was seen to its end and themes that are not cared for, unless nothing else is left or they are wished for', async () => {
    const war = items.map((item) => (item.id === 'b1' ? { ...item, tags: ['war'] } : item));
    const { list } = serviceOf(war, { fits });
    const taste = session({ history: [did('a1', 'watch', 1)], stated: [{ term: 'tag:war', likes: false }] });
    expect(ids(await list({ taste })).sort()).toEqual(['a2', 'b2', 'c1']);
    const wished = await list({ taste, constraints: { tag: { any: ['war'], not: [] } } });
    expect(ids(wished)).toContain('b1');
    const exclude = new Set(['a2', 'b2', 'c1']);
    expect(ids(await list({ taste, exclude })).sort()).toEqual(['a1', 'b1']);
  });

  it('without question and wishes leaves out what is known already, as long as there are others', async () => {
    const { list } = serviceOf(items);
    const taste = session({ history: [did('a1', 'like'), did('b1', 'watch', 1), did('b2', 'watch', 0.3)] });
    expect(ids(await list({ text: '', taste })).sort()).toEqual(['a2', 'b2', 'c1']);
    expect(ids(await list({ text: '', taste, limit: 5 }))).toContain('a1');
    expect(ids(await list({ text: '', taste, limit: 5, constraints: { price: { max: 0 } } }))).toContain('a1');
  });

  it('tells of themes that moved it, unless the visitor objects', async () => {
    const themed = [
      ...['a1', 'b1', 'c1', 'd1'].map((id) => named(id, { tags: ['history'] })),
      ...['e1', 'f1'].map((id) => named(id, { tags: ['bronze'] })),
    ];
    const { list } = serviceOf(themed);
    const history = [did('e1', 'like')];
    const given = await list({ text: '', taste: session({ history }) });
    expect(ids(given)[0]).toBe('f1');
    expect(reasonsOf(given, 'f1')).toContainEqual(expect.objectContaining({ type: 'taste', term: 'tag:bronze' }));
    const vetoes = [{ because: 'tag:bronze', itemId: 'f1' }];
    const after = await list({ text: '', limit: 6, taste: session({ history, vetoes }) });
    expect(JSON.stringify(reasonsOf(after, 'f1'))).not.toContain('tag:bronze');
  });

  it('knows what is popular this week, new, and shown too much', async () => {
    const total = (itemId: string, type: DailyTotal['type'], count: number): DailyTotal => ({
      ...{ itemId, type, count, valueSum: 0, day: '2026-11-22' },
    });
    const many = Array.from({ length: 12 }, (_, index) => named(String.fromCharCode(97 + index)));
    const { list, trends } = serviceOf(many, {
      totals: [total('b', 'like', 10), total('c', 'view', 500), total('d', 'view', 20), total('d', 'open', 15)],
      added: ['e'],
    });
    await trends.count(NOW);
    const given = await list({ limit: 12, taste: session() });
    expect(ids(given)[0]).toBe('b');
    expect(reasonsOf(given, 'b')).toContainEqual({ type: 'popularity', text: 'popular this week' });
    expect(reasonsOf(given, 'e')).toContainEqual({ type: 'new', text: 'new in the catalogue' });
    expect(ids(given).indexOf('c')).toBe(11);
  });

  it('surprises differently by seed, and gives everybody the same popular list', async () => {
    const many = Array.from({ length: 26 }, (_, index) => named(String.fromCharCode(97 + index)));
    const { list } = serviceOf(many);
    const surprise = async (seed: string) => ids(await list({ text: '', mode: 'surprise', seed, limit: 5 }));
    expect(await surprise('one')).toEqual(await surprise('one'));
    expect(await surprise('one')).not.toEqual(await surprise('two'));
    const popular = (taste: SessionTaste) => list({ text: '', mode: 'popular', taste });
    expect(await popular(session({ liked: ['a'], dismissed: ['b'] }))).toEqual(await popular(session()));
  });
});

describe('what reviews say', () => {
  const items = ['a1', 'b1', 'c1'].map((id) => named(id));
  const standings: Record<string, [score: number, positive: number, negative: number]> = {
    a1: [-0.7, 2, 20],
    b1: [0.6, 18, 2],
  };
  const aspects = new AspectList();
  const reviews = reviewEvidence(
    {
      standing: (id, aspect) => {
        const [score, positive, negative] = (aspect === 'crowds' && standings[id]) || [];
        return score === undefined
          ? undefined
          : {
              ...{ score, mean: -0.2, evidence: 0.8, positive: positive!, negative: negative! },
              total: 23,
              samples: false,
            };
      },
    },
    { aspectsOf: (text) => aspectsOf(text, aspects), aspects: () => sentiment.aspects() },
  );
  const { list } = serviceOf(items, { fits: { a1: 0.5, b1: 0.4, c1: 0.42 }, reviews });

  it.each(['a museum that is not crowded', '人不多的博物馆', '不用排队的景点', 'somewhere without long queues'])(
    'lets a place with long queues lose against a quiet one: %j',
    async (wording) => {
      const given = await list({ wording });
      expect(ids(given)).toEqual(['b1', 'c1', 'a1']);
      expect(reasonsOf(given, 'b1')[0]).toMatchObject({ type: 'reviews' });
      expect(reasonsOf(given, 'b1')[0]!.text).toContain('18 of 23 reviews');
      expect(reasonsOf(given, 'a1')[0]!.text).toContain('20 of 23 reviews');
    },
  );

  it('reads the wish from the slot as well', async () => {
    expect(ids(await list({ constraints: { tag: { any: ['quiet'], not: [] } } }))[0]).toBe('b1');
  });

  it.each(['服务好的博物馆', '哪家博物馆服务最好', 'which museum has the best service'])(
    'hears the aspect in %j',
    (wording) => {
      expect(reviews.wished(wording, {})).toEqual(['service']);
    },
  );

  it.each(['museums in Beijing', '有什么好玩的地方', '大家都怎么评价'])('changes nothing for %j', async (wording) => {
    expect(ids(await list({ wording }))).toEqual(['a1', 'c1', 'b1']);
  });
});

describe('a trained model', () => {
  const items = ['a1', 'b1', 'c1', 'd1', 'n1', 'd2'].map((id) => named(id));
  /** Has learnt that who likes a1 likes c1. */
  const model = (itemIds: string[], withContributions = true): Model => ({
    ...{ id: 'fake', itemIds, save: () => ({ id: 'fake', head: {}, arrays: {} }) },
    score: (history: History) =>
      Float32Array.from(itemIds, (id) => (id === 'c1' && itemIds[history.items[0]!] === 'a1' ? 9 : 0)),
    ...(withContributions && {
      contributions: (history: History, item: number) =>
        Float32Array.from(history.items, (known) => (itemIds[known] === 'a1' && itemIds[item] === 'c1' ? 9 : 0)),
    }),
  });
  const history = [did('a1', 'like')];

  it('moves lists and explains them by what it learnt', async () => {
    const { list, serving } = serviceOf(items);
    serving.serve('v1', model(['a1', 'b1', 'c1', 'd1']));
    const given = await list({ text: '', taste: session({ history }) });
    expect(ids(given)[0]).toBe('c1');
    expect(reasonsOf(given, 'c1')).toEqual([{ type: 'taste', itemId: 'a1', text: 'because you liked “a1”' }]);
    serving.serveNone();
    expect(ids(await list({ text: '', taste: session({ history }) }))[0]).not.toBe('c1');
  });

  it.each([true, false])('forgets what must not be a reason (contributions known: %s)', async (withContributions) => {
    const { list, serving } = serviceOf(items);
    serving.serve('v1', model(['a1', 'b1', 'c1', 'd1'], withContributions));
    const vetoes = [{ because: 'a1', itemId: 'c1' }];
    expect(ids(await list({ text: '', taste: session({ history, vetoes }) }))[0]).not.toBe('c1');
  });

  it('speaks of items that came later by their neighbours', async () => {
    const later = [...items, named('c9')];
    const { list, service, serving } = serviceOf(later);
    serving.serve('v1', model(['a1', 'b1', 'c1', 'd1']));
    await list({ text: '', taste: session({ history }) });
    await service.newcomers.settled();
    expect(
      ids(await list({ text: '', taste: session({ history }) }))
        .slice(0, 2)
        .sort(),
    ).toEqual(['c1', 'c9']);
  });
});

describe('onboarding', () => {
  it('shows good items that are unlike each other, and none that were judged', () => {
    const items = ['a1', 'a2', 'a3', 'b1', 'c1'].map((id) => named(id, { rating: 4 }));
    const { service } = serviceOf(items);
    const letters = (taste: SessionTaste) => service.onboarding(undefined, 3, taste).map(({ id }) => id[0]);
    expect(letters(session()).sort()).toEqual(['a', 'b', 'c']);
    expect(letters(session({ history: [did('b1', 'like')] }))).not.toContain('b');
  });
});
