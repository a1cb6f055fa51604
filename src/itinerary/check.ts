import type { Item } from '../catalogue/item.js';
import { openIntervals } from '../search/constraints/opening-hours.js';
import { ASSUMED_HOURS } from './hours.js';
import type { Itinerary, ItineraryRequest, Leg, PlannedDay, Violation } from './itinerary.types.js';

/** Minutes after which a visit that is said to take days is long enough. */
const WHOLE_DAY = 8 * 60;

/** What is checked against: the request, the items as the catalogue has them, and the ways as they were computed. */
export interface CheckContext {
  request: ItineraryRequest;
  item: (id: string) => Item | undefined;
  /** The way between two places; ids of items, `from` or `to`. */
  leg: (from: string, to: string) => Leg;
}

/**
 * Reads a finished plan as a sceptical visitor would and lists whatever does not work out. It shares no code with the
 * search that made the plan: hours are read again from the items, times are added up again from the stops.
 */
export function checkItinerary(plan: Pick<Itinerary, 'days' | 'missing'>, context: CheckContext): Violation[] {
  const { request } = context;
  const violations: Violation[] = [];
  const seen = new Set<string>();
  if (plan.days.length !== request.days.length) violations.push({ type: 'wrong-date', day: plan.days.length, at: 0 });
  for (const [day, planned] of plan.days.entries()) {
    if (!request.days[day]) continue;
    violations.push(...checkDay(planned, day, context), ...checkTimes(planned, day, context));
    for (const stop of planned.stops) {
      if (stop.type !== 'visit') continue;
      if (seen.has(stop.itemId)) violations.push({ type: 'twice', itemId: stop.itemId, day });
      seen.add(stop.itemId);
    }
  }
  const excused = new Set(plan.missing.map(({ itemId }) => itemId));
  for (const { item, must } of request.candidates) {
    if (must && !seen.has(item.id) && !excused.has(item.id)) {
      violations.push({ type: 'missing-must', itemId: item.id });
    }
  }
  const cost = [...seen].reduce((sum, id) => sum + (context.item(id)?.price?.amount ?? 0), 0) * request.tickets;
  if (request.budget && cost > request.budget.amount + 0.005) violations.push({ type: 'over-budget', amount: cost });
  return violations;
}

/** Opening hours, lengths of visits, bounds of the day. */
function checkDay(planned: PlannedDay, day: number, { request, item }: CheckContext): Violation[] {
  const violations: Violation[] = [];
  const { date, start, end, maxStops } = request.days[day]!;
  if (planned.date !== date) violations.push({ type: 'wrong-date', day, at: 0 });
  for (const stop of planned.stops) {
    if (stop.type !== 'visit') continue;
    const { itemId, arrive, leave } = stop;
    const known = item(itemId);
    if (!known || !request.candidates.some((candidate) => candidate.item.id === itemId)) {
      violations.push({ type: 'unknown-item', itemId, day });
      continue;
    }
    const open = openIntervals(known, date) ?? [ASSUMED_HOURS];
    if (open.length === 0) violations.push({ type: 'closed', itemId, day });
    else if (!open.some((interval) => interval.start <= arrive && leave <= interval.end)) {
      violations.push({ type: 'outside-hours', itemId, day });
    }
    const own = request.candidates.find((candidate) => candidate.item.id === itemId)?.minutes;
    const least = own ?? Math.min(known.visitMinutes?.min ?? 1, WHOLE_DAY);
    if (leave - arrive < least) violations.push({ type: 'visit-too-short', itemId, day });
  }
  if (planned.stops.length === 0) return violations;
  const visits = planned.stops.filter(({ type }) => type === 'visit').length;
  if (visits > maxStops) violations.push({ type: 'too-many-stops', day });
  if (planned.start < start) violations.push({ type: 'starts-too-early', day });
  if (planned.end > end || planned.stops.some(({ leave }) => leave > end)) {
    violations.push({ type: 'ends-too-late', day });
  }
  return violations;
}

/** One thing after the other, with enough time for every way. */
function checkTimes(planned: PlannedDay, day: number, { request, leg }: CheckContext): Violation[] {
  const violations: Violation[] = [];
  let place = request.from ? 'from' : undefined;
  /** When one set out for the place where one is, or last left it. */
  let free = planned.start;
  /** Meals are taken at the stop before or the stop after; the way to the latter is then behind one. */
  let gone = 0;
  for (const [at, stop] of planned.stops.entries()) {
    const way = stop.travel?.minutes ?? 0;
    if (stop.arrive < free || stop.leave <= stop.arrive) violations.push({ type: 'overlap', day, at });
    if (stop.arrive < free + way) violations.push({ type: 'too-little-travel-time', day, at });
    free = stop.leave;
    gone += way;
    if (stop.type !== 'visit') continue;
    if (place !== undefined && gone < leg(place, stop.itemId).minutes) {
      violations.push({ type: 'too-little-travel-time', day, at });
    }
    place = stop.itemId;
    gone = 0;
  }
  if (request.to && place !== undefined && planned.stops.length > 0) {
    const last = planned.stops.length;
    const back = leg(place, 'to').minutes - gone;
    if (planned.end < free + Math.max(0, back)) violations.push({ type: 'too-little-travel-time', day, at: last });
  }
  return violations;
}
