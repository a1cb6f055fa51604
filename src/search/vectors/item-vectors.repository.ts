import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Database } from '../../database/database.js';
import { ItemVectorEntity } from './item-vector.entity.js';
import { fromBase64, toBase64, type QuantisedVector } from './quantise.js';

const PAGE = 1000;
/** SQLite takes a bounded number of parameters in one statement. */
const CHUNK = 100;

export interface StoredVector {
  itemId: string;
  contentHash: string;
  vector: QuantisedVector;
}

@Injectable()
export class ItemVectorsRepository {
  constructor(private readonly database: Database) {}

  /** How many vectors each encoder has. */
  async encoders(): Promise<{ encoderId: string; dimension: number; count: number }[]> {
    const rows = await this.database
      .repository(ItemVectorEntity)
      .createQueryBuilder('row')
      .select('row.encoderId', 'encoderId')
      .addSelect('row.dimension', 'dimension')
      .addSelect('COUNT(*)', 'count')
      .groupBy('row.encoderId')
      .addGroupBy('row.dimension')
      .getRawMany<{ encoderId: string; dimension: number | string; count: number | string }>();
    return rows.map((row) => ({ ...row, dimension: Number(row.dimension), count: Number(row.count) }));
  }

  /** All vectors of an encoder, in pages, so that reading many leaves the event loop free in between. */
  async *of(encoderId: string, dimension: number): AsyncGenerator<StoredVector[]> {
    for (let last = ''; ;) {
      const rows = await this.database
        .repository(ItemVectorEntity)
        .createQueryBuilder('row')
        .where('row.encoderId = :encoderId AND row.itemId > :last', { encoderId, last })
        .orderBy('row.itemId')
        .limit(PAGE)
        .getMany();
      if (rows.length === 0) return;
      yield rows
        .map((row) => ({ itemId: row.itemId, contentHash: row.contentHash, vector: fromBase64(row.vector) }))
        .filter(({ vector }) => vector.bytes.length === dimension);
      last = rows.at(-1)!.itemId;
      await new Promise(setImmediate);
    }
  }

  async save(encoderId: string, vectors: readonly StoredVector[]): Promise<void> {
    const rows = vectors.map(({ itemId, contentHash, vector }) => ({
      itemId,
      encoderId,
      dimension: vector.bytes.length,
      contentHash,
      vector: toBase64(vector),
    }));
    await this.database.write(async (manager) => {
      for (let start = 0; start < rows.length; start += CHUNK)
        await manager.upsert(ItemVectorEntity, rows.slice(start, start + CHUNK), ['itemId', 'encoderId']);
    });
  }

  async remove(itemIds: readonly string[]): Promise<void> {
    await this.database.write(async (manager) => {
      for (let start = 0; start < itemIds.length; start += CHUNK)
        await manager.delete(ItemVectorEntity, { itemId: In(itemIds.slice(start, start + CHUNK)) });
    });
  }

  /** Forgets the vectors of all encoders but one. */
  async keepOnly(encoderId: string): Promise<void> {
    await this.database.write((manager) => manager.delete(ItemVectorEntity, { encoderId: Not(encoderId) }));
  }
}
