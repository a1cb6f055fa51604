import type { BlockOf } from '../../protocol/blocks.js';
import type { Language } from '../../protocol/text.js';

export type ItineraryBlock = BlockOf<'itinerary'>;
export type ExportFormat = NonNullable<ItineraryBlock['exports']>[number];

/** A plan on its way out of Docent. */
export interface ExportedItinerary {
  /** Stable: the same plan exported twice is one plan. */
  id: string;
  block: ItineraryBlock;
  language: Language;
}

/** The moment at which clocks of a zone show a date and a time ("09:30"; "24:00" is the midnight that follows). */
export function momentOf(date: string, time: string, timeZone: string | undefined): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wall = Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
  if (!timeZone) return new Date(wall);
  // The offset at that moment, found from the offset at the guess: right even next to a change of clocks.
  const first = wall - offsetAt(new Date(wall), timeZone);
  return new Date(wall - offsetAt(new Date(first), timeZone));
}

/** Milliseconds by which a zone is ahead of UTC. */
function offsetAt(moment: Date, timeZone: string): number {
  const digits = '2-digit';
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, year: 'numeric', month: digits, day: digits, hour: digits, minute: digits, hourCycle: 'h23' },
  }).formatToParts(moment);
  const get = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute'));
  return shown - Math.floor(moment.getTime() / 60_000) * 60_000;
}
