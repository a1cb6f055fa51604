import { setImmediate as breathe } from 'node:timers/promises';
import { seededRandom, type Random } from '../random.js';
import { fill, improve } from './local-search.js';
import { EPSILON, PlanState } from './plan-state.js';
import type { Problem, Routes } from './problem.js';

/** Milliseconds of work before others may run. */
const SLICE = 6;
/** So many places are looked at by value, and as many by value for their time. */
const PROMISING = { base: 24, perDay: 12 };
/** Every visit also takes a way there. */
const HALF_HOUR = 30;
/** Rounds of shaking and climbing, for up to so many places. Small towns take hardly any time. */
const ROUNDS = { few: 300, many: 60, upTo: 25 };
/** Rounds without a better plan after which the search goes back to the best one. */
const PATIENCE = 12;

export interface SolveOptions {
  seed?: number;
  /** Rounds of shaking and climbing. */
  rounds?: number;
  /** Ends the search early; what was found until then is kept. */
  milliseconds?: number;
  signal?: AbortSignal;
}

export interface Solution {
  routes: Routes;
  /** Sum of values less costs, see `Problem`. */
  score: number;
  rounds: number;
}

/**
 * Iterated local search (Vansteenwegen et al. 2009): build by insertion, climb, shake, climb again. Anytime: it works in
 * slices, so that the event loop stays free, and keeps the best plan so far. The same seed gives the same plan as long as
 * the rounds, not the time, end the search.
 */
export async function solve(problem: Problem, options: SolveOptions = {}): Promise<Solution> {
  const { milliseconds = 150, signal } = options;
  const deadline = performance.now() + milliseconds;
  const search = new Search(problem, options);
  const steps = search.run();
  let sliceEnd = performance.now() + SLICE;
  while (!steps.next().done) {
    const now = performance.now();
    if (now >= deadline || signal?.aborted) break;
    if (now < sliceEnd) continue;
    await breathe();
    sliceEnd = performance.now() + SLICE;
  }
  return search.result();
}

class Search {
  private readonly state: PlanState;
  private readonly random: Random;
  private readonly candidates: number[];
  private readonly maxRounds: number;
  private best: Routes;
  private bestScore = 0;
  private rounds = 0;

  constructor(problem: Problem, { seed = 1, rounds }: SolveOptions) {
    this.state = new PlanState(problem);
    this.random = seededRandom(seed);
    this.maxRounds = rounds ?? (problem.candidates.length <= ROUNDS.upTo ? ROUNDS.few : ROUNDS.many);
    this.best = this.state.snapshot();
    this.candidates = promising(problem);
  }

  *run(): Generator<void> {
    const { state, candidates } = this;
    yield* this.remembering(fill(state, candidates));
    yield* this.remembering(improve(state, candidates));
    let idle = 0;
    for (; this.rounds < this.maxRounds; this.rounds++) {
      const before = this.bestScore;
      this.shake();
      this.makeRoom();
      yield* this.remembering(fill(state, candidates));
      yield* this.remembering(improve(state, candidates, this.random));
      idle = this.bestScore > before + EPSILON ? 0 : idle + 1;
      if (idle % PATIENCE === PATIENCE - 1) state.restore(this.best);
    }
    state.restore(this.best);
    yield* this.remembering(improve(state, candidates));
  }

  result(): Solution {
    return { routes: this.best, score: this.bestScore, rounds: this.rounds };
  }

  private *remembering(steps: Generator<void>): Generator<void> {
    for (const step of steps) {
      this.remember();
      yield step;
    }
    this.remember();
  }

  private remember(): void {
    const { score } = this.state;
    if (score <= this.bestScore + EPSILON) return;
    this.bestScore = score;
    this.best = this.state.snapshot();
  }

  /** Takes out a stretch of a day, or some stops anywhere; now and then puts something unlikely in first. */
  private shake(): void {
    const { state, random } = this;
    const filled = state.routes.filter(({ stops }) => stops.length > 0);
    if (filled.length > 0) {
      const route = filled[Math.floor(random() * filled.length)]!;
      const count = 1 + Math.floor(random() * Math.min(3, route.stops.length));
      const from = Math.floor(random() * (route.stops.length - count + 1));
      for (let taken = 0; taken < count; taken++) state.remove(route.day, from);
    }
    if (filled.length > 1 && random() < 0.5) {
      const route = filled[Math.floor(random() * filled.length)]!;
      if (route.stops.length > 0) state.remove(route.day, Math.floor(random() * route.stops.length));
    }
    if (this.candidates.length === 0) return;
    const odd = this.candidates[Math.floor(random() * this.candidates.length)]!;
    const place = state.used[odd] ? undefined : state.bestPlace(odd);
    if (place) state.insert(odd, place.day, place.at);
  }

  /** Now and then what is worth most and has found no room gets a day of its own to begin with. */
  private makeRoom(): void {
    const { state, random, candidates } = this;
    const worthy = candidates.find((stop) => !state.used[stop]);
    if (worthy === undefined || random() > 0.3 || state.ownGain(worthy) < state.problem.pauseCost * 4) return;
    const route = state.routes[Math.floor(random() * state.routes.length)]!;
    while (route.stops.length > 0) state.remove(route.day, route.stops.length - 1);
    const place = state.bestPlace(worthy);
    if (place) state.insert(worthy, place.day, place.at);
  }
}

/** What may be part of a good plan, the most valuable first: those of most value, and those of most value for their time. */
function promising({ candidates, days }: Problem): number[] {
  const open = candidates
    .map((_, index) => index)
    .filter((index) => candidates[index]!.windows.some((windows) => windows.length > 0));
  const byValue = open.sort((a, b) => candidates[b]!.value - candidates[a]!.value);
  const share = PROMISING.base + PROMISING.perDay * days.length;
  if (open.length <= 2 * share) return byValue;
  const density = (index: number) => candidates[index]!.value / (Math.min(...candidates[index]!.minutes) + HALF_HOUR);
  const byDensity = [...open].sort((a, b) => density(b) - density(a));
  const chosen = new Set([...byValue.slice(0, share), ...byDensity.slice(0, share)]);
  return byValue.filter((index) => chosen.has(index));
}
