import { Random } from './random.js';

/** Candidates of one visitor: rows of features, and which of them the visitor turned out to like. */
export interface CandidateList {
  /** Row-major, candidates x width. */
  readonly features: Float64Array;
  readonly labels: Uint8Array;
}

const CUTOFF = 10;

export interface ReRankerParameters {
  hidden: number;
  epochs: number;
  learningRate: number;
  decay: number;
  /** Networks from different seeds, whose scores are averaged. */
  seeds: number;
}

/**
 * A residual network of one hidden layer over standardised features:
 * score = linear . x + out . tanh(inner x). All parameters lie in one array: [linear | inner rows and biases | out].
 */
interface Network {
  readonly width: number;
  readonly hidden: number;
  readonly parameters: Float64Array;
}

/** Averaged small networks that order candidates by features; trained by LambdaRank. */
export class ReRanker {
  constructor(
    readonly width: number,
    readonly hidden: number,
    /** Mean and deviation of each feature. */
    readonly moments: Float64Array,
    readonly networks: readonly Float64Array[],
  ) {}

  /** @param features row-major, candidates x width; overwritten */
  score(features: Float64Array): Float64Array {
    const { width, hidden } = this;
    standardise(features, this.moments, width);
    const count = features.length / width;
    const scores = new Float64Array(count);
    const activation = new Float64Array(hidden);
    for (const parameters of this.networks) {
      const network = { width, hidden, parameters };
      for (let row = 0; row < count; row++) scores[row]! += forward(network, features, row * width, activation);
    }
    return scores;
  }
}

export function trainReRanker(
  lists: readonly CandidateList[],
  width: number,
  { hidden, epochs, learningRate, decay, seeds }: ReRankerParameters,
  seed: number,
  initial?: Float64Array,
): ReRanker {
  const moments = momentsOf(lists, width);
  const usable = lists
    .filter(({ labels }) => labels.includes(1) && labels.includes(0))
    .map(({ features, labels }) => ({ features: standardise(features.slice(), moments, width), labels }));
  const networks = Array.from({ length: seeds }, (_, index) => {
    const random = new Random(seed * 1000 + index);
    const size = width + hidden * (width + 2);
    const parameters = new Float64Array(size);
    // The linear part begins at the blend, which is a good order already.
    if (initial) for (let f = 0; f < width; f++) parameters[f] = initial[f]! * moments[2 * f + 1]!;
    for (let k = width; k < size - hidden; k++) parameters[k] = (0.5 * random.normal()) / Math.sqrt(width);
    const network = { width, hidden, parameters };
    descend(network, usable, epochs, learningRate, decay, random);
    return parameters;
  });
  return new ReRanker(width, hidden, moments, networks);
}

function forward(
  { width, hidden, parameters }: Network,
  x: Float64Array,
  at: number,
  activation: Float64Array,
): number {
  let score = 0;
  for (let f = 0; f < width; f++) score += parameters[f]! * x[at + f]!;
  const out = width + hidden * (width + 1);
  for (let k = 0; k < hidden; k++) {
    const row = width + k * (width + 1);
    let sum = parameters[row + width]!;
    for (let f = 0; f < width; f++) sum += parameters[row + f]! * x[at + f]!;
    activation[k] = Math.tanh(sum);
    score += parameters[out + k]! * activation[k]!;
  }
  return score;
}

/** Adam (Kingma & Ba 2015), one list a step; the rate falls linearly to nothing. */
function descend(
  network: Network,
  lists: readonly CandidateList[],
  epochs: number,
  learningRate: number,
  decay: number,
  random: Random,
): void {
  const { width, hidden, parameters } = network;
  const out = width + hidden * (width + 1);
  const size = parameters.length;
  const gradient = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const order = Int32Array.from({ length: lists.length }, (_, index) => index);
  let step = 0;
  const steps = epochs * lists.length;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of random.shuffle(order)) {
      const { features, labels } = lists[index]!;
      const count = labels.length;
      const activations = new Float64Array(count * hidden);
      const scores = new Float64Array(count);
      for (let row = 0; row < count; row++) {
        scores[row] = forward(network, features, row * width, activations.subarray(row * hidden, (row + 1) * hidden));
      }
      const deltas = pulls(scores, labels);
      gradient.fill(0);
      for (let row = 0; row < count; row++) {
        const delta = deltas[row]!;
        const at = row * width;
        for (let f = 0; f < width; f++) gradient[f]! += delta * features[at + f]!;
        for (let k = 0; k < hidden; k++) {
          const active = activations[row * hidden + k]!;
          gradient[out + k]! += delta * active;
          const back = delta * parameters[out + k]! * (1 - active * active);
          const inner = width + k * (width + 1);
          for (let f = 0; f < width; f++) gradient[inner + f]! += back * features[at + f]!;
          gradient[inner + width]! += back;
        }
      }
      step++;
      const rate = (learningRate * (1 - (step - 1) / steps) * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
      for (let k = 0; k < size; k++) {
        const g = gradient[k]! + (k >= width ? decay * parameters[k]! : 0);
        first[k] = 0.9 * first[k]! + 0.1 * g;
        second[k] = 0.999 * second[k]! + 0.001 * g * g;
        parameters[k]! -= (rate * first[k]!) / (Math.sqrt(second[k]!) + 1e-8);
      }
    }
  }
}

/**
 * LambdaRank (Burges 2010): the gradient of the scores by pairs of a liked and another candidate, each weighted by what
 * nDCG@k would change if they changed places.
 */
function pulls(scores: Float64Array, labels: Uint8Array): Float64Array {
  const count = scores.length;
  const deltas = new Float64Array(count);
  const order = Int32Array.from({ length: count }, (_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  const discount = new Float64Array(count);
  let ideal = 0;
  let positives = 0;
  order.forEach((i, rank) => (discount[i] = rank < CUTOFF ? 1 / Math.log2(rank + 2) : 0));
  for (const label of labels) if (label === 1 && positives++ < CUTOFF) ideal += 1 / Math.log2(positives + 1);
  for (let i = 0; i < count; i++) {
    if (labels[i] === 0) continue;
    for (let j = 0; j < count; j++) {
      if (labels[j] === 1) continue;
      const gain = Math.abs(discount[i]! - discount[j]!) / ideal;
      if (gain === 0) continue;
      const pull = gain / (1 + Math.exp(scores[i]! - scores[j]!));
      deltas[i]! -= pull;
      deltas[j]! += pull;
    }
  }
  return deltas;
}

function momentsOf(lists: readonly CandidateList[], width: number): Float64Array {
  const moments = new Float64Array(2 * width);
  let rows = 0;
  for (const { features, labels } of lists) {
    rows += labels.length;
    for (let e = 0; e < features.length; e++) {
      const f = e % width;
      moments[2 * f]! += features[e]!;
      moments[2 * f + 1]! += features[e]! ** 2;
    }
  }
  for (let f = 0; f < width; f++) {
    const mean = rows > 0 ? moments[2 * f]! / rows : 0;
    const variance = rows > 0 ? moments[2 * f + 1]! / rows - mean * mean : 1;
    moments[2 * f] = mean;
    // A feature that never varies says nothing.
    moments[2 * f + 1] = variance > 1e-9 ? Math.sqrt(variance) : 1;
  }
  return moments;
}

function standardise(features: Float64Array, moments: Float64Array, width: number): Float64Array {
  for (let e = 0; e < features.length; e++) {
    const f = e % width;
    features[e] = (features[e]! - moments[2 * f]!) / moments[2 * f + 1]!;
  }
  return features;
}
