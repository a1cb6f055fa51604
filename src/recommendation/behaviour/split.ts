import { DocentError } from '../../config/errors.js';
import type { PreferenceMatrix, TrainingData } from '../algorithms/algorithm.js';
import { filterMatrix, transpose } from '../algorithms/matrix.js';
import { Random } from '../algorithms/random.js';

/**
 * - `stratified`: of each item a share at random (the protocol of the public MovieLens benchmark)
 * - `stratified-visitors`: of each visitor a share at random
 * - `chronological`: what was done last, by all visitors: nothing of the future is known in training
 * - `chronological-visitors`: what each visitor did last
 * - `leave-one-out`: the last item of each visitor who has at least two, at random where times are unknown
 * - `new-items`: all of a share of the items, which then are new to the models
 */
export const SPLIT_KINDS = [
  'stratified',
  'stratified-visitors',
  'chronological',
  'chronological-visitors',
  'leave-one-out',
  'new-items',
] as const;
export type SplitKind = (typeof SPLIT_KINDS)[number];

export interface SplitOptions {
  kind: SplitKind;
  /** Share that is held out, between 0 and 1; leave-one-out needs none. */
  test: number;
  seed: number;
}

export interface Split {
  train: TrainingData;
  /** The same visitors and items as in training. */
  test: TrainingData;
}

/**
 * Divides preferences into two: each is in exactly one of them.
 * @throws DocentError `bad-request` when the data cannot be divided so: too few, or without times
 */
export function split(data: TrainingData, { kind, test, seed }: SplitOptions): Split {
  if (!(test > 0 && test < 1))
    throw new DocentError('bad-request', {
      zh: `测试比例应在 0 与 1 之间，现为 ${test}。`,
      en: `The share of the test set must lie between 0 and 1; it is ${test}.`,
    });
  const isTest = HELD_OUT[kind](data.matrix, test, new Random(seed));
  const count = isTest.reduce((sum, each) => sum + each, 0);
  if (count === 0 || count === isTest.length)
    throw new DocentError('bad-request', {
      zh: `数据太少，无法按 ${kind} 拆分：共 ${isTest.length} 条偏好，测试集会有 ${count} 条。请提供更多数据，或改用其他拆分方式。`,
      en: `There is too little data for the split ${kind}: of ${isTest.length} preferences ${count} would be held out. Give more data or choose another split.`,
    });
  return { train: part(data, isTest, 0), test: part(data, isTest, 1) };
}

type HeldOut = (matrix: PreferenceMatrix, share: number, random: Random) => Uint8Array;

const HELD_OUT: Record<SplitKind, HeldOut> = {
  stratified(matrix, share, random) {
    // Positions by item: the transposed matrix with positions in place of weights.
    const { rowStart, positions } = positionsByItem(matrix);
    return shareOfEach(rowStart, positions, share, random);
  },
  'stratified-visitors'(matrix, share, random) {
    const positions = Int32Array.from({ length: matrix.columns.length }, (_, position) => position);
    return shareOfEach(matrix.rowStart, positions, share, random);
  },
  chronological(matrix, share) {
    const cut = quantileOfTimes(matrix, 1 - share);
    return Uint8Array.from(matrix.times, (time) => (time > cut ? 1 : 0));
  },
  'chronological-visitors'(matrix, share) {
    quantileOfTimes(matrix, 1 - share);
    return lastOfEach(matrix, (size) => size - halfToEven(size * (1 - share)));
  },
  'leave-one-out'(matrix, _share, random) {
    return lastOfEach(matrix, (size) => (size >= 2 ? 1 : 0), random);
  },
  'new-items'(matrix, share, random) {
    const count = Math.max(1, Math.round(matrix.items * share));
    const order = random.shuffle(Int32Array.from({ length: matrix.items }, (_, item) => item));
    const isNew = new Uint8Array(matrix.items);
    for (let i = 0; i < count; i++) isNew[order[i]!] = 1;
    return Uint8Array.from(matrix.columns, (item) => isNew[item]!);
  },
};

/** Within each row the first preferences in random order stay, round(size x (1 - share)) of them, the others are held out. */
function shareOfEach(rowStart: Int32Array, positions: Int32Array, share: number, random: Random): Uint8Array {
  const isTest = new Uint8Array(positions.length);
  for (let row = 0; row + 1 < rowStart.length; row++) {
    const order = random.shuffle(positions.slice(rowStart[row], rowStart[row + 1]));
    for (let i = halfToEven(order.length * (1 - share)); i < order.length; i++) isTest[order[i]!] = 1;
  }
  return isTest;
}

function positionsByItem(matrix: PreferenceMatrix): { rowStart: Int32Array; positions: Int32Array } {
  const asTimes = { ...matrix, times: Float64Array.from(matrix.times, (_, position) => position) };
  const { rowStart, times } = transpose(asTimes);
  return { rowStart, positions: Int32Array.from(times) };
}

/** Of each visitor the newest ones; unknown times count as oldest, in random order where one is given. */
function lastOfEach(matrix: PreferenceMatrix, count: (size: number) => number, random?: Random): Uint8Array {
  const isTest = new Uint8Array(matrix.columns.length);
  for (let visitor = 0; visitor < matrix.visitors; visitor++) {
    const [from, to] = [matrix.rowStart[visitor]!, matrix.rowStart[visitor + 1]!];
    const order = Int32Array.from({ length: to - from }, (_, i) => from + i);
    random?.shuffle(order);
    // Sorting is stable: equal times keep the shuffled order.
    order.sort((a, b) => (matrix.times[a] || 0) - (matrix.times[b] || 0));
    for (let i = order.length - count(order.length); i < order.length; i++) isTest[order[i]!] = 1;
  }
  return isTest;
}

/** @throws DocentError `bad-request` when times are missing or all the same */
function quantileOfTimes({ times }: PreferenceMatrix, share: number): number {
  const known = times.filter((time) => !Number.isNaN(time)).sort();
  if (known.length < times.length / 2 || known[0] === known.at(-1))
    throw new DocentError('bad-request', {
      zh: `按时间拆分需要时间：${times.length} 条偏好中 ${known.length} 条有时间${known.length > 0 ? '，且时间全部相同' : ''}。请使用 --split stratified。`,
      en: `A chronological split needs times: ${known.length} of ${times.length} preferences have one${known.length > 0 && known[0] === known.at(-1) ? ', and all are the same' : ''}. Use --split stratified.`,
    });
  const cut = known[Math.max(0, Math.ceil(known.length * share) - 1)]!;
  // Many events at the latest time: what lies before it is kept for training.
  return cut < known.at(-1)! ? cut : known.findLast((time) => time < cut)!;
}

/** As Python and R round: .5 goes to the even neighbour. */
export function halfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (Math.abs(rest - 0.5) > 1e-9) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function part(data: TrainingData, isTest: Uint8Array, which: 0 | 1): TrainingData {
  const { matrix, ratings } = data;
  const filtered = filterMatrix(matrix, (position) => isTest[position] === which);
  return { ...data, matrix: filtered, ...(ratings && { ratings: ratingsOf(data, isTest, which) }) };
}

/** A rating goes where its preference goes; ratings that are no preference are for training. */
function ratingsOf({ matrix, ratings }: TrainingData, isTest: Uint8Array, which: 0 | 1): TrainingData['ratings'] {
  const { visitors, items, values } = ratings!;
  const positions = Int32Array.from(values, (_, index) => index).filter((index) => {
    const position = positionOf(matrix, visitors[index]!, items[index]!);
    return (position < 0 ? 0 : isTest[position]) === which;
  });
  return {
    visitors: Int32Array.from(positions, (index) => visitors[index]!),
    items: Int32Array.from(positions, (index) => items[index]!),
    values: Float32Array.from(positions, (index) => values[index]!),
  };
}

function positionOf({ rowStart, columns }: PreferenceMatrix, visitor: number, item: number): number {
  let [low, high] = [rowStart[visitor]!, rowStart[visitor + 1]! - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (columns[middle] === item) return middle;
    if (columns[middle]! < item) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
