import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { addScaled } from '../vectors.js';
import { replaceCacheFile } from './cache-files.js';

export interface Means {
  zh: Float32Array;
  en: Float32Array;
}

export function mean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) addScaled(sum, vector, 1 / vectors.length);
  return sum;
}

/** The stored means, or undefined when there are none of this size or the file is damaged. */
export async function readMeans(file: string, dimension: number): Promise<Means | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes?.length !== 32 + 2 * 4 * dimension) return undefined;
  const numbers = bytes.subarray(32);
  if (!digest(numbers).equals(bytes.subarray(0, 32))) return undefined;
  const values = new Float32Array(numbers.buffer.slice(numbers.byteOffset, numbers.byteOffset + numbers.length));
  return { zh: values.slice(0, dimension), en: values.slice(dimension) };
}

export async function writeMeans(file: string, means: Means): Promise<void> {
  const numbers = Buffer.from(Float32Array.of(...means.zh, ...means.en).buffer);
  await replaceCacheFile(file, Buffer.concat([digest(numbers), numbers]));
}

function digest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
