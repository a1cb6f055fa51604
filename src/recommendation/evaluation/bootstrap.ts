import { Random } from '../algorithms/random.js';

/** A 95 % interval. */
export interface Interval {
  low: number;
  high: number;
}

const LEVEL = 0.95;
/** Drawing so many values in all gives intervals that are steady to about a tenth of their width. */
const DRAWS = 2_000_000;

function resamplesFor(size: number): number {
  return Math.round(Math.min(1000, Math.max(200, DRAWS / size)));
}

/**
 * Percentile bootstrap (Efron & Tibshirani 1993) over visitors: `statistic` is called with a sample of indices, drawn
 * with replacement.
 */
export function bootstrap(size: number, statistic: (sample: Int32Array) => number, seed: number): Interval {
  if (size === 0) return { low: NaN, high: NaN };
  const random = new Random(seed);
  const sample = new Int32Array(size);
  const found = new Float64Array(resamplesFor(size));
  for (let run = 0; run < found.length; run++) {
    for (let i = 0; i < size; i++) sample[i] = random.integer(size);
    found[run] = statistic(sample);
  }
  found.sort();
  const at = (share: number) => found[Math.min(found.length - 1, Math.floor(share * found.length))]!;
  return { low: at((1 - LEVEL) / 2), high: at((1 + LEVEL) / 2) };
}

/** Interval of the mean of values; NaN among them are left out. */
export function intervalOfMean(values: ArrayLike<number>, seed: number): Interval {
  const known = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  return bootstrap(known.length, (sample) => meanAt(known, sample), seed);
}

/** Of values without NaN. */
export function meanAt(values: ArrayLike<number>, sample: Int32Array): number {
  let sum = 0;
  for (const index of sample) sum += values[index]!;
  return sum / sample.length;
}

/** Mean of what is not NaN; NaN when nothing is left. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    sum += values[i]!;
    count++;
  }
  return count === 0 ? NaN : sum / count;
}
