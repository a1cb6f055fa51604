import type { Item } from '../../catalogue/item.js';
import type { BilingualText } from '../../config/errors.js';
import type { PreferenceMatrix, TrainingData } from '../algorithms/algorithm.js';
import { itemCounts } from '../algorithms/matrix.js';

/** Visitors or items that are looked at apart. */
export interface Group {
  id: string;
  name: BilingualText;
  /** 1 for members, by index of visitor or item. */
  members: Uint8Array;
}

export interface Groups {
  visitors: Group[];
  items: Group[];
}

/** Visitors and items with at most so many preferences in training are cold. */
export const COLD = 5;
/** The most popular share of the items is the head, all others are the long tail. */
const HEAD_SHARE = 0.2;
/** An item whose first event lies in the last part of the time is new. */
const NEW_SHARE = 0.2;
/** Regions with fewer items tell nothing. */
const MIN_REGION = 5;
const MAX_REGIONS = 20;

/**
 * Cold and warm, head and long tail, new ones; with a catalogue also languages, cities and small venues. Groups without members, or
 * of which everyone is a member, are left out.
 */
export function groupsOf({ matrix, itemIds }: TrainingData, items: readonly Item[] = []): Groups {
  const counts = itemCounts(matrix);
  const sizes = Int32Array.from({ length: matrix.visitors }, (_, v) => matrix.rowStart[v + 1]! - matrix.rowStart[v]!);
  const byId = new Map(items.map((item) => [item.id, item]));
  const catalogue = itemIds.map((id) => byId.get(id));
  const languages = (['zh', 'en'] as const).map((language) => ({
    language,
    items: Uint8Array.from(catalogue, (item) => (item && languagesOf(item).includes(language) ? 1 : 0)),
  }));
  const tail = longTail(counts);
  const visitors = [
    group('new-visitors', '没有历史的访客', 'visitors without history', sizes, (size) => size === 0),
    group(
      'cold-visitors',
      `历史不超过 ${COLD} 条的访客`,
      `visitors with 1 to ${COLD} preferences`,
      sizes,
      (size) => size > 0 && size <= COLD,
    ),
    group(
      'warm-visitors',
      `历史超过 ${COLD} 条的访客`,
      `visitors with more than ${COLD} preferences`,
      sizes,
      (size) => size > COLD,
    ),
    ...languages.map(({ language, items }) => ({
      id: `${language}-visitors`,
      name: LANGUAGE_VISITORS[language],
      members: mostlyOf(matrix, items),
    })),
  ];
  const itemGroups = [
    group(
      'cold-items',
      `互动不超过 ${COLD} 次的条目`,
      `items with at most ${COLD} preferences`,
      counts,
      (count) => count <= COLD,
    ),
    group(
      'warm-items',
      `互动超过 ${COLD} 次的条目`,
      `items with more than ${COLD} preferences`,
      counts,
      (count) => count > COLD,
    ),
    group('new-items', '新条目', 'new items', firstTimes(matrix), newerThan(matrix)),
    group('head', '最热门的五分之一', 'the most popular fifth', tail, (isTail) => isTail === 0),
    group('long-tail', '长尾条目', 'the long tail', tail, (isTail) => isTail === 1),
    ...languages.map(({ language, items: members }) => ({
      id: `${language}-items`,
      name: LANGUAGE_ITEMS[language],
      members,
    })),
    ...smallVenues(catalogue),
    ...regions(catalogue),
  ];
  return { visitors: visitors.filter(tellsApart), items: itemGroups.filter(tellsApart) };
}

const LANGUAGE_VISITORS = {
  zh: { zh: '主要看中文内容的访客', en: 'visitors of mostly Chinese items' },
  en: { zh: '主要看英文内容的访客', en: 'visitors of mostly English items' },
};
const LANGUAGE_ITEMS = { zh: { zh: '中文条目', en: 'Chinese items' }, en: { zh: '英文条目', en: 'English items' } };

function group(
  id: string,
  zh: string,
  en: string,
  values: ArrayLike<number>,
  isMember: (value: number) => boolean,
): Group {
  return { id, name: { zh, en }, members: Uint8Array.from(values, (value) => (isMember(value) ? 1 : 0)) };
}

function tellsApart({ members }: Group): boolean {
  return members.includes(1) && members.includes(0);
}

/** 1 for items outside of the most popular fifth. */
export function longTail(counts: ArrayLike<number>): Uint8Array {
  const order = Int32Array.from(counts, (_, item) => item).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const isTail = new Uint8Array(counts.length).fill(1);
  for (const item of order.subarray(0, Math.ceil(counts.length * HEAD_SHARE))) isTail[item] = 0;
  return isTail;
}

/** The languages that an item speaks: what it says itself, else those it is described in. */
function languagesOf(item: Item): string[] {
  if (item.languages.length > 0) return item.languages.map((tag) => tag.toLowerCase().split('-')[0]!);
  return (['zh', 'en'] as const).filter((language) => item.name[language]);
}

/** Visitors more than half of whose preferences are of these items. */
function mostlyOf({ visitors, rowStart, columns }: PreferenceMatrix, isOne: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: visitors }, (_, visitor) => {
    const row = columns.subarray(rowStart[visitor], rowStart[visitor + 1]);
    const count = row.reduce((sum, item) => sum + isOne[item]!, 0);
    return count * 2 > row.length ? 1 : 0;
  });
}

function firstTimes({ items, columns, times }: PreferenceMatrix): Float64Array {
  const first = new Float64Array(items).fill(NaN);
  columns.forEach((item, e) => {
    if (!(times[e]! >= first[item]!)) first[item] = Number.isNaN(times[e]!) ? first[item]! : times[e]!;
  });
  return first;
}

function newerThan({ times }: PreferenceMatrix): (time: number) => boolean {
  const known = times.filter((time) => !Number.isNaN(time));
  const [min, max] = known.reduce(
    ([low, high], time) => [Math.min(low!, time), Math.max(high!, time)],
    [Infinity, -Infinity],
  );
  const border = max! - NEW_SHARE * (max! - min!);
  return (time) => min! < max! && time >= border;
}

/** Places whose number of ratings lies in the lower half. */
function smallVenues(items: readonly (Item | undefined)[]): Group[] {
  const counts = items.map((item) => (item?.kind === 'attraction' ? item.ratingCount : undefined));
  const known = counts.filter((count) => count !== undefined).sort((a, b) => a - b);
  if (known.length < 2 * MIN_REGION) return [];
  const median = known[known.length >> 1]!;
  const members = Uint8Array.from(counts, (count) => (count !== undefined && count < median ? 1 : 0));
  return [
    {
      id: 'small-venues',
      name: { zh: '小型场所（评分数低于中位数）', en: 'small venues (fewer ratings than the median)' },
      members,
    },
  ];
}

function regions(items: readonly (Item | undefined)[]): Group[] {
  const cityOf = (item: Item | undefined) => item?.city?.en ?? item?.city?.zh;
  const cities = new Map<string, { item: Item; count: number }>();
  for (const item of items) {
    const city = cityOf(item);
    if (city) cities.set(city, { item: item!, count: (cities.get(city)?.count ?? 0) + 1 });
  }
  return [...cities]
    .filter(([, { count }]) => count >= MIN_REGION)
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, MAX_REGIONS)
    .map(([city, { item }]) => ({
      id: `city:${city}`,
      name: { zh: item.city!.zh ?? city, en: item.city!.en ?? city },
      members: Uint8Array.from(items, (one: Item | undefined) => (cityOf(one) === city ? 1 : 0)),
    }));
}
