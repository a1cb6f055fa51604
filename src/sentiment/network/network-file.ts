import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { asError, DocentError } from '../../config/errors.js';
import { KINDS, LAYERS, Network, ROWS, sizesOf, type Weights } from './network.js';

/** What an operator should know of a trained network, stored beside its weights. */
export const networkCardSchema = z.object({
  trainedAt: z.string(),
  data: z.string(),
  licence: z.string(),
  limits: z.string(),
  folds: z.number(),
  /** Cross-validated, by language. */
  figures: z.record(z.string(), z.record(z.string(), z.number())),
  shape: z.object({ dense: z.number(), direct: z.number(), hidden: z.number(), outputs: z.number() }),
  /** Greatest weight of an n-gram: what a byte of 127 stands for. */
  largest: z.number(),
});
type NetworkCard = z.infer<typeof networkCardSchema>;

/** The greatest weight but for a few far out, which must not cost all others their precision. */
const LARGEST_SHARE = 0.9999;

/**
 * Reads `path.json`, the card, and `path.bin`, the weights.
 * @throws DocentError `config-invalid` when one is missing or they do not belong together
 */
export function readNetwork<Card extends NetworkCard>(path: string, schema: z.ZodType<Card>) {
  try {
    const json = readFileSync(`${path}.json`, 'utf8');
    const bytes = readFileSync(`${path}.bin`);
    const card = schema.parse(JSON.parse(json));
    const version = createHash('sha256').update(json).update(bytes).digest('hex').slice(0, 8);
    return { network: new Network(card.shape, unpacked(bytes, card)), card, version };
  } catch (cause) {
    throw new DocentError(
      'config-invalid',
      {
        zh: `无法读取模型 ${path}：${asError(cause).message}`,
        en: `The model ${path} cannot be read: ${asError(cause).message}`,
      },
      { cause },
    );
  }
}

/** Writes both files; each takes the place of an older one when it is whole. */
export async function writeNetwork(path: string, { shape, weights }: Network, card: object): Promise<void> {
  const sizes = weights.ngrams.map(Math.abs).sort();
  const largest = Number(sizes[Math.floor(sizes.length * LARGEST_SHARE)]!.toPrecision(4));
  const ngrams = Int8Array.from(weights.ngrams, (weight) =>
    Math.max(-127, Math.min(127, Math.round((weight / largest) * 127))),
  );
  const layers = LAYERS.map((layer) => Buffer.from(weights[layer].buffer));
  await replace(`${path}.bin`, Buffer.concat([weights.known, Buffer.from(ngrams.buffer), ...layers]));
  await replace(`${path}.json`, `${JSON.stringify({ ...card, shape, largest }, null, 2)}\n`);
}

function unpacked(bytes: Buffer, { shape, largest }: NetworkCard): Weights {
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
