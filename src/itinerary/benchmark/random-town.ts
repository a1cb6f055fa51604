import type { Item } from '../../catalogue/item.js';
import type { ItineraryRequest, TravelMode } from '../itinerary.types.js';
import { mealsBetween } from '../prepare.js';
import { seededRandom, type Random } from '../random.js';

const HOURS = [
  'Mo-Su 09:00-17:00',
  'Tu-Su 10:00-18:00; Mo off',
  'Mo,We-Su 09:00-12:00,14:00-18:00; Tu off',
  'Th-Su 13:00-21:00',
  '24/7',
  'Apr-Oct: Mo-Su 08:00-19:00; Nov-Mar: Mo-Su 09:00-16:00',
  'Sa,Su 10:00-16:00',
  'Mo-Fr 10:00-20:00; PH off',
  'by appointment only',
];
const CATEGORIES = ['museum', 'park', 'temple', 'palace', 'gallery', 'tower'];
const MODES: TravelMode[] = ['auto', 'walk', 'transit', 'car', 'bike'];

const pick = <Value>(random: Random, values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;

/** A place of a made-up town, with the gaps that real catalogues have. */
function randomItem(random: Random, index: number): Item {
  const located = random() < 0.95;
  const min = 15 + Math.floor(random() * 12) * 15;
  return {
    id: `place-${index}`,
    kind: 'attraction',
    name: { en: `Place ${index}`, zh: `地点${index}` },
    aliases: [],
    categories: [pick(random, CATEGORIES)],
    tags: [],
    ...(located && { latitude: 39.85 + random() * 0.15, longitude: 116.3 + random() * 0.2 }),
    ...(random() < 0.5 && { district: { en: pick(random, ['East', 'West']) } }),
    ...(random() < 0.8 && { price: { amount: random() < 0.4 ? 0 : Math.floor(random() * 20) * 5, currency: 'CNY' } }),
    ...(random() < 0.9 && { visitMinutes: { min, max: min + Math.floor(random() * 8) * 15 } }),
    ...(random() < 0.8 && { openingHours: pick(random, HOURS) }),
    accessibility: [],
    audience: [],
    creators: [],
    languages: [],
    media: [],
    attributes: {},
  };
}

/** A wish for an itinerary as visitors might have it, the same for the same seed. */
export function randomRequest(
  seed: number,
  { places, days: dayCount }: { places?: number; days?: number } = {},
): ItineraryRequest {
  const random = seededRandom(seed * 7919);
  const count = places ?? 1 + Math.floor(random() * 40);
  const items = Array.from({ length: count }, (_, index) => randomItem(random, index));
  const days = Array.from({ length: dayCount ?? 1 + Math.floor(random() * 3) }, (_, index) => {
    const start = 7 * 60 + Math.floor(random() * 10) * 30;
    const end = Math.min(start + 60 + Math.floor(random() * 24) * 30, 23 * 60);
    const date = new Date(Date.UTC(2026, Math.floor(random() * 12), 1 + index)).toISOString().slice(0, 10);
    return {
      ...{ date, start, end, leisure: pick(random, [0, 0.25, 0.5, 1]), maxStops: pick(random, [2, 4, 5, 8]) },
      meals: random() < 0.8 ? mealsBetween(start, end) : [],
    };
  });
  const point = () => ({ label: 'Hotel', latitude: 39.85 + random() * 0.15, longitude: 116.3 + random() * 0.2 });
  const home = random() < 0.5 ? point() : undefined;
  const musts = random() < 0.3 ? 1 + Math.floor(random() * 3) : 0;
  return {
    candidates: items.map((item, index) => ({ item, value: 0.3 + random() * 1.4, must: index < musts })),
    days,
    travel: { mode: pick(random, MODES), maxWalk: pick(random, [0.5, 1, 1.5]), walkingSpeed: pick(random, [3.2, 4.5]) },
    tickets: 1 + Math.floor(random() * 4),
    ...(random() < 0.6 && { budget: { amount: Math.floor(random() * 400), currency: 'CNY' } }),
    ...(home && { from: home }),
    ...(home && random() < 0.7 && { to: random() < 0.5 ? home : point() }),
    ...(random() < 0.3 && { favoured: ['temple'] }),
    seed,
  };
}
