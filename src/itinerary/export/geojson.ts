import type { ExportedItinerary } from './stops.js';

type Coordinates = [longitude: number, latitude: number];

/** The plan as GeoJSON (RFC 7946): a point for each stop that has a position, a line for each day with two or more. */
export function toGeoJson({ block }: ExportedItinerary) {
  const days = block.days.map(({ date, stops }) => ({
    date,
    stops: stops.flatMap((stop) => (stop.position ? [{ ...stop, position: stop.position }] : [])),
  }));
  const points = days.flatMap(({ date, stops }, day) =>
    stops.map(({ position, title, arrive, leave, itemId, facts = [] }) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [position.longitude, position.latitude] as Coordinates },
      properties: {
        ...{ name: title, day: day + 1, date, arrive, leave },
        ...(itemId !== undefined && { itemId }),
        facts: facts.map(({ text }) => text),
      },
    })),
  );
  const lines = days.flatMap(({ date, stops }, day) =>
    stops.length < 2
      ? []
      : [
          {
            type: 'Feature' as const,
            geometry: {
              type: 'LineString' as const,
              coordinates: stops.map(({ position }): Coordinates => [position.longitude, position.latitude]),
            },
            properties: { day: day + 1, date },
          },
        ],
  );
  return { type: 'FeatureCollection' as const, features: [...points, ...lines] };
}
