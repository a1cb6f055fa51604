import { makeItem } from '../../test/factories/item.factory.js';
import { checkItinerary } from './check.js';
import type { ItineraryRequest, Leg, PlannedDay } from './itinerary.types.js';

const place = (id: string, openingHours: string, amount = 0) =>
  makeItem({
    id,
    kind: 'attraction',
    openingHours,
    price: { amount, currency: 'CNY' },
    visitMinutes: { min: 60, max: 120 },
  });
const ITEMS = [place('a', 'Tu-Su 09:00-17:00', 60), place('b', '24/7'), place('c', 'Mo-Fr 09:00-12:00', 200)];
const TEN_MINUTES: Leg = { mode: 'walk', minutes: 10, kilometres: 0.8 };
// A Saturday.
const DATE = '2026-11-28';

const request: ItineraryRequest = {
  candidates: ITEMS.map((item) => ({ item, value: 1, must: item.id === 'a' })),
  days: [{ date: DATE, start: 540, end: 900, leisure: 0, maxStops: 2, meals: ['lunch'] }],
  travel: { mode: 'walk', maxWalk: 1, walkingSpeed: 4.5 },
  tickets: 2,
  budget: { amount: 150, currency: 'CNY' },
  from: { label: 'hotel', latitude: 39.9, longitude: 116.4 },
  to: { label: 'hotel', latitude: 39.9, longitude: 116.4 },
};

const sound = (): PlannedDay => ({
  date: DATE,
  start: 540,
  end: 840,
  stops: [
    { type: 'visit', itemId: 'a', arrive: 550, leave: 640, travel: TEN_MINUTES },
    { type: 'meal', meal: 'lunch', arrive: 690, leave: 750, travel: TEN_MINUTES },
    { type: 'visit', itemId: 'b', arrive: 750, leave: 830 },
  ],
  back: TEN_MINUTES,
});

const check = (change: (day: PlannedDay) => void, wishes: Partial<ItineraryRequest> = {}): string[] => {
  const day = sound();
  change(day);
  const context = {
    request: { ...request, ...wishes },
    item: (id: string) => ITEMS.find((item) => item.id === id),
    leg: () => TEN_MINUTES,
  };
  return checkItinerary({ days: [day], missing: [] }, context).map(({ type }) => type);
};
const visit = (itemId: string, arrive: number, leave: number) => ({
  ...{ type: 'visit' as const, itemId, arrive, leave, travel: TEN_MINUTES },
});

describe('checkItinerary', () => {
  it('finds nothing in a sound plan', () => {
    expect(check(() => undefined)).toEqual([]);
  });

  it.each<[string, (day: PlannedDay) => void, Partial<ItineraryRequest>?]>([
    ['closed', (day) => (day.stops[2] = visit('c', 760, 830))],
    ['outside-hours', (day) => ((day.start = 470), (day.stops[0] = visit('a', 530, 640)))],
    ['visit-too-short', (day) => (day.stops[0]!.leave = 600)],
    ['twice', (day) => (day.stops[2] = visit('a', 760, 830))],
    ['missing-must', (day) => day.stops.shift()],
    ['unknown-item', (day) => (day.stops[2] = visit('nowhere', 760, 830))],
    ['overlap', (day) => (day.stops[2]!.arrive = 740)],
    ['too-little-travel-time', (day) => (day.stops[0]!.arrive = 545)],
    ['too-little-travel-time', (day) => (day.stops[1] = { ...day.stops[1]!, travel: { ...TEN_MINUTES, minutes: 5 } })],
    ['too-little-travel-time', (day) => (day.end = 835)],
    ['wrong-date', (day) => (day.date = '2026-11-29')],
    ['starts-too-early', (day) => (day.start = 530)],
    ['ends-too-late', (day) => (day.end = 905)],
    ['too-many-stops', () => undefined, { days: [{ ...request.days[0]!, maxStops: 1 }] }],
    ['over-budget', () => undefined, { tickets: 3 }],
  ])('finds a plan with the fault %s', (...[fault, change, wishes]) => {
    expect(check(change, wishes)).toContain(fault);
  });
});
