import type { PlanWords } from '#plugin-api';
import { addDays, weekdayOf } from './dates.js';
import { stopsMeant, type Pin, type PlanState } from './plan-state.js';

/**
 * Puts stops that are meant, or a place that is new to the plan, where it was said; the other stops stay on their
 * days.
 * @returns false where nothing is meant that could be moved: 改到周日 is said of the whole plan
 */
export function moved(
  next: PlanState,
  { move, ordinals }: PlanWords,
  named: readonly { itemId: string; wanted: boolean }[],
  namedStops: readonly string[],
): boolean {
  const byName = named.filter(({ wanted }) => wanted).map(({ itemId }) => itemId);
  const ids = [...new Set([...stopsMeant(ordinals, next.stops), ...byName])];
  if (ids.length === 0) ids.push(...namedStops);
  const pin = move && pinFor(move, next);
  if (ids.length === 0 || !pin) return false;
  next.staying = daysOf(next.stops);
  next.noOthers = next.stops.flat().length > 0;
  for (const id of ids) {
    Reflect.deleteProperty(next.staying, id);
    // Who says only in which part of the day leaves the day as it is.
    const day = pin.day ?? next.stops.findIndex((stops) => stops.includes(id));
    next.pinned = { ...next.pinned, [id]: { ...pin, ...(day >= 0 && { day }) } };
    next.avoid = next.avoid.filter((each) => each !== id);
    if (!next.must.includes(id)) next.must.push(id);
  }
  return true;
}

/** Two days change places, with all that is on them. */
export function swapped(next: PlanState, [one, other]: readonly [number, number]): void {
  const [a, b] = [one - 1, other - 1];
  const [first, second] = [next.stops[a], next.stops[b]];
  if (!first || !second) return;
  const staying = daysOf(next.stops);
  for (const id of first) staying[id] = b;
  for (const id of second) staying[id] = a;
  for (const [id, pin] of Object.entries(next.pinned ?? {}))
    if (pin.day !== undefined) pin.day = staying[id] ?? pin.day;
  next.staying = staying;
  next.noOthers = true;
}

function pinFor({ day, weekday, between }: NonNullable<PlanWords['move']>, { days, date }: PlanState): Pin | undefined {
  const dates = Array.from({ length: days }, (_, index) => weekdayOf(addDays(date, index)));
  const at = weekday === undefined ? (day === -1 ? days : day) : dates.indexOf(weekday) + 1;
  if (at === undefined) return between && { between };
  return at >= 1 && at <= days ? { day: at - 1, ...(between && { between }) } : undefined;
}

function daysOf(stops: readonly (readonly string[])[]): Record<string, number> {
  return Object.fromEntries(stops.flatMap((ids, day) => ids.map((id) => [id, day])));
}
