import fc from 'fast-check';
import { makeItem } from '../../../test/factories/item.factory.js';
import type { TrainingData } from '../algorithms/algorithm.js';
import {
  cleanEvents,
  contentFeatures,
  DEFAULT_PREFERENCES,
  eventLogOf,
  EVERY_ROW_COUNTS,
  loadRules,
  saveRules,
  split,
  SPLIT_KINDS,
  toTrainingData,
  type BehaviourEvent,
} from './index.js';
import { halfToEven } from './split.js';

const NOW = Date.UTC(2026, 5, 1);
const T = NOW - 86_400_000;
const event = (fields: Partial<BehaviourEvent>): BehaviourEvent => ({
  ...{ visitorId: 'v', itemId: 'a', type: 'open', time: T },
  ...fields,
});
const clean = (events: BehaviourEvent[], known?: ReadonlySet<string>) => {
  const { events: log, report } = cleanEvents(eventLogOf(events), NOW, undefined, known);
  const left = Array.from(log.visitors, (visitor, p) => `${log.visitorIds[visitor]}/${log.itemIds[log.items[p]!]}`);
  return { left, log, report };
};

describe('cleaning', () => {
  it('drops duplicates, double clicks, what was replaced, and impossible values, and says why', () => {
    const { log, report } = clean([
      event({}),
      event({}),
      event({ time: T + 500 }),
      event({ time: T + 3_600_000 }),
      event({ type: 'rating', value: 2, time: T }),
      event({ type: 'rating', value: 5, time: T + 1 }),
      event({ type: 'watch', value: 7 }),
      event({ type: 'watch', value: 0.7 }),
      event({ type: 'rating', value: NaN, itemId: 'b' }),
    ]);
    expect(report.dropped).toEqual({ duplicate: 1, repeated: 1, superseded: 1, 'impossible-value': 2 });
    expect(report).toMatchObject({ total: 9, kept: 4 });
    expect([...log.values].filter((value) => !Number.isNaN(value))).toEqual([5, expect.closeTo(0.7)]);
  });

  it('keeps what has an impossible time, without the time', () => {
    const { log, report } = clean([
      event({ time: NOW + 10 * 86_400_000 }),
      event({ itemId: 'b', time: 0 }),
      event({ itemId: 'c', time: undefined }),
      event({ itemId: 'd' }),
    ]);
    expect(report).toMatchObject({ kept: 4, times: { future: 1, tooOld: 1, missing: 1 } });
    expect([...log.times]).toEqual([NaN, NaN, NaN, T]);
  });

  const people = Array.from({ length: 20 }, (_, v) =>
    Array.from({ length: 10 }, (_, i) => event({ visitorId: `p${v}`, itemId: `i${i}`, time: T + i * 20_000 })),
  ).flat();
  const clicks = (visitorId: string, count: number, step: number | undefined) =>
    Array.from({ length: count }, (_, i) =>
      event({ visitorId, itemId: `i${i}`, time: step === undefined ? undefined : T + i * step }),
    );

  it('takes out machines: too fast, or far too much without times', () => {
    const { left, report } = clean([...people, ...clicks('fast', 1000, 60), ...clicks('much', 1500, undefined)]);
    expect(report.bots.sort()).toEqual(['fast', 'much']);
    expect(report.dropped).toEqual({ 'bot-speed': 1000, 'bot-volume': 1500 });
    expect(left).toHaveLength(people.length);
  });

  it('does not take a batch import or an enthusiast for a machine', () => {
    const { report } = clean([...people, ...clicks('import', 400, 0), ...clicks('enthusiast', 400, 10_000)]);
    expect(report.bots).toEqual([]);
  });

  it('drops items that are not in the catalogue', () => {
    expect(clean([event({}), event({ itemId: 'gone' })], new Set(['a'])).left).toEqual(['v/a']);
  });
});

/** Weights by item of the one visitor. */
function weightsOf(events: BehaviourEvent[], rule = DEFAULT_PREFERENCES): Record<string, number> {
  const { matrix, itemIds } = toTrainingData(eventLogOf(events), rule);
  return Object.fromEntries(Array.from(matrix.columns, (item, e) => [itemIds[item]!, matrix.weights[e]!]));
}

describe('preferences', () => {
  it('weigh deeds, and add them up to a maximum', () => {
    const weights = weightsOf([
      event({ itemId: 'seen', type: 'view' }),
      event({ itemId: 'liked', type: 'like' }),
      event({ itemId: 'watched', type: 'watch', value: 0.5 }),
      event({ itemId: 'abandoned', type: 'watch', value: 0.05 }),
      ...(['like', 'save', 'open', 'mention', 'view'] as const).map((type) => event({ itemId: 'all', type })),
      event({ itemId: 'all', type: 'rating', value: 5 }),
    ]);
    expect(weights).toEqual({ seen: expect.closeTo(0.3), liked: 3, watched: 1, all: 8 });
  });

  it('are lost by a dismissal or a bad rating, until a later like', () => {
    const weights = weightsOf([
      event({ itemId: 'dismissed', type: 'like' }),
      event({ itemId: 'dismissed', type: 'dismiss', time: T + 1 }),
      event({ itemId: 'again', type: 'dismiss' }),
      event({ itemId: 'again', type: 'like', time: T + 1 }),
      event({ itemId: 'bad', type: 'open' }),
      event({ itemId: 'bad', type: 'rating', value: 1 }),
      event({ itemId: 'good', type: 'rating', value: 4 }),
    ]);
    expect(Object.keys(weights).sort()).toEqual(['again', 'good']);
  });

  it('fade where the rule says so', () => {
    const rule = { ...DEFAULT_PREFERENCES, halfLifeDays: 10 };
    const weights = weightsOf([event({ itemId: 'new' }), event({ itemId: 'old', time: T - 10 * 86_400_000 })], rule);
    expect(weights).toEqual({ new: 1, old: expect.closeTo(0.5) });
  });

  it('treat ratings that are all equal as choices', () => {
    const ratings = ['a', 'b'].map((itemId) => event({ itemId, type: 'rating', value: 1 }));
    expect(weightsOf(ratings)).toEqual({ a: 3, b: 3 });
    expect(weightsOf(ratings, EVERY_ROW_COUNTS)).toEqual({ a: 1, b: 1 });
  });

  it('keep the stars, and give items without events a column', () => {
    const log = eventLogOf([event({ itemId: 'b', type: 'rating', value: 2 })]);
    const data = toTrainingData(log, EVERY_ROW_COUNTS, [
      makeItem({ id: 'new', categories: ['x'] }),
      makeItem({ id: 'b', categories: ['x'] }),
      makeItem({ id: 'c', categories: ['y'] }),
    ]);
    expect(data.itemIds).toEqual(['new', 'b', 'c']);
    expect([...data.matrix.columns]).toEqual([1]);
    expect([...data.ratings!.values]).toEqual([2]);
    expect(data.content!.values).toHaveLength(3 * data.content!.width);
  });
});

describe('rules', () => {
  const stored = new Map<string, unknown>();
  const settings = {
    get: <Value>(_scope: string, key: string) => Promise.resolve(stored.get(key) as Value | undefined),
    set: (_scope: string, key: string, value: unknown) => Promise.resolve(void stored.set(key, value)),
  };

  it('are the defaults until the operator says otherwise', async () => {
    await saveRules(settings, { preferences: { weights: { view: 0 } } });
    const { preferences, cleaning } = await loadRules(settings);
    expect(preferences).toEqual({ ...DEFAULT_PREFERENCES, weights: { ...DEFAULT_PREFERENCES.weights, view: 0 } });
    expect(cleaning.botItemsPerMinute).toBe(300);
  });

  it('are refused as a whole when one is wrong', async () => {
    const wrong = { cleaning: { repeatSeconds: 5 }, preferences: { watchedFrom: 7 } };
    await expect(saveRules(settings, wrong)).rejects.toThrow(/preferences.watchedFrom/);
    expect(stored.has('cleaning')).toBe(false);
  });
});

describe('content features', () => {
  it('tell alike items from others, and years from years', () => {
    const items = [
      makeItem({ id: 'a', tags: ['bronze', 'ritual'], year: 1950 }),
      makeItem({ id: 'b', tags: ['bronze', 'ritual'], year: 1951 }),
      makeItem({ id: 'c', tags: ['silk'], year: 1990 }),
      makeItem({ id: 'd', tags: ['silk'], year: 1991 }),
    ];
    const { width, values } = contentFeatures([...items, undefined])!;
    const row = (index: number) => values.subarray(index * width, (index + 1) * width);
    const dot = (a: number, b: number) => row(a).reduce((sum, value, i) => sum + value * row(b)[i]!, 0);
    expect(dot(0, 1)).toBeGreaterThan(1.5);
    expect(dot(0, 2)).toBeLessThan(0.1);
    expect(row(4).every((value) => value === 0)).toBe(true);
    expect(contentFeatures([makeItem({ id: 'x' })])).toBeUndefined();
  });
});

describe('splits', () => {
  const anyData: fc.Arbitrary<TrainingData> = fc
    .uniqueArray(
      fc.record({
        v: fc.integer({ min: 0, max: 12 }),
        i: fc.integer({ min: 0, max: 9 }),
        t: fc.integer({ min: 1, max: 1e6 }),
      }),
      { minLength: 30, maxLength: 80, selector: ({ v, i }) => v * 100 + i },
    )
    .map((pairs) =>
      toTrainingData(
        eventLogOf(
          pairs.map(({ v, i, t }) =>
            event({ visitorId: `v${v}`, itemId: `i${i}`, type: 'rating', value: i, time: T - t }),
          ),
        ),
        EVERY_ROW_COUNTS,
      ),
    );
  const pairsOf = ({ matrix }: TrainingData) =>
    Array.from({ length: matrix.visitors }, (_, v) =>
      Array.from(matrix.columns.subarray(matrix.rowStart[v], matrix.rowStart[v + 1]), (item) => `${v}/${item}`),
    ).flat();

  it.each(SPLIT_KINDS)('%s puts every preference on one side, the same for the same seed', (kind) => {
    fc.assert(
      fc.property(anyData, fc.integer({ min: 0, max: 99 }), (data, seed) => {
        const { train, test } = split(data, { kind, test: 0.3, seed });
        expect([...pairsOf(train), ...pairsOf(test)].sort()).toEqual(pairsOf(data).sort());
        expect(train.ratings!.values.length + test.ratings!.values.length).toBe(data.ratings!.values.length);
        expect(pairsOf(split(data, { kind, test: 0.3, seed }).test)).toEqual(pairsOf(test));
      }),
      { numRuns: 30 },
    );
  });

  it('keep their promises', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const byItem = (part: TrainingData, item: number) => part.matrix.columns.filter((one) => one === item).length;
        const stratified = split(data, { kind: 'stratified', test: 0.25, seed: 1 });
        data.itemIds.forEach((_, item) =>
          expect(byItem(stratified.train, item)).toBe(halfToEven(0.75 * byItem(data, item))),
        );
        const { train, test } = split(data, { kind: 'chronological', test: 0.25, seed: 1 });
        expect(Math.max(...train.matrix.times)).toBeLessThan(Math.min(...test.matrix.times));
        const one = split(data, { kind: 'leave-one-out', test: 0.25, seed: 1 });
        for (let v = 0; v < data.matrix.visitors; v++) {
          const times = [one.train, one.test].map(({ matrix }) =>
            matrix.times.subarray(matrix.rowStart[v], matrix.rowStart[v + 1]),
          );
          expect(times[1]!.length).toBe(times[0]!.length + times[1]!.length >= 2 ? 1 : 0);
          if (times[1]!.length > 0) expect(times[1]![0]).toBeGreaterThanOrEqual(Math.max(...times[0]!));
        }
        const cold = split(data, { kind: 'new-items', test: 0.25, seed: 1 });
        const known = new Set(cold.train.matrix.columns);
        expect([...cold.test.matrix.columns].some((item) => known.has(item))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('refuse what cannot be divided', () => {
    const untimed = toTrainingData(
      eventLogOf(['a', 'b', 'c', 'd'].map((itemId) => event({ itemId, time: undefined }))),
      EVERY_ROW_COUNTS,
    );
    expect(() => split(untimed, { kind: 'chronological', test: 0.25, seed: 1 })).toThrow(/needs times: 0 of 4/);
    expect(() => split(untimed, { kind: 'stratified', test: 0.25, seed: 1 })).toThrow(/too little data/);
    expect(() => split(untimed, { kind: 'stratified', test: 1.5, seed: 1 })).toThrow(/between 0 and 1/);
  });

  it('round half to the even neighbour', () => {
    expect([0.5, 1.5, 2.5, 2.4, 2.6].map(halfToEven)).toEqual([0, 2, 2, 2, 3]);
  });
});
