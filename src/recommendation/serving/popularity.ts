import type { Item } from '../../catalogue/item.js';
import type { InteractionType } from '../../plugin-api/services.js';
import type { ItemKind } from '../../protocol/blocks.js';
import { labelsOf } from '../../search/constraints/values.js';
import { quality } from '../../search/ranking/quality.js';

/** How often something was done to an item on one day. */
export interface DailyTotal {
  itemId: string;
  type: InteractionType;
  count: number;
  /** Sum of the ratings, or of the shares watched. */
  valueSum: number;
  /** ISO date. */
  day: string;
}

/** What an interaction says of an item; a rating counts from the middle of its scale, watching by its share. */
const WEIGHTS: Record<Exclude<InteractionType, 'rating' | 'watch'>, number> = {
  // Next to nothing: what is shown often would else be shown ever more.
  view: 0.02,
  mention: 0.5,
  open: 1,
  like: 3,
  save: 3,
  dismiss: -2,
  'not-because': 0,
};
const MIDDLE_RATING = 3;
const HALF_LIFE_DAYS = 30;
const DAY = 86_400_000;
/** How much ratings, their number, what visitors did lately, and being known to everyone count. */
const SHARES = { quality: 0.45, count: 0.15, activity: 0.25, iconic: 0.15 };

/** What visitors did, with older deeds counting less, by item. */
export function activityOf(totals: Iterable<DailyTotal>, now: Date): Map<string, number> {
  const activity = new Map<string, number>();
  for (const { itemId, type, count, valueSum, day } of totals) {
    const weight = weightOf({ type, count, valueSum });
    const age = Math.max(0, now.getTime() - Date.parse(day)) / DAY;
    activity.set(itemId, (activity.get(itemId) ?? 0) + weight * 0.5 ** (age / HALF_LIFE_DAYS));
  }
  return activity;
}

function weightOf({ type, count, valueSum }: Pick<DailyTotal, 'type' | 'count' | 'valueSum'>): number {
  if (type === 'rating') return valueSum - count * MIDDLE_RATING;
  return type === 'watch' ? valueSum : count * WEIGHTS[type];
}

/** From when on deeds still count for something. */
export function oldestDay(now: Date): string {
  return new Date(now.getTime() - 5 * HALF_LIFE_DAYS * DAY).toISOString().slice(0, 10);
}

/** 0-1 by item, comparable among items of one kind. */
export function popularityOf(items: Iterable<Item>, activity: ReadonlyMap<string, number>): Map<string, number> {
  const all = [...items];
  const most = new Map<ItemKind, { count: number; activity: number }>();
  for (const item of all) {
    const top = most.get(item.kind) ?? { count: 1, activity: 1 };
    top.count = Math.max(top.count, item.ratingCount ?? 0);
    top.activity = Math.max(top.activity, activity.get(item.id) ?? 0);
    most.set(item.kind, top);
  }
  const share = (value: number, top: number) => Math.log1p(Math.max(0, value)) / Math.log1p(top);
  return new Map(
    all.map((item) => {
      const top = most.get(item.kind)!;
      const score =
        SHARES.quality * quality(item) +
        (labelsOf(item).has('iconic') ? SHARES.iconic : 0) +
        SHARES.count * share(item.ratingCount ?? 0, top.count) +
        SHARES.activity * share(activity.get(item.id) ?? 0, top.activity);
      return [item.id, Math.min(1, score)];
    }),
  );
}
