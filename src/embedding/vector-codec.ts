import { normalise } from './vectors.js';

/** A vector as one signed byte per number, in base64; the scale is restored from the length, which is 1. */
export function packVector(vector: Float32Array): string {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const bytes = new Int8Array(vector.length);
  if (largest > 0) for (let i = 0; i < vector.length; i++) bytes[i] = Math.round((vector[i]! / largest) * 127);
  return Buffer.from(bytes.buffer).toString('base64');
}

/** The vector, or undefined when the text is not one of that dimension. */
export function unpackVector(text: string, dimension: number): Float32Array | undefined {
  const buffer = Buffer.from(text, 'base64');
  if (buffer.length !== dimension) return undefined;
  return normalise(Float32Array.from(new Int8Array(buffer.buffer, buffer.byteOffset, buffer.length)));
}
