import type { Item } from '../../catalogue/item.js';
import type { Constraints, Slot } from '../../language/constraints.js';
import type { ConstraintMatch } from '../../plugin-api/services.js';
import { judgeNear, type NearTarget } from './near.js';
import { judgeDuration, judgePrice, judgeRating, judgeYear } from './numbers.js';
import { judgeOpening } from './opening-hours.js';
import { judgePlace } from './place.js';
import type { PlaceIndex } from './place-index.js';
import { judgeAccessibility, judgeAudience, judgeCreator, judgeLabels, judgeSpokenLanguage } from './values.js';
import { MET, unmet, type Judge, type Wish } from './verdict.js';

export interface MatchContext {
  places: PlaceIndex;
  /** What `constraints.near` was resolved to. */
  near?: NearTarget;
}

type Judges = { [S in Slot]?: (wish: NonNullable<Constraints[S]>, now: Date, context: MatchContext) => Judge };

/** How each slot is judged, cheap ones first. `count` and `sort` are no wishes that an item could miss. */
const JUDGES: Judges = {
  kind: (kind) => (item) => (item.kind === kind ? MET : unmet()),
  price: judgePrice,
  rating: judgeRating,
  duration: judgeDuration,
  year: judgeYear,
  category: judgeLabels,
  tag: judgeLabels,
  audience: judgeAudience,
  accessibility: judgeAccessibility,
  spokenLanguage: judgeSpokenLanguage,
  creator: judgeCreator,
  place: (wish, _now, { places }) => judgePlace(wish, places),
  near: (wish, _now, { near }) => (near ? judgeNear(wish, near) : () => ({ outcome: 'unknown', miss: 1 })),
  open: judgeOpening,
};

/** The wishes of some constraints, made ready once so that thousands of items can be put to them. */
export function wishesOf(constraints: Constraints, now: Date, context: MatchContext): Wish[] {
  return Object.entries(JUDGES).flatMap(([slot, prepare]) => {
    const wish = constraints[slot as Slot];
    if (wish === undefined) return [];
    return [{ slot: slot as Slot, judge: (prepare as (...args: unknown[]) => Judge)(wish, now, context) }];
  });
}

/** How an item stands to the wishes. An unknown value never satisfies one. */
export function match(item: Item, constraints: Constraints, now: Date, context: MatchContext): ConstraintMatch {
  return judgeAll(item, wishesOf(constraints, now, context));
}

export function judgeAll(item: Item, wishes: readonly Wish[]): ConstraintMatch {
  const result: ConstraintMatch = { met: [], unmet: [], unknown: [] };
  for (const { slot, judge } of wishes) result[judge(item).outcome].push(slot);
  return result;
}
