import type { Item } from '../../catalogue/item.js';
import type { NearWish } from '../../language/constraints.js';
import { nameKey, nameKeysOf } from '../text/normalise.js';
import type { PlaceIndex } from './place-index.js';
import { MET, UNKNOWN, unmet, type Judge } from './verdict.js';

export interface Position {
  latitude: number;
  longitude: number;
}

const EARTH_RADIUS = 6371;

/** Kilometres along the great circle. */
export function haversine(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const dLatitude = (b.latitude - a.latitude) * radians;
  const dLongitude = (b.longitude - a.longitude) * radians;
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLongitude / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

export function positionOf(item: Item | undefined): Position | undefined {
  return item?.latitude === undefined || item.longitude === undefined
    ? undefined
    : { latitude: item.latitude, longitude: item.longitude };
}

/** The place that a visitor wants to be near: what is known of where it is, and what is said to lie around it. */
export interface NearTarget {
  item?: Item;
  position?: Position;
  /** Keys of its names, to be looked up in other items' lists of what is nearby. */
  names: ReadonlySet<string>;
  /** Keys of what its own list names. */
  around: ReadonlySet<string>;
}

/** Whether it says of itself that it lies there: 天安门 in its address, or as its stop. */
export function liesAt({ address, transit }: Item, name: string): boolean {
  const words = name.toLowerCase();
  const texts = [address?.zh, address?.en, transit?.zh, transit?.en];
  return texts.some((text) => text?.toLowerCase().includes(words));
}

export interface NearLookup {
  get(id: string): Item | undefined;
  byName(name: string): Item | undefined;
  places: PlaceIndex;
}

export function resolveNear(wish: NearWish, lookup: NearLookup): NearTarget {
  const item = wish.itemId ? lookup.get(wish.itemId) : wish.name ? lookup.byName(wish.name) : undefined;
  const place = !item && wish.name ? lookup.places.find(wish.name) : undefined;
  return {
    item,
    position: wish.position ?? positionOf(item) ?? (place ? lookup.places.positionOf(place) : undefined),
    names: new Set([...(item ? nameKeysOf(item) : []), ...(wish.name ? [nameKey(wish.name)] : [])]),
    around: new Set((item?.nearby?.attraction ?? []).map(nameKey)),
  };
}

/** Kilometres from the target; undefined when one of the two has no coordinates. */
export function distanceTo(target: NearTarget, item: Item): number | undefined {
  const here = positionOf(item);
  return target.position && here ? haversine(target.position, here) : undefined;
}

export function judgeNear(wish: NearWish, target: NearTarget): Judge {
  return (item) => {
    if (item.id === target.item?.id) return unmet();
    const distance = distanceTo(target, item);
    if (distance !== undefined) {
      return distance <= wish.radius ? MET : unmet((distance - wish.radius) / (wish.radius * 10));
    }
    if (wish.name && !target.position && liesAt(item, wish.name)) return MET;
    if (target.names.size === 0) return UNKNOWN;
    // Without coordinates the lists of neighbours speak, in either direction.
    const neighbours = item.nearby;
    const listed = Object.values(neighbours ?? {}).some((names) =>
      names.some((name) => target.names.has(nameKey(name))),
    );
    if (listed || nameKeysOf(item).some((name) => target.around.has(name))) return MET;
    return neighbours || target.around.size > 0 ? unmet() : UNKNOWN;
  };
}
