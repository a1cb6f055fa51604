import type { Random } from '../random.js';
import { EPSILON, type PlanState } from './plan-state.js';
import { IMPOSSIBLE } from './route.js';

/** Places that are tried as replacements in one go; all when there are fewer. */
const SAMPLE = 30;

/** Puts in what gains most until nothing gains any more. */
export function* fill(state: PlanState, candidates: readonly number[]): Generator<void> {
  for (;;) {
    let best: { stop: number; day: number; at: number; gain: number } | undefined;
    for (const stop of candidates) {
      if (state.used[stop] || state.ownGain(stop) <= (best?.gain ?? 0) - possibleSavings(state)) continue;
      const place = state.bestPlace(stop);
      if (place && place.gain > (best?.gain ?? 0) + EPSILON) best = { stop, ...place };
    }
    if (!best) return;
    state.insert(best.stop, best.day, best.at);
    yield;
  }
}

/** A longer way round may allow a pause that was missed: then an insertion gains more than its own value. */
function possibleSavings({ problem, routes }: PlanState): number {
  return routes.some(({ stops }) => stops.length > 0) ? problem.pauseCost * 2 : 0;
}

/**
 * Climbs by the usual moves until none helps: a better order within a day, a stop on another day, two stops exchanged,
 * a stop replaced by one that is not in the plan.
 */
export function* improve(state: PlanState, candidates: readonly number[], random?: Random): Generator<void> {
  for (let changed = true; changed;) {
    changed = reorder(state);
    yield;
    changed = moveBetweenDays(state) || changed;
    yield;
    changed = exchangeBetweenDays(state) || changed;
    yield;
    changed = (yield* replace(state, candidates, random)) || changed;
    const before = state.score;
    yield* fill(state, candidates);
    changed ||= state.score > before + EPSILON;
  }
}

/** 2-opt and moving a single stop, within each day. */
function reorder({ routes }: PlanState): boolean {
  let changed = false;
  for (const route of routes) {
    for (let found = true; found;) {
      found = false;
      const { stops } = route;
      let best: { stops: number[]; worth: number } | undefined;
      for (const order of orders(stops)) {
        const worth = route.worthOf(order);
        if (worth > (best?.worth ?? route.worth) + EPSILON) best = { stops: order, worth };
      }
      if (best) {
        route.replace(best.stops);
        changed = found = true;
      }
    }
  }
  return changed;
}

function* orders(stops: readonly number[]): Generator<number[]> {
  for (let from = 0; from < stops.length; from++) {
    for (let to = from + 1; to < stops.length; to++) {
      yield [...stops.slice(0, from), ...stops.slice(from, to + 1).reverse(), ...stops.slice(to + 1)];
    }
    const others = stops.filter((_, index) => index !== from);
    for (let at = 0; at <= others.length; at++) {
      if (Math.abs(at - from) > 1) yield [...others.slice(0, at), stops[from]!, ...others.slice(at)];
    }
  }
}

function moveBetweenDays(state: PlanState): boolean {
  let changed = false;
  for (const route of state.routes) {
    for (let at = route.stops.length - 1; at >= 0; at--) {
      const before = state.score;
      const stop = state.remove(route.day, at);
      const place = state.bestPlace(stop);
      if (place && state.score + place.gain > before + EPSILON) {
        state.insert(stop, place.day, place.at);
        changed = true;
      } else state.insert(stop, route.day, at);
    }
  }
  return changed;
}

function exchangeBetweenDays({ routes }: PlanState): boolean {
  let changed = false;
  for (const [index, one] of routes.entries()) {
    for (const other of routes.slice(index + 1)) {
      for (let a = 0; a < one.stops.length; a++) {
        for (let b = 0; b < other.stops.length; b++) {
          const first = one.stops.with(a, other.stops[b]!);
          const second = other.stops.with(b, one.stops[a]!);
          const worth = one.worthOf(first);
          if (worth === IMPOSSIBLE || worth + other.worthOf(second) <= one.worth + other.worth + EPSILON) continue;
          one.replace(first);
          other.replace(second);
          changed = true;
        }
      }
    }
  }
  return changed;
}

/** For each stop of the plan, the best of those that are not in it. */
function* replace(state: PlanState, candidates: readonly number[], random?: Random): Generator<void, boolean> {
  let changed = false;
  for (const route of state.routes) {
    for (let at = route.stops.length - 1; at >= 0; at--) {
      const before = state.score;
      const gone = state.remove(route.day, at);
      const least = before - state.score;
      let best: { stop: number; day: number; at: number; gain: number } | undefined;
      for (const stop of sample(candidates, random)) {
        if (state.used[stop] || stop === gone) continue;
        if (state.ownGain(stop) + possibleSavings(state) <= Math.max(least, best?.gain ?? 0)) continue;
        const place = state.bestPlace(stop);
        if (place && place.gain > Math.max(least, best?.gain ?? -Infinity) + EPSILON) best = { stop, ...place };
      }
      if (best) {
        state.insert(best.stop, best.day, best.at);
        changed = true;
      } else state.insert(gone, route.day, at);
      yield;
    }
  }
  return changed;
}

function sample(candidates: readonly number[], random?: Random): readonly number[] {
  if (!random || candidates.length <= SAMPLE) return candidates;
  return Array.from({ length: SAMPLE }, () => candidates[Math.floor(random() * candidates.length)]!);
}
