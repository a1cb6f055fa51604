import type { Problem, Routes } from './problem.js';
import { IMPOSSIBLE, Route } from './route.js';

/** Differences below this are none. */
export const EPSILON = 1e-9;

/** A whole plan under change: the days' routes, what is not in them, the money spent. */
export class PlanState {
  readonly routes: Route[];
  readonly used: Uint8Array;
  private cost = 0;
  private readonly counts: Int32Array;

  constructor(readonly problem: Problem) {
    this.routes = problem.days.map((_, day) => new Route(problem, day));
    this.used = new Uint8Array(problem.candidates.length);
    this.counts = new Int32Array(problem.repeatCosts.length);
  }

  get score(): number {
    let sum = 0;
    for (const route of this.routes) {
      sum += route.worth;
      for (const stop of route.stops) sum += this.problem.candidates[stop]!.value;
    }
    this.counts.forEach((count, category) => {
      sum -= (this.problem.repeatCosts[category]! * count * (count - 1)) / 2;
    });
    return sum;
  }

  snapshot(): Routes {
    return this.routes.map(({ stops }) => [...stops]);
  }

  restore(routes: Routes): void {
    this.used.fill(0);
    this.counts.fill(0);
    this.cost = 0;
    routes.forEach((stops, day) => {
      this.routes[day]!.replace([...stops]);
      for (const stop of stops) this.count(stop, 1);
    });
  }

  /** What it gains to have one more of this, its way and place in the day apart. */
  ownGain(stop: number): number {
    const { value, category } = this.problem.candidates[stop]!;
    return category < 0 ? value : value - this.problem.repeatCosts[category]! * this.counts[category]!;
  }

  isAffordable(stop: number, instead = -1): boolean {
    const { candidates, budget } = this.problem;
    const saved = instead < 0 ? 0 : candidates[instead]!.cost;
    return this.cost - saved + candidates[stop]!.cost <= budget + EPSILON;
  }

  insert(stop: number, day: number, at: number): void {
    const { stops } = this.routes[day]!;
    this.routes[day]!.replace([...stops.slice(0, at), stop, ...stops.slice(at)]);
    this.count(stop, 1);
  }

  remove(day: number, at: number): number {
    const { stops } = this.routes[day]!;
    const stop = stops[at]!;
    this.routes[day]!.replace(stops.filter((_, index) => index !== at));
    this.count(stop, -1);
    return stop;
  }

  /** The day and position where one more stop costs least; undefined when it fits nowhere. */
  bestPlace(stop: number): { day: number; at: number; gain: number } | undefined {
    if (!this.isAffordable(stop)) return undefined;
    let best: { day: number; at: number; gain: number } | undefined;
    const own = this.ownGain(stop);
    for (const route of this.routes) {
      if (route.isFull || this.problem.candidates[stop]!.windows[route.day]!.length === 0) continue;
      for (let at = 0; at <= route.stops.length; at++) {
        const worth = route.worthWith(stop, at);
        if (worth === IMPOSSIBLE) continue;
        const gain = own + worth - route.worth;
        if (!best || gain > best.gain + EPSILON) best = { day: route.day, at, gain };
      }
    }
    return best;
  }

  private count(stop: number, by: 1 | -1): void {
    const { cost, category } = this.problem.candidates[stop]!;
    this.used[stop] = by === 1 ? 1 : 0;
    this.cost += by * cost;
    if (category >= 0) this.counts[category]! += by;
  }
}
