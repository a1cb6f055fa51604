import type { Leg } from './itinerary.types.js';
import type { Day, Window } from './solver/problem.js';
import { STEP } from './travel/estimate.js';

export interface TimedStop {
  minutes: number;
  /** A visit may last so long where there is time to spare. */
  maxMinutes: number;
  windows: readonly Window[];
}

/** What one does from `arrive` to `leave`. */
export interface Activity {
  type: 'visit' | 'pause';
  /** Index into the stops, or into the day's pauses. */
  index: number;
  arrive: number;
  leave: number;
  /** The way there; absent when one is there already. */
  travel?: Leg;
}

export interface Timeline {
  activities: Activity[];
  start: number;
  end: number;
  back?: Leg;
}

/** The way to each stop, from the stop before or from where the day begins, and the one back. */
export interface Ways {
  to: readonly (Leg | undefined)[];
  back?: Leg;
}

/**
 * Gives times to a day's stops in their order: as many pauses as possible, wherever they delay least; then visits grow
 * into time that would be spent waiting. Undefined when the order cannot be kept.
 */
export function timelineOf(stops: readonly TimedStop[], ways: Ways, day: Day): Timeline | undefined {
  let best: { timeline: Timeline; pauses: number } | undefined;
  for (const slots of pauseSlots(day.pauses.length, 2 * stops.length + 2)) {
    const pauses = slots.filter((slot) => slot !== undefined).length;
    if (best && pauses < best.pauses) continue;
    const timeline = run(stops, ways, day, slots);
    if (timeline && (!best || pauses > best.pauses || timeline.end < best.timeline.end)) best = { timeline, pauses };
  }
  return best && settle(best.timeline, stops);
}

/** Where each pause is taken: before way `n` (2n), or at its end (2n + 1), or not at all. */
function* pauseSlots(pauses: number, slots: number): Generator<(number | undefined)[]> {
  if (pauses === 0) {
    yield [];
    return;
  }
  for (const others of pauseSlots(pauses - 1, slots)) {
    for (let slot = 0; slot < slots; slot++) yield [...others, slot];
    yield [...others, undefined];
  }
}

function run(
  stops: readonly TimedStop[],
  ways: Ways,
  day: Day,
  slots: readonly (number | undefined)[],
): Timeline | undefined {
  const activities: Activity[] = [];
  let time = day.start;
  let travel: Leg | undefined;
  const pauseAt = (slot: number): boolean => {
    const due = day.pauses.map((pause, index) => ({ ...pause, index })).filter(({ index }) => slots[index] === slot);
    for (const { index, earliest, latest, minutes } of due.sort((a, b) => a.earliest - b.earliest)) {
      const arrive = Math.max(time, earliest);
      if (arrive > latest) return false;
      activities.push({ type: 'pause', index, arrive, leave: arrive + minutes, ...(travel && { travel }) });
      travel = undefined;
      time = arrive + minutes;
    }
    return true;
  };
  for (const [index, { minutes, windows }] of stops.entries()) {
    if (!pauseAt(2 * index)) return undefined;
    travel = ways.to[index];
    time += travel?.minutes ?? 0;
    if (!pauseAt(2 * index + 1)) return undefined;
    const open = windows.find(({ start, end }) => Math.max(time, start) + minutes <= end);
    if (!open) return undefined;
    const arrive = Math.max(time, open.start);
    activities.push({ type: 'visit', index, arrive, leave: arrive + minutes, ...(travel && { travel }) });
    travel = undefined;
    time = arrive + minutes;
  }
  if (!pauseAt(2 * stops.length)) return undefined;
  travel = ways.back;
  time += travel?.minutes ?? 0;
  if (!pauseAt(2 * stops.length + 1) || time > day.end) return undefined;
  // A meal at the end of the day is taken there: then its way is the way back.
  return { activities, start: day.start, end: time, ...(travel && { back: travel }) };
}

/** Nobody waits at a door that opens later when the day may as well begin later, or the visit before may last longer. */
function settle(timeline: Timeline, stops: readonly TimedStop[]): Timeline {
  const { activities } = timeline;
  const [first] = activities;
  if (!first) return timeline;
  for (const [at, activity] of activities.entries()) {
    const next = activities[at + 1];
    if (activity.type !== 'visit' || !next) continue;
    const { maxMinutes, windows } = stops[activity.index]!;
    const idle = next.arrive - (next.travel?.minutes ?? 0) - activity.leave;
    const open = windows.find(({ start, end }) => start <= activity.arrive && activity.leave <= end)!;
    const longer = Math.min(idle, maxMinutes - (activity.leave - activity.arrive), open.end - activity.leave);
    if (longer >= STEP) activity.leave += Math.floor(longer / STEP) * STEP;
  }
  return { ...timeline, start: first.arrive - (first.travel?.minutes ?? 0) };
}
