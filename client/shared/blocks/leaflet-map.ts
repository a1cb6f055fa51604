// The module form of the library: the other one brings a loader of its own along.
import * as leaflet from 'leaflet/dist/leaflet-src.esm.js';
import style from 'leaflet/dist/leaflet.css?inline';
import type { BlockOf } from '../../../src/protocol/index.js';
import type { Messages } from '../i18n/index.js';

export interface MapContent {
  points: BlockOf<'map'>['points'];
  route: BlockOf<'map'>['route'];
  tiles: { url: string; attribution: string } | undefined;
  /** "You are here". */
  here: { latitude: number; longitude: number; label: string } | undefined;
  messages: Messages;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);

/** Draws into `element`; returns what takes it away. Without tiles the places and the way stand on plain ground. */
export function drawMap(element: HTMLElement, { points, route, tiles, here, messages }: MapContent): () => void {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  // The library sets sizes in pixels; what is read from two metres is larger.
  const scale = Number(getComputedStyle(element).getPropertyValue('--scale')) || 1;
  const iconSize: [number, number] = [28 * scale, 28 * scale];
  const tooltip = { direction: 'top', offset: [0, -14 * scale] as [number, number] } as const;
  const map = leaflet.map(element, {
    zoomControl: false,
    attributionControl: Boolean(tiles),
    zoomAnimation: !still,
    fadeAnimation: !still,
    // The page scrolls past the map; it zooms by its buttons, by pinching and by keys.
    scrollWheelZoom: false,
    // Plain ground is sharp at any zoom: the places fill it.
    zoomSnap: tiles ? 1 : 0.25,
  });
  leaflet.control.zoom({ zoomInTitle: messages.zoomIn, zoomOutTitle: messages.zoomOut }).addTo(map);
  if (tiles) leaflet.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: 19 }).addTo(map);
  leaflet.control.scale({ imperial: false, maxWidth: 120 * scale }).addTo(map);
  if (route && route.length > 1) leaflet.polyline(route, { className: 'map-route' }).addTo(map);
  points.forEach(({ latitude, longitude, label, day }, index) => {
    leaflet
      .marker([latitude, longitude], {
        icon: leaflet.divIcon({
          className: day && day % 2 === 0 ? 'map-pin map-pin-even' : 'map-pin',
          html: String(index + 1),
          iconSize,
        }),
        alt: `${index + 1} ${label}`,
        title: label,
        keyboard: true,
      })
      .bindTooltip(textNode(label), tooltip)
      .addTo(map);
  });
  if (here) {
    leaflet
      .marker([here.latitude, here.longitude], {
        icon: leaflet.divIcon({ className: 'map-here', iconSize }),
        ...{ alt: here.label, title: here.label },
      })
      .bindTooltip(textNode(here.label), { ...tooltip, permanent: true })
      .addTo(map);
  }
  const bounds = leaflet.latLngBounds([
    ...points.map(({ latitude, longitude }) => [latitude, longitude] as [number, number]),
    ...(route ?? []),
  ]);
  if (bounds.isValid()) map.fitBounds(bounds, { padding: [36 * scale, 36 * scale], maxZoom: 15 });
  const watcher = new ResizeObserver(() => map.invalidateSize());
  watcher.observe(element);
  return () => {
    watcher.disconnect();
    map.remove();
  };
}

/** Labels come from catalogues: they are text, never markup. */
function textNode(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}
