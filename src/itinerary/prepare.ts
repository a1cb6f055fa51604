import type { Item } from '../catalogue/item.js';
import { haversine, positionOf } from '../search/constraints/near.js';
import { visitingHours } from './hours.js';
import type {
  ItineraryCandidate,
  ItineraryDayRequest,
  ItineraryRequest,
  MealName,
  MissingReason,
} from './itinerary.types.js';
import type { Candidate, Day, Pause, Problem } from './solver/problem.js';
import { STEP, type Whereabouts } from './travel/estimate.js';
import { TABLE_LIMIT, type OsrmClient } from './travel/osrm.js';
import { travelTable, type TravelTable } from './travel/travel-table.js';

/** In the order of the day. */
export const MEALS: readonly MealName[] = ['lunch', 'dinner'];
/** When a meal may begin, and how long it takes. */
const MEAL_TIMES: Record<MealName, Pause> = {
  lunch: { earliest: 11 * 60 + 30, latest: 13 * 60 + 30, minutes: 60 },
  dinner: { earliest: 17 * 60 + 30, latest: 19 * 60 + 30, minutes: 75 },
};
/** Visits of unknown length. */
const USUAL_VISIT = { min: 45, max: 90 };
/** Catalogues give a whole day as 24 hours. */
export const LONGEST_VISIT = 8 * 60;
/** Beyond this many kilometres from where the day begins nothing is part of the same trip. */
const TOO_FAR = 120;

const WORTH = {
  /** A place that was asked for outweighs whatever else could be seen instead. */
  must: 50,
  /** Of one minute on the way: an hour costs as much as half a usual visit. */
  travel: 0.5 / 60,
  repeat: 0.12,
  pause: 0.5,
};

export interface PreparedCandidate {
  item: Item;
  must: boolean;
  maxMinutes: number;
}

export interface PreparedProblem {
  problem: Problem;
  /** By their index in the problem. */
  candidates: PreparedCandidate[];
  /** Not in the problem, and why. */
  excluded: { item: Item; must: boolean; reason: MissingReason }[];
  travel: TravelTable;
  /** Of the places where days begin and end; -1 for none. */
  indexOf: { from: number; to: number };
}

/** Puts a request into the terms of the search. */
export async function problemOf(request: ItineraryRequest, router?: OsrmClient): Promise<PreparedProblem> {
  const excluded: PreparedProblem['excluded'] = [];
  const taking: ItineraryCandidate[] = [];
  for (const candidate of withoutTwins(request.candidates)) {
    const reason = reasonAgainst(candidate.item, request);
    if (reason) excluded.push({ item: candidate.item, must: candidate.must ?? false, reason });
    else taking.push(candidate);
  }
  // A routing server takes so many places at a time; the least valuable ones are left out.
  const limit = router ? TABLE_LIMIT - 2 : Infinity;
  taking.sort((a, b) => Number(b.must ?? false) - Number(a.must ?? false) || b.value - a.value);
  taking.length = Math.min(taking.length, limit);

  const ends = [request.from, request.to].filter((place) => place !== undefined);
  const indexOf = {
    from: request.from ? taking.length : -1,
    to: request.to ? taking.length + ends.length - 1 : -1,
  };
  const places: Whereabouts[] = [
    ...taking.map(({ item }) => whereaboutsOf(item)),
    ...ends.map((position) => ({ position })),
  ];
  const travel = await travelTable(places, request.travel, router, request.signal);
  const categories = [...new Set(taking.flatMap(({ item }) => item.categories[0] ?? []))];
  const favoured = new Set(request.favoured);
  const candidates = taking.map((candidate) => candidateOf(candidate, request, categories));
  return {
    problem: {
      candidates: candidates.map(({ candidate }) => candidate),
      days: request.days.map((day) => dayOf(day, indexOf)),
      travel: places.map((_, from) => Float64Array.from(places, (_, to) => travel.leg(from, to).minutes)),
      budget: request.budget?.amount ?? Infinity,
      travelCost: WORTH.travel * (request.travel.reluctance ?? 1),
      repeatCosts: categories.map((category) => (favoured.has(category) ? 0 : WORTH.repeat)),
      pauseCost: WORTH.pause,
    },
    candidates: taking.map(({ item, must }, index) => ({
      item,
      must: must ?? false,
      maxMinutes: candidates[index]!.maxMinutes,
    })),
    excluded,
    travel,
    indexOf,
  };
}

function reasonAgainst(item: Item, { budget, from }: ItineraryRequest): MissingReason | undefined {
  if (budget && item.price && item.price.amount > 0 && item.price.currency !== budget.currency) return 'other-currency';
  const here = positionOf(item);
  if (!here || !from) return undefined;
  return haversine(here, from) > TOO_FAR ? 'too-far' : undefined;
}

function withoutTwins(candidates: readonly ItineraryCandidate[]): ItineraryCandidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.item.id, candidate])).values()];
}

function whereaboutsOf(item: Item): Whereabouts {
  const position = positionOf(item);
  const district = item.district?.zh ?? item.district?.en;
  return { ...(position && { position }), ...(district && { district }) };
}

function candidateOf(
  { item, value, must, minutes: own, onlyDay, between }: ItineraryCandidate,
  request: ItineraryRequest,
  categories: readonly string[],
): { candidate: Candidate; maxMinutes: number } {
  const known = item.visitMinutes ?? USUAL_VISIT;
  const [min, max] = [Math.min(known.min, LONGEST_VISIT), Math.min(known.max, LONGEST_VISIT)];
  const windows = request.days.map(({ date }, day) =>
    onlyDay === undefined || onlyDay === day ? within(visitingHours(item, date).windows, between) : [],
  );
  const minutes = request.days.map(({ leisure, start, end }, day) => {
    const wished = own ?? Math.max(min, Math.round((min + leisure * (max - min)) / STEP) * STEP, STEP);
    const fits = windows[day]!.some((open) => Math.min(open.end, end) - Math.max(open.start, start) >= wished);
    return fits ? wished : (own ?? Math.max(min, STEP));
  });
  return {
    candidate: {
      value: value + (must ? WORTH.must : 0),
      minutes,
      windows,
      cost: (item.price?.amount ?? 0) * request.tickets,
      category: item.categories[0] ? categories.indexOf(item.categories[0]) : -1,
    },
    maxMinutes: own ?? Math.max(...minutes, max),
  };
}

function within(
  windows: readonly { start: number; end: number }[],
  between: { start: number; end: number } | undefined,
): { start: number; end: number }[] {
  if (!between) return [...windows];
  return windows
    .map(({ start, end }) => ({ start: Math.max(start, between.start), end: Math.min(end, between.end) }))
    .filter(({ start, end }) => end > start);
}

function dayOf({ start, end, maxStops, meals }: ItineraryDayRequest, { from, to }: PreparedProblem['indexOf']): Day {
  return {
    start,
    end,
    maxStops,
    from,
    to,
    pauses: MEALS.filter((meal) => meals.includes(meal)).map((meal) => MEAL_TIMES[meal]),
  };
}

/** The meals that fall into a day between two times, in minutes after midnight. */
export function mealsBetween(start: number, end: number): MealName[] {
  return MEALS.filter((meal) => {
    const { earliest, latest, minutes } = MEAL_TIMES[meal];
    return start <= earliest + 30 && end >= Math.max(earliest + minutes + 30, latest);
  });
}
