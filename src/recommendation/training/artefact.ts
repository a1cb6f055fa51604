import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { DocentError } from '../../config/errors.js';
import type { Model, SavedModel } from '../algorithms/algorithm.js';
import { restoreModel } from '../algorithms/index.js';

/**
 * One file: magic, length of the head (uint32, little-endian), SHA-256 of all that follows it, the head as JSON, then the arrays as they
 * lie in memory, each at a multiple of 8 bytes.
 */
const MAGIC = Buffer.from('DOCENTM1');
const FIXED = MAGIC.length + 4 + 32;
const ARRAYS = { Float32Array, Float64Array, Int32Array } as const;

const headSchema = z.object({
  id: z.string(),
  head: z.unknown(),
  itemIds: z.array(z.string()),
  arrays: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['Float32Array', 'Float64Array', 'Int32Array']),
      length: z.number().int().min(0),
      offset: z.number().int().min(0).multipleOf(8),
    }),
  ),
});

/** Written beside the file first, so that a crash leaves the old one or none. */
export async function writeArtefact(model: Model, file: string): Promise<void> {
  const { id, head, arrays } = model.save();
  let offset = 0;
  const entries = Object.entries(arrays).map(([name, array]) => {
    const at = offset;
    offset += align(array.byteLength);
    return { name, type: typeName(array), length: array.length, offset: at };
  });
  const json = Buffer.from(JSON.stringify({ id, head, itemIds: model.itemIds, arrays: entries }));
  const start = align(FIXED + json.length);
  const buffer = Buffer.alloc(start + offset);
  MAGIC.copy(buffer);
  buffer.writeUInt32LE(json.length, MAGIC.length);
  json.copy(buffer, FIXED);
  Object.values(arrays).forEach((array, index) => {
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(buffer, start + entries[index]!.offset);
  });
  checksum(buffer).copy(buffer, MAGIC.length + 4);
  const temporary = `${file}.${process.pid}.part`;
  try {
    await writeFile(temporary, buffer, { flush: true });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** @throws DocentError when the file is not there, is no artefact, or was damaged */
export async function readArtefact(file: string): Promise<Model> {
  const buffer = await readFile(file).catch((error: unknown) => {
    throw unusable(file, 'cannot be read', '无法读取', error);
  });
  if (buffer.length < FIXED || !buffer.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw unusable(file, 'is not a trained model', '不是训练好的模型');
  }
  if (!checksum(buffer).equals(buffer.subarray(MAGIC.length + 4, FIXED))) throw unusable(file, 'is damaged', '已损坏');
  try {
    const length = buffer.readUInt32LE(MAGIC.length);
    const { id, head, itemIds, arrays } = headSchema.parse(JSON.parse(buffer.toString('utf8', FIXED, FIXED + length)));
    const start = align(FIXED + length);
    const saved: SavedModel = {
      id,
      head,
      arrays: Object.fromEntries(
        arrays.map(({ name, type, length: size, offset }) => {
          const bytes = size * ARRAYS[type].BYTES_PER_ELEMENT;
          // A copy: the arrays outlive the buffer of the file, at addresses that suit their type.
          const copy = Uint8Array.from(buffer.subarray(start + offset, start + offset + bytes));
          return [name, new ARRAYS[type](copy.buffer, 0, size)];
        }),
      ),
    };
    return restoreModel(saved, itemIds);
  } catch (error) {
    throw unusable(file, 'was written by another version', '由其他版本写成', error);
  }
}

function align(bytes: number): number {
  return (bytes + 7) & ~7;
}

function checksum(buffer: Buffer): Buffer {
  return createHash('sha256').update(buffer.subarray(FIXED)).digest();
}

function typeName(array: Float32Array | Float64Array | Int32Array): keyof typeof ARRAYS {
  if (array instanceof Float32Array) return 'Float32Array';
  return array instanceof Float64Array ? 'Float64Array' : 'Int32Array';
}

function unusable(file: string, en: string, zh: string, cause?: unknown): DocentError {
  return new DocentError(
    'not-ready',
    { zh: `模型文件 ${file} ${zh}。请重新训练。`, en: `The model file ${file} ${en}. Train again.` },
    { cause },
  );
}
