import { makeItem } from '../../test/factories/item.factory.js';
import type { FittingHit, ListRequest } from '../plugin-api/services.js';
import { activityOf, popularityOf } from './popularity.js';
import { RecommendationService } from './recommendation.service.js';
import { tasteScore } from './taste.js';

/** Items of one letter are alike: a1 and a2 are near, a1 and b1 are not. */
const similarity = (a: string, b: string) => (a === b ? 1 : a[0] === b[0] ? 0.8 : 0.2);
const session = (liked: string[], dismissed: string[] = [], personalised = true) => ({
  liked,
  dismissed,
  personalised,
});

describe('taste', () => {
  it('is neutral while nothing is known, or may not be used', () => {
    expect(tasteScore('a1', session([]), similarity)).toEqual({ score: 0.5 });
    expect(tasteScore('a1', session(['a2'], [], false), similarity)).toEqual({ score: 0.5 });
  });

  it('leans to what is like the liked and away from what is like the dismissed', () => {
    expect(tasteScore('a1', session(['a2', 'b2']), similarity)).toEqual({
      score: expect.closeTo(0.97, 1) as number,
      because: 'a2',
    });
    expect(tasteScore('c1', session(['a2']), similarity)).toEqual({ score: 0.5 });
    expect(tasteScore('b1', session(['a2'], ['b2']), similarity).score).toBeLessThan(0.1);
  });
});

describe('popularity', () => {
  const items = ['a', 'b', 'c'].map((id) => makeItem({ id, rating: 4, ratingCount: 20 }));
  const total = (itemId: string, day: string, type: 'open' | 'dismiss' = 'open') => ({
    itemId,
    type,
    count: 10,
    valueSum: 0,
    day,
  });

  it('counts what visitors did, lately more than long ago', () => {
    const activity = activityOf(
      [total('a', '2026-11-20'), total('b', '2026-07-20'), total('c', '2026-11-20', 'dismiss')],
      new Date('2026-11-23'),
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

describe('list', () => {
  const items = ['a1', 'a2', 'b1', 'b2', 'c1'].map((id) => makeItem({ id, name: { en: id, zh: id } }));
  const hit = (id: string, score: number): FittingHit => {
    const item = items.find((one) => one.id === id)!;
    const base = { item, score, similarity: 0.4, lexical: 0, matchedWords: [] };
    return { ...base, match: { met: [], unmet: [], unknown: [] } };
  };
  const asked: unknown[] = [];
  const service = new RecommendationService(
    { get: (id) => items.find((item) => item.id === id), all: () => items, onChange: () => () => undefined },
    {
      similarity,
      meanVector: (ids) => (ids.length > 0 ? new Float32Array(4) : undefined),
      findFitting: (query) => {
        asked.push(query.exclude);
        const hits = [hit('b1', 0.42), hit('a1', 0.4), hit('c1', 0.38)].filter(
          ({ item }) => !query.exclude?.has(item.id),
        );
        return Promise.resolve({ hits, relaxed: [] });
      },
    },
    {
      name: (item) => item.name.en ?? '',
      card: () => Promise.reject(new Error('not asked for')) as never,
      reasons: () => [{ type: 'meaning', text: 'close in meaning to what you asked' }],
      relaxedNotice: () => ({ type: 'notice', level: 'relaxed', text: '' }),
      describe: () => '',
      facts: () => [],
    },
    { dailyTotals: () => Promise.resolve([]) },
  );
  const request = (more: Partial<ListRequest> = {}): ListRequest => ({
    ...{ text: 'something', kinds: ['attraction'], constraints: {}, taste: session([]), language: 'en' },
    ...{ now: new Date(), limit: 3, ...more },
  });
  const ids = (list: { items: { hit: FittingHit }[] }) => list.items.map(({ hit }) => hit.item.id);

  it('keeps the order of fit while taste is unknown', async () => {
    expect(ids(await service.list(request()))).toEqual(['b1', 'a1', 'c1']);
  });

  it('takes likes and dismissals into account at once, and says so', async () => {
    const list = await service.list(request({ taste: session(['a2'], ['b1']) }));
    expect(ids(list)).toEqual(['a1', 'c1']);
    expect(list.items[0]!.reasons).toEqual([{ type: 'taste', itemId: 'a2', text: 'because you liked “a2”' }]);
    expect(list.items[1]!.reasons).toHaveLength(1);
  });

  it('leaves out what the list should be like, and names it as the reason', async () => {
    const list = await service.list(request({ similarTo: ['a1'], exclude: new Set(['c1']) }));
    expect(asked.at(-1)).toEqual(new Set(['c1', 'a1']));
    expect(list.items[0]!.reasons[0]).toEqual({ type: 'similar', itemId: 'a1', text: 'similar to “a1”' });
  });
});
