import type { Algorithm, FitContext, History, Model, SavedModel, TrainingData } from './algorithm.js';
import { invertPositiveDefinite, paddedSize } from './linear-algebra.js';
import { itemCounts } from './matrix.js';
import { pacer } from './pace.js';
import { scaled, weightScale, type WeightScale } from './weights.js';

export interface EaseParameters {
  /** Ridge added to every item's own count. */
  lambda: number;
  weightPower: number;
  /** Only the items with most visitors take part: time grows with the cube, memory with the square of their number. */
  maxItems: number;
  minVisitors: number;
}

interface Head {
  readonly scale: WeightScale;
}

/**
 * EASE (Steck 2019, "Embarrassingly Shallow Autoencoders for Sparse Data"): item-to-item weights with a zero diagonal,
 * in closed form from the inverse of the regularised Gram matrix.
 */
export const ease: Algorithm<EaseParameters> = {
  id: 'ease',
  defaults: { lambda: 500, weightPower: 0.5, maxItems: 3000, minVisitors: 3 },
  space: { lambda: [125, 250, 500, 1000] },

  async fit(data: TrainingData, parameters: EaseParameters, context: FitContext): Promise<Model> {
    const { matrix } = data;
    const pause = pacer(context);
    const scale = weightScale(matrix, parameters.weightPower);
    const covered = popularItems(itemCounts(matrix), parameters);
    const position = new Int32Array(matrix.items).fill(-1);
    covered.forEach((item, at) => (position[item] = at));
    const n = covered.length;
    const size = paddedSize(n);
    const gram = new Float64Array(size * size);
    const values = scaled(matrix.weights, scale);
    const at = new Int32Array(n);
    const x = new Float64Array(n);
    for (let visitor = 0; visitor < matrix.visitors; visitor++) {
      let count = 0;
      for (let e = matrix.rowStart[visitor]!; e < matrix.rowStart[visitor + 1]!; e++) {
        const p = position[matrix.columns[e]!]!;
        if (p < 0) continue;
        at[count] = p;
        x[count++] = values[e]!;
      }
      for (let i = 0; i < count; i++) {
        const row = at[i]! * size;
        for (let j = 0; j <= i; j++) gram[row + at[j]!]! += x[i]! * x[j]!;
      }
      const breath = pause();
      if (breath) await breath;
    }
    for (let i = 0; i < size; i++) gram[i * size + i]! += i < n ? parameters.lambda : 1;
    await invertPositiveDefinite(gram, size, pause);

    const weights = new Float32Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        weights[i * n + j] = i === j ? 0 : -gram[i * size + j]! / gram[j * size + j]!;
      }
    }
    return new EaseModel(data.itemIds, { scale }, covered, weights);
  },

  restore(saved: SavedModel, itemIds: readonly string[]): Model {
    const { covered, weights } = saved.arrays;
    return new EaseModel(itemIds, saved.head as Head, covered as Int32Array, weights as Float32Array);
  },
};

/** Ascending by index, so that columns of a row stay in order. */
function popularItems(counts: Float64Array, { maxItems, minVisitors }: EaseParameters): Int32Array {
  const items = Int32Array.from(counts.keys()).filter((item) => counts[item]! >= Math.max(1, minVisitors));
  items.sort((a, b) => counts[b]! - counts[a]! || a - b);
  return items.slice(0, maxItems).sort();
}

class EaseModel implements Model {
  readonly id = 'ease';
  private readonly position: Int32Array;

  constructor(
    readonly itemIds: readonly string[],
    private readonly head: Head,
    private readonly covered: Int32Array,
    /** Row-major, from the item of the row to the item of the column. */
    private readonly weights: Float32Array,
  ) {
    this.position = new Int32Array(itemIds.length).fill(-1);
    covered.forEach((item, at) => (this.position[item] = at));
  }

  score(history: History): Float32Array {
    const { covered, weights, position } = this;
    const n = covered.length;
    const values = scaled(history.weights, this.head.scale);
    const sums = new Float32Array(n);
    history.items.forEach((item, h) => {
      const row = position[item]! * n;
      if (row < 0) return;
      const x = values[h]!;
      for (let j = 0; j < n; j++) sums[j]! += x * weights[row + j]!;
    });
    const scores = new Float32Array(this.itemIds.length);
    for (let j = 0; j < n; j++) scores[covered[j]!] = sums[j]!;
    return scores;
  }

  contributions(history: History, item: number): Float32Array {
    const n = this.covered.length;
    const to = this.position[item]!;
    const values = scaled(history.weights, this.head.scale);
    return Float32Array.from(history.items, (from, h) => {
      const row = this.position[from]!;
      return to < 0 || row < 0 ? 0 : values[h]! * this.weights[row * n + to]!;
    });
  }

  save(): SavedModel {
    return { id: this.id, head: this.head, arrays: { covered: this.covered, weights: this.weights } };
  }
}
