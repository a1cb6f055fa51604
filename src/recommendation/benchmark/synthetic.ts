import type { TrainingData } from '../algorithms/algorithm.js';
import { matrixOf } from '../algorithms/matrix.js';
import { Random } from '../algorithms/random.js';

export interface SyntheticOptions {
  readonly visitors: number;
  readonly items: number;
  /** Roughly: nobody does the same twice. */
  readonly events: number;
  readonly clusters: number;
  readonly seed: number;
}

const START = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Steps between two sessions of a visitor. */
const DAY_STEPS = 1440;
/** How often a visitor follows a taste of its own, and not what is popular everywhere. */
const LOYALTY = 0.75;

/**
 * Made-up behaviour with the structure of the real: items of Zipf popularity in clusters, visitors who mostly stay with two
 * clusters, stars that follow the taste, times in sessions, and content that names the cluster, with noise.
 */
export function syntheticData({ visitors, items, events, clusters, seed }: SyntheticOptions): TrainingData {
  const random = new Random(seed);
  const clusterOf = Int32Array.from({ length: items }, () => random.integer(clusters));
  const members = Array.from({ length: clusters }, (_, c) =>
    [...clusterOf.keys()].filter((item) => clusterOf[item] === c),
  );
  const whole = zipf([...clusterOf.keys()]);
  const pools = members.map((list) => (list.length > 0 ? zipf(list) : undefined));
  const share = Float64Array.from({ length: visitors }, () => 0.2 + random.next() ** 2);
  const total = share.reduce((sum, value) => sum + value, 0);
  const rowStart = new Int32Array(visitors + 1);
  share.forEach((value, visitor) => {
    // Nobody knows more than half of the items.
    const count = Math.min(items >> 1, Math.max(1, Math.round((events * value) / total)));
    rowStart[visitor + 1] = rowStart[visitor]! + count;
  });
  const size = rowStart[visitors]!;
  const columns = new Int32Array(size);
  const times = new Float64Array(size);
  const values = new Float32Array(size);
  const rows = new Int32Array(size);
  for (let visitor = 0; visitor < visitors; visitor++) {
    const [from, to] = [rowStart[visitor]!, rowStart[visitor + 1]!];
    const tastes = [random.integer(clusters), random.integer(clusters)] as const;
    const chosen = new Set<number>();
    for (let tries = 0; chosen.size < to - from; tries++) {
      const pool = pools[tastes[random.next() < 0.7 ? 0 : 1]];
      // Who has seen all of a taste looks around.
      const loyal = pool !== undefined && random.next() < LOYALTY && tries < 10 * (to - from);
      chosen.add(loyal ? pool(random.next()) : tries < 20 * (to - from) ? whole(random.next()) : random.integer(items));
    }
    const began = START + random.integer(200) * DAY;
    [...chosen].forEach((item, step) => {
      times[from + step] = began + (step + Math.floor(step / 20) * DAY_STEPS) * MINUTE;
      columns[from + step] = item;
      const liked = tastes.includes(clusterOf[item]!);
      values[from + step] = Math.min(5, Math.max(1, Math.round((liked ? 4.2 : 2.8) + 0.8 * random.normal())));
      rows[from + step] = visitor;
    });
  }
  const width = clusters + 1;
  const content = new Float32Array(items * width);
  clusterOf.forEach((cluster, item) => {
    content[item * width + (random.next() < 0.9 ? cluster : random.integer(clusters))] = 1;
    content[item * width + clusters] = random.next();
  });
  const ones = new Float32Array(size).fill(1);
  return {
    matrix: matrixOf(visitors, items, { visitors: rows, items: columns, weights: ones, times }),
    visitorIds: Array.from({ length: visitors }, (_, index) => `v${index}`),
    itemIds: Array.from({ length: items }, (_, index) => `i${index}`),
    content: { width, values: content },
    ratings: { visitors: rows, items: columns, values },
  };
}

/** Draws from a list whose k-th member comes 1 / (k + 1) as often as the first. */
function zipf(list: readonly number[]): (uniform: number) => number {
  const cumulative = new Float64Array(list.length);
  let sum = 0;
  list.forEach((_, k) => (cumulative[k] = sum += 1 / (k + 1)));
  return (uniform) => {
    const target = uniform * sum;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! <= target) low = middle + 1;
      else high = middle;
    }
    return list[low]!;
  };
}
