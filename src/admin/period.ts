import type { PeriodQuery } from '../protocol/admin/index.js';

const DAY = 86_400_000;

/** ISO times: from the first moment of `from` until just before the day after `to` (UTC). */
export function periodOf({ from, to }: PeriodQuery): { start: string; end: string } {
  return {
    start: from ? `${from}T00:00:00.000Z` : '',
    end: to ? new Date(Date.parse(`${to}T00:00:00.000Z`) + DAY).toISOString() : '9999',
  };
}
