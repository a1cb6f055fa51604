import type { TrainingData } from '../algorithms/algorithm.js';
import { filterMatrix, matrixOf } from '../algorithms/matrix.js';
import { popularity } from '../algorithms/popularity.js';
import { Random } from '../algorithms/random.js';
import { chooseHalfLife } from './half-life.js';
import { mean, measure, validationOf, type Trial } from './search.js';

const DAY = 86_400_000;
const VISITORS = 400;
const ITEMS = 240;
const NOTHING = { items: new Int32Array(), weights: new Float32Array() };

/** Visitors come one a day and choose among the twenty items in fashion, the first ones most: the same always, or others each 40 days. */
function world(changes: boolean, timed = true): TrainingData {
  const random = new Random(3);
  const triplets = { visitors: [] as number[], items: [] as number[], weights: [] as number[], times: [] as number[] };
  for (let visitor = 0; visitor < VISITORS; visitor++) {
    const first = changes ? 20 * Math.floor((visitor + 20) / 40) : 0;
    const chosen = new Set<number>();
    while (chosen.size < 4) chosen.add(first + Math.floor(20 * random.next() ** 2));
    for (const item of chosen) {
      triplets.visitors.push(visitor);
      triplets.items.push(item);
      triplets.weights.push(1);
      triplets.times.push(timed ? visitor * DAY : NaN);
    }
  }
  return {
    matrix: matrixOf(VISITORS, ITEMS, triplets),
    visitorIds: Array.from({ length: VISITORS }, (_, v) => `v${v}`),
    itemIds: Array.from({ length: ITEMS }, (_, i) => `i${i}`),
  };
}

describe('chooseHalfLife', () => {
  it('lets popularity fade where fashions change', async () => {
    const trials: Trial[] = [];
    const days = await chooseHalfLife(world(true), { seed: 1 }, (trial) => trials.push(trial));
    expect(days).toBeLessThanOrEqual(30);
    const ndcgOf = (halfLife: unknown) => trials.find(({ parameters }) => parameters.halfLifeDays === halfLife)!.ndcg;
    expect(ndcgOf(days)).toBeGreaterThan(1.2 * ndcgOf('none'));
    expect(trials.filter(({ chosen }) => chosen)).toHaveLength(1);
  });

  it('gives newcomers what is in fashion: far better than all-time popularity and chance', async () => {
    const data = world(true);
    const cut = 315 * DAY;
    const isBetween = (time: number) => time >= cut && time < cut + 20 * DAY;
    const before = { ...data, matrix: filterMatrix(data.matrix, (e) => data.matrix.times[e]! < cut) };
    const held = filterMatrix(data.matrix, (e) => isBetween(data.matrix.times[e]!));
    const validation = validationOf(before, held);
    const qualityOf = (scores: ArrayLike<number>) => mean(measure(validation, () => scores));
    const popularFor = async (halfLifeDays: number) =>
      qualityOf((await popularity.fit(before, { halfLifeDays }, { seed: 1 })).score(NOTHING));
    const random = new Random(5);
    const chance = qualityOf(Float32Array.from(before.itemIds, () => random.next()));
    const chosen = await popularFor(await chooseHalfLife(before, { seed: 1 }, () => undefined));
    expect(chosen).toBeGreaterThan(0.3);
    expect(chosen).toBeGreaterThan(2 * Math.max(await popularFor(Infinity), chance));
  });

  it('keeps long memories where nothing changes, and where times are unknown', async () => {
    const trials: Trial[] = [];
    expect(await chooseHalfLife(world(false), { seed: 1 }, (trial) => trials.push(trial))).toBeGreaterThanOrEqual(30);
    expect(await chooseHalfLife(world(true, false), { seed: 1 }, () => undefined)).toBe(Infinity);
  });
});
