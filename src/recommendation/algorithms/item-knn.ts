import type { Algorithm, FitContext, History, Model, PreferenceMatrix, SavedModel, TrainingData } from './algorithm.js';
import { filterMatrix, matrixOf, transpose } from './matrix.js';
import { pacer } from './pace.js';

export interface ItemKnnParameters {
  /** Neighbours that an item takes its score from. */
  neighbours: number;
  /** similarity(from, to) = co-occurrence / (count(from) ** asymmetry * count(to) ** (1 - asymmetry)). */
  asymmetry: number;
  /** Added to the counts: rare items must not look alike by chance. */
  shrinkage: number;
}

export interface SequenceKnnParameters extends ItemKnnParameters {
  /** Steps in the visitor's own order of time after which two items count 1 / e. */
  proximity: number;
}

/** What one visitor adds is bounded: the latest so many items. Pairs grow with the square. */
const MAX_ROW = 1000;

/** Item-based neighbours by asymmetric cosine (Aiolli 2013). */
export const itemKnn: Algorithm<ItemKnnParameters> = {
  id: 'item-knn',
  defaults: { neighbours: 50, asymmetry: 0.7, shrinkage: 0 },
  space: { asymmetry: [0.5, 0.6, 0.7], neighbours: [25, 50, 100] },
  fit: (data, parameters, context) => fitNeighbours('item-knn', data, { ...parameters, proximity: Infinity }, context),
  restore: (saved, itemIds) => restoreNeighbours(saved, itemIds),
};

/** Neighbours by what visitors do close in time: like item-knn, but a pair counts less the more lies between the two. */
export const sequenceKnn: Algorithm<SequenceKnnParameters> = {
  id: 'sequence-knn',
  defaults: { neighbours: 500, asymmetry: 0.5, shrinkage: 5, proximity: 3 },
  space: { proximity: [1, 3, 10] },
  fit: (data, parameters, context) => fitNeighbours('sequence-knn', data, parameters, context),
  restore: (saved, itemIds) => restoreNeighbours(saved, itemIds),
};

async function fitNeighbours(
  id: string,
  data: TrainingData,
  { neighbours, asymmetry, shrinkage, proximity }: SequenceKnnParameters,
  context: FitContext,
): Promise<Model> {
  const pause = pacer(context);
  const rows = latest(data.matrix);
  const visitorsOf = transpose(rows);
  const steps = Number.isFinite(proximity) ? stepsOf(rows) : undefined;
  const decay = steps && Float64Array.from({ length: MAX_ROW }, (_, d) => Math.exp(-d / proximity));
  const n = rows.items;
  const count = (item: number) => visitorsOf.rowStart[item + 1]! - visitorsOf.rowStart[item]! + shrinkage;
  const normFrom = Float64Array.from({ length: n }, (_, item) => Math.max(count(item), 1e-9) ** -asymmetry);
  const shared = new Float64Array(n);
  const edges = { visitors: [] as number[], items: [] as number[], weights: [] as number[] };
  for (let to = 0; to < n; to++) {
    shared.fill(0);
    for (let v = visitorsOf.rowStart[to]!; v < visitorsOf.rowStart[to + 1]!; v++) {
      const visitor = visitorsOf.columns[v]!;
      const begin = rows.rowStart[visitor]!;
      const end = rows.rowStart[visitor + 1]!;
      if (steps && decay) {
        const own = steps[positionOf(rows, visitor, to)]!;
        for (let e = begin; e < end; e++) shared[rows.columns[e]!]! += decay[Math.abs(steps[e]! - own)]!;
      } else {
        for (let e = begin; e < end; e++) shared[rows.columns[e]!]!++;
      }
    }
    const normTo = Math.max(count(to), 1e-9) ** (asymmetry - 1);
    for (let from = 0; from < n; from++) shared[from]! *= normFrom[from]! * normTo;
    shared[to] = 0;
    const least = threshold(shared, neighbours);
    for (let from = 0; from < n; from++) {
      if (shared[from]! < least) continue;
      edges.visitors.push(from);
      edges.items.push(to);
      edges.weights.push(shared[from]!);
    }
    const breath = pause();
    if (breath) await breath;
  }
  const { rowStart, columns, weights } = matrixOf(n, n, edges);
  return new NeighbourModel(id, data.itemIds, rowStart, columns, weights);
}

/** The `k`-th largest value, or the least above zero where fewer are. */
function threshold(values: Float64Array, k: number): number {
  const positive = values.filter((value) => value > 0).sort();
  return positive.length === 0 ? Infinity : positive[Math.max(0, positive.length - k)]!;
}

/** The latest preferences of every visitor; all of them almost always. */
function latest(matrix: PreferenceMatrix): PreferenceMatrix {
  const { rowStart, visitors } = matrix;
  const long = (row: number) => rowStart[row + 1]! - rowStart[row]! > MAX_ROW;
  if (!Array.from({ length: visitors }, (_, row) => row).some(long)) return matrix;
  const keep = new Uint8Array(matrix.columns.length).fill(1);
  for (let row = 0; row < visitors; row++) {
    if (!long(row)) continue;
    const order = byTime(matrix, row);
    for (const e of order.subarray(0, order.length - MAX_ROW)) keep[e] = 0;
  }
  return filterMatrix(matrix, (e) => keep[e] === 1);
}

/** Positions of a row in order of time, unknown times first; ties as they stand. */
function byTime({ rowStart, times }: PreferenceMatrix, row: number): Int32Array {
  const from = rowStart[row]!;
  const time = (e: number) => (Number.isNaN(times[e]!) ? -Infinity : times[e]!);
  const order = Int32Array.from({ length: rowStart[row + 1]! - from }, (_, i) => from + i);
  return order.sort((a, b) => (time(a) === time(b) ? a - b : time(a) - time(b)));
}

/** For every preference, its place in its visitor's order of time. */
function stepsOf(matrix: PreferenceMatrix): Int32Array {
  const steps = new Int32Array(matrix.columns.length);
  for (let row = 0; row < matrix.visitors; row++) byTime(matrix, row).forEach((e, step) => (steps[e] = step));
  return steps;
}

function positionOf({ rowStart, columns }: PreferenceMatrix, row: number, item: number): number {
  let low = rowStart[row]!;
  let high = rowStart[row + 1]! - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]! < item) low = middle + 1;
    else high = middle;
  }
  return low;
}

function restoreNeighbours({ id, arrays }: SavedModel, itemIds: readonly string[]): Model {
  const { rowStart, columns, similarities } = arrays;
  return new NeighbourModel(id, itemIds, rowStart as Int32Array, columns as Int32Array, similarities as Float32Array);
}

class NeighbourModel implements Model {
  constructor(
    readonly id: string,
    readonly itemIds: readonly string[],
    private readonly rowStart: Int32Array,
    private readonly columns: Int32Array,
    private readonly similarities: Float32Array,
  ) {}

  score(history: History): Float32Array {
    const scores = new Float32Array(this.itemIds.length);
    for (const from of history.items) {
      for (let e = this.rowStart[from]!; e < this.rowStart[from + 1]!; e++) {
        scores[this.columns[e]!]! += this.similarities[e]!;
      }
    }
    return scores;
  }

  contributions(history: History, item: number): Float32Array {
    return Float32Array.from(history.items, (from) => {
      const at = this.columns.subarray(this.rowStart[from], this.rowStart[from + 1]).indexOf(item);
      return at < 0 ? 0 : this.similarities[this.rowStart[from]! + at]!;
    });
  }

  save(): SavedModel {
    const { id, rowStart, columns, similarities } = this;
    return { id, head: {}, arrays: { rowStart, columns, similarities } };
  }
}
