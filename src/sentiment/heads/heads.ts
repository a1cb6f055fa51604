import type { AspectReading } from '../sentiment.js';
import { aspectFeatures, BUCKETS, POLARITIES, type Features } from './features.js';
import { difference, regress, type Weights } from './regression.js';
import type { LabelledSentence } from './sentences.js';

/** A labelled sentence with its features. */
export interface Example {
  sentence: LabelledSentence;
  features: Features;
  /** What the clauses say of the aspects. */
  aspects: readonly AspectReading[];
}

/** The polarity of the text (4 classes), the presence of each aspect, and the polarity of an aspect (4 classes). */
export interface Heads {
  polarity: Weights;
  presence: Weights;
  aspectPolarity: Weights;
}

export function trainHeads(examples: readonly Example[], ids: readonly string[]): Heads {
  const polarity = regress(
    examples.map(({ features, sentence }) => ({ features, label: POLARITIES.indexOf(sentence.polarity) })),
    POLARITIES.length,
  );
  const presences = ids.map((id) =>
    difference(
      regress(
        examples.map(({ features, sentence }) => ({
          features,
          label: Number(sentence.aspects.some(({ aspect }) => aspect === id)),
        })),
        2,
      ),
    ),
  );
  const instances = examples.flatMap(({ sentence, features, aspects }) =>
    sentence.aspects.map(({ aspect, polarity: label }) => ({
      features: aspectFeatures(
        features,
        ids.indexOf(aspect),
        ids.length,
        aspects.find((reading) => reading.aspect === aspect),
      ),
      label: POLARITIES.indexOf(label),
    })),
  );
  return {
    polarity,
    presence: {
      ngrams: presences.flatMap(({ ngrams }) => ngrams),
      dense: presences.flatMap(({ dense }) => dense),
    },
    aspectPolarity: regress(instances, POLARITIES.length),
  };
}

/** The value of one function of some weights. */
export function valueOf({ ngrams, dense }: Weights, index: number, features: Features): number {
  const [column, rest] = [ngrams[index]!, dense[index]!];
  let sum = 0;
  for (const bucket of features.ngrams) sum += column[bucket]!;
  let z = rest[rest.length - 1]! + sum / Math.sqrt(Math.max(1, features.ngrams.length));
  for (let at = 0; at < features.dense.length; at++) z += rest[at]! * features.dense[at]!;
  return z;
}

export const valuesOf = (weights: Weights, features: Features): number[] =>
  weights.ngrams.map((_, index) => valueOf(weights, index, features));

/** Bytes that hold the n-grams' weights of some functions, and what 127 stands for in each. */
export function packed(weights: Weights): { bytes: Buffer; largest: number[] } {
  const largest = weights.ngrams.map((column) => {
    const sizes = column
      .map(Math.abs)
      .filter((size) => size > 0)
      .sort();
    // A few weights far out must not cost all others their precision.
    return sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  });
  const bytes = weights.ngrams.map((column, index) =>
    Int8Array.from(column, (weight) => Math.max(-127, Math.min(127, Math.round((weight / largest[index]!) * 127)))),
  );
  return { bytes: Buffer.concat(bytes.map(({ buffer }) => Buffer.from(buffer))), largest };
}

export const unpacked = (
  bytes: Buffer,
  largest: readonly number[],
  dense: readonly (readonly number[])[],
): Weights => ({
  ngrams: largest.map((most, index) =>
    Float32Array.from(
      new Int8Array(bytes.buffer, bytes.byteOffset + index * BUCKETS, BUCKETS),
      (byte) => (byte * most) / 127,
    ),
  ),
  dense: dense.map((column) => Float32Array.from(column)),
});
