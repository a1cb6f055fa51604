import { setImmediate as nextTick } from 'node:timers/promises';
import { dot } from '../../embedding/vectors.js';
import { quantise } from '../../search/vectors/quantise.js';
import { VectorIndex } from '../../search/vectors/vector-index.js';

/** Chosen by the accuracy of wording alone on the routing questions. */
export const WIDTH = 0.7;
export const RIDGE = 0.08;
/** Rows of the Cholesky factor that are computed before the event loop gets a turn. */
const ROWS_PER_SLICE = 40;

/**
 * One-against-all kernel ridge classification (the least-squares support vector machine of Suykens and Vandewalle,
 * "Least Squares Support Vector Machine Classifiers", 1999): small training sets, closed form, no iterations to tune.
 * The kernel is `exp((cosine - 1) / width)`, so that near examples count far more than distant ones.
 */
export class KernelClassifier {
  private readonly index: VectorIndex;

  private constructor(
    examples: readonly Float32Array[],
    /** [class][example] */
    readonly weights: readonly Float64Array[],
    private readonly width: number,
  ) {
    this.index = new VectorIndex(examples[0]!.length);
    examples.forEach((example, at) => this.index.set(String(at), quantise(example)));
  }

  /**
   * @param examples unit vectors
   * @param labels class of each example, 0-based
   * @param ridge regularisation; larger is smoother
   */
  static async train(
    examples: readonly Float32Array[],
    labels: readonly number[],
    classes: number,
    { width = WIDTH, ridge = RIDGE } = {},
  ): Promise<KernelClassifier> {
    const n = examples.length;
    const matrix = Array.from({ length: n }, () => new Float64Array(n));
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) matrix[i]![j] = kernel(dot(examples[i]!, examples[j]!), width);
      matrix[i]![i]! += ridge;
      if (i % ROWS_PER_SLICE === 0) await nextTick();
    }
    await factorise(matrix);
    const weights: Float64Array[] = [];
    for (let label = 0; label < classes; label++) {
      weights.push(
        solve(
          matrix,
          Float64Array.from(labels, (each) => (each === label ? 1 : 0)),
        ),
      );
    }
    return new KernelClassifier(examples, weights, width);
  }

  /** As it was trained before, without the work. @param weights as `weights` had them */
  static restore(
    examples: readonly Float32Array[],
    weights: readonly (readonly number[])[],
    { width = WIDTH } = {},
  ): KernelClassifier {
    return new KernelClassifier(
      examples,
      weights.map((row) => Float64Array.from(row)),
      width,
    );
  }

  /** One score a class, around 1 for the class's own examples and 0 for those of others. */
  score(vector: Float32Array): number[] {
    const values = this.index.cosines(vector).map((cosine) => kernel(cosine, this.width));
    return this.weights.map((weights) => {
      let sum = 0;
      for (let at = 0; at < values.length; at++) sum += weights[at]! * values[at]!;
      return sum;
    });
  }
}

const kernel = (cosine: number, width: number): number => Math.exp((cosine - 1) / width);

/** Cholesky in place: the lower triangle becomes L with L Lᵀ = matrix. */
async function factorise(matrix: Float64Array[]): Promise<void> {
  for (let i = 0; i < matrix.length; i++) {
    const row = matrix[i]!;
    for (let j = 0; j <= i; j++) {
      const other = matrix[j]!;
      let sum = row[j]!;
      for (let k = 0; k < j; k++) sum -= row[k]! * other[k]!;
      row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / other[j]!;
    }
    if (i % ROWS_PER_SLICE === 0) await nextTick();
  }
}

function solve(lower: Float64Array[], target: Float64Array): Float64Array {
  const n = target.length;
  const x = Float64Array.from(target);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}
