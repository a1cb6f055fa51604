import type { Item } from '../../catalogue/item.js';
import type { Bilingual, Gap } from '../../protocol/admin/index.js';

export const GAP_LABELS: Record<Gap, Bilingual> = {
  coordinates: { zh: '没有坐标', en: 'No coordinates' },
  chinese: { zh: '没有中文', en: 'No Chinese' },
  english: { zh: '没有英文', en: 'No English' },
  description: { zh: '没有介绍', en: 'No description' },
  price: { zh: '没有票价', en: 'No price' },
  'stale-price': { zh: '票价可能过时', en: 'Price may be out of date' },
  'opening-hours': { zh: '没有开放时间', en: 'No opening hours' },
  'faulty-hours': { zh: '开放时间无法读取', en: 'Opening hours cannot be read' },
  picture: { zh: '没有图片', en: 'No picture' },
  categories: { zh: '没有分类', en: 'No category' },
};

/** A price that was true longer ago than so many years may be wrong. */
const STALE_YEARS = 2;

const PLACES = new Set(['attraction', 'event']);

/**
 * What an item lacks that visitors ask for; coordinates, prices and hours only of what can be visited.
 * @param readsHours whether an expression of opening hours can be read
 */
export function gapsOf(item: Item, now: Date, readsHours: (expression: string) => boolean): Gap[] {
  const gaps: Gap[] = [];
  const isPlace = PLACES.has(item.kind);
  if (isPlace && item.latitude === undefined) gaps.push('coordinates');
  if (!item.name.zh || (item.description && !item.description.zh)) gaps.push('chinese');
  if (!item.name.en || (item.description && !item.description.en)) gaps.push('english');
  if (!item.description) gaps.push('description');
  if (isPlace && !item.price) gaps.push('price');
  if (item.price?.asOf && yearOf(item.price.asOf) <= now.getUTCFullYear() - STALE_YEARS) gaps.push('stale-price');
  if (isPlace && !item.openingHours) gaps.push('opening-hours');
  if (item.openingHours && !readsHours(item.openingHours)) gaps.push('faulty-hours');
  if (item.media.length === 0) gaps.push('picture');
  if (item.categories.length === 0) gaps.push('categories');
  return gaps;
}

function yearOf(date: string): number {
  return Number(/\d{4}/.exec(date)?.[0] ?? Infinity);
}
