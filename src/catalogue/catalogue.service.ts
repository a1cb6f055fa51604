import { Injectable, Logger } from '@nestjs/common';
import { Revisions } from '../database/revisions.js';
import type { Catalogue } from '../plugin-api/services.js';
import type { ItemKind } from '../protocol/blocks.js';
import type { Item } from './item.js';
import { ItemsRepository, type ItemVersion, type UpsertResult } from './items.repository.js';

export interface CatalogueChange {
  /** New items, and items of which anything changed. */
  changed: readonly string[];
  removed: readonly string[];
}

export interface MeanRating {
  mean: number;
  count: number;
}

/**
 * The operator's items, kept in memory. All writers, in this process or another, go through the database; each
 * process then reads what changed, so that there is one way in.
 */
@Injectable()
export class CatalogueService implements Catalogue {
  private readonly logger = new Logger(CatalogueService.name);
  /** As the operator wrote them. */
  private readonly own = new Map<string, Item>();
  /** As everyone else sees them: with a rating from reviews where the operator gave none. */
  private readonly items = new Map<string, Item>();
  private readonly reviewRatings = new Map<string, MeanRating>();
  private readonly listeners = new Set<(change: CatalogueChange) => void>();
  private readonly lists = new Map<string, readonly Item[]>();
  private revision = -1;
  private refreshed: Promise<void> = Promise.resolve();

  private constructor(private readonly repository: ItemsRepository) {}

  static async open(repository: ItemsRepository, revisions: Revisions): Promise<CatalogueService> {
    const service = new CatalogueService(repository);
    await service.refresh();
    revisions.watch('items', () => service.refresh());
    return service;
  }

  get size(): number {
    return this.items.size;
  }

  get(id: string): Item | undefined {
    return this.items.get(id);
  }

  /** In the order of their ids. */
  all(kinds?: readonly ItemKind[]): readonly Item[] {
    const key = kinds ? [...new Set(kinds)].sort().join() : '*';
    let list = this.lists.get(key);
    if (!list) {
      list = [...this.items.values()]
        .filter((item) => !kinds || kinds.includes(item.kind))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      this.lists.set(key, Object.freeze(list));
    }
    return list;
  }

  /** The item as the operator wrote it, without what was computed from reviews. */
  ownRecord(id: string): Item | undefined {
    return this.own.get(id);
  }

  /** Calls `listener` after each change; returns a function that ends it. */
  onChange(listener: (change: CatalogueChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ids of the items that came into the catalogue after an ISO time. */
  addedSince(time: string): Promise<string[]> {
    return this.repository.addedSince(time);
  }

  /** Stores new and changed items in one transaction. */
  async upsertMany(items: readonly Item[]): Promise<UpsertResult> {
    const result = await this.repository.upsert(items.map(withoutReviewRating));
    if (result.added.length + result.updated.length > 0) await this.refresh();
    return result;
  }

  /** What `upsertMany` would do. */
  compare(items: readonly Item[]): Promise<UpsertResult> {
    return this.repository.compare(items.map(withoutReviewRating));
  }

  /** Revisions and times of these items. */
  async versions(ids: readonly string[]): Promise<Map<string, ItemVersion>> {
    return new Map((await this.repository.versions(ids)).map((version) => [version.id, version]));
  }

  idsByUpdate(): Promise<string[]> {
    return this.repository.idsByUpdate();
  }

  /** Stores one item; false when it is no longer at `revision`, or, without one, when it exists already. */
  async put(item: Item, revision?: number, createdAt?: string): Promise<boolean> {
    const stored = await this.repository.put(withoutReviewRating(item), revision, createdAt);
    if (stored) await this.refresh();
    return stored;
  }

  /** Removes one item; false when it is no longer at `revision`. */
  async removeAt(id: string, revision: number): Promise<boolean> {
    const removed = await this.repository.removeAt(id, revision);
    if (removed) await this.refresh();
    return removed;
  }

  /** Removes items and returns how many there were. */
  async remove(ids: readonly string[]): Promise<number> {
    const removed = await this.repository.remove(ids);
    if (removed > 0) await this.refresh();
    return removed;
  }

  /** Takes in what the reviews say of these items; `undefined` where there are no rated reviews any more. */
  rateFromReviews(ratings: ReadonlyMap<string, MeanRating | undefined>): void {
    const changed: string[] = [];
    for (const [id, rating] of ratings) {
      if (rating) this.reviewRatings.set(id, rating);
      else this.reviewRatings.delete(id);
      const own = this.own.get(id);
      if (!own || own.rating !== undefined) continue;
      this.items.set(id, this.effective(own));
      changed.push(id);
    }
    this.announce({ changed, removed: [] });
  }

  /** Reads what changed in the database since the last time. */
  private refresh(): Promise<void> {
    const refreshed = this.refreshed.then(() => this.readChanges());
    this.refreshed = refreshed.catch(() => undefined);
    return refreshed;
  }

  private async readChanges(): Promise<void> {
    const changed: string[] = [];
    for await (const page of this.repository.changedSince(this.revision)) {
      for (const item of page.items) {
        this.own.set(item.id, deepFreeze(item));
        this.items.set(item.id, this.effective(item));
        changed.push(item.id);
      }
      this.revision = page.revision;
    }
    const removed: string[] = [];
    if ((await this.repository.count()) < this.own.size) {
      const remaining = await this.repository.ids();
      for (const id of this.own.keys()) if (!remaining.has(id)) removed.push(id);
      for (const id of removed) {
        this.own.delete(id);
        this.items.delete(id);
      }
    }
    this.announce({ changed, removed });
  }

  private effective(own: Item): Item {
    if (own.rating !== undefined) return Object.freeze({ ...own, ratingSource: 'catalogue' });
    const reviews = this.reviewRatings.get(own.id);
    if (!reviews) return own;
    return Object.freeze({ ...own, rating: reviews.mean, ratingCount: reviews.count, ratingSource: 'reviews' });
  }

  private announce(change: CatalogueChange): void {
    if (change.changed.length + change.removed.length === 0) return;
    this.lists.clear();
    for (const listener of this.listeners) {
      try {
        listener(change);
      } catch (error) {
        this.logger.error('A listener to the catalogue failed', error);
      }
    }
  }
}

/** An item that was read from the catalogue may carry a rating that is not the operator's; that is never stored. */
function withoutReviewRating(item: Item): Item {
  const { ratingSource, ...own } = item;
  if (ratingSource !== 'reviews') return own;
  const { rating: _mean, ratingCount: _count, ...rest } = own;
  return rest;
}

/** Items are shared by all plugins: nobody may change one by accident. */
function deepFreeze<Value>(value: Value): Value {
  if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
