import { join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../config/version.js';
import { aspectsIn } from '../aspects/read-aspects.js';
import { AspectList } from '../aspects/aspect-list.js';
import { featuresOf } from '../heads/features.js';
import { softmax, type Features, type Network } from '../network/network.js';
import { networkCardSchema, readNetwork, writeNetwork } from '../network/network-file.js';
import { readOpinions } from '../reading/weighted.js';
import { FEELINGS, type Emotion } from './emotions.js';

const cardSchema = networkCardSchema.extend({
  format: z.literal(1),
  messages: z.object({ zh: z.number(), en: z.number() }),
});
type EmotionCard = z.infer<typeof cardSchema>;

export const SHIPPED_EMOTIONS = join(PACKAGE_ROOT, 'data', 'models', 'emotions');

const BUILT_IN = new AspectList();

/** A message as the network sees it: its n-grams, and what its clauses say. */
export function messageFeatures(text: string): Features {
  const read = readOpinions(text);
  const { ngrams, clauses } = featuresOf(read, BUILT_IN, aspectsIn(read, BUILT_IN), 0);
  return { ngrams, dense: Float32Array.from(clauses) };
}

/** What a network's outputs say: how likely it is that the writer is moved, and by what most of all. */
export function readEmotion(outputs: Float32Array): { moved: number; emotion: Emotion; probability: number } {
  const chances = softmax(outputs);
  const feelings = chances.slice(0, FEELINGS.length);
  const probability = Math.max(...feelings);
  return { moved: 1 - chances[FEELINGS.length]!, emotion: FEELINGS[feelings.indexOf(probability)]!, probability };
}

/** A learned judge of what moves the writer of a message, in both languages. */
export class EmotionModel {
  private constructor(private readonly network: Network) {}

  /** @throws DocentError `config-invalid` when a file is missing or they do not belong together */
  static read(path = SHIPPED_EMOTIONS): EmotionModel {
    return new EmotionModel(readNetwork(path, cardSchema).network);
  }

  judge(text: string): ReturnType<typeof readEmotion> {
    return readEmotion(this.network.outputs(messageFeatures(text)));
  }

  static write(path: string, network: Network, card: Omit<EmotionCard, 'shape' | 'largest'>): Promise<void> {
    return writeNetwork(path, network, card);
  }
}
