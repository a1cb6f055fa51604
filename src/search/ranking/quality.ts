import type { Item } from '../../catalogue/item.js';

/** A rating of few votes is drawn towards the middle: this many votes weigh as much as the prior. */
const PRIOR_COUNT = 8;
const PRIOR_MEAN = 3.9;
/** Ratings of unknown count are trusted a little. */
const UNKNOWN_COUNT = 12;

/** Rating shrunk by its count, 0-5; the prior where there is none. */
export function shrunkRating(item: Item): number {
  if (item.rating === undefined) return PRIOR_MEAN;
  const count = item.ratingCount ?? UNKNOWN_COUNT;
  return (item.rating * count + PRIOR_MEAN * PRIOR_COUNT) / (count + PRIOR_COUNT);
}

/** 0-1: what visitors may expect, from 3 stars (0) to 5 stars (1). */
export function quality(item: Item): number {
  return Math.min(1, Math.max(0, (shrunkRating(item) - 3) / 2));
}
