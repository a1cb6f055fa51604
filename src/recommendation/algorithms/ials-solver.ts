import { addOuter, solvePositiveDefinite } from './linear-algebra.js';

/** Above this rank conjugate gradients are faster than a factorisation a row. */
const CHOLESKY_RANK = 48;
const GRADIENT_STEPS = 3;

export interface SolverSettings {
  readonly rank: number;
  /** Weight of the pairs without preference. */
  readonly unobserved: number;
  readonly regularisation: number;
  /** Regularisation of a row grows with (its confidence + unobserved * columns) ** nu. */
  readonly nu: number;
}

/**
 * One row of implicit ALS: x = argmin sum c (1 - x'y)^2 + unobserved * sum over all (x'y)^2 + lambda |x|^2.
 * Keeps its work space, so that a row costs no allocation.
 */
export class RowSolver {
  private readonly matrix: Float64Array;
  private readonly vectors: Float64Array;
  private readonly scaledGram: Float64Array;

  /** @param gram Y'Y of all columns, in full */
  constructor(
    private readonly settings: SolverSettings,
    gram: Float64Array,
    private readonly columnCount: number,
  ) {
    const { rank, unobserved } = settings;
    this.matrix = new Float64Array(rank * rank);
    this.vectors = new Float64Array(4 * rank);
    this.scaledGram = gram.map((value) => value * unobserved);
  }

  /**
   * @param y row-major factors of the columns
   * @param x receives the solution at `offset`; conjugate gradients begin at what it holds
   */
  solve(
    y: Float64Array,
    columns: Int32Array,
    confidence: Float32Array,
    from: number,
    to: number,
    x: Float64Array,
    offset: number,
  ): void {
    const { rank } = this.settings;
    let total = 0;
    for (let e = from; e < to; e++) total += confidence[e]!;
    const lambda = this.lambda(total);
    if (rank > CHOLESKY_RANK) return this.gradients(y, columns, confidence, from, to, x, offset, lambda);
    const b = this.vectors.subarray(0, rank).fill(0);
    this.normalMatrix(y, columns, confidence, from, to, lambda);
    for (let e = from; e < to; e++) {
      const row = columns[e]! * rank;
      const c = confidence[e]!;
      for (let k = 0; k < rank; k++) b[k]! += c * y[row + k]!;
    }
    solvePositiveDefinite(this.matrix, b, rank);
    for (let k = 0; k < rank; k++) x[offset + k] = b[k]!;
  }

  lambda(totalConfidence: number): number {
    const { regularisation, unobserved, nu } = this.settings;
    return regularisation * (totalConfidence + unobserved * this.columnCount) ** nu + 1e-9;
  }

  /** Lower triangle of unobserved * Y'Y + sum c y y' + lambda I. */
  normalMatrix(
    y: Float64Array,
    columns: Int32Array,
    confidence: Float32Array,
    from: number,
    to: number,
    lambda: number,
  ): Float64Array {
    const { rank: d } = this.settings;
    const a = this.matrix;
    a.set(this.scaledGram);
    let e = from;
    // Four columns at a time: each number of A is loaded and stored once for four products.
    for (; e + 3 < to; e += 4) {
      const y0 = columns[e]! * d;
      const y1 = columns[e + 1]! * d;
      const y2 = columns[e + 2]! * d;
      const y3 = columns[e + 3]! * d;
      const [c0, c1, c2, c3] = [confidence[e]!, confidence[e + 1]!, confidence[e + 2]!, confidence[e + 3]!];
      for (let i = 0; i < d; i++) {
        const f0 = c0 * y[y0 + i]!;
        const f1 = c1 * y[y1 + i]!;
        const f2 = c2 * y[y2 + i]!;
        const f3 = c3 * y[y3 + i]!;
        const row = i * d;
        for (let j = 0; j <= i; j++) {
          a[row + j]! += f0 * y[y0 + j]! + f1 * y[y1 + j]! + f2 * y[y2 + j]! + f3 * y[y3 + j]!;
        }
      }
    }
    for (; e < to; e++) addOuter(a, y, columns[e]! * d, d, confidence[e]!);
    for (let i = 0; i < d; i++) a[i * d + i]! += lambda;
    return a;
  }

  /** A p is made of Y'(c * (Y p)): the matrix itself is never formed. */
  private gradients(
    y: Float64Array,
    columns: Int32Array,
    confidence: Float32Array,
    from: number,
    to: number,
    x: Float64Array,
    offset: number,
    lambda: number,
  ): void {
    const d = this.settings.rank;
    const g = this.scaledGram;
    const r = this.vectors.subarray(0, d);
    const p = this.vectors.subarray(d, 2 * d);
    const q = this.vectors.subarray(2 * d, 3 * d);
    const solution = this.vectors.subarray(3 * d);
    for (let k = 0; k < d; k++) solution[k] = x[offset + k]!;
    const multiply = (vector: Float64Array, out: Float64Array, right: number) => {
      for (let i = 0; i < d; i++) {
        let sum = lambda * vector[i]!;
        for (let j = 0; j < d; j++) sum += g[i * d + j]! * vector[j]!;
        out[i] = right === 0 ? sum : -sum;
      }
      for (let e = from; e < to; e++) {
        const row = columns[e]! * d;
        let dot = 0;
        for (let k = 0; k < d; k++) dot += y[row + k]! * vector[k]!;
        const factor = confidence[e]! * (right - (right === 0 ? -dot : dot));
        for (let k = 0; k < d; k++) out[k]! += factor * y[row + k]!;
      }
    };
    multiply(solution, r, 1);
    p.set(r);
    let rr = 0;
    for (let k = 0; k < d; k++) rr += r[k]! * r[k]!;
    for (let step = 0; step < GRADIENT_STEPS && rr > 1e-18; step++) {
      multiply(p, q, 0);
      let pq = 0;
      for (let k = 0; k < d; k++) pq += p[k]! * q[k]!;
      const alpha = rr / pq;
      let next = 0;
      for (let k = 0; k < d; k++) {
        solution[k]! += alpha * p[k]!;
        r[k]! -= alpha * q[k]!;
        next += r[k]! * r[k]!;
      }
      for (let k = 0; k < d; k++) p[k] = r[k]! + (next / rr) * p[k]!;
      rr = next;
    }
    for (let k = 0; k < d; k++) x[offset + k] = solution[k]!;
  }
}
