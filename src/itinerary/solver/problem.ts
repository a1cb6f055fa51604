/** Minutes after midnight, from `start` to `end`. */
export interface Window {
  start: number;
  end: number;
}

/** A break that is taken wherever one is, such as lunch. */
export interface Pause {
  /** When it may begin, the earliest and the latest. */
  earliest: number;
  latest: number;
  minutes: number;
}

export interface Candidate {
  /** What a visit is worth; a typical one is worth 1. */
  value: number;
  /** Length of a visit, for each day. */
  minutes: readonly number[];
  /** For each day, when a visit may take place from its first to its last minute. Empty when it is closed. */
  windows: readonly (readonly Window[])[];
  /** For everybody together; 0 when it is free or not known. */
  cost: number;
  /** Index into `Problem.repeatCosts`, of what would be dull twice; -1 for none. */
  category: number;
}

export interface Day extends Window {
  pauses: readonly Pause[];
  maxStops: number;
  /** Index into the table of travel times where the day begins and ends, or -1 for wherever it suits. */
  from: number;
  to: number;
}

/**
 * The team orienteering problem with time windows (Vansteenwegen, Souffriau and Van Oudheusden 2011): which places to
 * visit on which day and in which order, so that the sum of values is greatest and everything can be done in time.
 */
export interface Problem {
  candidates: readonly Candidate[];
  days: readonly Day[];
  /** `travel[a][b]` in whole minutes; candidates first, then the other places. */
  travel: readonly Float64Array[];
  /** For all tickets together. */
  budget: number;
  /** What a minute on the way costs, in units of value. */
  travelCost: number;
  /** What a second place of a category costs, a third twice that, and so on. */
  repeatCosts: readonly number[];
  /** What a day without one of its pauses costs. */
  pauseCost: number;
}

/** For each day the indices of candidates in their order. */
export type Routes = number[][];
