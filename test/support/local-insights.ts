import type { Review, ReviewInsights } from '../../src/plugin-api/services.js';
import type { ItemKind } from '../../src/protocol/blocks.js';
import { aspectsFor } from '../../src/reviews/insights/aspects-for.js';
import { addDigest, digestOf, emptyDigest } from '../../src/reviews/insights/digest.js';
import { weigh } from '../../src/reviews/insights/fairness/weights.js';
import { strongestQuotes } from '../../src/reviews/insights/quotes.js';
import { stanceOf, type ReadReview } from '../../src/reviews/insights/read-review.js';
import { attentionOf, summarise } from '../../src/reviews/insights/summarise.js';
import { sentiment } from './local-sentiment.js';

const NOW = new Date('2026-11-23T12:00:00Z');

export async function readReviews(reviews: readonly Review[]): Promise<ReadReview[]> {
  const analyses = await sentiment.analyse(reviews.map(({ text }) => text));
  const judged = weigh(reviews);
  return reviews.map((review, index) => ({
    ...{ review, analysis: analyses[index]!, stance: stanceOf(review, analyses[index]!) },
    weight: judged[index]!.weight,
  }));
}

/** Insights into reviews by item, without a database. */
export function localInsights(
  reviews: Readonly<Record<string, readonly Review[]>>,
  kindOf: (itemId: string) => ItemKind | undefined,
): ReviewInsights {
  const quotes = async (read: readonly ReadReview[], query: Parameters<ReviewInsights['ofItem']>[1] = {}) => {
    const { aspects = [], language = 'zh', quotesPerSide: perSide = 2, quoteLength: length = 180 } = query;
    const found = await strongestQuotes(read, { aspects, language, perSide, length }, sentiment);
    return found.map(({ review: { id, createdAt, ...review }, text, side }) => ({
      ...{ ...review, reviewId: id, text, side, ...(createdAt && { date: createdAt }) },
    }));
  };
  const rest = { unread: 0, model: 'test' };
  return {
    async ofItem(itemId, query) {
      const read = await readReviews(reviews[itemId] ?? []);
      const among = aspectsFor(kindOf(itemId), sentiment.aspects());
      return { itemId, ...summarise(digestOf(read, NOW), among, () => 0), quotes: await quotes(read, query), ...rest };
    },
    async ofCatalogue(query) {
      const whole = emptyDigest();
      const all: ReadReview[] = [];
      const attention: NonNullable<ReturnType<typeof attentionOf>>[] = [];
      for (const [itemId, own] of Object.entries(reviews)) {
        const read = await readReviews(own);
        const digest = digestOf(read, NOW);
        addDigest(whole, digest);
        all.push(...read);
        const found = attentionOf(
          itemId,
          digest,
          sentiment.aspects().map(({ id }) => id),
        );
        if (found) attention.push(found);
      }
      const items = Object.keys(reviews).length;
      return {
        ...summarise(whole, sentiment.aspects(), () => 0),
        ...{ items, quotes: await quotes(all, query), attention, ...rest },
      };
    },
    standing: () => undefined,
  };
}
