import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CatalogueService, type MeanRating } from '../catalogue/catalogue.service.js';
import type { Fault } from '../catalogue/files/fault.js';
import { importFile, type ImportOptions, type ImportReport, type Stored } from '../catalogue/files/import-file.js';
import { writtenLanguage } from '../catalogue/normalise.js';
import { Revisions } from '../database/revisions.js';
import { SettingsRepository } from '../database/settings.repository.js';
import type { Review, Reviews } from '../plugin-api/services.js';
import { maskPersonalData } from '../privacy/mask.js';
import { reviewsParser } from './read-reviews.js';
import type { ReviewRecord } from './review-record.js';
import { ReviewsRepository, type NewReview, type ReviewTotals } from './reviews.repository.js';

/** What a visitor told the assistant of an item. */
export interface ToldReview {
  itemId: string;
  text: string;
  visitorId: string;
  /** ISO date. */
  createdAt: string;
}

/** Reviews of items: texts in the database, counts and mean ratings in memory. */
@Injectable()
export class ReviewsService implements Reviews {
  private readonly totals = new Map<string, ReviewTotals>();
  private readonly listeners = new Set<(itemIds: ReadonlySet<string>) => void>();
  private revision = -1;
  private refreshed: Promise<void> = Promise.resolve();

  private constructor(
    private readonly repository: ReviewsRepository,
    private readonly catalogue: CatalogueService,
    private readonly revisions: Revisions,
    /** Of authors' hashes: of no use to compare with another installation's. */
    private readonly salt: string,
  ) {}

  static async open(
    repository: ReviewsRepository,
    catalogue: CatalogueService,
    revisions: Revisions,
    settings: SettingsRepository,
  ): Promise<ReviewsService> {
    const salt = await settings.getOrCreate('secrets', 'review-author-salt', () => randomBytes(32).toString('hex'));
    const service = new ReviewsService(repository, catalogue, revisions, salt);
    await service.refresh();
    revisions.watch('reviews', () => service.refresh());
    return service;
  }

  /** Calls `listener` with the items whose reviews have grown, by whichever process; returns how to stop that. */
  onChange(listener: (itemIds: ReadonlySet<string>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Items that have reviews. */
  reviewedItems(): string[] {
    return [...this.totals.keys()];
  }

  /** All reviews of an item, newest first. */
  ofItem(itemId: string): Promise<Review[]> {
    return this.repository.ofItem(itemId);
  }

  count(itemId: string): number {
    return this.totals.get(itemId)?.count ?? 0;
  }

  /** Mean and count of the ratings in an item's reviews, if any review has one. */
  rating(itemId: string): MeanRating | undefined {
    const totals = this.totals.get(itemId);
    return totals?.rated ? { mean: totals.ratingSum / totals.rated, count: totals.rated } : undefined;
  }

  /** True when all reviews of the item are made up for a demonstration. */
  hasOnlySamples(itemId: string): boolean {
    const totals = this.totals.get(itemId);
    return totals !== undefined && totals.samples === totals.count;
  }

  /**
   * Imports a file of reviews; importing it again changes nothing.
   * @throws DocentError `import-invalid` or `unsupported-media` when the file as a whole cannot be read
   */
  import(
    path: string,
    { columns, ...options }: ImportOptions & { columns?: Readonly<Record<string, string>> } = {},
  ): Promise<ImportReport> {
    return importFile(reviewsParser, { path, ...(columns && { columns }) }, options, (values) =>
      this.store(values, options.dryRun ?? false),
    );
  }

  /**
   * Keeps what a visitor told of an item, with their consent: personal data masked, the visitor as a hash, labelled as
   * told in the chat. It counts when the promise resolves: with false when it was kept before.
   */
  async keepTold({ visitorId, text, ...of }: ToldReview): Promise<boolean> {
    const record = { ...of, text: maskPersonalData(text), author: visitorId };
    const review: NewReview = { ...this.reviewFrom(record), source: 'chat' };
    if ((await this.repository.known([review.id])).has(review.id)) return false;
    await this.repository.add([review]);
    await this.refresh();
    return true;
  }

  /** What a visitor has told and let be kept. */
  async toldBy(visitorId: string): Promise<Pick<Review, 'itemId' | 'text' | 'createdAt'>[]> {
    return (await this.repository.toldBy(this.hashOf(visitorId))).map(({ itemId, text, createdAt }) => ({
      text,
      ...(itemId !== null && { itemId }),
      ...(createdAt !== null && { createdAt }),
    }));
  }

  /** Deletes all that a visitor has told; resolves with their number when none of it counts any more. */
  async removeToldBy(visitorId: string): Promise<number> {
    const removed = await this.repository.removeToldBy(this.hashOf(visitorId));
    if (removed > 0) await this.refresh();
    return removed;
  }

  private readonly hashOf = (author: string): string => createHmac('sha256', this.salt).update(author).digest('hex');

  private async store(values: { line: number; value: ReviewRecord }[], dryRun: boolean): Promise<Stored> {
    const faults: Fault[] = [];
    const reviews = new Map<string, NewReview>();
    for (const { line, value } of values) {
      if (value.itemId !== undefined && !this.catalogue.get(value.itemId)) {
        faults.push({ line, id: value.itemId, field: 'itemId', reason: unknownItem(value.itemId) });
        continue;
      }
      const review = this.reviewFrom(value);
      reviews.set(review.id, review);
    }
    const known = await this.repository.known([...reviews.keys()]);
    const added = [...reviews.values()].filter((review) => !known.has(review.id));
    if (!dryRun && added.length > 0) {
      await this.repository.add(added);
      await this.refresh();
    }
    return { added: added.length, updated: 0, unchanged: values.length - faults.length - added.length, faults };
  }

  private reviewFrom({ itemId, text, language, rating, author, createdAt, sample }: ReviewRecord): NewReview {
    const authorHash = author ? this.hashOf(author) : null;
    const identity = JSON.stringify([itemId ?? null, text, authorHash, createdAt ?? null]);
    return {
      id: createHash('sha256').update(identity).digest('hex'),
      itemId: itemId ?? null,
      text,
      contentHash: createHash('sha256').update(text).digest('hex'),
      language: language ?? writtenLanguage(text),
      rating: rating ?? null,
      author: authorHash,
      createdAt: createdAt ?? null,
      source: null,
      sample: sample ? 1 : 0,
    };
  }

  /** Adds up what came in since the last time, from whichever process. */
  private refresh(): Promise<void> {
    const refreshed = this.refreshed.then(() => this.addNewTotals());
    this.refreshed = refreshed.catch(() => undefined);
    return refreshed;
  }

  private async addNewTotals(): Promise<void> {
    const upTo = await this.revisions.current('reviews');
    if (upTo === this.revision) return;
    const changed = new Set<string>();
    for (const more of await this.repository.totals(this.revision, upTo)) {
      const before = this.totals.get(more.itemId);
      this.totals.set(more.itemId, before ? sum(before, more) : more);
      changed.add(more.itemId);
    }
    const known = [...this.totals.values()].reduce((total, { count }) => total + count, 0);
    // Some are gone: whose they were is not known any more.
    if (known !== (await this.repository.countOfItems(upTo)))
      for (const itemId of await this.recount(upTo)) changed.add(itemId);
    const ratings = new Map([...changed].map((itemId) => [itemId, this.rating(itemId)] as const));
    this.revision = upTo;
    this.catalogue.rateFromReviews(ratings);
    for (const listener of this.listeners) listener(changed);
  }

  /** Adds up everything anew; returns the items whose totals are others now. */
  private async recount(upTo: number): Promise<string[]> {
    const before = new Map(this.totals);
    this.totals.clear();
    for (const each of await this.repository.totals(-1, upTo)) this.totals.set(each.itemId, each);
    return [...before.keys()].filter((id) => this.totals.get(id)?.count !== before.get(id)!.count);
  }
}

function sum(a: ReviewTotals, b: ReviewTotals): ReviewTotals {
  return {
    itemId: a.itemId,
    count: a.count + b.count,
    rated: a.rated + b.rated,
    ratingSum: a.ratingSum + b.ratingSum,
    samples: a.samples + b.samples,
  };
}

function unknownItem(itemId: string): Fault['reason'] {
  return {
    zh: `目录中没有 id 为“${itemId}”的条目，请先导入该条目`,
    en: `there is no item "${itemId}" in the catalogue; import the item first`,
  };
}
