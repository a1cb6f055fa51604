import type { History, PreferenceMatrix, TrainingData } from './algorithm.js';
import type { Random } from './random.js';

export interface Triplets {
  readonly visitors: ArrayLike<number>;
  readonly items: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly times?: ArrayLike<number>;
}

/** Sorts triplets into rows; of a pair that occurs twice the last one stays. */
export function matrixOf(visitors: number, items: number, triplets: Triplets): PreferenceMatrix {
  const count = triplets.visitors.length;
  const order = countingSort(triplets.visitors, visitors, countingSort(triplets.items, items));
  const rowStart = new Int32Array(visitors + 1);
  const columns = new Int32Array(count);
  const weights = new Float32Array(count);
  const times = new Float64Array(count);
  let size = 0;
  let previousVisitor = -1;
  let previousItem = -1;
  for (const index of order) {
    const visitor = triplets.visitors[index]!;
    const item = triplets.items[index]!;
    if (visitor !== previousVisitor || item !== previousItem) {
      size++;
      rowStart[visitor + 1]!++;
    }
    columns[size - 1] = item;
    weights[size - 1] = triplets.weights[index]!;
    times[size - 1] = triplets.times?.[index] ?? NaN;
    previousVisitor = visitor;
    previousItem = item;
  }
  for (let visitor = 0; visitor < visitors; visitor++) rowStart[visitor + 1]! += rowStart[visitor]!;
  return {
    visitors,
    items,
    rowStart,
    columns: columns.slice(0, size),
    weights: weights.slice(0, size),
    times: times.slice(0, size),
  };
}

/** Stable order of `keys`, within the order given. */
export function countingSort(keys: ArrayLike<number>, range: number, within?: Int32Array): Int32Array {
  const next = new Int32Array(range + 1);
  for (let i = 0; i < keys.length; i++) next[keys[i]! + 1]!++;
  for (let key = 0; key < range; key++) next[key + 1]! += next[key]!;
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const index = within ? within[i]! : i;
    order[next[keys[index]!]!++] = index;
  }
  return order;
}

/** Items x visitors. */
export function transpose(matrix: PreferenceMatrix): PreferenceMatrix {
  const size = matrix.columns.length;
  const rowStart = countRows(matrix.columns, matrix.items);
  const next = rowStart.slice();
  const columns = new Int32Array(size);
  const weights = new Float32Array(size);
  const times = new Float64Array(size);
  for (let row = 0; row < matrix.visitors; row++) {
    for (let e = matrix.rowStart[row]!; e < matrix.rowStart[row + 1]!; e++) {
      const target = next[matrix.columns[e]!]!++;
      columns[target] = row;
      weights[target] = matrix.weights[e]!;
      times[target] = matrix.times[e]!;
    }
  }
  return { visitors: matrix.items, items: matrix.visitors, rowStart, columns, weights, times };
}

function countRows(rows: Int32Array, range: number): Int32Array {
  const start = new Int32Array(range + 1);
  for (const row of rows) start[row + 1]!++;
  for (let row = 0; row < range; row++) start[row + 1]! += start[row]!;
  return start;
}

/** How many visitors each item has. */
export function itemCounts(matrix: PreferenceMatrix): Float64Array {
  const counts = new Float64Array(matrix.items);
  for (const item of matrix.columns) counts[item]!++;
  return counts;
}

export function historyOf(matrix: PreferenceMatrix, visitor: number): History {
  const from = matrix.rowStart[visitor]!;
  const to = matrix.rowStart[visitor + 1]!;
  return {
    items: matrix.columns.subarray(from, to),
    weights: matrix.weights.subarray(from, to),
    times: matrix.times.subarray(from, to),
  };
}

/** The same visitors and items with those preferences only whose position `keep` accepts. */
export function filterMatrix(matrix: PreferenceMatrix, keep: (position: number) => boolean): PreferenceMatrix {
  const rowStart = new Int32Array(matrix.visitors + 1);
  const kept: number[] = [];
  for (let row = 0; row < matrix.visitors; row++) {
    for (let e = matrix.rowStart[row]!; e < matrix.rowStart[row + 1]!; e++) if (keep(e)) kept.push(e);
    rowStart[row + 1] = kept.length;
  }
  return {
    visitors: matrix.visitors,
    items: matrix.items,
    rowStart,
    columns: Int32Array.from(kept, (e) => matrix.columns[e]!),
    weights: Float32Array.from(kept, (e) => matrix.weights[e]!),
    times: Float64Array.from(kept, (e) => matrix.times[e]!),
  };
}

/** A share of every visitor's preferences, drawn at random, is held out; nobody loses all. */
export function holdOut(
  data: TrainingData,
  share: number,
  random: Random,
): { train: TrainingData; held: PreferenceMatrix } {
  const { matrix } = data;
  const isHeld = new Uint8Array(matrix.columns.length);
  for (let row = 0; row < matrix.visitors; row++) {
    const from = matrix.rowStart[row]!;
    const size = matrix.rowStart[row + 1]! - from;
    const exact = size * share;
    const count = Math.min(size - 1, Math.floor(exact) + (random.next() < exact % 1 ? 1 : 0));
    if (count <= 0) continue;
    const order = random.shuffle(Int32Array.from({ length: size }, (_, i) => from + i));
    for (let i = 0; i < count; i++) isHeld[order[i]!] = 1;
  }
  return {
    train: { ...data, matrix: filterMatrix(matrix, (e) => isHeld[e] === 0) },
    held: filterMatrix(matrix, (e) => isHeld[e] === 1),
  };
}

/** The rows of these visitors alone, in this order. */
export function selectVisitors(matrix: PreferenceMatrix, visitors: Int32Array): PreferenceMatrix {
  const rowStart = new Int32Array(visitors.length + 1);
  visitors.forEach((visitor, row) => {
    rowStart[row + 1] = rowStart[row]! + matrix.rowStart[visitor + 1]! - matrix.rowStart[visitor]!;
  });
  const size = rowStart[visitors.length]!;
  const columns = new Int32Array(size);
  const weights = new Float32Array(size);
  const times = new Float64Array(size);
  visitors.forEach((visitor, row) => {
    const history = historyOf(matrix, visitor);
    columns.set(history.items, rowStart[row]);
    weights.set(history.weights, rowStart[row]);
    times.set(history.times!, rowStart[row]);
  });
  return { visitors: visitors.length, items: matrix.items, rowStart, columns, weights, times };
}
