import { z } from 'zod';
import type { LegMode, Position } from '../itinerary.types.js';

/** OSRM's own names of its profiles. Public transport is nothing that it knows. */
const PROFILES: Partial<Record<LegMode, string>> = { walk: 'walking', car: 'driving', bike: 'cycling' };
/** Most places in one request, as servers are set by default. */
export const TABLE_LIMIT = 100;
/** Milliseconds for which a server that failed is left alone. */
const PAUSE = 60_000;

const cell = z.number().nonnegative().nullable();
const tableSchema = z.object({
  code: z.literal('Ok'),
  durations: z.array(z.array(cell)),
  distances: z.array(z.array(cell)).optional(),
});

export interface RoutedTable {
  /** [from][to] seconds, null where there is no way. */
  durations: (number | null)[][];
  /** [from][to] metres. */
  distances: (number | null)[][] | undefined;
}

/**
 * Asks a routing server with OSRM's table service for travel times. Without an answer in time there is none: the caller
 * has estimates.
 */
export class OsrmClient {
  private quietUntil = 0;

  /** @param url may contain `{profile}` where each profile has a server of its own */
  constructor(
    private readonly url: string,
    private readonly timeout: number,
    private readonly onFailure: (reason: string) => void,
  ) {}

  knows(mode: LegMode): boolean {
    return PROFILES[mode] !== undefined;
  }

  async table(positions: readonly Position[], mode: LegMode, signal?: AbortSignal): Promise<RoutedTable | undefined> {
    const profile = PROFILES[mode];
    if (!profile || positions.length < 2 || positions.length > TABLE_LIMIT || Date.now() < this.quietUntil) {
      return undefined;
    }
    const limit = AbortSignal.timeout(this.timeout);
    try {
      const response = await fetch(this.address(positions, profile), {
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const { durations, distances } = tableSchema.parse(await response.json());
      if (durations.length !== positions.length) throw new Error('a table of another size');
      return { durations, distances };
    } catch (error) {
      if (signal?.aborted) return undefined;
      this.quietUntil = Date.now() + PAUSE;
      this.onFailure(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  private address(positions: readonly Position[], profile: string): string {
    const base = this.url.replaceAll('{profile}', profile).replace(/\/+$/, '');
    const points = positions.map(({ latitude, longitude }) => `${longitude.toFixed(6)},${latitude.toFixed(6)}`);
    return `${base}/table/v1/${profile}/${points.join(';')}?annotations=duration,distance`;
  }
}
