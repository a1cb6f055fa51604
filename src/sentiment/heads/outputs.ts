import type { Polarity } from '../sentiment.js';
import { sigmoid, softmax } from '../network/network.js';

export const POLARITIES: readonly Polarity[] = ['positive', 'negative', 'neutral', 'mixed'];
const CLASSES = POLARITIES.length;

/** Where the answers stand among the outputs of the network: the polarity, which aspects are spoken of, and how. */
export class OutputLayout {
  constructor(readonly aspects: readonly string[]) {}

  get length(): number {
    return CLASSES + this.aspects.length * (1 + CLASSES);
  }

  /** Scores of the polarities of the text. */
  readonly polarity = { from: 0, to: CLASSES } as const;

  presence(aspect: number): number {
    return CLASSES + aspect;
  }

  /** Scores of the polarities that an aspect has where it is spoken of. */
  aspectPolarity(aspect: number): { from: number; to: number } {
    const from = CLASSES + this.aspects.length + aspect * CLASSES;
    return { from, to: from + CLASSES };
  }

  /** The outputs as probabilities. */
  read(outputs: Float32Array, temperature = 1): Chances {
    const scores = (range: { from: number; to: number }) => outputs.subarray(range.from, range.to);
    return {
      polarity: softmax(scores(this.polarity).map((score) => score / temperature)),
      presence: this.aspects.map((_, at) => sigmoid(outputs[this.presence(at)]!)),
      aspectPolarity: this.aspects.map((_, at) => softmax(scores(this.aspectPolarity(at)))),
    };
  }
}

/** Probabilities in the order of the polarities and of the aspects. */
export interface Chances {
  polarity: number[];
  presence: number[];
  aspectPolarity: number[][];
}

/** The polarity with the highest probability. */
export function likeliest(probabilities: readonly number[]) {
  const most = Math.max(...probabilities);
  return { polarity: POLARITIES[probabilities.indexOf(most)]!, probability: most };
}
