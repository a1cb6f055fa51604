import type { Item } from '../../catalogue/item.js';
import type { Constraints, NumberRange } from '../../language/constraints.js';
import { convert } from './exchange-rates.js';
import { LOOSELY_MET, MET, UNKNOWN, unmet, type Judge } from './verdict.js';

/** How far a value lies outside of a range, in units of `tolerance`. */
function distanceTo(range: NumberRange, value: number, tolerance: number): number {
  const below = range.min === undefined ? 0 : range.min - value;
  const above = range.max === undefined ? 0 : value - range.max;
  return Math.max(0, below, above) / tolerance;
}

function within(range: NumberRange, value: number | undefined, tolerance: number) {
  if (value === undefined) return UNKNOWN;
  const miss = distanceTo(range, value, tolerance);
  return miss === 0 ? MET : unmet(miss);
}

/** In the wish's currency; where none was named, in the place's own. */
export function judgePrice(wish: NonNullable<Constraints['price']>): Judge {
  const tolerance = Math.max(wish.max ?? wish.min ?? 0, 50);
  return ({ price }) => within(wish, price && amountIn(price, wish.currency), tolerance);
}

/** The price in the currency of the wish, when it can be known. */
export function amountIn(price: NonNullable<Item['price']>, currency: string | undefined): number | undefined {
  return price.amount === 0 || !currency ? price.amount : convert(price.amount, price.currency, currency);
}

export function judgeRating(wish: NumberRange): Judge {
  return ({ rating }) => within(wish, rating, 2);
}

/** Any year of the item's span will do: a palace of 1406 to 1420 is of the year 1410. */
export function judgeYear(wish: NumberRange): Judge {
  return ({ year, yearEnd }) => {
    if (year === undefined && yearEnd === undefined) return UNKNOWN;
    const first = year ?? yearEnd!;
    const last = Math.max(first, yearEnd ?? first);
    const tooEarly = wish.min === undefined ? 0 : wish.min - last;
    const tooLate = wish.max === undefined ? 0 : first - wish.max;
    const years = Math.max(0, tooEarly, tooLate);
    return years === 0 ? MET : unmet(years / 1000 + 0.05);
  };
}

/** Films run for one length: "an hour" means about an hour. */
const FILM_SLACK = 0.15;
/** Nobody measures a visit to the minute. */
const VISIT_SLACK = 0.1;
/** A visit that takes up less than this of the wished time, such as two hours flat for "two to three", fits loosely. */
const FILLS = 0.6;

/**
 * Minutes of the visit or of the film. A range holds the whole visit ("two to three hours" does not fit one of three to
 * four); a single figure lies within it ("two hours" fits one to two, and two to four).
 */
export function judgeDuration(wish: NonNullable<Constraints['duration']>): Judge {
  const { min, max } = wish;
  const exact = min !== undefined && min === max ? min : undefined;
  const isAbout = wish.about !== undefined;
  const isSpan = min !== undefined && max !== undefined && exact === undefined;
  return (item) => {
    const visit = minutesOf(item);
    if (!visit) return UNKNOWN;
    if (exact !== undefined) {
      const slack = item.durationMinutes === undefined ? 0 : exact * FILM_SLACK;
      const miss = Math.max(0, visit.min - slack - exact, exact - visit.max - slack);
      return miss === 0 ? MET : unmet(miss / Math.max(exact, 60));
    }
    // "About two hours": two hours flat are as good as one and a half to three.
    if (isAbout && item.durationMinutes === undefined) {
      const miss = Math.max(0, visit.min - max!, min! - visit.max);
      return miss === 0 ? MET : unmet(miss / Math.max(max!, 60));
    }
    // Whoever has an hour can see in it what takes one to two, if not all of it; three hours are better filled by more.
    if (item.durationMinutes === undefined && (min === undefined) !== (max === undefined)) {
      const miss = max !== undefined ? visit.min - max * (1 + VISIT_SLACK) : min! * (1 - VISIT_SLACK) - visit.max;
      if (miss > 0) return unmet(miss / Math.max(max ?? min!, 60));
      const whole = max !== undefined ? visit.max <= 2 * max : visit.min * 2 >= min!;
      return whole ? MET : LOOSELY_MET;
    }
    // Films run to the minute.
    const slack = item.durationMinutes === undefined ? VISIT_SLACK : 0;
    const wide = { min: min && min * (1 - slack), max: max && max * (1 + slack) };
    const tolerance = Math.max(max ?? min ?? 0, 60);
    const miss = Math.max(distanceTo(wide, visit.min, tolerance), distanceTo(wide, visit.max, tolerance));
    if (miss > 0) return unmet(miss);
    const fills = !isSpan || item.durationMinutes !== undefined || visit.max - visit.min >= FILLS * (max - min);
    return fills ? MET : LOOSELY_MET;
  };
}

export function minutesOf(item: Item): { min: number; max: number } | undefined {
  if (item.durationMinutes !== undefined) return { min: item.durationMinutes, max: item.durationMinutes };
  return item.visitMinutes;
}
