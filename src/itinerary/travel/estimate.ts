import type { Leg, LegMode, Position, TravelWishes } from '../itinerary.types.js';
import { haversine } from '../../search/constraints/near.js';

/** Streets are longer than the line through the air; the usual factor in towns is 1.2 to 1.4. */
const DETOUR = 1.3;
/** Kilometres an hour, and minutes for waiting, parking and the way to the stop. */
const SPEEDS: Record<Exclude<LegMode, 'walk'>, { speed: number; extra: number }> = {
  transit: { speed: 20, extra: 10 },
  car: { speed: 26, extra: 8 },
  bike: { speed: 12, extra: 3 },
};
/** Up to here nobody takes a car or a bicycle from one door to the next. */
const NEXT_DOOR: Record<LegMode, number> = { walk: Infinity, transit: 0, car: 0.6, bike: 0.5 };
/** Minutes where a place has no coordinates: within a district, and within a town. */
const UNKNOWN_WAY = { near: 20, far: 40 };
/** Times are given in steps of so many minutes; nobody plans by the minute. */
export const STEP = 5;

/** A place as far as it is known. */
export interface Whereabouts {
  position?: Position;
  district?: string;
}

export function legBetween(a: Whereabouts, b: Whereabouts, wishes: TravelWishes): Leg {
  if (!a.position || !b.position) {
    const near = a.district !== undefined && a.district === b.district;
    const mode = wishes.mode === 'auto' ? 'transit' : wishes.mode;
    return { mode, minutes: near ? UNKNOWN_WAY.near : UNKNOWN_WAY.far };
  }
  const kilometres = haversine(a.position, b.position) * DETOUR;
  const mode = modeFor(kilometres, wishes);
  return { mode, minutes: minutesFor(kilometres, mode, wishes), kilometres: Math.round(kilometres * 10) / 10 };
}

export function modeFor(kilometres: number, { mode, maxWalk }: TravelWishes): LegMode {
  if (mode === 'walk') return 'walk';
  const chosen = mode === 'auto' ? 'transit' : mode;
  return kilometres <= (NEXT_DOOR[chosen] || maxWalk) ? 'walk' : chosen;
}

function minutesFor(kilometres: number, mode: LegMode, { walkingSpeed }: TravelWishes): number {
  const { speed, extra } = mode === 'walk' ? { speed: walkingSpeed, extra: 0 } : SPEEDS[mode];
  return toStep((kilometres / speed) * 60 + (kilometres > 0 ? extra : 0));
}

export function toStep(minutes: number): number {
  return Math.ceil(minutes / STEP - 1e-6) * STEP;
}
