import type { History, TrainingData } from './algorithm.js';
import type { IalsModel } from './ials.js';
import { invertPositiveDefinite, paddedSize } from './linear-algebra.js';

export interface ContentFactorParameters {
  /** Ridge, as a share of the mean diagonal of the features' Gram matrix. */
  ridge: number;
}

export const CONTENT_FACTOR_DEFAULTS: ContentFactorParameters = { ridge: 0.1 };

/**
 * Ridge regression from the content of items to their factors (as in Gantner et al. 2010): an item that nobody has
 * seen gets the factors that its content predicts.
 */
export class ContentFactors {
  constructor(
    /** Features of an item. */
    readonly width: number,
    readonly rank: number,
    /** Row-major, (width + 1) x rank; the last row is the intercept. */
    readonly map: Float32Array,
  ) {}

  /** @param content row-major, items x width; @returns row-major, items x rank */
  predict(content: Float32Array): Float32Array {
    const { width, rank, map } = this;
    const count = content.length / width;
    const factors = new Float32Array(count * rank);
    for (let item = 0; item < count; item++) {
      const row = factors.subarray(item * rank, (item + 1) * rank);
      row.set(map.subarray(width * rank));
      for (let f = 0; f < width; f++) {
        const value = content[item * width + f]!;
        if (value === 0) continue;
        for (let k = 0; k < rank; k++) row[k]! += value * map[f * rank + k]!;
      }
    }
    return factors;
  }
}

/** Undefined where there is no content, or no item with behaviour to learn from. */
export async function fitContentFactors(
  { content }: TrainingData,
  model: IalsModel,
  counts: Float64Array,
  { ridge }: ContentFactorParameters,
): Promise<ContentFactors | undefined> {
  const known = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  if (!content || content.width === 0 || known < 2) return undefined;
  const { width, values } = content;
  const { rank, factors } = model;
  const meanContent = new Float64Array(width);
  const meanFactors = new Float64Array(rank);
  for (let item = 0; item < counts.length; item++) {
    if (counts[item] === 0) continue;
    for (let f = 0; f < width; f++) meanContent[f]! += values[item * width + f]! / known;
    for (let k = 0; k < rank; k++) meanFactors[k]! += factors[item * rank + k]! / known;
  }
  const size = paddedSize(width);
  const gram = new Float64Array(size * size);
  const right = new Float64Array(width * rank);
  const x = new Float64Array(width);
  for (let item = 0; item < counts.length; item++) {
    if (counts[item] === 0) continue;
    for (let f = 0; f < width; f++) x[f] = values[item * width + f]! - meanContent[f]!;
    for (let f = 0; f < width; f++) {
      const factor = x[f]!;
      if (factor === 0) continue;
      for (let g = 0; g <= f; g++) gram[f * size + g]! += factor * x[g]!;
      for (let k = 0; k < rank; k++) right[f * rank + k]! += factor * (factors[item * rank + k]! - meanFactors[k]!);
    }
  }
  let trace = 0;
  for (let f = 0; f < width; f++) trace += gram[f * size + f]!;
  // Where all items look alike nothing can be learnt but the mean.
  const lambda = Math.max(ridge * (trace / width), 1e-6);
  for (let f = 0; f < size; f++) gram[f * size + f]! += f < width ? lambda : 1;
  await invertPositiveDefinite(gram, size);
  const map = new Float32Array((width + 1) * rank);
  for (let f = 0; f < width; f++) {
    for (let g = 0; g < width; g++) {
      const factor = gram[f * size + g]!;
      for (let k = 0; k < rank; k++) map[f * rank + k]! += factor * right[g * rank + k]!;
    }
  }
  for (let k = 0; k < rank; k++) {
    let intercept = meanFactors[k]!;
    for (let f = 0; f < width; f++) intercept -= meanContent[f]! * map[f * rank + k]!;
    map[width * rank + k] = intercept;
  }
  return new ContentFactors(width, rank, map);
}

/** Overwrites the scores of `items` by what their predicted factors say for a visitor folded in. */
export function scoreByFactors(
  model: IalsModel,
  history: History,
  items: Int32Array,
  factors: Float32Array,
  scores: Float32Array,
): void {
  if (items.length === 0) return;
  const x = model.foldIn(history);
  const { rank } = model;
  for (const item of items) {
    let sum = 0;
    for (let k = 0; k < rank; k++) sum += x[k]! * factors[item * rank + k]!;
    scores[item] = sum;
  }
}
