import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { asError, DocentError } from '../../config/errors.js';
import { PACKAGE_ROOT } from '../../config/version.js';
import type { AspectReading } from '../sentiment.js';
import { aspectFeatures, BUCKETS, POLARITIES, type Features } from './features.js';
import { packed, unpacked, valueOf, valuesOf, type Heads } from './heads.js';
import { softmax } from './regression.js';

const headSchema = z.object({
  /** Greatest weight of an n-gram by function: what a byte of 127 stands for. */
  largest: z.array(z.number()),
  dense: z.array(z.array(z.number())),
});

/** What an operator should know of the trained heads; stored beside their weights. */
export const sentenceCardSchema = z.object({
  format: z.literal(1),
  trainedAt: z.string(),
  data: z.string(),
  licence: z.string(),
  limits: z.string(),
  sentences: z.object({ zh: z.number(), en: z.number() }),
  folds: z.number(),
  /** Cross-validated, by language. */
  figures: z.record(z.string(), z.record(z.string(), z.number())),
  aspects: z.array(z.string()),
  /** What scores of polarity are divided by before they are probabilities. */
  temperature: z.number(),
  /** Least probability of an aspect that the clauses speak of, and of one that they do not. */
  least: z.object({ read: z.number(), unread: z.number() }),
  polarity: headSchema,
  presence: headSchema,
  aspectPolarity: headSchema,
});
export type SentenceCard = z.infer<typeof sentenceCardSchema>;

export const SHIPPED_HEADS = join(PACKAGE_ROOT, 'data', 'models', 'sentiment-sentences');
const HEADS = ['polarity', 'presence', 'aspectPolarity'] as const;

/** Learned judges of sentences and short reviews in both languages. */
export class SentenceModel {
  private constructor(
    private readonly heads: Heads,
    readonly card: SentenceCard,
    readonly version: string,
  ) {}

  /**
   * Reads `path.json` and `path.bin`.
   * @throws DocentError `config-invalid` when one is missing or they do not belong together
   */
  static read(path: string): SentenceModel {
    try {
      const json = readFileSync(`${path}.json`, 'utf8');
      const bytes = readFileSync(`${path}.bin`);
      const card = sentenceCardSchema.parse(JSON.parse(json));
      const size = HEADS.reduce((sum, head) => sum + card[head].largest.length, 0) * BUCKETS;
      if (bytes.length !== size) throw new Error(`${path}.bin: ${bytes.length} bytes, not ${size}`);
      const version = createHash('sha256').update(json).update(bytes).digest('hex').slice(0, 8);
      let at = 0;
      const [polarity, presence, aspectPolarity] = HEADS.map((head) => {
        const { largest, dense } = card[head];
        const part = bytes.subarray(at, (at += largest.length * BUCKETS));
        return unpacked(part, largest, dense);
      });
      return new SentenceModel(
        { polarity: polarity!, presence: presence!, aspectPolarity: aspectPolarity! },
        card,
        version,
      );
    } catch (cause) {
      throw new DocentError(
        'config-invalid',
        {
          zh: `无法读取句子分析模型 ${path}：${asError(cause).message}`,
          en: `The sentence model ${path} cannot be read: ${asError(cause).message}`,
        },
        { cause },
      );
    }
  }

  static shipped(): SentenceModel | undefined {
    return existsSync(`${SHIPPED_HEADS}.json`) ? SentenceModel.read(SHIPPED_HEADS) : undefined;
  }

  /** Probabilities of the polarities, in their order. */
  polarity(features: Features): number[] {
    return softmax(valuesOf(this.heads.polarity, features).map((value) => value / this.card.temperature));
  }

  /** Probability that each aspect of the card is spoken of. */
  presence(features: Features): number[] {
    return valuesOf(this.heads.presence, features).map((value) => 1 / (1 + Math.exp(-value)));
  }

  /** Probabilities of the polarities of an aspect that is spoken of. */
  aspectPolarity(features: Features, at: number, reading: AspectReading | undefined): number[] {
    return softmax(
      valuesOf(this.heads.aspectPolarity, aspectFeatures(features, at, this.card.aspects.length, reading)),
    );
  }

  /** How much n-grams speak for an aspect. */
  weightOf(ngrams: readonly number[], at: number): number {
    const none = { ngrams: Int32Array.of(), dense: [] };
    const bias = valueOf(this.heads.presence, at, none);
    return ngrams.reduce(
      (sum, bucket) => sum + valueOf(this.heads.presence, at, { ngrams: Int32Array.of(bucket), dense: [] }) - bias,
      0,
    );
  }

  /** Writes both files; each takes the place of an older one when it is whole. */
  static async write(path: string, heads: Heads, card: Omit<SentenceCard, (typeof HEADS)[number]>): Promise<void> {
    const round = (value: number) => Number(value.toPrecision(4));
    const parts = HEADS.map((head) => ({ ...packed(heads[head]), dense: heads[head].dense }));
    const [polarity, presence, aspectPolarity] = parts.map(({ largest, dense }) => ({
      largest: largest.map(round),
      dense: dense.map((column) => [...column].map(round)),
    }));
    await replace(`${path}.bin`, Buffer.concat(parts.map(({ bytes }) => bytes)));
    await replace(`${path}.json`, `${JSON.stringify({ ...card, polarity, presence, aspectPolarity })}\n`);
  }
}

/** The polarity with the highest probability. */
export function likeliest(probabilities: readonly number[]) {
  const most = Math.max(...probabilities);
  return { polarity: POLARITIES[probabilities.indexOf(most)]!, probability: most };
}

async function replace(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
