import type { Leg, LegMode, TravelWishes } from '../itinerary.types.js';
import { legBetween, modeFor, toStep, type Whereabouts } from './estimate.js';
import { TABLE_LIMIT, type OsrmClient, type RoutedTable } from './osrm.js';

/** The ways between all places of a plan. */
export interface TravelTable {
  leg(from: number, to: number): Leg;
}

/** From distances, and from a routing server for the ways that it knows. */
export async function travelTable(
  places: readonly Whereabouts[],
  wishes: TravelWishes,
  router?: OsrmClient,
  signal?: AbortSignal,
): Promise<TravelTable> {
  const routed = router ? await askRouter(places, wishes, router, signal) : new Map<LegMode, Routed>();
  const legs = places.map(() => [] as Leg[]);
  return {
    leg: (from, to) => (legs[from]![to] ??= from === to ? STAY : (routedLeg(from, to) ?? estimated(from, to))),
  };

  function estimated(from: number, to: number): Leg {
    return legBetween(places[from]!, places[to]!, wishes);
  }

  function routedLeg(from: number, to: number): Leg | undefined {
    const guess = estimated(from, to);
    const known = routed.get(guess.mode);
    const [row, column] = [known?.rows.get(from), known?.rows.get(to)];
    if (row === undefined || column === undefined) return undefined;
    const seconds = known!.table.durations[row]?.[column];
    if (seconds === undefined || seconds === null) return undefined;
    const metres = known!.table.distances?.[row]?.[column] ?? (guess.kilometres ?? 0) * 1000;
    const slower = guess.mode === 'walk' ? ROUTER_WALKS / wishes.walkingSpeed : 1;
    return {
      mode: guess.mode,
      minutes: toStep((seconds / 60) * slower),
      kilometres: Math.round(metres / 100) / 10,
      routed: true,
    };
  }
}

const STAY: Leg = { mode: 'walk', minutes: 0, kilometres: 0 };
/** Kilometres an hour on foot that OSRM reckons with. */
const ROUTER_WALKS = 5;

interface Routed {
  table: RoutedTable;
  /** Index of a place -> its row. */
  rows: Map<number, number>;
}

async function askRouter(
  places: readonly Whereabouts[],
  wishes: TravelWishes,
  router: OsrmClient,
  signal?: AbortSignal,
): Promise<Map<LegMode, Routed>> {
  const known = places.flatMap(({ position }, index) => (position ? [{ position, index }] : [])).slice(-TABLE_LIMIT);
  const modes = new Set<LegMode>([modeFor(0, wishes), modeFor(Infinity, wishes)]);
  const tables = await Promise.all(
    [...modes].map(async (mode) => {
      const table = await router.table(
        known.map(({ position }) => position),
        mode,
        signal,
      );
      return table && ([mode, { table, rows: new Map(known.map(({ index }, row) => [index, row])) }] as const);
    }),
  );
  return new Map(tables.filter((table) => table !== undefined));
}
