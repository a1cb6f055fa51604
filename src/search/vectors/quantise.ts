/** A unit vector in a quarter of the space: `scale * bytes`. The cosine moves by less than 0.003. */
export interface QuantisedVector {
  scale: number;
  bytes: Int8Array;
}

export function quantise(vector: Float32Array): QuantisedVector {
  const scale = largest(vector) / 127 || 1;
  const bytes = new Int8Array(vector.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.round(vector[i]! / scale);
  return { scale, bytes };
}

export function restore({ scale, bytes }: QuantisedVector): Float32Array {
  const vector = new Float32Array(bytes.length);
  for (let i = 0; i < vector.length; i++) vector[i] = bytes[i]! * scale;
  return vector;
}

export function largest(vector: Float32Array): number {
  let max = 0;
  for (let i = 0; i < vector.length; i++) max = Math.max(max, Math.abs(vector[i]!));
  return max;
}

/** Mean direction of some unit vectors, or undefined when they cancel out. */
export function meanDirection(vectors: readonly Float32Array[]): Float32Array | undefined {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]!;
  return normalise(sum);
}

/** The vector at length 1, changed in place. */
export function normalise(vector: Float32Array): Float32Array | undefined {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return undefined;
  const length = Math.sqrt(squares);
  for (let i = 0; i < vector.length; i++) vector[i]! /= length;
  return vector;
}

/** As text for a database column: the scale as four bytes, then the values. */
export function toBase64({ scale, bytes }: QuantisedVector): string {
  const buffer = Buffer.alloc(4 + bytes.length);
  buffer.writeFloatLE(scale);
  buffer.set(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), 4);
  return buffer.toString('base64');
}

export function fromBase64(text: string): QuantisedVector {
  const buffer = Buffer.from(text, 'base64');
  return { scale: buffer.readFloatLE(), bytes: new Int8Array(buffer.subarray(4)) };
}
