import { BUCKETS } from './features.js';
import type { Weights } from './document-model.js';
import { shuffled, seeded } from './seeded.js';

/** A text as features, with whether it is positive. */
export interface Example {
  ngrams: Int32Array;
  clauses: readonly number[];
  positive: boolean;
}

const EPOCHS = 6;
const RATE = 0.3;
const DECAY = 1e-5;
/** N-grams in fewer texts than this say nothing. */
const RARE = 2;
const SEED = 42;

/**
 * The mean of two linear models of the same features, each a logistic regression: with n-grams weighted by inverse
 * document frequency, and by log-count ratios (NB-SVM, Wang and Manning 2012). Their errors differ, their mean errs less.
 */
export function train(examples: readonly Example[]): Weights {
  const models = [inverseFrequencies(examples), logCountRatios(examples)].map((scales) => fit(examples, scales));
  const mean = (of: (model: Weights) => number) => models.reduce((sum, model) => sum + of(model), 0) / models.length;
  return {
    ngrams: Float32Array.from({ length: BUCKETS }, (_, index) => mean(({ ngrams }) => ngrams[index]!)),
    clauses: (examples[0]?.clauses ?? []).map((_, index) => mean(({ clauses }) => clauses[index]!)),
    bias: mean(({ bias }) => bias),
  };
}

/** AdaGrad (Duchi, Hazan, Singer 2011); the weights of the later half of the epochs are averaged. */
function fit(examples: readonly Example[], scales: Float64Array): Weights {
  const dense = examples[0]?.clauses.length ?? 0;
  const size = BUCKETS + dense + 1;
  const bias = size - 1;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-4);
  const sums = new Float64Array(size);
  let averaged = 0;
  const random = seeded(SEED);
  const step = (index: number, gradient: number) => {
    squares[index]! += gradient * gradient;
    weights[index]! -= (RATE * gradient) / Math.sqrt(squares[index]!);
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { ngrams, clauses, positive } of shuffled(examples, random)) {
      const length = 1 / Math.sqrt(Math.max(1, ngrams.length));
      let z = weights[bias]!;
      for (const index of ngrams) z += weights[index]! * scales[index]! * length;
      clauses.forEach((value, index) => (z += weights[BUCKETS + index]! * value));
      const error = 1 / (1 + Math.exp(-z)) - (positive ? 1 : 0);
      for (const index of ngrams)
        if (scales[index] !== 0) step(index, error * scales[index]! * length + DECAY * weights[index]!);
      clauses.forEach((value, index) => step(BUCKETS + index, error * value));
      step(bias, error);
    }
    if (epoch < EPOCHS / 2) continue;
    averaged += 1;
    for (let index = 0; index < size; index++) sums[index]! += weights[index]!;
  }
  return {
    ngrams: Float32Array.from({ length: BUCKETS }, (_, index) => (sums[index]! * scales[index]!) / averaged),
    clauses: Array.from({ length: dense }, (_, index) => sums[BUCKETS + index]! / averaged),
    bias: sums[bias]! / averaged,
  };
}

function inverseFrequencies(examples: readonly Example[]): Float64Array {
  const counts = countsIn(examples);
  return counts.map((count) => (count < RARE ? 0 : Math.log(examples.length / count) / 4));
}

function logCountRatios(examples: readonly Example[]): Float64Array {
  const sides = [true, false].map((side) => examples.filter(({ positive }) => positive === side));
  const [good, bad] = [countsIn(sides[0]!), countsIn(sides[1]!)];
  const share = (count: number, side: number) => (count + 1) / (sides[side]!.length + 2);
  return good.map((count, index) =>
    count + bad[index]! < RARE ? 0 : Math.log(share(count, 0) / share(bad[index]!, 1)),
  );
}

/** How many texts hold each n-gram. */
function countsIn(examples: readonly Example[]): Float64Array {
  const counts = new Float64Array(BUCKETS);
  for (const { ngrams } of examples) for (const index of ngrams) counts[index]! += 1;
  return counts;
}

/** The scale and shift that make scores into log odds (Platt 1999), by Newton steps on held-out scores. */
export function calibrate(scored: readonly { z: number; positive: boolean }[]): { scale: number; shift: number } {
  let scale = 1;
  let shift = 0;
  for (let round = 0; round < 50; round++) {
    const gradient = [0, 0];
    const curve = [1e-6, 0, 1e-6];
    for (const { z, positive } of scored) {
      const p = 1 / (1 + Math.exp(-(scale * z + shift)));
      const error = p - (positive ? 1 : 0);
      const weight = p * (1 - p);
      gradient[0]! += error * z;
      gradient[1]! += error;
      curve[0]! += weight * z * z;
      curve[1]! += weight * z;
      curve[2]! += weight;
    }
    const determinant = curve[0]! * curve[2]! - curve[1]! ** 2;
    scale -= (curve[2]! * gradient[0]! - curve[1]! * gradient[1]!) / determinant;
    shift -= (curve[0]! * gradient[1]! - curve[1]! * gradient[0]!) / determinant;
  }
  return { scale, shift };
}
