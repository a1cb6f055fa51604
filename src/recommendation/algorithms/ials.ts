import type { Algorithm, FitContext, History, Model, PreferenceMatrix, SavedModel, TrainingData } from './algorithm.js';
import { RowSolver, type SolverSettings } from './ials-solver.js';
import { gram, solvePositiveDefinite } from './linear-algebra.js';
import { transpose } from './matrix.js';
import { pacer } from './pace.js';
import { Random } from './random.js';
import { scaled, weightScale, type WeightScale } from './weights.js';

export interface IalsParameters {
  rank: number;
  unobserved: number;
  /**
   * In units that keep their meaning when the data grow: divided by unobserved * sqrt(visitors * items) it is the factor of
   * the solver.
   */
  regularisation: number;
  nu: number;
  epochs: number;
  weightPower: number;
}

interface Head {
  readonly settings: SolverSettings;
  readonly scale: WeightScale;
}

/**
 * Implicit alternating least squares (Hu, Koren & Volinsky 2008) with the regularisation of Rendle et al. 2021
 * ("Revisiting the performance of iALS on item recommendation benchmarks").
 */
export const ials: Algorithm<IalsParameters> = {
  id: 'ials',
  defaults: { rank: 32, unobserved: 0.3, regularisation: 4, nu: 1, epochs: 8, weightPower: 0.5 },
  space: { regularisation: [2, 4, 8], unobserved: [0.1, 0.3] },

  async fit(data: TrainingData, parameters: IalsParameters, context: FitContext): Promise<Model> {
    const { rank, unobserved, nu, epochs, weightPower } = parameters;
    const { visitors, items } = data.matrix;
    const regularisation = parameters.regularisation / (unobserved * Math.sqrt(Math.max(1, visitors * items)));
    const settings = { rank, unobserved, regularisation, nu };
    const scale = weightScale(data.matrix, weightPower);
    const rows = sideOf(data.matrix, scale);
    const columns = sideOf(transpose(data.matrix), scale);
    const random = new Random(context.seed);
    const pause = pacer(context);
    const start = (n: number) =>
      Float64Array.from({ length: n * rank }, () => (0.1 * random.normal()) / Math.sqrt(rank));
    const x = start(visitors);
    const y = start(items);
    for (let epoch = 0; epoch < epochs; epoch++) {
      await solveSide(rows, y, items, x, settings, pause);
      await solveSide(columns, x, visitors, y, settings, pause);
      context.progress?.((epoch + 1) / epochs);
    }
    return new IalsModel(data.itemIds, { settings, scale }, Float32Array.from(y));
  },

  restore(saved: SavedModel, itemIds: readonly string[]): Model {
    return new IalsModel(itemIds, saved.head as Head, saved.arrays.factors as Float32Array);
  },
};

interface Side {
  readonly rowStart: Int32Array;
  readonly columns: Int32Array;
  readonly confidence: Float32Array;
}

function sideOf({ rowStart, columns, weights }: PreferenceMatrix, scale: WeightScale): Side {
  return { rowStart, columns, confidence: scaled(weights, scale) };
}

/** Solves all rows of `side` for fixed factors of the columns. */
async function solveSide(
  side: Side,
  fixed: Float64Array,
  fixedCount: number,
  solved: Float64Array,
  settings: SolverSettings,
  pause: () => Promise<void> | undefined,
): Promise<void> {
  const solver = new RowSolver(settings, gram(fixed, fixedCount, settings.rank), fixedCount);
  for (let row = 0; row + 1 < side.rowStart.length; row++) {
    const from = side.rowStart[row]!;
    const to = side.rowStart[row + 1]!;
    if (from === to) solved.fill(0, row * settings.rank, (row + 1) * settings.rank);
    else solver.solve(fixed, side.columns, side.confidence, from, to, solved, row * settings.rank);
    if ((row & 15) === 0) {
      const breath = pause();
      if (breath) await breath;
    }
  }
}

export class IalsModel implements Model {
  readonly id = 'ials';
  private readonly y: Float64Array;
  private readonly solver: RowSolver;

  constructor(
    readonly itemIds: readonly string[],
    private readonly head: Head,
    /** Row-major, items x rank. */
    readonly factors: Float32Array,
  ) {
    this.y = Float64Array.from(factors);
    this.solver = new RowSolver(head.settings, gram(this.y, itemIds.length, head.settings.rank), itemIds.length);
  }

  get rank(): number {
    return this.head.settings.rank;
  }

  /** The visitor's factors: one regularised solve over the history. */
  foldIn(history: History): Float64Array {
    const x = new Float64Array(this.rank);
    if (history.items.length === 0) return x;
    this.solver.solve(this.y, history.items, scaled(history.weights, this.head.scale), 0, history.items.length, x, 0);
    return x;
  }

  score(history: History): Float32Array {
    const x = this.foldIn(history);
    const { rank, factors } = this;
    const scores = new Float32Array(this.itemIds.length);
    for (let item = 0; item < scores.length; item++) {
      let sum = 0;
      const row = item * rank;
      for (let k = 0; k < rank; k++) sum += x[k]! * factors[row + k]!;
      scores[item] = sum;
    }
    return scores;
  }

  /** score = y' A^-1 sum of c y_j: each item of the history has its own addend. */
  contributions(history: History, item: number): Float32Array {
    return this.contributionsTo(history, this.y.slice(item * this.rank, (item + 1) * this.rank));
  }

  /** The same for an item of given factors; they are overwritten. */
  contributionsTo(history: History, z: Float64Array): Float32Array {
    const { rank, y } = this;
    const confidence = scaled(history.weights, this.head.scale);
    const total = confidence.reduce((sum, c) => sum + c, 0);
    const size = history.items.length;
    const a = this.solver.normalMatrix(y, history.items, confidence, 0, size, this.solver.lambda(total));
    solvePositiveDefinite(a, z, rank);
    return Float32Array.from(history.items, (other, h) => {
      let dot = 0;
      for (let k = 0; k < rank; k++) dot += y[other * rank + k]! * z[k]!;
      return confidence[h]! * dot;
    });
  }

  save(): SavedModel {
    return { id: this.id, head: this.head, arrays: { factors: this.factors } };
  }
}
