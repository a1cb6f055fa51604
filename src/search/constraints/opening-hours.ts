import OpeningHoursExpression from 'opening_hours';
import { LRUCache } from 'lru-cache';
import timeZoneAt from 'tz-lookup';
import type { Item } from '../../catalogue/item.js';
import type { TimeWish } from '../../language/constraints.js';
import { LOOSELY_MET, MET, UNKNOWN, unmet, type Judge } from './verdict.js';

/** What a clock and a calendar on the place's wall show. */
export interface WallClock {
  /** ISO date. */
  date: string;
  /** 0 = Sunday. */
  weekday: number;
  minute: number;
}

/** Minutes after midnight; an `end` of 1440 is midnight. */
export interface OpenInterval {
  start: number;
  end: number;
}

const DAY = 1440;
const expressions = new LRUCache<string, { parsed?: OpeningHoursExpression }>({ max: 5000 });
const days = new LRUCache<string, { intervals?: OpenInterval[] }>({ max: 50_000 });
const zones = new WeakMap<object, string>();
/** Where the server stands; asking for it takes longer than all else here. */
let ownZone: string | undefined;
const formats = new Map<string, Intl.DateTimeFormat>();
/** What each zone's clock shows in the current minute. */
const clocks = new Map<string, { minute: number; clock: WallClock }>();

/** The time there; without coordinates the operator's own zone is the best guess. */
export function wallClock(item: Pick<Item, 'latitude' | 'longitude'>, now: Date): WallClock {
  const zone = zoneOf(item);
  const minute = Math.floor(now.getTime() / 60_000);
  const shown = clocks.get(zone);
  if (shown?.minute === minute) return shown.clock;
  const clock = readClock(zone, now);
  clocks.set(zone, { minute, clock });
  return clock;
}

function zoneOf(item: Pick<Item, 'latitude' | 'longitude'>): string {
  const { latitude, longitude } = item;
  if (latitude === undefined || longitude === undefined)
    return (ownZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);
  let zone = zones.get(item);
  if (!zone) {
    zone = timeZoneAt(latitude, longitude);
    zones.set(item, zone);
  }
  return zone;
}

function readClock(timeZone: string, now: Date): WallClock {
  let format = formats.get(timeZone);
  if (!format) {
    const digits = '2-digit';
    format = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, year: 'numeric', month: digits, day: digits, hour: digits, minute: digits, hourCycle: 'h23' },
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const date = `${parts['year']}-${parts['month']}-${parts['day']}`;
  return { date, weekday: weekdayOf(date), minute: Number(parts['hour']) * 60 + Number(parts['minute']) };
}

export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** When the item is open on a date, earliest first; undefined when its hours are unknown or cannot be read. */
export function openIntervals(item: Pick<Item, 'openingHours'>, date: string): OpenInterval[] | undefined {
  if (!item.openingHours) return undefined;
  const key = `${date} ${item.openingHours}`;
  let day = days.get(key);
  if (!day) {
    day = { intervals: evaluate(item.openingHours, date) };
    days.set(key, day);
  }
  return day.intervals;
}

function evaluate(hours: string, date: string): OpenInterval[] | undefined {
  const expression = parse(hours);
  if (!expression) return undefined;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  // The library reads the local fields of a date, so the place's calendar day is given as one of the server's.
  const from = new Date(year, month - 1, day);
  const to = new Date(year, month - 1, day + 1);
  try {
    const found = expression.getOpenIntervals(from, to);
    const certain = found.filter(([, , unknown]) => !unknown);
    if (found.length > 0 && certain.length === 0) return undefined;
    return certain.map(([start, end]) => ({
      start: start.getHours() * 60 + start.getMinutes(),
      end: end >= to ? DAY : end.getHours() * 60 + end.getMinutes(),
    }));
  } catch {
    return undefined;
  }
}

/** Whether plans and "open on Monday" can be made with these hours. */
export function readsOpeningHours(hours: string): boolean {
  return parse(hours) !== undefined;
}

function parse(hours: string): OpeningHoursExpression | undefined {
  let entry = expressions.get(hours);
  if (!entry) {
    entry = {};
    // Hours by the sun would be read in the server's time zone, and holidays need a calendar that is not here.
    const rules = hours.split(';').filter((rule) => !/^\s*(PH|SH)\b/.test(rule));
    const readable = rules
      .join(';')
      .replace(/,\s*(PH|SH)\b/g, '')
      .replace(/\b(PH|SH)\s*,\s*/g, '');
    if (!/\b(sunrise|sunset|dawn|dusk)\b/i.test(readable)) {
      try {
        entry.parsed = new OpeningHoursExpression(readable, null);
      } catch {
        // Not OSM syntax: shown as text at most, never reasoned with.
      }
    }
    expressions.set(hours, entry);
  }
  return entry.parsed;
}

export function isOpenAt(intervals: readonly OpenInterval[], minute: number): boolean {
  return intervals.some(({ start, end }) => minute >= start && minute < end);
}

/** A day in the middle of a month and the two after it: nothing that is open in a month is closed on all of them. */
const MID_MONTH = 14;
const IN_A_ROW = 3;

/** The dates that a wish speaks of, at most one for each weekday. */
export function datesOf(wish: TimeWish, today: WallClock): string[] {
  if (wish.date) return [wish.date];
  if (wish.month) {
    const first = `${wish.month}-${MID_MONTH}`;
    const offsets = wish.weekdays?.length
      ? wish.weekdays.map((weekday) => (weekday - weekdayOf(first) + 7) % 7)
      : Array.from({ length: IN_A_ROW }, (_, index) => index);
    return offsets.map((days) => addDays(first, days));
  }
  if (!wish.weekdays?.length) return [today.date];
  return wish.weekdays.map((weekday) => addDays(today.date, (weekday - today.weekday + 7) % 7));
}

/** Open at the wished time on one of the wished days at least. */
export function judgeOpening(wish: TimeWish, now: Date): Judge {
  // "At the weekend" says when one is free; what is not known to be shut then is worth a thought, and said to be unknown.
  const isWeekend =
    wish.weekdays?.length === 2 && wish.weekdays.every((day) => day % 6 === 0) && wish.minuteOfDay === undefined;
  return (item) => {
    if (!item.openingHours) return isWeekend ? LOOSELY_MET : UNKNOWN;
    const clock = wallClock(item, now);
    const minute = wish.minuteOfDay ?? (wish.now ? clock.minute : undefined);
    const intervals = datesOf(wish, clock).map((date) => openIntervals(item, date));
    const known = intervals.filter((day) => day !== undefined);
    if (known.some((day) => (minute === undefined ? day.length > 0 : isOpenAt(day, minute)))) return MET;
    if (known.length < intervals.length) return UNKNOWN;
    if (minute === undefined) return unmet();
    // Closed at that hour but open that day is nearer than closed all day.
    return unmet(known.some((day) => day.length > 0) ? 0.5 : 1);
  };
}
