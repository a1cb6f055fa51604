import type { Item } from '../../catalogue/item.js';
import type { Language, LocalizedText } from '../../protocol/text.js';
import { normalise } from '../normalise.js';
import { CITIES, COUNTRIES } from './gazetteer.js';

interface Place {
  id: string;
  name: LocalizedText;
  country?: string;
}

const known = new Map<string, Place>();
const idsByName = new Map<string, string>();
const countriesByAdjective = new Map<string, string>();

for (const [rows, isCity] of [
  [COUNTRIES, false],
  [CITIES, true],
] as const) {
  for (const row of rows.trim().split('\n')) {
    const [id = '', zh = '', en = '', last = ''] = row.split('|');
    const names = [...zh.split(','), ...en.split(',')].filter(Boolean);
    known.set(id, { id, name: { zh: zh.split(',')[0], en: en.split(',')[0] }, ...(isCity && { country: last }) });
    for (const name of names) if (!idsByName.has(placeKey(name))) idsByName.set(placeKey(name), id);
    if (!isCity)
      for (const adjective of last.split(',').filter(Boolean)) countriesByAdjective.set(normalise(adjective), id);
  }
}

/** Administrative endings and articles do not make another place: 北京市 is 北京, 东城区 is 东城. */
function placeKey(name: string): string {
  const key = normalise(name)
    .replace(/^the /, '')
    .replace(/[ .'’-]+/g, ' ')
    .trim();
  return key.length >= 3
    ? key.replace(/(?:特别行政区|自治区|地区|新区|[市区县省])$/, (end, at: number) => (at >= 2 ? '' : end))
    : key;
}

/** Canonical id of a place's name in either language; a place that is not in the gazetteer is its own normal form. */
export function placeId(name: string): string {
  const key = placeKey(name);
  return idsByName.get(key) ?? key;
}

/** By its id: a city, and no country. */
export function isKnownCity(id: string): boolean {
  return known.get(id)?.country !== undefined;
}

export function isKnownPlace(name: string): boolean {
  return idsByName.has(placeKey(name));
}

export function placeLabel(id: string, language: Language): string {
  const place = known.get(id);
  return place?.name[language] ?? place?.name[language === 'zh' ? 'en' : 'zh'] ?? id;
}

/** Names of all places of the gazetteer, with their ids. */
export function knownPlaceNames(): IterableIterator<[string, string]> {
  return idsByName.entries();
}

export function knownAdjectives(): IterableIterator<[string, string]> {
  return countriesByAdjective.entries();
}

/** The text's places in both languages are one place: the id comes from the name that the gazetteer knows. */
export function placeIdOf(text: LocalizedText | undefined): string | undefined {
  if (!text) return undefined;
  const written = `${text.zh ?? ''}|${text.en ?? ''}`;
  const cached = idsByText.get(written);
  if (cached !== undefined) return cached;
  const id = computePlaceId(text);
  if (id !== undefined && idsByText.size < 20_000) idsByText.set(written, id);
  return id;
}

const idsByText = new Map<string, string>();

function computePlaceId(text: LocalizedText): string | undefined {
  const ids = [text.zh, text.en].filter((name) => name !== undefined).map(placeId);
  return ids.find((id) => known.has(id)) ?? ids[0];
}

/** Where an item is, widest last: district, city, country. */
export function placesOf(item: Pick<Item, 'district' | 'city' | 'country'>): Set<string> {
  const places = new Set<string>();
  for (const text of [item.district, item.city, item.country]) {
    const id = placeIdOf(text);
    if (!id) continue;
    places.add(id);
    const country = known.get(id)?.country;
    if (country) places.add(country);
  }
  if (['england', 'scotland', 'wales'].some((part) => places.has(part))) places.add('united-kingdom');
  if (['hong-kong', 'macau', 'taiwan'].some((part) => places.has(part))) places.add('china');
  return places;
}
