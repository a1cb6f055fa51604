import { ItineraryService } from '../../itinerary/itinerary.service.js';
import { randomRequest } from '../../itinerary/benchmark/random-town.js';
import { percentiles, type Percentiles } from './percentiles.js';

const PLANS = 100;
const PLACES = 200;

export interface ItineraryBenchmark {
  places: number;
  /** Milliseconds for a whole plan, checked. */
  oneDay: Percentiles;
  threeDays: Percentiles;
  violations: number;
}

/** Plans made of many places, whole: travel times, search, times of day, check. */
export async function benchmarkItineraries(): Promise<ItineraryBenchmark> {
  let violations = 0;
  const timed = async (days: number): Promise<Percentiles> => {
    const times: number[] = [];
    for (let seed = 0; seed < PLANS; seed++) {
      const request = randomRequest(seed + 1, { places: PLACES, days });
      const items = new Map(request.candidates.map(({ item }) => [item.id, item]));
      const service = new ItineraryService((id) => items.get(id));
      const begun = performance.now();
      const plan = await service.plan(request);
      // The first plans also compile the code.
      if (seed >= PLANS / 10) times.push(performance.now() - begun);
      violations += plan.violations.length;
    }
    return percentiles(times);
  };
  const [oneDay, threeDays] = [await timed(1), await timed(3)];
  return { places: PLACES, oneDay, threeDays, violations };
}
