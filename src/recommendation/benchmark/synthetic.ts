import type { TrainingData } from '../algorithms/algorithm.js';
import { matrixOf } from '../algorithms/matrix.js';
import { Random } from '../algorithms/random.js';

export interface SyntheticOptions {
  readonly visitors: number;
  readonly items: number;
  /** Drawn; pairs that repeat count once. */
  readonly events: number;
  readonly clusters: number;
  readonly seed: number;
}

const START = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
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
  const pools = members.map((list) => zipf(list));
  const triplets = {
    visitors: new Int32Array(events),
    items: new Int32Array(events),
    weights: new Float32Array(events).fill(1),
    times: new Float64Array(events),
  };
  const values = new Float32Array(events);
  const tastes = Array.from({ length: visitors }, () => [random.integer(clusters), random.integer(clusters)] as const);
  for (let e = 0; e < events; e++) {
    // Some visitors are far more active than most.
    const visitor = Math.floor(visitors * random.next() ** 1.5);
    const taste = tastes[visitor]![random.next() < 0.7 ? 0 : 1]!;
    const own = random.next() < LOYALTY && members[taste]!.length > 0;
    const item = own ? pools[taste]!(random.next()) : whole(random.next());
    const liked = tastes[visitor]!.includes(clusterOf[item]!);
    triplets.visitors[e] = visitor;
    triplets.items[e] = item;
    triplets.times[e] = START + (e + random.next()) * MINUTE;
    values[e] = Math.min(5, Math.max(1, Math.round((liked ? 4.2 : 2.8) + 0.8 * random.normal())));
  }
  const width = clusters + 1;
  const content = new Float32Array(items * width);
  clusterOf.forEach((cluster, item) => {
    content[item * width + (random.next() < 0.9 ? cluster : random.integer(clusters))] = 1;
    content[item * width + clusters] = random.next();
  });
  return {
    matrix: matrixOf(visitors, items, triplets),
    visitorIds: Array.from({ length: visitors }, (_, index) => `v${index}`),
    itemIds: Array.from({ length: items }, (_, index) => `i${index}`),
    content: { width, values: content },
    ratings: { visitors: triplets.visitors, items: triplets.items, values },
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
