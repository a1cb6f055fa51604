import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.js';
import { EmbeddingVectorEntity } from './embedding-vector.entity.js';
import { packVector, unpackVector } from './vector-codec.js';

/** SQLite takes a bounded number of parameters in one statement. */
const CHUNK = 200;

@Injectable()
export class EmbeddingVectorRepository {
  constructor(private readonly database: Database) {}

  /** Known vectors by hash; damaged rows and rows of another dimension count as unknown. */
  async find(encoder: string, dimension: number, hashes: readonly string[]): Promise<Map<string, Float32Array>> {
    const found = new Map<string, Float32Array>();
    for (let start = 0; start < hashes.length; start += CHUNK) {
      const rows = await this.database
        .repository(EmbeddingVectorEntity)
        .findBy({ encoder, hash: In(hashes.slice(start, start + CHUNK)) });
      for (const row of rows) {
        const vector = unpackVector(row.vector, dimension);
        if (vector) found.set(row.hash, vector);
      }
    }
    return found;
  }

  async save(encoder: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
    const rows = [...vectors].map(([hash, vector]) => ({
      encoder,
      hash,
      dimension: vector.length,
      vector: packVector(vector),
    }));
    for (let start = 0; start < rows.length; start += CHUNK) {
      await this.database.write((manager) =>
        manager.upsert(EmbeddingVectorEntity, rows.slice(start, start + CHUNK), ['encoder', 'hash']),
      );
    }
  }
}
