import { DayClock } from './day-clock.js';
import type { Problem } from './problem.js';

export const IMPOSSIBLE = -Infinity;

/** One day's stops, and what it would mean to change them. Worth is measured in units of value, without the stops' own. */
export class Route {
  stops: number[] = [];
  /** What the way and missing pauses cost: 0 or less. */
  worth = 0;
  private readonly clock: DayClock;
  private readonly scratch: Float64Array;
  /** State before the stop at each position. */
  private states: Float64Array[] = [];

  constructor(
    private readonly problem: Problem,
    readonly day: number,
  ) {
    this.clock = new DayClock(problem, day);
    this.scratch = new Float64Array(this.clock.width);
    this.replace([]);
  }

  get isFull(): boolean {
    return this.stops.length >= this.problem.days[this.day]!.maxStops;
  }

  /** Takes a sequence whose worth is known to be possible. */
  replace(stops: number[]): void {
    this.stops = stops;
    this.worth = this.worthOf(stops);
    for (let at = 0; at <= stops.length; at++) {
      const state = (this.states[at] ??= new Float64Array(this.clock.width));
      if (at === 0) this.clock.begin(state);
      else {
        state.set(this.states[at - 1]!);
        this.clock.visit(state, this.placeBefore(stops, at - 1), stops[at - 1]!);
      }
    }
  }

  /** Worth of the day with these stops, or `IMPOSSIBLE`. */
  worthOf(stops: readonly number[]): number {
    if (stops.length > this.problem.days[this.day]!.maxStops) return IMPOSSIBLE;
    if (stops.length === 0) return 0;
    this.clock.begin(this.scratch);
    return this.follow(stops, 0);
  }

  /** Worth of the day with one more stop before position `at`, or `IMPOSSIBLE`. */
  worthWith(stop: number, at: number): number {
    if (this.isFull) return IMPOSSIBLE;
    const { stops, scratch, clock } = this;
    scratch.set(this.states[at]!);
    if (!clock.visit(scratch, this.placeBefore(stops, at), stop)) return IMPOSSIBLE;
    let place = stop;
    for (let next = at; next < stops.length; next++) {
      if (!clock.visit(scratch, place, stops[next]!)) return IMPOSSIBLE;
      place = stops[next]!;
    }
    const missed = clock.end(scratch, place);
    if (missed < 0) return IMPOSSIBLE;
    const before = this.placeBefore(stops, at);
    const after = at < stops.length ? stops[at]! : this.problem.days[this.day]!.to;
    const detour =
      clock.minutesBetween(before, stop) +
      clock.minutesBetween(stop, after) -
      (stops.length === 0 ? 0 : clock.minutesBetween(before, after));
    return -this.problem.travelCost * (this.minutes() + detour) - this.problem.pauseCost * missed;
  }

  private follow(stops: readonly number[], from: number): number {
    const { clock, scratch } = this;
    for (let at = from; at < stops.length; at++) {
      if (!clock.visit(scratch, this.placeBefore(stops, at), stops[at]!)) return IMPOSSIBLE;
    }
    const missed = clock.end(scratch, stops.at(-1)!);
    return missed < 0 ? IMPOSSIBLE : -this.problem.travelCost * this.minutes(stops) - this.problem.pauseCost * missed;
  }

  private minutes(stops: readonly number[] = this.stops): number {
    const { from, to } = this.problem.days[this.day]!;
    if (stops.length === 0) return 0;
    let sum = this.clock.minutesBetween(from, stops[0]!) + this.clock.minutesBetween(stops.at(-1)!, to);
    for (let at = 1; at < stops.length; at++) sum += this.clock.minutesBetween(stops[at - 1]!, stops[at]!);
    return sum;
  }

  private placeBefore(stops: readonly number[], at: number): number {
    return at === 0 ? this.problem.days[this.day]!.from : stops[at - 1]!;
  }
}
