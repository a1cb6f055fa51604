import type { PreferenceMatrix } from './algorithm.js';

/**
 * Confidence weights come on any scale: algorithms use (weight / mean weight of the training data) ** power.
 * With power 0 every preference counts the same.
 */
export interface WeightScale {
  readonly mean: number;
  readonly power: number;
}

export function weightScale(matrix: PreferenceMatrix, power: number): WeightScale {
  let sum = 0;
  for (const weight of matrix.weights) sum += weight;
  return { mean: sum > 0 ? sum / matrix.weights.length : 1, power };
}

export function scaled(weights: Float32Array, { mean, power }: WeightScale): Float32Array {
  const result = new Float32Array(weights.length);
  for (let i = 0; i < weights.length; i++) result[i] = power === 0 ? 1 : Math.max(weights[i]! / mean, 1e-3) ** power;
  return result;
}
