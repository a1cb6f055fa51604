import { createEvents, type DateTime, type EventAttributes } from 'ics';
import { momentOf, type ExportedItinerary } from './stops.js';

/** The plan as a calendar (RFC 5545), one event a stop. Times are in UTC, so that every calendar shows the right ones. */
export function toIcs({ id, block, language }: ExportedItinerary): string {
  const events = block.days.flatMap(({ date, stops }, day) =>
    stops.map((stop, index): EventAttributes => {
      const texts = [...(stop.facts ?? []), ...(stop.reasons ?? [])].map(({ text }) => text);
      return {
        uid: `${id}-${day + 1}-${index + 1}@docent`,
        title: stop.title,
        start: utc(momentOf(date, stop.arrive, block.timeZone)),
        end: utc(momentOf(date, stop.leave, block.timeZone)),
        ...{ startInputType: 'utc', startOutputType: 'utc', endInputType: 'utc', endOutputType: 'utc' },
        ...(stop.address && { location: stop.address }),
        ...(texts.length > 0 && { description: texts.join('\n') }),
        ...(stop.position && { geo: { lat: stop.position.latitude, lon: stop.position.longitude } }),
        calName: block.title,
        productId: `-//Docent//Docent//${language.toUpperCase()}`,
      };
    }),
  );
  const { error, value } = createEvents(events);
  if (error ?? !value) throw error ?? new Error('the calendar is empty');
  return value;
}

function utc(date: Date): DateTime {
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()];
}
