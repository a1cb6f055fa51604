import { seeded, shuffled } from '../document/seeded.js';
import { BUCKETS, type Features } from './features.js';

/** One linear function a class. */
export interface Weights {
  /** By class, one a bucket. */
  ngrams: Float32Array[];
  /** By class, one a dense feature, and the bias last. */
  dense: Float32Array[];
}

const EPOCHS = 8;
const RATE = 0.1;
const DECAY = 1e-5;
/** N-grams count 0.7 times, features of clauses 0.3 times: found by cross-validation on the training sentences. */
const NGRAM_SCALE = 0.7;
const DENSE_SCALE = 0.3;
/** N-grams in fewer texts than this say nothing. */
const RARE = 2;
const SEED = 1;

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer 2011); the weights of the later half of the epochs
 * are averaged. The scales are part of the weights that come back.
 */
export function regress(examples: readonly { features: Features; label: number }[], classes: number): Weights {
  const counts = new Float32Array(BUCKETS);
  for (const { features } of examples) for (const bucket of features.ngrams) counts[bucket]! += 1;
  const known = examples.map(({ features, label }) => ({
    ngrams: features.ngrams.filter((bucket) => counts[bucket]! >= RARE),
    scale: NGRAM_SCALE / Math.sqrt(Math.max(1, features.ngrams.length)),
    dense: features.dense,
    label,
  }));
  const width = examples[0]?.features.dense.length ?? 0;
  const bias = BUCKETS + width;
  const columns = () => Array.from({ length: classes }, () => new Float32Array(bias + 1));
  const [weights, squares, sums] = [columns(), columns().map((column) => column.fill(1e-3)), columns()];
  const random = seeded(SEED);
  let averaged = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { ngrams, scale, dense, label } of shuffled(known, random)) {
      const chances = softmax(
        weights.map((column) => {
          let sum = 0;
          for (const bucket of ngrams) sum += column[bucket]!;
          let z = column[bias]! + sum * scale;
          for (let at = 0; at < width; at++) z += column[BUCKETS + at]! * dense[at]! * DENSE_SCALE;
          return z;
        }),
      );
      weights.forEach((column, index) => {
        const error = chances[index]! - Number(label === index);
        const square = squares[index]!;
        const step = (at: number, slope: number) => {
          const gradient = slope + DECAY * column[at]!;
          square[at]! += gradient * gradient;
          column[at]! -= (RATE * gradient) / Math.sqrt(square[at]!);
        };
        for (const bucket of ngrams) step(bucket, error * scale);
        for (let at = 0; at < width; at++) if (dense[at] !== 0) step(BUCKETS + at, error * dense[at]! * DENSE_SCALE);
        step(bias, error);
      });
    }
    if (epoch < EPOCHS / 2) continue;
    averaged += 1;
    sums.forEach((sum, index) => weights[index]!.forEach((weight, at) => (sum[at]! += weight)));
  }
  return {
    ngrams: sums.map((sum) => sum.slice(0, BUCKETS).map((weight) => (weight / averaged) * NGRAM_SCALE)),
    dense: sums.map((sum) =>
      sum.slice(BUCKETS).map((weight, at) => (weight / averaged) * (at < width ? DENSE_SCALE : 1)),
    ),
  };
}

/** Of two classes the second against the first, as one function. */
export const difference = ({ ngrams, dense }: Weights): Weights => ({
  ngrams: [ngrams[1]!.map((weight, at) => weight - ngrams[0]![at]!)],
  dense: [dense[1]!.map((weight, at) => weight - dense[0]![at]!)],
});

export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
