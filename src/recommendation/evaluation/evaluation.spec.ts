import { makeItem } from '../../../test/factories/item.factory.js';
import type { Model, TrainingData } from '../algorithms/algorithm.js';
import { Random } from '../algorithms/random.js';
import { eventLogOf } from '../behaviour/index.js';
import { adoptSplit, divideEvents } from './evaluation-data.js';
import {
  BASELINES,
  biasReport,
  bootstrap,
  compare,
  evaluateAll,
  evaluateModel,
  evaluationAsHtml,
  evaluationAsText,
  groupsOf,
  type Interval,
} from './index.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 1);

/** 120 visitors of two tastes and 40 items: everyone chooses among the items of one taste, the early ones more often. */
const world = (() => {
  const random = new Random(7);
  const events = [];
  for (let v = 0; v < 120; v++)
    for (let i = 0; i < 40; i++)
      if (i % 2 === v % 2 && random.next() < 0.9 - i / 60)
        events.push({
          ...{ visitorId: `v${v}`, itemId: `i${i}`, type: 'rating' as const, value: 4 },
          time: NOW - random.integer(100) * DAY,
        });
  return eventLogOf(events);
})();
const items = Array.from({ length: 40 }, (_, i) =>
  makeItem({ id: `i${i}`, languages: [i % 4 < 2 ? 'zh' : 'en'], city: { en: i < 20 ? 'Xi’an' : 'Suzhou' } }),
);
const divided = divideEvents(world, { kind: 'stratified', test: 0.25, seed: 1, now: NOW, items });
const { train, test } = divided.split;

/** Knows the tastes; `strength` 0 makes it arbitrary. */
const oracle = (data: TrainingData, strength: number): Model => ({
  ...{ id: 'oracle', itemIds: data.itemIds, save: () => ({ id: 'oracle', head: {}, arrays: {} }) },
  score: (history) => {
    const likesOdd = Number(data.itemIds[history.items[0] ?? 0]!.slice(1)) % 2;
    return Float32Array.from(data.itemIds, (id, item) =>
      Number(id.slice(1)) % 2 === likesOdd ? strength - item / 100 : -item / 100,
    );
  },
});

describe('evaluateModel', () => {
  const good = evaluateModel(oracle(train, 1), train, test, { k: 5 });
  const poor = evaluateModel(oracle(train, 0), train, test, { k: 5 });

  it('tells the better of two models, by more than noise', () => {
    expect(good.metrics.ndcg).toBeGreaterThan(poor.metrics.ndcg);
    const { difference, low, high } = compare(good, poor);
    expect(difference).toBeCloseTo(good.metrics.ndcg - poor.metrics.ndcg);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThan(difference);
    expect(compare(good, good)).toEqual({ difference: 0, low: 0, high: 0 });
  });

  it('never recommends what the visitor has, or what may not be', () => {
    const candidates = Uint8Array.from(train.itemIds, (_, item) => (item < 30 ? 1 : 0));
    const { lists, visitors } = evaluateModel(oracle(train, 1), train, test, { k: 5, candidates });
    visitors.forEach((visitor, row) => {
      const { rowStart, columns } = train.matrix;
      const seen = new Set(columns.subarray(rowStart[visitor], rowStart[visitor + 1]));
      for (const item of lists.subarray(row * 5, row * 5 + 5)) {
        expect(seen.has(item)).toBe(false);
        expect(item).toBeLessThan(30);
      }
    });
  });

  it('looks at groups apart, and at a sample of many visitors', () => {
    const groups = groupsOf(train, items);
    const report = evaluateModel(oracle(train, 1), train, test, { k: 5, groups, maxVisitors: 50 });
    expect(report.visitors).toHaveLength(50);
    expect(Object.keys(report.groups)).toEqual(expect.arrayContaining(['zh-items', 'en-items', 'head', 'long-tail']));
    expect(groups.items.map(({ id }) => id)).toEqual(expect.arrayContaining(['city:Xi’an', 'city:Suzhou']));
    const { low, high } = report.intervals.ndcg;
    expect(low).toBeLessThan(report.metrics.ndcg);
    expect(high).toBeGreaterThan(report.metrics.ndcg);
  });
});

describe('the bias report', () => {
  const zhOnly: Model = {
    ...oracle(train, 0),
    score: () => Float32Array.from(train.itemIds, (_, item) => (item % 4 < 2 ? 1 : 0)),
  };

  it('names groups that are shown less than they are chosen', () => {
    const groups = groupsOf(train, items).items.filter(({ id }) => id.endsWith('-items'));
    const bias = biasReport(evaluateModel(zhOnly, train, test, { k: 3 }), test, groups);
    expect(bias[0]).toMatchObject({ id: 'en-items', verdict: 'under-exposed' });
    expect(bias[0]!.interval.high).toBeLessThan(0.8);
    expect(bias.find(({ id }) => id === 'zh-items')).toMatchObject({ verdict: 'over-exposed' });
  });
});

describe('bootstrap', () => {
  it('gives the interval that theory expects', () => {
    const random = new Random(3);
    const values = Float64Array.from({ length: 400 }, () => random.normal());
    const [{ low, high }] = bootstrap(400, (sample) => [sample.reduce((sum, i) => sum + values[i]!, 0) / 400], 1) as [
      Interval,
    ];
    expect(high - low).toBeGreaterThan(0.16);
    expect(high - low).toBeLessThan(0.24);
    expect(bootstrap(0, () => [1], 1)).toEqual([{ low: NaN, high: NaN }]);
  });
});

describe('evaluateAll', () => {
  it('puts all models side by side, as table, JSON and HTML', async () => {
    const evaluation = await evaluateAll(BASELINES, divided.split, { k: 5, seed: 1, items });
    expect(evaluation.models.popularity!.ndcg).toBeGreaterThan(evaluation.models.random!.ndcg);
    expect(evaluation.models.random!.behindFirst!.low).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(evaluation))).toMatchObject({ data: { visitors: 120, items: 40 } });
    expect(evaluationAsText(evaluation, 'en')).toContain('popularity');
    expect(evaluationAsText(evaluation, 'zh')).toContain('位访客');
    const html = evaluationAsHtml(evaluation, 'zh');
    expect(html).toContain('<svg');
    expect(html).not.toMatch(/NaN|undefined|<script|https?:/);
  });
});

describe('evaluation data', () => {
  const rating = (visitorId: string, itemId: string) => ({ visitorId, itemId, type: 'rating' as const, value: 1 });

  it('takes a given division as it is, without what is on both sides', () => {
    const { split: given, notes } = adoptSplit(
      eventLogOf([rating('a', 'x'), rating('a', 'y'), rating('b', 'x')]),
      eventLogOf([rating('b', 'y'), rating('a', 'x'), rating('c', 'x')]),
    );
    expect(given.test.matrix.columns).toHaveLength(2);
    expect(notes.map(({ en }) => en)).toEqual([
      expect.stringContaining('1 preferences of the test file'),
      expect.stringContaining('1 of 2 test visitors'),
    ]);
  });

  it.each([
    [[], /no preferences/],
    [[rating('a', 'x'), rating('a', 'y')], /Only one visitor/],
    [[rating('a', 'x'), rating('b', 'x')], /one item/],
  ])('says what is lacking (%#)', (events, message) => {
    const options = { kind: 'stratified' as const, test: 0.25, seed: 1, now: NOW };
    expect(() => divideEvents(eventLogOf(events), options)).toThrow(message);
  });
});
