import { Logger } from '@nestjs/common';
import timeZoneAt from 'tz-lookup';
import type { Item } from '../catalogue/item.js';
import { openIntervals } from '../search/constraints/opening-hours.js';
import { checkItinerary } from './check.js';
import { mealsBetween, MEALS, problemOf, type PreparedProblem } from './prepare.js';
import type { Itinerary, ItineraryRequest, Leg, MealName, MissingReason, PlannedDay } from './itinerary.types.js';
import type { Itineraries } from '../plugin-api/services.js';
import { solve, type SolveOptions } from './solver/solve.js';
import type { Routes } from './solver/problem.js';
import { timelineOf } from './timeline.js';
import type { OsrmClient } from './travel/osrm.js';

/** Makes visits that work out, and checks them before anyone sees them. See plugin-api's `Itineraries`. */
export class ItineraryService implements Itineraries {
  private readonly logger = new Logger(ItineraryService.name);

  constructor(
    private readonly item: (id: string) => Item | undefined,
    private readonly router?: OsrmClient,
  ) {}

  async plan(
    request: ItineraryRequest,
    options: Pick<SolveOptions, 'rounds' | 'milliseconds'> = {},
  ): Promise<Itinerary> {
    const prepared = await problemOf(request, this.router);
    const { routes } = await solve(prepared.problem, {
      ...options,
      ...(request.seed !== undefined && { seed: request.seed }),
      ...(request.signal && { signal: request.signal }),
    });
    const itinerary = this.assemble(request, prepared, routes);
    const violations = this.check(itinerary, request, prepared);
    if (violations.length === 0) return itinerary;
    // The search and the check disagree: what cannot be vouched for is not shown.
    this.logger.error(`A plan did not pass the check: ${JSON.stringify(violations)}`);
    const doubtful = new Set(
      violations.flatMap((one) => ('itemId' in one && one.type !== 'missing-must' ? [one.itemId] : [])),
    );
    const doubtfulDays = new Set(violations.flatMap((one) => ('day' in one && !('itemId' in one) ? [one.day] : [])));
    const isTooDear = violations.some(({ type }) => type === 'over-budget');
    const reduced = routes.map((stops, day) =>
      isTooDear || doubtfulDays.has(day)
        ? []
        : stops.filter((stop) => !doubtful.has(prepared.candidates[stop]!.item.id)),
    );
    return { ...this.assemble(request, prepared, reduced), violations };
  }

  mealsBetween(start: number, end: number): MealName[] {
    return mealsBetween(start, end);
  }

  openingOn(item: Item, date: string) {
    return openIntervals(item, date);
  }

  timeZoneOf({ latitude, longitude }: Item): string | undefined {
    return latitude === undefined || longitude === undefined ? undefined : timeZoneAt(latitude, longitude);
  }

  private check(itinerary: Itinerary, request: ItineraryRequest, prepared: PreparedProblem) {
    const indexOf = (id: string) =>
      id === 'from' || id === 'to' ? prepared.indexOf[id] : prepared.candidates.findIndex(({ item }) => item.id === id);
    return checkItinerary(itinerary, {
      request,
      item: this.item,
      leg: (from, to) => prepared.travel.leg(indexOf(from), indexOf(to)),
    });
  }

  private assemble(request: ItineraryRequest, prepared: PreparedProblem, routes: Routes): Itinerary {
    const days = request.days.map((_, day) => this.dayOf(request, prepared, routes[day]!, day));
    const planned = new Set(
      days.flatMap(({ stops }) => stops.flatMap((stop) => (stop.type === 'visit' ? [stop.itemId] : []))),
    );
    const missing = [
      ...prepared.excluded.filter(({ must }) => must).map(({ item, reason }) => ({ itemId: item.id, reason })),
      ...prepared.candidates
        .map((candidate, index) => ({ ...candidate, index }))
        .filter(({ must, item }) => must && !planned.has(item.id))
        .map(({ item, index }) => ({ itemId: item.id, reason: reasonFor(prepared, index, request) })),
    ];
    return { days, missing, violations: [] };
  }

  private dayOf(request: ItineraryRequest, prepared: PreparedProblem, route: number[], day: number): PlannedDay {
    const { problem, candidates, travel, indexOf } = prepared;
    const wanted = request.days[day]!;
    const way = (from: number, to: number): Leg | undefined => (from < 0 || to < 0 ? undefined : travel.leg(from, to));
    const to = route.map((stop, at) => way(at === 0 ? indexOf.from : route[at - 1]!, stop));
    const back = route.length > 0 ? way(route.at(-1)!, indexOf.to) : undefined;
    const timed = route.map((stop) => ({
      minutes: problem.candidates[stop]!.minutes[day]!,
      maxMinutes: candidates[stop]!.maxMinutes,
      windows: problem.candidates[stop]!.windows[day]!,
    }));
    const empty = { date: wanted.date, start: wanted.start, end: wanted.start, stops: [] };
    if (route.length === 0) return empty;
    const timeline = timelineOf(timed, { to, ...(back && { back }) }, problem.days[day]!);
    if (!timeline) return empty;
    const meals = MEALS.filter((meal) => wanted.meals.includes(meal));
    return {
      date: wanted.date,
      start: timeline.start,
      end: timeline.end,
      ...(timeline.back && { back: timeline.back }),
      stops: timeline.activities.map(({ type, index, ...times }) =>
        type === 'visit'
          ? { type: 'visit', itemId: candidates[route[index]!]!.item.id, ...times }
          : { type: 'meal', meal: meals[index]!, ...times },
      ),
    };
  }
}

/** Why a place that was asked for found no room although it takes part. */
function reasonFor({ problem }: PreparedProblem, index: number, { budget }: ItineraryRequest): MissingReason {
  const { minutes, windows, cost } = problem.candidates[index]!;
  if (windows.every((day) => day.length === 0)) return 'closed';
  if (budget && cost > budget.amount) return 'over-budget';
  const fitsDay = (day: number) => problem.days[day]!.end - problem.days[day]!.start >= minutes[day]!;
  if (!problem.days.some((_, day) => windows[day]!.length > 0 && fitsDay(day))) return 'day-too-short';
  const overlaps = windows.some((day, at) =>
    day.some(({ start, end }) => {
      const bounds = problem.days[at]!;
      return Math.min(end, bounds.end) - Math.max(start, bounds.start) >= minutes[at]!;
    }),
  );
  return overlaps ? 'no-room' : 'hours-too-short';
}
