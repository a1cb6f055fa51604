import type { AspectStanding } from '../../plugin-api/services.js';
import { totalOf, type Sums } from './digest.js';

/** So many fresh reviews weigh as much as what is known of all other items together. */
const PRIOR = 5;

/**
 * How an item stands in one respect: the mean opinion, newer reviews counting more, drawn towards the mean of all items
 * as long as there are few (an empirical Bayes estimate with a prior of five reviews).
 * @param mean opinion of all items, -1 to 1
 */
export function standingOf({ weight, opinion, tally }: Sums, mean: number): Omit<AspectStanding, 'samples'> {
  return {
    score: (opinion + PRIOR * mean) / (weight + PRIOR),
    mean,
    evidence: weight / (weight + PRIOR),
    positive: tally.positive,
    negative: tally.negative,
    total: totalOf(tally),
  };
}

/** Lower bound of a share at 90 %: a few reviews prove little. Wilson, JASA 22 (1927). */
export function lowerBound(part: number, whole: number): number {
  if (whole === 0) return 0;
  const z = 1.645;
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const spread = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  return (middle - spread) / (1 + (z * z) / whole);
}

/** How many standard errors two shares are apart; positive when the first is higher. */
export function shift(part: number, whole: number, partBefore: number, wholeBefore: number): number {
  if (whole === 0 || wholeBefore === 0) return 0;
  // Half a review on each side: certainty needs more than a handful.
  const [a, b] = [(part + 0.5) / (whole + 1), (partBefore + 0.5) / (wholeBefore + 1)];
  const both = (part + partBefore + 1) / (whole + wholeBefore + 2);
  return (a - b) / Math.sqrt(both * (1 - both) * (1 / whole + 1 / wholeBefore));
}
