import type { History, Model, TrainingData } from '../algorithms/algorithm.js';
import { matrixOf } from '../algorithms/matrix.js';
import type { Evaluation } from '../evaluation/index.js';
import { alignedTo } from './aligned-model.js';
import { holdOutForGood } from './held-out.js';
import { judge } from './judge.js';
import { isDue } from './training-schedule.js';

describe('held-out preferences', () => {
  const dataOf = (itemIds: string[]): TrainingData => {
    const visitorIds = Array.from({ length: 200 }, (_, visitor) => `v${visitor}`);
    const pairs = visitorIds.flatMap((_, visitor) => itemIds.map((_, item) => [visitor, item] as const));
    const triplets = {
      visitors: pairs.map(([visitor]) => visitor),
      items: pairs.map(([, item]) => item),
      weights: pairs.map(() => 1),
      times: pairs.map(() => NaN),
    };
    return { matrix: matrixOf(200, itemIds.length, triplets), visitorIds, itemIds };
  };
  const pairsOf = ({ matrix, visitorIds, itemIds }: TrainingData) =>
    new Set(
      visitorIds.flatMap((visitor, row) =>
        [...matrix.columns.subarray(matrix.rowStart[row], matrix.rowStart[row + 1])].map(
          (item) => `${visitor} ${itemIds[item]}`,
        ),
      ),
    );

  it('are a fifth, in one part only, and the same whenever and in whichever order they come', () => {
    const { train, test } = holdOutForGood(dataOf(['a', 'b', 'c', 'd', 'e']));
    expect(test.matrix.columns.length / 1000).toBeCloseTo(0.2, 1);
    expect(train.matrix.columns.length + test.matrix.columns.length).toBe(1000);
    const held = pairsOf(test);
    const later = pairsOf(holdOutForGood(dataOf(['new', 'e', 'd', 'c', 'b', 'a'])).test);
    expect([...held].every((pair) => later.has(pair))).toBe(true);
    expect([...pairsOf(train)].some((pair) => later.has(pair))).toBe(false);
  });
});

describe('a model of other items', () => {
  it('speaks through the items of today, and puts those it does not know last', () => {
    const seen: History[] = [];
    const model: Model = {
      ...{ id: 'old', itemIds: ['a', 'b', 'gone'], save: () => ({ id: 'old', head: {}, arrays: {} }) },
      score: (history) => (seen.push(history), Float32Array.of(0.5, -2, 9)),
    };
    const today = alignedTo(['new', 'b', 'a'], model);
    const history = { items: Int32Array.of(0, 2), weights: Float32Array.of(3, 1) };
    expect([...today.score(history)]).toEqual([-3, -2, 0.5]);
    expect(seen[0]).toEqual({ items: Int32Array.of(0), weights: Float32Array.of(1) });
  });
});

describe('the verdict', () => {
  const figures = (ndcg: number, low?: number) => ({
    ...{ ndcg },
    ...(low !== undefined && { behindFirst: { difference: 0.5 - ndcg, low, high: 0.9 } }),
  });
  const verdict = (models: Record<string, object>) => judge({ models } as unknown as Pick<Evaluation, 'models'>);

  it('compares with the model that serves, whatever the trivial ones do', () => {
    const models = { docent: figures(0.5), serving: figures(0.45, -0.01), popularity: figures(0.2, 0.2) };
    expect(verdict(models)).toMatchObject({ promote: false, rival: 'serving' });
    expect(verdict({ ...models, serving: figures(0.45, 0.01) })).toMatchObject({ promote: true, rival: 'serving' });
  });

  it('compares with the best trivial one when none serves', () => {
    const models = { docent: figures(0.5), random: figures(0.1, 0.3), popularity: figures(0.2, 0.2) };
    expect(verdict(models)).toMatchObject({ promote: true, rival: 'popularity' });
    expect(verdict({ ...models, popularity: figures(0.49, NaN) })).toMatchObject({ promote: false });
  });
});

describe('the schedule', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  const last = (hoursAgo: number, interactions: number) => ({
    ...{ at: new Date(now - hoursAgo * 3_600_000).toISOString(), interactions },
  });
  const rule = { hours: 24, interactions: 500 };

  it('waits for enough behaviour, then for time or for more of it', () => {
    expect(isDue(undefined, 150, now, rule)).toBe(false);
    expect(isDue(undefined, 1000, now, rule)).toBe(true);
    expect(isDue(last(1, 1000), 1400, now, rule)).toBe(false);
    expect(isDue(last(1, 1000), 1500, now, rule)).toBe(true);
    expect(isDue(last(0.1, 1000), 9000, now, rule)).toBe(false);
    expect(isDue(last(25, 1000), 1001, now, rule)).toBe(true);
    expect(isDue(last(25, 1000), 1000, now, rule)).toBe(false);
  });
});
