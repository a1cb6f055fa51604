import type { Polarity, Review, SentimentAnalysis } from '#plugin-api';

/** A review with what was read from it. */
export interface ReadReview {
  review: Review;
  analysis: SentimentAnalysis;
  stance: Stance;
}

export type Stance = 'positive' | 'middling' | 'negative';
export type Tally = Record<Stance, number>;

export interface AspectTally {
  aspect: string;
  tally: Tally;
  /** Reviews that speak of it. */
  total: number;
}

export interface Summary {
  total: number;
  tally: Tally;
  /** Aspects that are spoken of, the most frequent first. */
  aspects: AspectTally[];
  praised: string[];
  criticised: string[];
  /** Whether all, some or none of the reviews are made-up samples. */
  samples: 'all' | 'some' | 'none';
}

/** Authors know best what they think: where they gave stars, those count more than the words that were read. */
const STARS = 0.65;
const DECIDED = 0.25;

/** For or against, by the stars and the words of a review. */
export function stanceOf({ rating }: Review, { polarity, score }: SentimentAnalysis): Stance {
  if (rating === undefined) return stanceFrom(polarity);
  const both = STARS * ((rating - 3) / 2) + (1 - STARS) * score;
  return both > DECIDED ? 'positive' : both < -DECIDED ? 'negative' : 'middling';
}

const stanceFrom = (polarity: Polarity): Stance =>
  polarity === 'positive' || polarity === 'negative' ? polarity : 'middling';

/** @param among aspects that make sense for the item */
export function summarise(reviews: readonly ReadReview[], among: readonly string[]): Summary {
  const aspects = among
    .map((aspect) => tallyAspect(reviews, aspect))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
  const samples = reviews.filter(({ review }) => review.sample).length;
  const enough = reviews.length >= 8 ? 2 : 1;
  const by = (side: 'positive' | 'negative', other: 'positive' | 'negative') =>
    aspects
      .filter(({ tally }) => tally[side] >= enough && tally[side] > 1.5 * tally[other])
      .sort((a, b) => b.tally[side] - a.tally[side])
      .slice(0, 2)
      .map(({ aspect }) => aspect);
  return {
    total: reviews.length,
    tally: count(reviews.map(({ stance }) => stance)),
    aspects,
    praised: by('positive', 'negative'),
    criticised: by('negative', 'positive'),
    samples: samples === 0 ? 'none' : samples === reviews.length ? 'all' : 'some',
  };
}

export function tallyAspect(reviews: readonly ReadReview[], aspect: string): AspectTally {
  const found = reviews.flatMap(({ analysis }) => analysis.aspects.filter((each) => each.aspect === aspect));
  return { aspect, tally: count(found.map(({ polarity }) => stanceFrom(polarity))), total: found.length };
}

function count(stances: readonly Stance[]): Tally {
  const tally: Tally = { positive: 0, middling: 0, negative: 0 };
  for (const stance of stances) tally[stance] += 1;
  return tally;
}
