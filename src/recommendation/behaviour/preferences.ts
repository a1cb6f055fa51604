import { z } from 'zod';
import type { Item } from '../../catalogue/item.js';
import type { TrainingData } from '../algorithms/algorithm.js';
import { countingSort, matrixOf } from '../algorithms/matrix.js';
import { contentFeatures } from './content-features.js';
import { CODE_OF_TYPE, EVENT_TYPES, type EventLog } from './event-log.js';

const weight = (value: number) => z.number().min(0).max(100).default(value);

/** How deeds become preferences. Stored as the setting `recommendation/preferences`; these are the defaults. */
export const preferenceRuleSchema = z.strictObject({
  /** Confidence that a deed speaks for an item. */
  weights: z
    .strictObject({
      view: weight(0.3),
      mention: weight(0.5),
      open: weight(1),
      /** Times the share that was watched. */
      watch: weight(2),
      like: weight(3),
      save: weight(3),
      rating: weight(3),
    })
    .prefault({}),
  /** A share watched below this says nothing. */
  watchedFrom: z.number().min(0).max(1).default(0.25),
  /** A rating at or above this place on its scale (0 = worst, 1 = best) is a preference, one below it speaks against. */
  likedFrom: z.number().min(0).max(1).default(0.5),
  /** How much the stars above that matter: 0 = all the same, 1 = in proportion. */
  starEmphasis: z.number().min(0).max(1).default(0.5),
  /** Views, openings and mentions of an item again: count once, or with 1 + ln(n). */
  repetition: z.enum(['once', 'logarithm']).default('logarithm'),
  /** After so many days, counted from the newest event, a deed counts half; null = never. */
  halfLifeDays: z.number().positive().nullable().default(null),
  /** No item counts more than this for a visitor. */
  maximum: z.number().positive().max(1000).default(8),
});
export type PreferenceRule = z.infer<typeof preferenceRuleSchema>;
export const DEFAULT_PREFERENCES: PreferenceRule = preferenceRuleSchema.parse({});

/**
 * For public data sets: every row is a preference, as their benchmarks count, however few its stars; more stars are more
 * confidence (value / 5 on a scale of 1 to 5), which orders better on validation data than equal weights.
 */
export const EVERY_ROW_COUNTS: PreferenceRule = preferenceRuleSchema.parse({
  weights: { view: 1, mention: 1, open: 1, watch: 1, like: 1, save: 1, rating: 1 },
  ...{ watchedFrom: 0, likedFrom: 0, starEmphasis: 0.8, repetition: 'once', maximum: 1 },
});

const DAY = 86_400_000;

/**
 * Turns events into the matrix of preferences that algorithms learn from.
 * A dismissal, a rating below `likedFrom` and "not because of this" remove an item from a visitor's preferences, unless a later
 * like, save or good rating takes that back.
 * @param items where given, all of them are columns, also without events, and content features are made of them
 * @param embeddingOf unit vector of an item's text, where known
 */
export function toTrainingData(
  log: EventLog,
  rule: PreferenceRule,
  items?: readonly Item[],
  embeddingOf?: (itemId: string) => ArrayLike<number> | undefined,
): TrainingData {
  const { itemIds, column } = columnsOf(log, items);
  const triplets = { visitors: [] as number[], items: [] as number[], weights: [] as number[], times: [] as number[] };
  const ratings = { visitors: [] as number[], items: [] as number[], values: [] as number[] };
  const judge = judgeOf(log, rule);
  const order = countingSort(log.visitors, log.visitorIds.length, countingSort(log.items, log.itemIds.length));
  for (let from = 0, to = 0; from < order.length; from = to) {
    const [visitor, item] = [log.visitors[order[from]!]!, log.items[order[from]!]!];
    while (to < order.length && log.visitors[order[to]!] === visitor && log.items[order[to]!] === item) to++;
    const { confidence, time, rating } = judge(order.subarray(from, to));
    if (confidence > 0) {
      triplets.visitors.push(visitor);
      triplets.items.push(column[item]!);
      triplets.weights.push(confidence);
      triplets.times.push(time);
    }
    if (rating !== undefined) {
      ratings.visitors.push(visitor);
      ratings.items.push(column[item]!);
      ratings.values.push(rating);
    }
  }
  const content = items && contentFeatures(inOrder(items, itemIds), embeddingOf);
  return {
    matrix: matrixOf(log.visitorIds.length, itemIds.length, triplets),
    visitorIds: log.visitorIds,
    itemIds,
    ...(content && { content }),
    ...(ratings.values.length > 0 && {
      ratings: {
        visitors: Int32Array.from(ratings.visitors),
        items: Int32Array.from(ratings.items),
        values: Float32Array.from(ratings.values),
      },
    }),
  };
}

/** Columns of the log's items: those of the catalogue come first, in its order. */
function columnsOf(log: EventLog, items: readonly Item[] | undefined) {
  if (!items) return { itemIds: log.itemIds, column: Int32Array.from(log.itemIds, (_, index) => index) };
  const itemIds = items.map(({ id }) => id);
  const known = new Map(itemIds.map((id, index) => [id, index]));
  const column = Int32Array.from(log.itemIds, (id) => known.get(id) ?? itemIds.push(id) - 1);
  return { itemIds, column };
}

function inOrder(items: readonly Item[], itemIds: readonly string[]): (Item | undefined)[] {
  return itemIds.map((_, index) => items[index]);
}

interface Judgement {
  /** 0 when there is no preference. */
  confidence: number;
  /** Of the newest event, NaN when unknown. */
  time: number;
  rating: number | undefined;
}

/** Judges all that one visitor did to one item. */
function judgeOf(log: EventLog, rule: PreferenceRule): (positions: Int32Array) => Judgement {
  const { types, values, times } = log;
  const place = placeOnScale(log);
  const newest = times.reduce((latest, time) => (time > latest ? time : latest), -Infinity);
  const counts = new Float64Array(EVENT_TYPES.length);

  return (positions) => {
    counts.fill(0);
    let time = NaN;
    let watched = 0;
    let stars: { value: number; time: number } | undefined;
    let praised = -Infinity;
    let rejected = -Infinity;
    for (const p of positions) {
      const [code, value, at] = [types[p]!, values[p]!, times[p]!];
      const when = Number.isNaN(at) ? 0 : at;
      counts[code]!++;
      if (!(at <= time)) time = Number.isNaN(at) ? time : at;
      if (code === CODE_OF_TYPE.watch) watched = Math.max(watched, value);
      else if (code === CODE_OF_TYPE.rating && (!stars || when >= stars.time)) stars = { value, time: when };
      else if (code === CODE_OF_TYPE.like || code === CODE_OF_TYPE.save) praised = Math.max(praised, when);
      else if (code === CODE_OF_TYPE.dismiss) rejected = Math.max(rejected, when);
      else if (code === CODE_OF_TYPE['not-because']) rejected = Infinity;
    }
    const star = stars && place(stars.value);
    if (stars && star! >= rule.likedFrom) praised = Math.max(praised, stars.time);
    else if (stars) rejected = Math.max(rejected, stars.time);
    const rating = stars?.value;
    if (rejected > -Infinity && praised <= rejected) return { confidence: 0, time, rating };

    const again = (count: number) => (rule.repetition === 'once' ? Math.min(1, count) : count && 1 + Math.log(count));
    const { weights } = rule;
    let sum =
      weights.view * again(counts[CODE_OF_TYPE.view]!) +
      weights.mention * again(counts[CODE_OF_TYPE.mention]!) +
      weights.open * again(counts[CODE_OF_TYPE.open]!);
    if (counts[CODE_OF_TYPE.like]) sum += weights.like;
    if (counts[CODE_OF_TYPE.save]) sum += weights.save;
    if (counts[CODE_OF_TYPE.watch] && watched >= rule.watchedFrom) sum += weights.watch * watched;
    if (star !== undefined && star >= rule.likedFrom)
      sum += weights.rating * (1 - rule.starEmphasis + rule.starEmphasis * star);
    const age = rule.halfLifeDays === null || Number.isNaN(time) ? 0 : (newest - time) / DAY / rule.halfLifeDays;
    return { confidence: Math.min(rule.maximum, sum) * 0.5 ** age, time, rating };
  };
}

/**
 * Where a rating lies between the worst (0) and the best (1) of its scale: stars of 0 or 1 to 5, points to 10 or to 100, else what
 * occurs. Where all ratings are equal they tell nothing but that the visitor was there, which counts fully.
 */
function placeOnScale({ types, values }: EventLog): (value: number) => number {
  let min = Infinity;
  let max = -Infinity;
  for (let p = 0; p < types.length; p++) {
    if (types[p] !== CODE_OF_TYPE.rating) continue;
    min = Math.min(min, values[p]!);
    max = Math.max(max, values[p]!);
  }
  if (!(min < max)) return () => 1;
  const top = min < 0 ? undefined : [5, 10, 100].find((limit) => max <= limit);
  const [low, high] = top === undefined ? [min, max] : [min < 1 ? 0 : 1, top];
  return (value) => Math.min(1, Math.max(0, (value - low) / (high - low)));
}
