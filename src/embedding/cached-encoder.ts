import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { EncodeOptions, Encoder } from './encoder.js';
import type { EmbeddingVectorRepository } from './embedding-vector.repository.js';
import { packVector, unpackVector } from './vector-codec.js';

const MEMORY_VECTORS = 2000;

/**
 * Remembers vectors by content: the recent ones in memory, and those of background work in the database,
 * where a restart or a second import finds them. What visitors type stays in memory only.
 */
export class CachedEncoder implements Encoder {
  private readonly recent = new LRUCache<string, Float32Array>({ max: MEMORY_VECTORS });

  constructor(
    private readonly encoder: Encoder,
    private readonly stored: Pick<EmbeddingVectorRepository, 'find' | 'save'>,
  ) {}

  get id(): string {
    return this.encoder.id;
  }

  get dimension(): number {
    return this.encoder.dimension;
  }

  get backend(): string {
    return this.encoder.backend;
  }

  async encode(texts: readonly string[], options: EncodeOptions = {}): Promise<Float32Array[]> {
    const normalised = texts.map(normaliseText);
    const hashes = normalised.map(sha256);
    const vectors = new Map<string, Float32Array>();
    const missing = new Map<string, string>();
    hashes.forEach((hash, index) => {
      const known = this.recent.get(hash);
      if (known) vectors.set(hash, known);
      else missing.set(hash, normalised[index]!);
    });
    if (missing.size > 0) {
      for (const [hash, vector] of await this.stored.find(this.id, this.dimension, [...missing.keys()])) {
        vectors.set(hash, vector);
        this.recent.set(hash, vector);
        missing.delete(hash);
      }
    }
    if (missing.size > 0) {
      const computed = await this.encoder.encode([...missing.values()], options);
      const fresh = new Map([...missing.keys()].map((hash, index) => [hash, asStored(computed[index]!)]));
      for (const [hash, vector] of fresh) {
        vectors.set(hash, vector);
        this.recent.set(hash, vector);
      }
      if (options.priority !== 'interactive') await this.stored.save(this.id, fresh);
    }
    return hashes.map((hash) => vectors.get(hash)!);
  }

  close(): Promise<void> {
    return this.encoder.close();
  }
}

/** Texts that no encoder tells apart share a vector. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** A text has the same vector whether it comes from the encoder, from memory or from the database. */
function asStored(vector: Float32Array): Float32Array {
  return unpackVector(packVector(vector), vector.length) ?? vector;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
