import type { BlockOf } from '../../../src/protocol/index.js';

/** The places of a map as a list: staff check coordinates, not scenery. */
export function MapPoints({ block }: { block: BlockOf<'map'> }) {
  return (
    <ul className="map-points">
      {block.points.map(({ label, latitude, longitude }, index) => (
        <li key={index}>
          {label}{' '}
          <span className="quiet numeric">
            {latitude.toFixed(5)}, {longitude.toFixed(5)}
          </span>
        </li>
      ))}
    </ul>
  );
}
