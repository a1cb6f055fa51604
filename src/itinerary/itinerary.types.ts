import type { Item } from '../catalogue/item.js';

export interface Position {
  latitude: number;
  longitude: number;
}

/** How one gets about. `auto` walks what is near and takes public transport for the rest. */
export type TravelMode = 'auto' | 'walk' | 'transit' | 'car' | 'bike';
/** How one leg is travelled. */
export type LegMode = Exclude<TravelMode, 'auto'>;

export interface Leg {
  mode: LegMode;
  /** Whole minutes, door to door. */
  minutes: number;
  /** Unknown where one of the two places has no coordinates: then the minutes are a guess. */
  kilometres?: number;
  /** Computed by a routing server, not from the distance. */
  routed?: boolean;
}

export interface TravelWishes {
  mode: TravelMode;
  /** The longest way on foot between two places, in kilometres, where there is a choice. */
  maxWalk: number;
  /** How much more than usual a minute on the way costs; 1 when it is not given. */
  reluctance?: number;
  /** Kilometres an hour on foot. */
  walkingSpeed: number;
}

/** A place where a day begins or ends. */
export interface NamedPlace extends Position {
  label: string;
}

export type MealName = 'lunch' | 'dinner';

export interface ItineraryCandidate {
  item: Item;
  /** What a visit is worth to this visitor; a typical one is worth 1. */
  value: number;
  /** Asked for by name: planned before all else. */
  must?: boolean;
  /** Minutes of a visit, where the plan's pace is not to decide. */
  minutes?: number;
  /** Index of the only day on which it may be visited. */
  onlyDay?: number;
  /** Minutes after midnight between which the visit must lie. */
  between?: { start: number; end: number };
}

export interface ItineraryDayRequest {
  /** ISO date, as the calendar of the place shows it. */
  date: string;
  /** Minutes after midnight. */
  start: number;
  end: number;
  /** 0 takes every visit at its shortest, 1 at its longest. */
  leisure: number;
  maxStops: number;
  meals: readonly MealName[];
}

/** What an itinerary must keep to. */
export interface ItineraryRequest {
  candidates: readonly ItineraryCandidate[];
  days: readonly ItineraryDayRequest[];
  travel: TravelWishes;
  /** How many tickets are bought. */
  tickets: number;
  /** For all tickets together, in `currency`. */
  budget?: { amount: number; currency: string };
  /** Where every day begins and ends. */
  from?: NamedPlace;
  to?: NamedPlace;
  /** Categories of which one may see many, since they were asked for. */
  favoured?: readonly string[];
  seed?: number;
  signal?: AbortSignal;
}

export interface PlannedVisit {
  type: 'visit';
  itemId: string;
  /** Minutes after midnight. */
  arrive: number;
  leave: number;
  /** The way here from the stop before; absent where the day begins. */
  travel?: Leg;
}

export interface PlannedMeal {
  type: 'meal';
  meal: MealName;
  arrive: number;
  leave: number;
  travel?: Leg;
}

export interface PlannedDay {
  date: string;
  /** When one leaves the place where the day begins, or arrives at the first stop. */
  start: number;
  /** When one is at the place where the day ends, or leaves the last stop. */
  end: number;
  stops: (PlannedVisit | PlannedMeal)[];
  /** The way from the last stop to the place where the day ends. */
  back?: Leg;
}

/** Why something that was asked for by name is not in the plan. */
export type MissingReason =
  'closed' | 'hours-too-short' | 'day-too-short' | 'over-budget' | 'other-currency' | 'no-room' | 'too-far';

export interface Itinerary {
  days: PlannedDay[];
  missing: { itemId: string; reason: MissingReason }[];
  /** What the separate check found, empty for a sound plan. */
  violations: Violation[];
}

/** Something that a plan promises and does not keep. */
export type Violation =
  | { type: 'unknown-item' | 'twice' | 'missing-must'; itemId: string; day?: number }
  | { type: 'closed' | 'outside-hours' | 'visit-too-short'; itemId: string; day: number }
  | { type: 'overlap' | 'too-little-travel-time' | 'wrong-date'; day: number; at: number }
  | { type: 'starts-too-early' | 'ends-too-late' | 'too-many-stops'; day: number }
  | { type: 'over-budget'; amount: number };
