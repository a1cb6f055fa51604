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
 * Percentile bootstrap (Efron & Tibshirani 1993) over visitors: `statistics` is called with samples of indices, drawn
 * with replacement, and gives any number of figures; each gets its interval.
 */
export function bootstrap(
  size: number,
  statistics: (sample: Int32Array) => readonly number[],
  seed: number,
): Interval[] {
  const random = new Random(seed);
  const runs = size === 0 ? 0 : resamplesFor(size);
  const sample = new Int32Array(size);
  const found = Array.from({ length: runs }, () => {
    for (let i = 0; i < size; i++) sample[i] = random.integer(size);
    return statistics(sample);
  });
  const figures = (found[0] ?? statistics(sample)).length;
  return Array.from({ length: figures }, (_, figure) => {
    const values = Float64Array.from(found, (one) => one[figure]!).sort();
    const at = (share: number) => values[Math.min(runs - 1, Math.floor(share * runs))] ?? NaN;
    return { low: at((1 - LEVEL) / 2), high: at((1 + LEVEL) / 2) };
  });
}

/** Intervals of the means of columns of one length, NaN left out; all from the same samples. */
export function intervalsOfMeans(columns: readonly ArrayLike<number>[], seed: number): Interval[] {
  return bootstrap(columns[0]?.length ?? 0, (sample) => columns.map((column) => meanAt(column, sample)), seed);
}

function meanAt(values: ArrayLike<number>, sample: Int32Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < sample.length; i++) {
    const value = values[sample[i]!]!;
    // NaN is the only value that differs from itself.
    if (value !== value) continue;
    sum += value;
    count++;
  }
  return count === 0 ? NaN : sum / count;
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
