import { CachedEncoder } from './cached-encoder.js';
import type { Encoder } from './encoder.js';
import { dot, normalise } from './vectors.js';
import { packVector, unpackVector } from './vector-codec.js';

class CountingEncoder implements Encoder {
  readonly id = 'test';
  readonly dimension = 3;
  readonly backend = 'none';
  readonly asked: string[] = [];

  async encode(texts: readonly string[]): Promise<Float32Array[]> {
    this.asked.push(...texts);
    return texts.map((text) => normalise(Float32Array.of(text.length, 1, -0.3)));
  }

  async close(): Promise<void> {}
}

class MemoryStore {
  readonly rows = new Map<string, Float32Array>();

  async find(_encoder: string, _dimension: number, hashes: readonly string[]): Promise<Map<string, Float32Array>> {
    return new Map(hashes.flatMap((hash) => (this.rows.has(hash) ? [[hash, this.rows.get(hash)!] as const] : [])));
  }

  async save(_encoder: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
    for (const [hash, vector] of vectors) this.rows.set(hash, vector);
  }
}

describe('CachedEncoder', () => {
  it('computes a text once, however it is spaced', async () => {
    const inner = new CountingEncoder();
    const cached = new CachedEncoder(inner, new MemoryStore());
    const [a, b] = await cached.encode(['the  museum ', 'the museum']);
    await cached.encode(['the museum']);
    expect(inner.asked).toEqual(['the museum']);
    expect(a).toBe(b);
  });

  it('finds background work again after a restart, and forgets what visitors typed', async () => {
    const store = new MemoryStore();
    await new CachedEncoder(new CountingEncoder(), store).encode(['item'], { priority: 'background' });
    await new CachedEncoder(new CountingEncoder(), store).encode(['typed'], { priority: 'interactive' });
    const inner = new CountingEncoder();
    await new CachedEncoder(inner, store).encode(['item', 'typed']);
    expect(inner.asked).toEqual(['typed']);
  });

  it('gives the same vector from the encoder, from memory and from the store', async () => {
    const store = new MemoryStore();
    const cached = new CachedEncoder(new CountingEncoder(), store);
    const [fresh] = await cached.encode(['x']);
    const [stored] = await new CachedEncoder(new CountingEncoder(), store).encode(['x']);
    expect(stored).toEqual(fresh);
  });
});

describe('vector codec', () => {
  it('keeps direction and length within a rounding error', () => {
    const vector = normalise(Float32Array.from({ length: 256 }, (_, i) => Math.sin(i * i)));
    const restored = unpackVector(packVector(vector), 256)!;
    expect(dot(vector, restored)).toBeCloseTo(1, 3);
    expect(dot(restored, restored)).toBeCloseTo(1, 5);
  });

  it('reports damage, and survives a zero vector', () => {
    expect(unpackVector('AAAA', 256)).toBeUndefined();
    expect(unpackVector(packVector(new Float32Array(4)), 4)).toEqual(new Float32Array(4));
  });
});
