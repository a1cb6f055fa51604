import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Database } from '../database/database.js';
import { Revisions } from '../database/revisions.js';
import { ItemEntity } from './item.entity.js';
import type { Item } from './item.js';

const PAGE = 500;

export interface StoredItems {
  items: Item[];
  /** Up to which revision these items have been read. */
  revision: number;
}

export interface UpsertResult {
  added: string[];
  updated: string[];
  unchanged: string[];
}

/** When an item was stored, and the revision that a change to it must name. */
export type ItemVersion = Pick<ItemEntity, 'id' | 'revision' | 'createdAt' | 'updatedAt'>;

@Injectable()
export class ItemsRepository {
  constructor(private readonly database: Database) {}

  /** Items that changed after `revision`, in pages, so that reading many leaves the event loop free in between. */
  async *changedSince(revision: number): AsyncGenerator<StoredItems> {
    let last: { revision: number; id?: string } = { revision };
    for (;;) {
      const rows = await this.database
        .repository(ItemEntity)
        .createQueryBuilder('item')
        .select(['item.id', 'item.record', 'item.revision'])
        .where('item.revision > :revision', last)
        .orWhere(last.id === undefined ? 'FALSE' : 'item.revision = :revision AND item.id > :id', last)
        .orderBy('item.revision')
        .addOrderBy('item.id')
        .limit(PAGE)
        .getMany();
      const end = rows.at(-1);
      if (!end) return;
      yield { items: rows.map((row) => JSON.parse(row.record) as Item), revision: end.revision };
      last = { revision: end.revision, id: end.id };
      await new Promise(setImmediate);
    }
  }

  async ids(): Promise<Set<string>> {
    const rows = await this.database.repository(ItemEntity).find({ select: { id: true } });
    return new Set(rows.map((row) => row.id));
  }

  /** Ids of the items that came into the catalogue after an ISO time. */
  async addedSince(time: string): Promise<string[]> {
    const rows = await this.database
      .repository(ItemEntity)
      .find({ select: { id: true }, where: { createdAt: MoreThan(time) } });
    return rows.map((row) => row.id);
  }

  versions(ids: readonly string[]): Promise<ItemVersion[]> {
    const select = { id: true, revision: true, createdAt: true, updatedAt: true } as const;
    return this.database.repository(ItemEntity).find({ select, where: { id: In([...ids]) } });
  }

  /** All ids, the last changed first. */
  async idsByUpdate(): Promise<string[]> {
    const order = { updatedAt: 'DESC', id: 'ASC' } as const;
    return (await this.database.repository(ItemEntity).find({ select: { id: true }, order })).map(({ id }) => id);
  }

  /** Stores an item that is still at `revision`, or that does not exist when there is none. False otherwise. */
  put(item: Item, revision: number | undefined, createdAt?: string): Promise<boolean> {
    const now = new Date().toISOString();
    const row = { kind: item.kind, record: JSON.stringify(item), hash: hashOf(item), updatedAt: now };
    return this.database.write(async (manager) => {
      const next = await Revisions.advance(manager, 'items');
      const changes = { ...row, revision: next };
      if (revision !== undefined)
        return (await manager.update(ItemEntity, { id: item.id, revision }, changes)).affected === 1;
      if (await manager.existsBy(ItemEntity, { id: item.id })) return false;
      await manager.insert(ItemEntity, { ...changes, id: item.id, createdAt: createdAt ?? now });
      return true;
    });
  }

  /** Removes an item that is still at `revision`. */
  removeAt(id: string, revision: number): Promise<boolean> {
    return this.database.write(async (manager) => {
      await Revisions.advance(manager, 'items');
      return (await manager.delete(ItemEntity, { id, revision })).affected === 1;
    });
  }

  count(): Promise<number> {
    return this.database.repository(ItemEntity).count();
  }

  /** Stores new and changed items in one transaction; `items` has no id twice. */
  async upsert(items: readonly Item[]): Promise<UpsertResult> {
    const result = await this.compare(items);
    const unchanged = new Set(result.unchanged);
    const now = new Date().toISOString();
    const rows = items
      .filter((item) => !unchanged.has(item.id))
      .map((item) => ({
        id: item.id,
        kind: item.kind,
        record: JSON.stringify(item),
        hash: hashOf(item),
        createdAt: now,
        updatedAt: now,
      }));
    if (rows.length === 0) return result;

    await this.database.write(async (manager) => {
      const revision = await Revisions.advance(manager, 'items');
      for (let start = 0; start < rows.length; start += PAGE)
        await manager
          .createQueryBuilder()
          .insert()
          .into(ItemEntity)
          .values(rows.slice(start, start + PAGE).map((row) => ({ ...row, revision })))
          .orUpdate(['kind', 'record', 'hash', 'revision', 'updatedAt'], ['id'])
          .updateEntity(false)
          .execute();
    });
    return result;
  }

  /** What an `upsert` of these items would do. */
  async compare(items: readonly Item[]): Promise<UpsertResult> {
    const known = await this.hashes(items.map((item) => item.id));
    const result: UpsertResult = { added: [], updated: [], unchanged: [] };
    for (const item of items) {
      const hash = known.get(item.id);
      if (hash === undefined) result.added.push(item.id);
      else if (hash === hashOf(item)) result.unchanged.push(item.id);
      else result.updated.push(item.id);
    }
    return result;
  }

  /** Removes these items and returns how many there were. */
  async remove(ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    return this.database.write(async (manager) => {
      await Revisions.advance(manager, 'items');
      let removed = 0;
      for (let start = 0; start < ids.length; start += PAGE)
        removed += (await manager.delete(ItemEntity, { id: In(ids.slice(start, start + PAGE)) })).affected ?? 0;
      return removed;
    });
  }

  private async hashes(ids: readonly string[]): Promise<Map<string, string>> {
    const hashes = new Map<string, string>();
    for (let start = 0; start < ids.length; start += PAGE) {
      const rows = await this.database
        .repository(ItemEntity)
        .find({ select: { id: true, hash: true }, where: { id: In(ids.slice(start, start + PAGE)) } });
      for (const row of rows) hashes.set(row.id, row.hash);
    }
    return hashes;
  }
}

function hashOf(item: Item): string {
  return createHash('sha256').update(canonical(item)).digest('hex');
}

/** JSON with sorted keys: the order of fields says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
