import type { Item } from '../../catalogue/item.js';
import { normalise } from '../normalise.js';
import { placeIdOf } from '../vocabulary/places.js';

const HAN = /\p{Script=Han}/u;
const WORDS = /[^\p{L}\p{N}]+/u;
/** So many characters of a name are the key under which it is kept. */
const BEGINNING = 2;

/** The names of one attraction in normal form. */
class Named {
  readonly #names: string[];
  readonly #words: string[][];

  constructor(readonly item: Item) {
    const { name, aliases } = item;
    this.#names = [name.zh, name.en, ...aliases].flatMap((each) => (each ? [normalise(each)] : []));
    this.#words = this.#names.map((each) => each.split(WORDS));
  }

  /** All of the words are in one of its names. */
  goesBy(words: string): boolean {
    if (HAN.test(words)) return this.#names.some((name) => name.includes(words));
    const wanted = words.split(WORDS);
    return this.#words.some((own) => wanted.every((word) => own.includes(word)));
  }
}

/** The catalogue's attractions by city and by how their names begin; normalised once, not with every question. */
export class AttractionNames {
  readonly #byId = new Map<string, Named>();
  readonly #byCity = new Map<string, Named[]>();
  readonly #byBeginning = new Map<string, { name: string; item: Item }[]>();

  constructor(items: readonly Item[]) {
    for (const item of items) {
      if (item.kind !== 'attraction') continue;
      const named = new Named(item);
      this.#byId.set(item.id, named);
      const city = placeIdOf(item.city);
      if (city) add(this.#byCity, city, named);
      for (const each of [item.name.zh, item.name.en]) {
        const name = each && normalise(each).replace(/^the /, '');
        if (name) add(this.#byBeginning, name.slice(0, BEGINNING), { name, item });
      }
    }
  }

  isIn(itemId: string, places: readonly string[]): boolean {
    return places.includes(placeIdOf(this.#byId.get(itemId)?.item.city) ?? '');
  }

  /** Those of `itemIds` that go by the words. */
  among(itemIds: readonly string[], words: string): string[] {
    const known = [...new Set(itemIds)].flatMap((id) => this.#byId.get(id) ?? []);
    return known.filter((each) => each.goesBy(words)).map(({ item }) => item.id);
  }

  /** Those of the places that go by the words. */
  inPlaces(places: readonly string[], words: string): string[] {
    const here = places.flatMap((place) => this.#byCity.get(place) ?? []);
    return [...new Set(here.filter((each) => each.goesBy(words)).map(({ item }) => item.id))];
  }

  /** Those whose name begins with the whole words. */
  beginningWith(words: string): Item[] {
    const begins = ({ name }: { name: string }) =>
      HAN.test(words) ? name.startsWith(words) : name === words || name.startsWith(`${words} `);
    const found = (this.#byBeginning.get(words.slice(0, BEGINNING)) ?? []).filter(begins);
    return [...new Set(found.map(({ item }) => item))];
  }
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
