import type { Item } from '../../catalogue/item.js';
import type { LocalizedText } from '../../protocol/text.js';
import { hasHan, nameKey, toPinyin } from '../text/normalise.js';
import { CONTINENTS } from '../../language/vocabulary/continents.js';

const LEVELS = ['district', 'city', 'country'] as const;
type Level = (typeof LEVELS)[number];

/** "北京市" and "北京", "Haidian District" and "Haidian" are one place. */
const HAN_SUFFIX = /(?<=\p{Script=Han}{2})(特别行政区|自治区|自治州|自治县|[市省区县州府])$/u;
const LATIN_SUFFIX = /\s+(city|district|county|province|prefecture)$/i;

export function placeKey(name: string): string {
  return nameKey(
    name
      .trim()
      .replace(HAN_SUFFIX, '')
      .replace(LATIN_SUFFIX, '')
      .replace(/^the\s+/i, ''),
  );
}

interface Place {
  level: Level;
  name: LocalizedText;
  items: number;
  latitude: number;
  longitude: number;
  located: number;
  /** Keys of the places that it was seen to lie in. */
  within: Set<string>;
}

/**
 * The places that the catalogue speaks of, learnt from its items: which names mean the same place in both languages,
 * which district lies in which city, and where they are.
 */
export class PlaceIndex {
  /** Any spelling -> the spelling that stands for the place. */
  private readonly canonicalKeys = new Map<string, string>();
  private readonly places = new Map<string, Place>();
  private readonly placesOfItem = new WeakMap<Item, ReadonlySet<string>>();

  static of(items: Iterable<Item>): PlaceIndex {
    const index = new PlaceIndex();
    for (const item of items) index.add(item);
    return index;
  }

  add(item: Item): void {
    const city = item.city && this.learn('city', item.city, item);
    const keys = LEVELS.map((level) =>
      level === 'city'
        ? city
        : item[level] && this.learn(level, item[level], item, level === 'district' ? city : undefined),
    );
    keys.forEach((key, level) => {
      if (key)
        for (const wider of keys.slice(level + 1)) if (wider && wider !== key) this.places.get(key)?.within.add(wider);
    });
  }

  /** The key of a place that is known under this name. */
  find(name: string): string | undefined {
    const key = placeKey(name);
    return this.canonicalKeys.get(key) ?? (CONTINENTS.has(key) ? CONTINENTS.get(key) : undefined);
  }

  nameOf(key: string): LocalizedText | undefined {
    return this.places.get(key)?.name;
  }

  /** Mean position of the place's items. */
  positionOf(key: string): { latitude: number; longitude: number } | undefined {
    const place = this.places.get(key);
    if (!place?.located) return undefined;
    return { latitude: place.latitude / place.located, longitude: place.longitude / place.located };
  }

  /** All places that an item lies in, the narrowest first. */
  placesOf(item: Item): ReadonlySet<string> {
    let places = this.placesOfItem.get(item);
    if (!places) this.placesOfItem.set(item, (places = this.readPlaces(item)));
    return places;
  }

  private readPlaces(item: Item): Set<string> {
    const keys = new Set<string>();
    const city = namesOf(item.city).flatMap((name) => this.find(name) ?? [])[0];
    for (const level of LEVELS)
      for (const name of namesOf(item[level])) {
        const key = this.find(name);
        const own = level === 'district' && city && key ? this.districtIn(city, name, key) : key;
        if (own) keys.add(own);
      }
    for (const key of [...keys]) for (const wider of this.widerThan(key)) keys.add(wider);
    return keys;
  }

  /** The city of a district, the country of a city, the continent of a country. */
  widerThan(key: string): string[] {
    const wider = new Set<string>();
    const visit = (place: string) => {
      for (const next of this.places.get(place)?.within ?? [])
        if (!wider.has(next)) {
          wider.add(next);
          visit(next);
        }
    };
    visit(key);
    for (const place of [key, ...wider]) {
      const name = this.places.get(place)?.name;
      const continent = [name?.zh, name?.en]
        .map((text) => text && CONTINENTS.get(`in:${placeKey(text)}`))
        .find(Boolean);
      if (continent) wider.add(continent);
    }
    return [...wider];
  }

  private districtIn(city: string, name: string, key: string): string | undefined {
    if (!this.isElsewhere(key, city)) return key;
    const own = `${placeKey(name)}@${city}`;
    return this.places.has(own) ? own : undefined;
  }

  /** Whether a known place lies in other cities than this one, as far as is known. */
  private isElsewhere(key: string, city: string): boolean {
    const place = this.places.get(key);
    return place?.level === 'district' && key !== city && place.within.size > 0 && !place.within.has(city);
  }

  /** @param within the city of a district: every second city has a district that is called the centre */
  private learn(level: Level, name: LocalizedText, item: Item, within?: string): string | undefined {
    const names = namesOf(name).filter((text) => placeKey(text) !== '');
    if (names.length === 0) return undefined;
    const spellings = names.flatMap((text) =>
      hasHan(text) ? [placeKey(text), toPinyin(placeKey(text))] : [placeKey(text)],
    );
    const known = spellings.map((key) => this.canonicalKeys.get(key)).find((key) => key !== undefined);
    const isElsewhere = known !== undefined && within !== undefined && this.isElsewhere(known, within);
    const key = isElsewhere ? `${spellings[0]!}@${within}` : (known ?? spellings[0]!);
    // The pinyin of a Chinese name is the last to claim a spelling: "Xi'an" is the city before it is anything else.
    for (const spelling of spellings) if (!this.canonicalKeys.has(spelling)) this.canonicalKeys.set(spelling, key);

    let place = this.places.get(key);
    if (!place) {
      place = { level, name: {}, items: 0, latitude: 0, longitude: 0, located: 0, within: new Set() };
      this.places.set(key, place);
    }
    place.name = { ...name, ...place.name };
    place.items += 1;
    if (item.latitude !== undefined && item.longitude !== undefined) {
      place.latitude += item.latitude;
      place.longitude += item.longitude;
      place.located += 1;
    }
    return key;
  }
}

function namesOf(text: LocalizedText | undefined): string[] {
  return [text?.zh, text?.en].filter((name): name is string => Boolean(name));
}
