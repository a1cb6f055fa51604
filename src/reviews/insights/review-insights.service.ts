import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { JobsService } from '../../jobs/jobs.service.js';
import type { AspectStanding, InsightsQuery, JobHandle, ReviewInsights } from '../../plugin-api/services.js';
import type { ItemKind } from '../../protocol/blocks.js';
import type { CatalogueInsights, InsightQuote, ItemInsights } from '../../protocol/insights.js';
import { SentimentService } from '../../sentiment/sentiment.service.js';
import { ReviewsService } from '../reviews.service.js';
import { aspectsFor } from './aspects-for.js';
import { addDigest, digestOf, emptyDigest, totalOf, type Digest } from './digest.js';
import { strongestQuotes } from './quotes.js';
import type { ReadReview } from './read-review.js';
import { AT_ONCE, Readings } from './readings.js';
import { lowerBound, standingOf } from './standing.js';
import { ReviewAnalysesRepository } from './storage/review-analyses.repository.js';
import { attentionOf, summarise } from './summarise.js';
import { trendsOf, type Trends } from './trends.js';

/** The job that reads all stored reviews. */
export const READ_REVIEWS = 'read-reviews';

const PER_SIDE = 2;
const LENGTH = 180;
/** Quotes of the whole catalogue come from so many items a side. */
const QUOTED_ITEMS = 4;
const ATTENTION = 20;
/** Where no more items than these have new reviews, those are read without a job. */
const FEW_ITEMS = 5;

export interface TrendQuery {
  itemId?: string;
  kinds?: readonly ItemKind[];
  /** Months (2026-11), both included. */
  from?: string;
  to?: string;
}

/** Of films other things are said than of places. */
const onlyKind = (kinds: readonly ItemKind[] | undefined): ItemKind | undefined =>
  kinds?.every((kind) => kind === 'video') ? 'video' : undefined;

/** What reviews add up to: analyses in the database, sums in memory. See plugin-api's `ReviewInsights`. */
@Injectable()
export class ReviewInsightsService implements ReviewInsights, OnModuleDestroy {
  private readonly logger = new Logger(ReviewInsightsService.name);
  private readonly readings: Readings;
  /** By item; '' for reviews of none. */
  private readonly digests = new Map<string, Digest>();
  private all: Digest | undefined;
  private stopListening: (() => void) | undefined;
  private work: Promise<void> = Promise.resolve();
  private jobWaits = false;
  private stopping = false;

  constructor(
    private readonly repository: ReviewAnalysesRepository,
    private readonly reviews: ReviewsService,
    private readonly catalogue: CatalogueService,
    private readonly sentiment: SentimentService,
    private readonly jobs: JobsService,
  ) {
    this.readings = new Readings(repository, sentiment);
    jobs.register(READ_REVIEWS, (job) => this.readAll(job));
  }

  /**
   * Adds up what has been read, starts a job for what has not, and from then on follows the reviews as they come.
   * Resolves when the sums are there.
   */
  async start(): Promise<void> {
    this.stopListening ??= this.reviews.onChange((itemIds) => this.takeIn([...itemIds, null]));
    this.takeIn([...this.reviews.reviewedItems(), null]);
    await this.work;
  }

  /** Resolves once all that came in so far has been added up. */
  settled(): Promise<void> {
    return this.work;
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    this.stopListening?.();
    await this.work;
  }

  async ofItem(itemId: string, query: InsightsQuery = {}): Promise<ItemInsights> {
    const { reviews, unread } = await this.readings.of(itemId);
    const among = aspectsFor(this.catalogue.get(itemId)?.kind, this.sentiment.aspects());
    const digest = digestOf(reviews, new Date());
    return {
      itemId,
      ...summarise(digest, among, (aspect) => this.meanOf(aspect)),
      quotes: await this.quotes(reviews, query),
      unread,
      model: await this.sentiment.model(),
    };
  }

  async ofCatalogue(query: InsightsQuery & { kinds?: readonly ItemKind[] } = {}): Promise<CatalogueInsights> {
    const { kinds } = query;
    // Right after the start the sums may still be on their way.
    if (this.digests.size === 0) await this.work;
    const chosen = this.chosen(kinds);
    const whole = this.sumOf(chosen);
    const among = aspectsFor(onlyKind(kinds), this.sentiment.aspects());
    const model = await this.sentiment.model();
    return {
      ...summarise(whole, among, (aspect) => this.meanOf(aspect)),
      items: chosen.filter(([itemId]) => itemId !== '').length,
      quotes: await this.quotes(await this.telling(chosen, query.aspects ?? []), query),
      attention: chosen
        .flatMap(([itemId, digest]) => {
          const ids = aspectsFor(this.catalogue.get(itemId)?.kind, among).map(({ id }) => id);
          return (itemId !== '' && attentionOf(itemId, digest, ids)) || [];
        })
        .sort((a, b) => b.urgency - a.urgency)
        .slice(0, ATTENTION),
      unread: await this.repository.countUnread(model),
      model,
    };
  }

  /** What is praised and blamed month by month, for one item, some kinds, or the whole catalogue. */
  async trends({ itemId, kinds, from, to }: TrendQuery = {}): Promise<Trends> {
    if (this.digests.size === 0) await this.work;
    const digest =
      itemId === undefined
        ? this.sumOf(this.chosen(kinds))
        : digestOf((await this.readings.of(itemId)).reviews, new Date());
    const only = itemId === undefined ? onlyKind(kinds) : this.catalogue.get(itemId)?.kind;
    return trendsOf(digest, aspectsFor(only, this.sentiment.aspects()), { from, to });
  }

  standing(itemId: string, aspect: string): AspectStanding | undefined {
    const digest = this.digests.get(itemId);
    const sums = digest?.aspects.get(aspect);
    if (!digest || !sums || totalOf(sums.tally) === 0) return undefined;
    return { ...standingOf(sums, this.meanOf(aspect)), samples: digest.samples === digest.total };
  }

  private chosen(kinds: readonly ItemKind[] | undefined): [string, Digest][] {
    return [...this.digests].filter(([itemId]) => {
      const kind = this.catalogue.get(itemId)?.kind;
      return kinds ? kind !== undefined && kinds.includes(kind) : kind !== undefined || itemId === '';
    });
  }

  private sumOf(chosen: readonly [string, Digest][]): Digest {
    const whole = emptyDigest();
    for (const [, digest] of chosen) addDigest(whole, digest);
    return whole;
  }

  /** The mean opinion of all reviews that speak of an aspect. */
  private meanOf(aspect: string): number {
    if (!this.all) {
      this.all = emptyDigest();
      for (const digest of this.digests.values()) addDigest(this.all, digest);
    }
    const sums = this.all.aspects.get(aspect);
    return sums && sums.weight > 0 ? sums.opinion / sums.weight : 0;
  }

  private async quotes(reviews: readonly ReadReview[], query: InsightsQuery): Promise<InsightQuote[]> {
    const { aspects = [], language = 'zh', quotesPerSide: perSide = PER_SIDE, quoteLength: length = LENGTH } = query;
    if (perSide === 0) return [];
    const quotes = await strongestQuotes(reviews, { aspects, language, perSide, length }, this.sentiment);
    return quotes.map(({ review: { id, itemId, rating, createdAt, source, sample }, text, side }) => ({
      ...{ reviewId: id, text, side, sample },
      ...(itemId !== undefined && { itemId }),
      ...(rating !== undefined && { rating }),
      ...(createdAt !== undefined && { date: createdAt }),
      ...(source !== undefined && { source }),
    }));
  }

  /** The reviews of the items that are praised and blamed most. */
  private async telling(digests: readonly [string, Digest][], aspects: readonly string[]): Promise<ReadReview[]> {
    const strength = (digest: Digest, side: 'positive' | 'negative') => {
      const sums = aspects.length > 0 ? aspects.map((aspect) => digest.aspects.get(aspect)) : [digest.whole];
      return Math.max(...sums.map((one) => (one ? lowerBound(one.tally[side], totalOf(one.tally)) : 0)));
    };
    const items = (['positive', 'negative'] as const).flatMap((side) =>
      [...digests].sort(([, a], [, b]) => strength(b, side) - strength(a, side)).slice(0, QUOTED_ITEMS),
    );
    const ids = new Set(items.map(([itemId]) => itemId));
    const readings = await Promise.all([...ids].map((id) => this.readings.of(id === '' ? null : id)));
    return readings.flatMap(({ reviews }) => reviews);
  }

  /** Adds up the reviews of these items anew, one after the other, and sees that all of them are read. */
  private takeIn(itemIds: readonly (string | null)[]): void {
    for (const itemId of itemIds) this.readings.forget(itemId);
    this.work = this.work.then(async () => {
      try {
        let left = 0;
        for (const itemId of itemIds) {
          if (this.stopping) return;
          left += await this.addUp(itemId, itemIds.length <= FEW_ITEMS ? AT_ONCE : 0);
          await breathe();
        }
        if (left > 0 && this.stopListening) await this.startJob();
      } catch (error) {
        if (!this.stopping) this.logger.error('Reviews could not be added up', error);
      }
    });
  }

  /** @returns how many of the item's reviews wait to be read */
  private async addUp(itemId: string | null, atOnce: number): Promise<number> {
    const { reviews, unread } = await this.readings.of(itemId, atOnce);
    if (reviews.length > 0) this.digests.set(itemId ?? '', digestOf(reviews, new Date()));
    else this.digests.delete(itemId ?? '');
    this.all = undefined;
    return unread;
  }

  private async startJob(): Promise<void> {
    if (this.jobWaits || this.stopping) return;
    this.jobWaits = true;
    await this.jobs.startResumable(READ_REVIEWS, {});
  }

  /** Reads what the current model has not read yet. What was read before a kill is not read again. */
  private async readAll(job: JobHandle): Promise<{ read: number }> {
    this.jobWaits = false;
    const model = await this.sentiment.model();
    const total = await this.repository.countUnread(model);
    const touched = new Set<string | null>();
    let read = 0;
    for (let after = ''; !job.signal.aborted;) {
      const unread = await this.repository.unread(model, after);
      if (unread.length === 0) break;
      const analyses = await this.sentiment.analyse(
        unread.map(({ text }) => text),
        job.signal,
      );
      await this.repository.add(unread.map(({ contentHash }, index) => ({ contentHash, analysis: analyses[index]! })));
      read += unread.length;
      after = unread.at(-1)!.contentHash;
      job.progress(total === 0 ? 1 : read / total, `${read}`);
      const items = await this.repository.itemsOf(unread.map(({ contentHash }) => contentHash));
      for (const itemId of items) this.readings.forget(itemId);
      for (const itemId of items) touched.add(itemId);
    }
    if (!job.signal.aborted) await this.repository.keepOnly(model);
    // Each item is added up once, when all is read.
    this.takeIn([...touched]);
    return { read };
  }
}
