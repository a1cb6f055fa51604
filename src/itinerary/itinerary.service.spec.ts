import { randomRequest } from './benchmark/random-town.js';
import { ItineraryService } from './itinerary.service.js';
import type { ItineraryRequest, Violation } from './itinerary.types.js';

const planOf = (request: ItineraryRequest, options = {}) => {
  const items = new Map(request.candidates.map(({ item }) => [item.id, item]));
  return new ItineraryService((id) => items.get(id)).plan(request, options);
};

describe('ItineraryService', () => {
  it('keeps a place to the only day on which it may be visited', async () => {
    const request = randomRequest(3);
    const days = [request.days[0]!, { ...request.days[0]!, date: '2026-12-09' }];
    const candidates = request.candidates.map((candidate, index) => ({ ...candidate, onlyDay: index % 2 }));
    const plan = await planOf({ ...request, days, candidates });
    const visited = plan.days.map(({ stops }) => stops.flatMap((stop) => (stop.type === 'visit' ? [stop.itemId] : [])));
    expect(visited.flat().length).toBeGreaterThan(0);
    for (const [day, ids] of visited.entries())
      for (const id of ids) expect(candidates.find(({ item }) => item.id === id)!.onlyDay).toBe(day);
  });

  it('makes a thousand plans in which the check finds nothing', async () => {
    const violations: [number, Violation[]][] = [];
    let visits = 0;
    let meals = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const plan = await planOf(randomRequest(seed), { rounds: 4, milliseconds: 60_000 });
      if (plan.violations.length > 0) violations.push([seed, plan.violations]);
      const stops = plan.days.flatMap((day) => day.stops);
      visits += stops.filter(({ type }) => type === 'visit').length;
      meals += stops.filter(({ type }) => type === 'meal').length;
    }
    expect(violations).toEqual([]);
    // Empty plans would pass every check.
    expect(visits).toBeGreaterThan(3000);
    expect(meals).toBeGreaterThan(700);
  }, 120_000);
});
