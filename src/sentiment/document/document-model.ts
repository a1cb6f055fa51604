import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { asError, DocentError } from '../../config/errors.js';
import { PACKAGE_ROOT } from '../../config/version.js';
import { BUCKETS } from './features.js';

export interface Weights {
  /** One a bucket, times inverse document frequency. */
  ngrams: Float32Array;
  clauses: readonly number[];
  bias: number;
}

/** What an operator should know of a trained model; stored beside its weights. */
export const cardSchema = z.object({
  format: z.literal(1),
  language: z.literal('zh'),
  trainedAt: z.string(),
  data: z.string(),
  licence: z.string(),
  examples: z.number(),
  positives: z.number(),
  folds: z.number(),
  accuracy: z.number(),
  macroF1: z.number(),
  calibrationError: z.number(),
  limits: z.string(),
  /** Greatest weight of an n-gram: what a byte of 127 stands for. */
  largest: z.number(),
  bias: z.number(),
  scale: z.number(),
  shift: z.number(),
  aspects: z.array(z.string()),
  clauses: z.array(z.number()),
});
export type ModelCard = z.infer<typeof cardSchema>;

export const SHIPPED_MODEL = join(PACKAGE_ROOT, 'data', 'models', 'sentiment-zh');

/** A linear model of whole texts: how likely a review is positive, by its n-grams and by what its clauses say. */
export class DocumentModel {
  private constructor(
    private readonly ngrams: Int8Array,
    readonly card: ModelCard,
    readonly version: string,
  ) {}

  /**
   * Reads `path.json` and `path.bin`.
   * @throws DocentError `config-invalid` when one is missing or they do not belong together
   */
  static read(path: string): DocumentModel {
    try {
      const json = readFileSync(`${path}.json`, 'utf8');
      const bytes = readFileSync(`${path}.bin`);
      if (bytes.length !== BUCKETS) throw new Error(`${path}.bin: ${bytes.length} bytes, not ${BUCKETS}`);
      const version = createHash('sha256').update(json).update(bytes).digest('hex').slice(0, 8);
      const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
      return new DocumentModel(weights, cardSchema.parse(JSON.parse(json)), version);
    } catch (cause) {
      throw new DocentError(
        'config-invalid',
        {
          zh: `无法读取评论分析模型 ${path}：${asError(cause).message}`,
          en: `The review model ${path} cannot be read: ${asError(cause).message}`,
        },
        { cause },
      );
    }
  }

  static shipped(): DocumentModel | undefined {
    return existsSync(`${SHIPPED_MODEL}.json`) ? DocumentModel.read(SHIPPED_MODEL) : undefined;
  }

  /** Log odds that a text is positive. */
  logOdds(ngrams: Int32Array, clauses: readonly number[]): number {
    const { largest, bias, scale, shift } = this.card;
    let sum = 0;
    for (const index of ngrams) sum += this.ngrams[index]!;
    let z = bias + (sum * largest) / 127 / Math.sqrt(Math.max(1, ngrams.length));
    this.card.clauses.forEach((weight, index) => (z += weight * (clauses[index] ?? 0)));
    return scale * z + shift;
  }

  /** Writes both files; each takes the place of an older one when it is whole. */
  static async write(
    path: string,
    weights: Weights,
    card: Omit<ModelCard, 'largest' | 'bias' | 'clauses'>,
  ): Promise<void> {
    const sizes = weights.ngrams
      .map(Math.abs)
      .filter((size) => size > 0)
      .sort();
    // A few weights far out must not cost all others their precision.
    const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
    const bytes = Int8Array.from(weights.ngrams, (weight) =>
      Math.max(-127, Math.min(127, Math.round((weight / largest) * 127))),
    );
    const round = (value: number) => Number(value.toFixed(5));
    const whole: ModelCard = {
      ...card,
      largest: round(largest),
      bias: round(weights.bias),
      clauses: weights.clauses.map(round),
    };
    await replace(`${path}.bin`, Buffer.from(bytes.buffer));
    await replace(`${path}.json`, `${JSON.stringify(whole, null, 2)}\n`);
  }
}

async function replace(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}

/** The same arithmetic on weights that were not stored yet. */
export function scoreOf(
  { ngrams: weights, clauses: dense, bias }: Weights,
  ngrams: Int32Array,
  clauses: readonly number[],
): number {
  let sum = 0;
  for (const index of ngrams) sum += weights[index]!;
  let z = bias + sum / Math.sqrt(Math.max(1, ngrams.length));
  dense.forEach((weight, index) => (z += weight * (clauses[index] ?? 0)));
  return z;
}
