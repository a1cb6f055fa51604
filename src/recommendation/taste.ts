import type { TasteScore } from '../plugin-api/services.js';
import type { SessionTaste } from '../plugin-api/turn.js';

/** What is known of nothing. */
const NEUTRAL = 0.5;
/** A dismissal says less about what someone likes than a like does. */
const DISMISSED_WEIGHT = 0.7;
/** Cosine of two items picked at random: nearness below it is none. */
const UNRELATED = 0.3;
/** From here on two items are alike enough to say "because you liked". */
const BECAUSE = 0.5;

/**
 * How near an item lies to the middle of what was liked, and how far from what was dismissed. The cosine with a sum of
 * vectors is the sum of cosines, so the vectors themselves are not needed; the nearest liked item counts once more,
 * since people like several different things.
 */
export function tasteScore(
  itemId: string,
  { liked, dismissed, personalised }: SessionTaste,
  similarity: (itemId: string, otherId: string) => number,
): TasteScore {
  if (!personalised || liked.length + dismissed.length === 0) return { score: NEUTRAL };
  const toLiked = liked.filter((id) => id !== itemId).map((id) => ({ id, near: similarity(itemId, id) }));
  const nearest = toLiked.reduce<{ id: string; near: number } | undefined>(
    (best, one) => (one.near > (best?.near ?? 0) ? one : best),
    undefined,
  );
  const attraction = (excess(mean(toLiked.map(({ near }) => near))) + excess(nearest?.near ?? 0)) / 2;
  const repulsion = excess(Math.max(0, ...dismissed.map((id) => similarity(itemId, id))));
  const score = Math.min(1, Math.max(0, NEUTRAL + attraction - DISMISSED_WEIGHT * repulsion));
  return nearest && nearest.near >= BECAUSE && score > NEUTRAL ? { score, because: nearest.id } : { score };
}

function excess(similarity: number): number {
  return Math.max(0, similarity - UNRELATED) / (1 - UNRELATED);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
