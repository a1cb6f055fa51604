import type { Item } from '../../catalogue/item.js';
import type { PlaceWish } from '../../language/constraints.js';
import { placeId } from '../../language/vocabulary/places.js';
import { labelOfId, valuesOf } from '../../language/vocabulary/vocabulary.js';
import { nameKey } from '../text/normalise.js';
import { placeKey, type PlaceIndex } from './place-index.js';
import { speaksOf } from './values.js';
import { MET, UNKNOWN, unmet, type Judge, type Verdict } from './verdict.js';

/** City, district, country or continent; a film or an artefact also counts when its text speaks of the place. */
export function judgePlace(wish: PlaceWish, places: PlaceIndex): Judge {
  const refused = wish.not.map((name) => readPlace(name, places));
  const wanted = narrowest(
    wish.any.map((name) => readPlace(name, places)),
    refused,
    places,
  );
  const widerWanted = new Set(wanted.flatMap(({ key }) => (key ? places.widerThan(key) : [])));

  const mustStand = ({ kind }: Item) => wish.standing === true && kind !== 'video';

  return (item) => {
    const own = places.placesOf(item);
    const inAny = (list: PlaceName[]) =>
      list.some((place) => isIn(item, own, place) || (!mustStand(item) && isOf(item, place)));
    if (inAny(refused)) return unmet();
    if (wanted.length === 0) return own.size > 0 || item.address ? MET : UNKNOWN;
    if (inAny(wanted)) return MET;
    if (own.size === 0) return item.address ? unmet() : UNKNOWN;
    return [...own].some((key) => widerWanted.has(key)) ? sameSurroundings(own, widerWanted) : unmet();
  };
}

/** 北京东城区 is the district, not all of Beijing; "outside France" leaves nothing of an earlier Paris. */
function narrowest(wanted: PlaceName[], refused: readonly PlaceName[], places: PlaceIndex): PlaceName[] {
  const isWithin = (narrow: PlaceName, wide: PlaceName) =>
    Boolean(narrow.key && wide.key && narrow.key !== wide.key && places.widerThan(narrow.key).includes(wide.key));
  return wanted.filter(
    (place) => !wanted.some((other) => isWithin(other, place)) && !refused.some((wide) => isWithin(place, wide)),
  );
}

interface PlaceName {
  /** The vocabulary's id of it, or its normal form. */
  id: string;
  /** Where the catalogue itself knows the place. */
  key?: string;
  /** Spellings to look for in texts. */
  words: string[];
}

/** A place as visitors call it, brought together with what the catalogue calls it. */
export function readPlace(name: string, places: PlaceIndex): PlaceName {
  const labels = (['zh', 'en'] as const).map((language) => labelOfId('place', name, language));
  const key = [name, ...labels].map((spelling) => places.find(spelling)).find((found) => found !== undefined);
  const known = key ? places.nameOf(key) : undefined;
  const spellings = [...labels, known?.zh, known?.en].map((text) => placeKey(text ?? ''));
  return { id: placeId(name), key, words: [...new Set(spellings)].filter((word) => word.length >= 2) };
}

function isIn(item: Item, own: ReadonlySet<string>, place: PlaceName): boolean {
  if ((place.key && own.has(place.key)) || placeIdsOf(item).has(place.id)) return true;
  // An address speaks where the record does not: Beijing West Road is in Shanghai, and 都柏林 is not in 柏林.
  return !(item.city && item.district) && place.words.some((word) => isInAddress(item, word));
}

/** It comes from there, or is about it. */
function isOf(item: Item, { words }: PlaceName): boolean {
  return item.kind !== 'attraction' && words.some((word) => speaksOf(item, word));
}

const placeIds = new WeakMap<Item, ReadonlySet<string>>();

/** Ids by the vocabulary, which knows more names of a place than the catalogue may. */
export function placeIdsOf(item: Item): ReadonlySet<string> {
  let ids = placeIds.get(item);
  if (!ids) {
    ids = valuesOf(item, 'place');
    placeIds.set(item, ids);
  }
  return ids;
}

/** 西安路, "Beijing West Road": streets are called after places that they are not in. */
const NAMES_A_STREET =
  /^[东西南北中]?(?:路|街|大街|大道|巷)|^(?:east|west|north|south|central|middle)?(?:road|street|avenue|lane)/u;

/** The address names the place, other than as a part of the item's own city or country. */
function isInAddress(item: Item, word: string): boolean {
  if (
    !addressOf(item)
      .split(word)
      .slice(1)
      .some((rest) => !NAMES_A_STREET.test(rest))
  )
    return false;
  const own = [item.city?.zh, item.city?.en, item.country?.zh, item.country?.en].map((name) => placeKey(name ?? ''));
  return !own.some((name) => name !== word && name.includes(word));
}

const addresses = new WeakMap<Item, string>();

function addressOf(item: Item): string {
  let address = addresses.get(item);
  if (address === undefined) {
    address = nameKey(`${item.address?.zh ?? ''} ${item.address?.en ?? ''}`);
    addresses.set(item, address);
  }
  return address;
}

/** Another district of the same city is nearer to the wish than another city of the same country. */
function sameSurroundings(own: ReadonlySet<string>, wider: ReadonlySet<string>): Verdict {
  const shared = [...own].filter((key) => wider.has(key)).length;
  return unmet(1 / (1 + shared));
}
