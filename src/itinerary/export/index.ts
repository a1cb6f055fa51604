import { toGeoJson } from './geojson.js';
import { toGpx } from './gpx.js';
import { toIcs } from './ics.js';
import { toPage } from './page.js';
import type { ExportedItinerary, ExportFormat } from './stops.js';

export type { ExportedItinerary, ExportFormat } from './stops.js';

interface Writer {
  contentType: string;
  write: (itinerary: ExportedItinerary) => string;
}

export const EXPORTS: Readonly<Record<ExportFormat, Writer>> = {
  ics: { contentType: 'text/calendar; charset=utf-8', write: toIcs },
  gpx: { contentType: 'application/gpx+xml; charset=utf-8', write: toGpx },
  geojson: {
    contentType: 'application/geo+json; charset=utf-8',
    write: (itinerary) => JSON.stringify(toGeoJson(itinerary)),
  },
  html: { contentType: 'text/html; charset=utf-8', write: toPage },
};
