/** A GeoJSON feature, which is a record in other clothes. */
export function isFeature(value: Record<string, unknown>): boolean {
  return value.type === 'Feature' && 'properties' in value;
}

/** Properties become fields and a point its coordinates. Other geometries are named in `latitude`, to be reported. */
export function recordOfFeature(feature: Record<string, unknown>): Record<string, unknown> {
  const properties = (feature.properties ?? {}) as Record<string, unknown>;
  const record: Record<string, unknown> = { ...properties };
  if (typeof feature.id === 'string' || typeof feature.id === 'number') record.id ??= String(feature.id);
  return { ...record, ...coordinatesOf(feature.geometry) };
}

function coordinatesOf(geometry: unknown): Record<string, unknown> {
  if (geometry === null || typeof geometry !== 'object') return {};
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type !== 'Point') return { latitude: `geometry ${String(type)}` };
  const [longitude, latitude] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  return { latitude, longitude };
}
