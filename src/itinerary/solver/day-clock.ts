import type { Candidate, Day, Problem } from './problem.js';

const NEVER = Infinity;

/**
 * Runs through a day's sequence of stops. A state is, for each set of pauses that were taken, the earliest time at which
 * one can be done with all so far: with fixed travel times, earlier is never worse.
 */
export class DayClock {
  /** Number of states: subsets of the day's pauses. */
  readonly width: number;
  private readonly day: Day;
  private readonly candidates: readonly Candidate[];
  private readonly travel: readonly Float64Array[];

  constructor(
    problem: Problem,
    private readonly index: number,
  ) {
    this.day = problem.days[index]!;
    this.candidates = problem.candidates;
    this.travel = problem.travel;
    this.width = 1 << this.day.pauses.length;
  }

  /** The state at the beginning of the day. */
  begin(state: Float64Array): void {
    state.fill(NEVER, 0, this.width);
    state[0] = this.day.start;
    this.rest(state);
  }

  minutesBetween(from: number, to: number): number {
    return from < 0 || to < 0 ? 0 : this.travel[from]![to]!;
  }

  /** Goes on from `from` (-1: nowhere yet) and visits a candidate; false when that is not possible in any way. */
  visit(state: Float64Array, from: number, stop: number): boolean {
    const candidate = this.candidates[stop]!;
    const minutes = candidate.minutes[this.index]!;
    const open = candidate.windows[this.index]!;
    const way = this.minutesBetween(from, stop);
    for (let taken = 0; taken < this.width; taken++) state[taken]! += way;
    this.rest(state);
    let possible = false;
    for (let taken = 0; taken < this.width; taken++) {
      const begin = firstFit(open, state[taken]!, minutes);
      state[taken] = begin + minutes;
      if (begin !== NEVER) possible = true;
    }
    if (possible) this.rest(state);
    return possible;
  }

  /** Ends the day. Returns how many pauses had to be left out, or -1 when the day would be too long. */
  end(state: Float64Array, last: number): number {
    const way = this.minutesBetween(last, this.day.to);
    for (let taken = 0; taken < this.width; taken++) state[taken]! += way;
    this.rest(state);
    let most = -1;
    for (let taken = 0; taken < this.width; taken++) {
      if (state[taken]! <= this.day.end) most = Math.max(most, bits(taken));
    }
    return most < 0 ? -1 : this.day.pauses.length - most;
  }

  /** Takes pauses where one is, wherever that is possible. */
  private rest(state: Float64Array): void {
    const { pauses } = this.day;
    for (let taken = 0; taken < this.width; taken++) {
      const time = state[taken]!;
      if (time === NEVER) continue;
      for (let pause = 0; pause < pauses.length; pause++) {
        const after = taken | (1 << pause);
        if (after === taken) continue;
        const { earliest, latest, minutes } = pauses[pause]!;
        const begin = time > earliest ? time : earliest;
        if (begin <= latest && begin + minutes < state[after]!) state[after] = begin + minutes;
      }
    }
  }
}

function firstFit(windows: Candidate['windows'][number], time: number, minutes: number): number {
  for (const { start, end } of windows) {
    const begin = time > start ? time : start;
    if (begin + minutes <= end) return begin;
  }
  return NEVER;
}

function bits(set: number): number {
  return (set & 1) + ((set >> 1) & 1) + ((set >> 2) & 1);
}
