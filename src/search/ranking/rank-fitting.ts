import type { NearWish } from '../../language/constraints.js';
import type { FittingHit } from '../../plugin-api/services.js';
import type { Fitting } from '../fitting.js';

/** What of the ranking is popularity and distance, beside a fit of meaning between 0 and 1. */
const POPULARITY_SHARE = 0.06;
const DISTANCE_SHARE = 0.1;
/** What it costs to meet a wish in a wide reading only. */
const LOOSE_COST = 0.03;
/** A hit with less than this share of the best fit is about something else, once the best is about the topic at all. */
const ON_TOPIC = 0.35;
const ABOUT = 0.3;

/** Fit of meaning first, then how popular and how near a place is. */
export function fittingScore(
  fit: number,
  { loose }: Fitting,
  { popularity, distance, near }: { popularity: number; distance?: number; near?: NearWish },
): number {
  const nearness = distance !== undefined && near ? 1 / (1 + distance / near.radius) : 0;
  const score = fit + POPULARITY_SHARE * popularity + DISTANCE_SHARE * nearness - LOOSE_COST * loose.length;
  return Math.min(1, Math.max(0, score));
}

/**
 * Leaves out what has little to do with the topic, when there are items that have much to do with it; `least` of those
 * that meet every wish stay.
 */
export function keepRelevant<Hit extends Pick<FittingHit, 'score'>>(hits: readonly Hit[], least = 0): Hit[] {
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  return best < ABOUT ? [...hits] : hits.filter(({ score }, index) => index < least || score >= best * ON_TOPIC);
}
