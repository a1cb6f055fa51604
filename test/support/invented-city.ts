/** A city that no training and no fixture knows: places with prices, ratings, durations and neighbours, from one seed. */
export interface InventedPlace {
  id: string;
  kind: 'attraction';
  name: { en: string };
  city: string;
  district: string;
  address: string;
  categories: string[];
  price?: { amount: number; currency: string };
  rating?: number;
  ratingCount?: number;
  visitMinutes?: { min: number; max: number };
  phone?: string;
  transit?: string;
  nearby: { attraction: string[]; restaurant: string[]; hotel: string[] };
}

const FIRST = [
  'Ambrel', 'Brackenholt', 'Corvane', 'Dunmarrow', 'Eskwick', 'Farrowdene', 'Gillenmoor', 'Hesketh Vale', 'Iverlow',
  'Jorrick', 'Kestonby', 'Lannerford', 'Mirkwater', 'Norrisfell', 'Oxleigh', 'Pellingar', 'Quarrendon', 'Rookhurst',
  'Saltersgill', 'Tarnbeck', 'Ulverstow', 'Vennacott', 'Wexcombe', 'Yarrowby',
]; // prettier-ignore
const TYPES: [name: string, category: string][] = [
  ['Museum', 'museum'], ['Park', 'park'], ['Gallery', 'gallery'], ['Abbey', 'church'], ['Castle', 'castle'], ['Gardens', 'garden'],
]; // prettier-ignore
const DISTRICTS = ['Old Quay', 'Marlgate', 'Thornside', 'Upper Wick'];
const HOTELS = ['Hotel Aurelia', 'The Tidewater Inn', 'Copperbeech House', 'Grand Marlgate Hotel', 'The Lamplighter'];
const RESTAURANTS = ['The Brass Kettle', 'Pepper & Plume', 'Osteria Salvini', 'The Crooked Spoon', 'Harbour Noodles'];
const PRICES = [0, 0, 0, 4, 6, 8, 12, 15, 18, 22, 28, 35, undefined];
const VISITS = [[30, 60], [60, 60], [60, 120], [120, 120], [120, 180], [180, 240], [240, 360], undefined] as const; // prettier-ignore

/** mulberry32 */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function inventedCity(seed = 7): InventedPlace[] {
  const random = randomOf(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const some = <Value>(values: readonly Value[], share: number) => values.filter(() => random() < share);
  const places = FIRST.flatMap((first, i) =>
    TYPES.filter((_, j) => (i + j) % 2 === 0).map(([type, category], j): InventedPlace => {
      const amount = pick(PRICES);
      const visit = pick(VISITS);
      const district = pick(DISTRICTS);
      return {
        ...{ id: `inv-${i}-${j}`, kind: 'attraction', name: { en: `${first} ${type}` }, city: 'Port Carrow', district },
        address: `${10 + Math.floor(random() * 190)} ${pick(['Mill', 'Chandler', 'Tannery', 'Bell'])} Street, ${district}`,
        categories: [category],
        ...(amount !== undefined && { price: { amount, currency: 'GBP' } }),
        ...(random() < 0.9 && {
          rating: Math.round((3 + random() * 2) * 10) / 10,
          ratingCount: 5 + Math.floor(random() * 900),
        }),
        ...(visit && { visitMinutes: { min: visit[0], max: visit[1] } }),
        ...(random() < 0.85 && {
          phone: `01${Math.floor(random() * 900 + 100)} ${Math.floor(random() * 900_000 + 100_000)}`,
        }),
        ...(random() < 0.85 && {
          transit: `${pick(['Quayside', 'Marlgate Cross', 'Thorn Hill', 'Wick Road'])} tram stop`,
        }),
        nearby: { attraction: [], restaurant: some(RESTAURANTS, 0.35), hotel: some(HOTELS, 0.3) },
      };
    }),
  );
  for (const place of places) {
    const others = places.filter((other) => other !== place && other.district === place.district);
    place.nearby.attraction = some(others, 0.25).map(({ name }) => name.en);
  }
  return places;
}

/** What a request asks for, as its writer put it down. */
export interface InventedWish {
  price?: { min?: number; max?: number };
  ratingMin?: number;
  visit?: { min?: number; max?: number };
  near?: string;
  category?: string[];
  notCategory?: string[];
  district?: string;
}

/** Whether a reader would accept the place: an unknown value meets nothing, a visit must be possible in the time. */
export function accepts(place: InventedPlace, wish: InventedWish, places: readonly InventedPlace[]): boolean {
  const { price, ratingMin, visit, near, category, notCategory, district } = wish;
  const amount = place.price?.amount;
  const within = (value: number | undefined, { min = -Infinity, max = Infinity }) =>
    value !== undefined && value >= min && value <= max;
  const isNear = (name: string) =>
    Object.values(place.nearby).some((names) => names.includes(name)) ||
    places.some((other) => other.name.en === name && other.nearby.attraction.includes(place.name.en));
  return (
    (!price || within(amount, price)) &&
    (ratingMin === undefined || (place.rating ?? 0) >= ratingMin) &&
    (!visit ||
      (place.visitMinutes !== undefined &&
        place.visitMinutes.min <= (visit.max ?? Infinity) &&
        place.visitMinutes.max >= (visit.min ?? 0))) &&
    (!near || (isNear(near) && place.name.en !== near)) &&
    (!category || category.some((id) => place.categories.includes(id))) &&
    (!notCategory || !notCategory.some((id) => place.categories.includes(id))) &&
    (!district || place.district === district)
  );
}
