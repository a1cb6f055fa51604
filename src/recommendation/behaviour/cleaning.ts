import { z } from 'zod';
import type { BilingualText } from '../../config/errors.js';
import { countingSort } from '../algorithms/matrix.js';
import { CODE_OF_TYPE, selectEvents, type EventLog } from './event-log.js';

/** What is taken for noise. Stored as the setting `recommendation/cleaning`; these are the defaults. */
export const cleaningRuleSchema = z.strictObject({
  /** The same visitor doing the same to the same item again so soon is one deed. */
  repeatSeconds: z.number().min(0).max(3600).default(2),
  /** Different items of one visitor within 60 seconds from which on it is a machine. */
  botItemsPerMinute: z.number().int().min(10).default(300),
  /** A visitor with so many different items, and so many times the median of all visitors, is a machine. */
  botItems: z.number().int().min(100).default(1000),
  botMedianFactor: z.number().min(2).default(50),
  /** Times later than now by more than this are not believed. */
  futureHours: z.number().min(0).default(24),
  /** Times before this year are not believed: 0 and -1 often stand for "unknown". */
  earliestYear: z.number().int().min(1970).default(1990),
});
export type CleaningRule = z.infer<typeof cleaningRuleSchema>;
export const DEFAULT_CLEANING: CleaningRule = cleaningRuleSchema.parse({});

export const DROP_REASONS = {
  'impossible-value': {
    zh: '数值不可能（如观看比例不在 0–1 之间）',
    en: 'impossible value (a watched share outside of 0 to 1, say)',
  },
  'unknown-item': { zh: '条目不在目录中', en: 'item is not in the catalogue' },
  duplicate: { zh: '重复记录', en: 'the same record twice' },
  superseded: { zh: '已被同一访客之后的操作取代', en: 'replaced by a later one of the same visitor' },
  repeated: { zh: '短时间内重复操作', en: 'repeated within moments' },
  'bot-speed': { zh: '疑似机器人：一分钟内条目过多', en: 'machine: too many items within a minute' },
  'bot-volume': { zh: '疑似机器人：条目总数远超常人', en: 'machine: far more items than people have' },
} as const satisfies Record<string, BilingualText>;
export type DropReason = keyof typeof DROP_REASONS;

export interface CleaningReport {
  /** Events before and after. */
  total: number;
  kept: number;
  /** Events dropped, by reason; reasons that did not occur are absent. */
  dropped: Partial<Record<DropReason, number>>;
  /** Ids of visitors taken for machines, the first ones. */
  bots: string[];
  /** Times that were not believed; their events are kept without a time. */
  times: { future: number; tooOld: number; missing: number };
}

/** These hold until replaced; only the last one of a visitor and item counts. */
const STATES = new Set(
  (['like', 'dismiss', 'save', 'rating', 'not-because'] as const).map((type) => CODE_OF_TYPE[type]),
);
const LISTED_BOTS = 20;
const MINUTE = 60_000;
/** Equal times come from batch imports and dates without hours: they tell nothing about speed. */
const TELLING_TIMES = 10;

/**
 * Drops what is not a visitor's own will: impossible values, duplicates, double clicks and machines; takes away times
 * that cannot be true.
 * @param now milliseconds since 1970
 * @param knownItems where given, events of other items are dropped
 */
export function cleanEvents(
  log: EventLog,
  now: number,
  rule: CleaningRule = DEFAULT_CLEANING,
  knownItems?: ReadonlySet<string>,
): { events: EventLog; report: CleaningReport } {
  const total = log.visitors.length;
  const report: CleaningReport = {
    ...{ total, kept: 0, dropped: {}, bots: [] },
    times: { future: 0, tooOld: 0, missing: 0 },
  };
  const times = believableTimes(log, now, rule, report);
  const dropped = new Uint8Array(total);
  const drop = (position: number, reason: DropReason) => {
    if (dropped[position]) return;
    dropped[position] = 1;
    report.dropped[reason] = (report.dropped[reason] ?? 0) + 1;
  };

  const unknown = log.itemIds.map((id) => knownItems !== undefined && !knownItems.has(id));
  for (let p = 0; p < total; p++) {
    if (isImpossible(log, p)) drop(p, 'impossible-value');
    else if (unknown[log.items[p]!]) drop(p, 'unknown-item');
  }
  const order = countingSort(log.visitors, log.visitorIds.length, countingSort(log.items, log.itemIds.length));
  eachRun(order, log.visitors, (from, to) => {
    eachRun(order.subarray(from, to), log.items, (start, end) =>
      dropRepetitions(order.subarray(from + start, from + end), log, times, rule, dropped, drop),
    );
  });
  dropMachines(order, log, times, rule, dropped, drop, report);

  const kept = Int32Array.from({ length: total }, (_, p) => p).filter((p) => !dropped[p]);
  report.kept = kept.length;
  return { events: selectEvents(log, kept, times), report };
}

function believableTimes(
  log: EventLog,
  now: number,
  rule: CleaningRule,
  { times: counts }: CleaningReport,
): Float64Array {
  const latest = now + rule.futureHours * 3_600_000;
  const earliest = Date.UTC(rule.earliestYear, 0);
  return log.times.map((time) => {
    if (Number.isNaN(time)) counts.missing++;
    else if (time > latest) counts.future++;
    else if (time < earliest) counts.tooOld++;
    else return time;
    return NaN;
  });
}

function isImpossible({ types, values }: EventLog, position: number): boolean {
  const value = values[position]!;
  if (types[position] === CODE_OF_TYPE.watch) return !(value >= 0 && value <= 1);
  return types[position] === CODE_OF_TYPE.rating && !Number.isFinite(value);
}

/** Calls back with the borders of runs of positions that share a key. */
function eachRun(positions: Int32Array, keys: Int32Array, visit: (from: number, to: number) => void): void {
  for (let from = 0, to = 0; from < positions.length; from = to) {
    const key = keys[positions[from]!]!;
    while (to < positions.length && keys[positions[to]!] === key) to++;
    visit(from, to);
  }
}

/** Within what one visitor did to one item. */
function dropRepetitions(
  positions: Int32Array,
  { types, values }: EventLog,
  times: Float64Array,
  { repeatSeconds }: CleaningRule,
  dropped: Uint8Array,
  drop: (position: number, reason: DropReason) => void,
): void {
  if (positions.length < 2) return;
  // Unknown times come first: what has a time is newer as far as anyone can tell. Ties keep the order of the log.
  const byTime = (a: number, b: number) => (times[a] || 0) - (times[b] || 0) || a - b;
  const live = [...positions].filter((p) => !dropped[p]).sort((a, b) => types[a]! - types[b]! || byTime(a, b));
  for (let i = 1; i < live.length; i++) {
    const [before, after] = [live[i - 1]!, live[i]!];
    if (types[before] !== types[after]) continue;
    const sameTime = Object.is(times[before], times[after]);
    if (sameTime && Object.is(values[before], values[after])) drop(before, 'duplicate');
    else if (STATES.has(types[after]!)) drop(before, 'superseded');
    else if (times[after]! - times[before]! < repeatSeconds * 1000) drop(before, 'repeated');
  }
}

function dropMachines(
  order: Int32Array,
  log: EventLog,
  times: Float64Array,
  rule: CleaningRule,
  dropped: Uint8Array,
  drop: (position: number, reason: DropReason) => void,
  report: CleaningReport,
): void {
  const rows: { positions: Int32Array; items: number }[] = [];
  eachRun(order, log.visitors, (from, to) => {
    const positions = order.subarray(from, to).filter((p) => !dropped[p]);
    if (positions.length > 0) rows.push({ positions, items: countDistinct(positions, log.items) });
  });
  const counts = Float64Array.from(rows, ({ items }) => items).sort();
  const median = counts[counts.length >> 1] ?? 0;
  for (const { positions, items } of rows) {
    const isTooMany = items >= rule.botItems && items >= rule.botMedianFactor * median;
    const isTooFast =
      items >= rule.botItemsPerMinute && fastestMinute(positions, log.items, times) >= rule.botItemsPerMinute;
    if (!isTooMany && !isTooFast) continue;
    for (const p of positions) drop(p, isTooFast ? 'bot-speed' : 'bot-volume');
    if (report.bots.length < LISTED_BOTS) report.bots.push(log.visitorIds[log.visitors[positions[0]!]!]!);
  }
}

/** Positions of one visitor are sorted by item. */
function countDistinct(positions: Int32Array, items: Int32Array): number {
  let count = 0;
  for (let i = 0; i < positions.length; i++) if (i === 0 || items[positions[i]!] !== items[positions[i - 1]!]) count++;
  return count;
}

/** The most different items within 60 seconds, among minutes whose times tell something. */
function fastestMinute(positions: Int32Array, items: Int32Array, times: Float64Array): number {
  const timed = positions.filter((p) => !Number.isNaN(times[p]!)).sort((a, b) => times[a]! - times[b]!);
  const inItems = new Map<number, number>();
  const inTimes = new Map<number, number>();
  let most = 0;
  let first = 0;
  for (const p of timed) {
    add(inItems, items[p]!, 1);
    add(inTimes, times[p]!, 1);
    for (; times[timed[first]!]! <= times[p]! - MINUTE; first++) {
      add(inItems, items[timed[first]!]!, -1);
      add(inTimes, times[timed[first]!]!, -1);
    }
    if (inTimes.size >= TELLING_TIMES) most = Math.max(most, inItems.size);
  }
  return most;
}

function add(counts: Map<number, number>, key: number, change: number): void {
  const count = (counts.get(key) ?? 0) + change;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
