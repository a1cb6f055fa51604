import type { Item } from '../catalogue/item.js';
import { openIntervals } from '../search/constraints/opening-hours.js';
import type { Window } from './solver/problem.js';

/** When a place whose hours are not known is visited: by day, when most places are open. */
export const ASSUMED_HOURS: Window = { start: 9 * 60, end: 17 * 60 };

export interface VisitingHours {
  windows: readonly Window[];
  /** The catalogue does not tell, these are assumed. */
  assumed: boolean;
}

export function visitingHours(item: Pick<Item, 'openingHours'>, date: string): VisitingHours {
  const windows = openIntervals(item, date);
  return windows ? { windows, assumed: false } : { windows: [ASSUMED_HOURS], assumed: true };
}
