import type { Review } from '../../plugin-api/services.js';
import type { Polarity, SentimentAnalysis } from '../../sentiment/sentiment.js';

/** A review with what was read from it. */
export interface ReadReview {
  review: Review;
  analysis: SentimentAnalysis;
  stance: Stance;
  /** 1; less for a copy of another review and for spam, which are in no count. */
  weight: number;
}

export type Stance = 'positive' | 'middling' | 'negative';

/** Authors know best what they think: where they gave stars, those count more than the words that were read. */
const STARS = 0.65;
const DECIDED = 0.25;

/** For or against, by the stars and the words of a review. */
export function stanceOf({ rating }: Pick<Review, 'rating'>, { polarity, score }: SentimentAnalysis): Stance {
  if (rating === undefined) return stanceFrom(polarity);
  const both = STARS * ((rating - 3) / 2) + (1 - STARS) * score;
  return both > DECIDED ? 'positive' : both < -DECIDED ? 'negative' : 'middling';
}

export const stanceFrom = (polarity: Polarity): Stance =>
  polarity === 'positive' || polarity === 'negative' ? polarity : 'middling';
