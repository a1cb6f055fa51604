import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../config/version.js';
import type { Features, Network } from '../network/network.js';
import { networkCardSchema, readNetwork, writeNetwork } from '../network/network-file.js';
import { OutputLayout, POLARITIES, type Chances } from './outputs.js';

export const sentenceCardSchema = networkCardSchema.extend({
  format: z.literal(2),
  sentences: z.object({ zh: z.number(), en: z.number() }),
  /** The sentence encoder whose vectors it was trained on. */
  encoder: z.string(),
  aspects: z.array(z.string()),
  /** What scores of polarity are divided by before they are probabilities. */
  temperature: z.number(),
  /** Least probability of an aspect that the clauses speak of, and of one that they do not. */
  least: z.object({ read: z.number(), unread: z.number() }),
});
export type SentenceCard = z.infer<typeof sentenceCardSchema>;

/**
 * Visitors write more plainly than the training sentences are: scores count for more than cross-validation says. Found on
 * the developing half of the sentences by another hand.
 */
const PLAINER = 0.5;
/** And they seldom praise and blame at once: the share of `mixed`, found on the same half. */
const SELDOM_MIXED = 0.47;

export const SHIPPED_HEADS = join(PACKAGE_ROOT, 'data', 'models', 'sentiment-sentences');

/** A learned judge of sentences and short reviews in both languages. */
export class SentenceModel {
  readonly layout: OutputLayout;

  private constructor(
    readonly network: Network,
    readonly card: SentenceCard,
    readonly version: string,
  ) {
    this.layout = new OutputLayout(card.aspects);
  }

  /** @throws DocentError `config-invalid` when a file is missing or they do not belong together */
  static read(path: string): SentenceModel {
    const { network, card, version } = readNetwork(path, sentenceCardSchema);
    return new SentenceModel(network, card, version);
  }

  static shipped(): SentenceModel | undefined {
    return existsSync(`${SHIPPED_HEADS}.json`) ? SentenceModel.read(SHIPPED_HEADS) : undefined;
  }

  /** What a text says, and the state of the hidden layer. */
  judge(features: Features): Chances & { hidden: Float32Array } {
    const hidden = this.network.hidden(features);
    const outputs = this.network.above(hidden, features.dense);
    const chances = this.layout.read(outputs, this.card.temperature * PLAINER);
    return { ...chances, polarity: seldomMixed(chances.polarity), hidden };
  }

  static write(path: string, network: Network, card: Omit<SentenceCard, 'shape' | 'largest'>): Promise<void> {
    return writeNetwork(path, network, card);
  }
}

function seldomMixed(polarity: readonly number[]): number[] {
  const weights = polarity.map((chance, at) => chance * (POLARITIES[at] === 'mixed' ? SELDOM_MIXED : 1));
  const total = weights.reduce((sum, weight) => sum + weight);
  return weights.map((weight) => weight / total);
}
