import { escapeMarkup } from './markup.js';
import { momentOf, type ExportedItinerary } from './stops.js';

/** The plan as GPX 1.1: a waypoint for each stop that has a position, and a route for each day. */
export function toGpx({ block }: ExportedItinerary): string {
  const points = block.days.flatMap(({ date, stops }, day) =>
    stops.flatMap((stop) => (stop.position ? [{ ...stop, position: stop.position, date, day }] : [])),
  );
  const at = ({ latitude, longitude }: { latitude: number; longitude: number }) =>
    `lat="${latitude}" lon="${longitude}"`;
  const waypoints = points.map(
    ({ position, title, arrive, leave, date }) =>
      `  <wpt ${at(position)}><time>${momentOf(date, arrive, block.timeZone).toISOString()}</time><name>${escapeMarkup(title)}</name><desc>${date} ${arrive}–${leave}</desc></wpt>`,
  );
  const routes = block.days.map(({ date }, day) => {
    const own = points.filter((point) => point.day === day);
    const steps = own.map(
      ({ position, title }) => `    <rtept ${at(position)}><name>${escapeMarkup(title)}</name></rtept>`,
    );
    return [`  <rte>`, `    <name>${escapeMarkup(`${block.title} ${date}`)}</name>`, ...steps, '  </rte>'].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Docent" xmlns="http://www.topografix.com/GPX/1/1">',
    `  <metadata><name>${escapeMarkup(block.title)}</name></metadata>`,
    ...waypoints,
    ...routes,
    '</gpx>',
    '',
  ].join('\n');
}
