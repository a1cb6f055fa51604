import type { Constraints, NamedPlace, PlanWords } from '#plugin-api';

export type Pace = 'relaxed' | 'normal' | 'packed';

/** Where in the plan a place is to be: minutes after midnight. */
export interface Pin {
  day?: number;
  between?: { start: number; end: number };
}

/** What one plan is made from: kept with the conversation, so that it can be changed by talking. */
export interface PlanState {
  /** Ids of the city's vocabulary; absent while it is asked for. */
  city?: string;
  /** ISO date of the first day. */
  date: string;
  days: number;
  /** Minutes after midnight. */
  start: number;
  end: number;
  budget?: { amount: number; currency?: string; perPerson: boolean };
  party?: { adults: number; children: number };
  mode: 'auto' | 'walk' | 'transit' | 'car' | 'bike';
  /** How often less walking was asked for. */
  lessWalking: number;
  /** Somebody comes along for whom long ways on foot are too much. */
  shortWalks: boolean;
  pace: Pace;
  /** By day, 0 for the first. */
  paceOfDay: Record<number, Pace>;
  maxStops?: number;
  /** By day, 0 for the first, where fewer were asked for. */
  mostOfDay?: Record<number, number>;
  meals: boolean;
  /** Nothing but `must`. */
  only: boolean;
  must: string[];
  avoid: string[];
  /** Themes, categories, company, accessibility: what the places should be like. */
  wishes: Constraints;
  /** What the plan is about, in words. */
  topic: string;
  from?: NamedPlace;
  to?: NamedPlace;
  /** The stops as they were last shown, by day. */
  stops: string[][];
  /** Stops that were shown and should now give way. */
  worn: string[];
  /** A stop was dropped: the others stay, and nothing takes its place. */
  noOthers: boolean;
  /** Only this day changes, 0 for the first: the others keep their stops. */
  onlyDay?: number;
  /** Days, 0 for the first, and times on which places are to be, since that was said. */
  pinned?: Record<string, Pin>;
  /** Stops that keep these days while others are moved. */
  staying?: Record<string, number>;
  /** Nothing but the categories that were wished for. */
  strict?: boolean;
}

export const PLAN = {
  start: 9 * 60,
  end: 18 * 60,
  /** More days than these are no plan but a guess. */
  maxDays: 7,
  /** Minutes below which there is no time to see anything. */
  leastMinutes: 45,
} as const;

/** The wishes that say what the places should be like; the others say what the plan should be like. */
export function placeWishes({ category, tag, audience, accessibility, rating, year }: Constraints): Constraints {
  return {
    ...(category && { category }),
    ...(tag && { tag }),
    ...(audience && { audience }),
    ...(accessibility && { accessibility }),
    ...(rating && { rating }),
    ...(year && { year }),
  };
}

/** Beginning and end of the days as far as they were said. */
export function timesFrom(
  words: PlanWords,
  before: Pick<PlanState, 'start' | 'end'>,
): Pick<PlanState, 'start' | 'end'> {
  let { start, end } = before;
  if (words.start !== undefined) start = words.start;
  if (words.shift !== undefined) start += words.shift;
  if (words.end !== undefined) end = words.end;
  else if (words.length !== undefined) end = start + words.length;
  // "Start at seven in the evening" leaves no evening before six.
  else if (words.start !== undefined && start >= end) end = Math.min(start + 180, 23 * 60);
  return { start, end };
}

/** Stops that are meant by "the second", "the last one of day one"; 1-based, -1 from the end. */
export function stopsMeant(ordinals: PlanWords['ordinals'], stops: readonly (readonly string[])[]): string[] {
  return ordinals.flatMap(({ position, day }) => {
    const list = day === undefined ? stops.flat() : (stops[day - 1] ?? []);
    const id = position < 0 ? list.at(position) : list[position - 1];
    return id ?? [];
  });
}
