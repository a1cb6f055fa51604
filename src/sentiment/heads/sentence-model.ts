import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { asError, DocentError } from '../../config/errors.js';
import { PACKAGE_ROOT } from '../../config/version.js';
import { KINDS, LAYERS, Network, ROWS, sizesOf, type Features, type Weights } from './network.js';
import { OutputLayout, type Chances } from './outputs.js';

/** What an operator should know of the trained network; stored beside its weights. */
export const sentenceCardSchema = z.object({
  format: z.literal(2),
  trainedAt: z.string(),
  data: z.string(),
  licence: z.string(),
  limits: z.string(),
  sentences: z.object({ zh: z.number(), en: z.number() }),
  folds: z.number(),
  /** Cross-validated, by language. */
  figures: z.record(z.string(), z.record(z.string(), z.number())),
  /** The sentence encoder whose vectors it was trained on. */
  encoder: z.string(),
  aspects: z.array(z.string()),
  /** What scores of polarity are divided by before they are probabilities. */
  temperature: z.number(),
  /** Least probability of an aspect that the clauses speak of, and of one that they do not. */
  least: z.object({ read: z.number(), unread: z.number() }),
  shape: z.object({ dense: z.number(), direct: z.number(), hidden: z.number(), outputs: z.number() }),
  /** Greatest weight of an n-gram: what a byte of 127 stands for. */
  largest: z.number(),
});
export type SentenceCard = z.infer<typeof sentenceCardSchema>;

/**
 * Visitors write more plainly than the training sentences are: scores count for more than cross-validation says. Found on
 * the developing half of the sentences by another hand.
 */
const PLAINER = 0.62;

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

  /**
   * Reads `path.json` and `path.bin`.
   * @throws DocentError `config-invalid` when one is missing or they do not belong together
   */
  static read(path: string): SentenceModel {
    try {
      const json = readFileSync(`${path}.json`, 'utf8');
      const bytes = readFileSync(`${path}.bin`);
      const card = sentenceCardSchema.parse(JSON.parse(json));
      const version = createHash('sha256').update(json).update(bytes).digest('hex').slice(0, 8);
      return new SentenceModel(new Network(card.shape, unpacked(bytes, card)), card, version);
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

  /** What a text says, and the state of the hidden layer. */
  judge(features: Features): Chances & { hidden: Float32Array } {
    const hidden = this.network.hidden(features);
    const outputs = this.network.above(hidden, features.dense);
    return { ...this.layout.read(outputs, this.card.temperature * PLAINER), hidden };
  }

  /** Writes both files; each takes the place of an older one when it is whole. */
  static async write(
    path: string,
    { shape, weights }: Network,
    card: Omit<SentenceCard, 'shape' | 'largest'>,
  ): Promise<void> {
    const sizes = weights.ngrams.map(Math.abs).sort();
    // A few weights far out must not cost all others their precision.
    const largest = Number(sizes[Math.floor(sizes.length * 0.9999)]!.toPrecision(4));
    const ngrams = Int8Array.from(weights.ngrams, (weight) =>
      Math.max(-127, Math.min(127, Math.round((weight / largest) * 127))),
    );
    const layers = LAYERS.map((layer) => Buffer.from(weights[layer].buffer));
    await replace(`${path}.bin`, Buffer.concat([weights.known, Buffer.from(ngrams.buffer), ...layers]));
    await replace(`${path}.json`, `${JSON.stringify({ ...card, shape, largest }, null, 2)}\n`);
  }
}

function unpacked(bytes: Buffer, { shape, largest }: SentenceCard): Weights {
  const sizes = sizesOf(shape);
  const whole = KINDS / 8 + ROWS * shape.hidden + 4 * LAYERS.reduce((sum, layer) => sum + sizes[layer], 0);
  if (bytes.length !== whole) throw new Error(`${bytes.length} bytes of weights, not ${whole}`);
  let at = 0;
  const part = (length: number) => bytes.subarray(at, (at += length));
  const known = Uint8Array.from(part(KINDS / 8));
  const ngrams = Float32Array.from(part(ROWS * shape.hidden), (byte) => (((byte << 24) >> 24) * largest) / 127);
  const layers = LAYERS.map((layer) => [layer, new Float32Array(Uint8Array.from(part(4 * sizes[layer])).buffer)]);
  return { known, ngrams, ...(Object.fromEntries(layers) as Omit<Weights, 'known' | 'ngrams'>) };
}

async function replace(path: string, content: string | Buffer): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
