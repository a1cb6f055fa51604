import type { InteractionType } from '../../plugin-api/services.js';
import type { Deed } from '../../plugin-api/turn.js';

/** How much a visitor leans towards an item (above 0) or away from it (below 0). */
export interface Liking {
  itemId: string;
  weight: number;
  /** Of the newest deed, milliseconds since 1970. */
  at: number;
  /** What speaks loudest. */
  did: InteractionType;
}

/** What a deed says, before its age counts. */
const WEIGHTS = { view: 0.3, mention: 0.5, open: 1, like: 3, save: 3, dismiss: -2 } as const;
const WATCHED = { weight: 2.5, from: 0.25 };
/** A film that was given up after a moment. */
const GIVEN_UP = { share: 0.1, weight: -0.5 };
/** Stars below the middle speak against an item, above it for it. */
const STARS = { middle: 3, weight: 1.5 };
const HALF_LIFE = 30 * 86_400_000;
/** No item counts for more, and none for less than the opposite. */
const MOST = 6;

/** Seeing a card twice says little more than seeing it once. */
const REPEATABLE: ReadonlySet<InteractionType> = new Set(['view', 'open', 'mention']);

/** All that a visitor did, summed up by item, older deeds counting less; in the order of each item's newest deed. */
export function likingsOf(history: readonly Deed[], now: number): Liking[] {
  const byItem = new Map<string, Liking & { seen: Map<InteractionType, number>; loudest: number }>();
  for (const deed of history) {
    const known = byItem.get(deed.itemId);
    const liking = known ?? {
      ...{ itemId: deed.itemId, weight: 0, at: 0, did: deed.type },
      seen: new Map(),
      loudest: 0,
    };
    const times = (liking.seen.get(deed.type) ?? 0) + 1;
    liking.seen.set(deed.type, times);
    const age = Math.max(0, now - deed.at);
    const weight = (weightOf(deed) / (REPEATABLE.has(deed.type) ? times : 1)) * 0.5 ** (age / HALF_LIFE);
    // Who turns away from what they liked, or comes round to what they dismissed, means it.
    if (deed.type === 'dismiss') liking.weight = Math.min(0, liking.weight);
    if (deed.type === 'like' || deed.type === 'save') liking.weight = Math.max(0, liking.weight);
    liking.weight = Math.max(-MOST, Math.min(MOST, liking.weight + weight));
    if (Math.abs(weight) >= liking.loudest || deed.type === 'dismiss')
      [liking.loudest, liking.did] = [Math.abs(weight), deed.type];
    liking.at = Math.max(liking.at, deed.at);
    byItem.set(deed.itemId, liking);
  }
  return [...byItem.values()]
    .map(({ itemId, weight, at, did }) => ({ itemId, weight, at, did }))
    .sort((a, b) => a.at - b.at);
}

function weightOf({ type, value = 0 }: Deed): number {
  switch (type) {
    case 'rating':
      return STARS.weight * (value - STARS.middle);
    case 'watch':
      if (value >= WATCHED.from) return WATCHED.weight * value;
      return value < GIVEN_UP.share ? GIVEN_UP.weight : 0;
    case 'not-because':
      return 0;
    default:
      return WEIGHTS[type];
  }
}
