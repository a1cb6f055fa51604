import { LRUCache } from 'lru-cache';
import type { Sentiment } from '../../plugin-api/services.js';
import { weigh } from './fairness/weights.js';
import { stanceOf, type ReadReview } from './read-review.js';
import type { ReviewAnalysesRepository, StoredReading } from './storage/review-analyses.repository.js';

/** Reviews that are kept in memory. */
const KEPT = 30_000;
/** So many reviews are read while somebody waits. */
export const AT_ONCE = 300;

export interface Reading {
  reviews: readonly ReadReview[];
  /** Reviews that still wait to be read. */
  unread: number;
}

/** The reviews of single items with what was read from them. */
export class Readings {
  private readonly known = new LRUCache<string, Reading>({
    maxSize: KEPT,
    sizeCalculation: ({ reviews }) => reviews.length + 1,
  });
  private readonly changes = new Map<string, number>();

  constructor(
    private readonly repository: ReviewAnalysesRepository,
    private readonly sentiment: Pick<Sentiment, 'analyse' | 'model'>,
  ) {}

  forget(itemId: string | null): void {
    const key = itemId ?? '';
    this.known.delete(key);
    this.changes.set(key, (this.changes.get(key) ?? 0) + 1);
  }

  /**
   * @param itemId null for reviews of no item
   * @param atOnce of the reviews that were not read before, the newest so many are read now
   */
  async of(itemId: string | null, atOnce = AT_ONCE): Promise<Reading> {
    const key = itemId ?? '';
    const known = this.known.get(key);
    if (known?.unread === 0) return known;
    const change = this.changes.get(key);
    const reading = await this.read(itemId, atOnce);
    // What came in meanwhile must not be missed by the next one who asks.
    if (change === this.changes.get(key)) this.known.set(key, reading);
    return reading;
  }

  private async read(itemId: string | null, atOnce: number): Promise<Reading> {
    const model = await this.sentiment.model();
    const stored = await this.repository.ofItem(itemId, model);
    const fresh = stored.filter(({ analysis }) => !analysis).slice(0, atOnce);
    if (fresh.length > 0) {
      const analyses = await this.sentiment.analyse(fresh.map(({ text }) => text));
      fresh.forEach((review, index) => (review.analysis = analyses[index]));
      await this.repository.add(fresh.map(({ contentHash, analysis }) => ({ contentHash, analysis: analysis! })));
    }
    const read = stored.filter(({ analysis }) => analysis !== undefined);
    return { reviews: toReadReviews(read), unread: stored.length - read.length };
  }
}

function toReadReviews(stored: readonly StoredReading[]): ReadReview[] {
  const judged = weigh(
    stored.map(({ text, author, createdAt }) => ({
      text,
      ...(author !== null && { author }),
      ...(createdAt !== null && { createdAt }),
    })),
  );
  return stored.map(
    ({ id, itemId, text, language, rating, createdAt, source, sample, analysis }, index): ReadReview => {
      const review = {
        ...{ id, text, language, sample },
        ...(itemId !== null && { itemId }),
        ...(rating !== null && { rating }),
        ...(createdAt !== null && { createdAt }),
        ...(source !== null && { source }),
      };
      return { review, analysis: analysis!, stance: stanceOf(review, analysis!), weight: judged[index]!.weight };
    },
  );
}
