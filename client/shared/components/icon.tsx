import { SEAL } from './seal-paths.js';

/** Line icons on a 24 by 24 field, drawn with one pen. */
const PATHS = {
  send: 'M4.5 12h14M12.5 5.5 19 12l-6.5 6.5',
  stop: 'M7 7h10v10H7z',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  heart: 'M12 19.5C5.5 15 3.5 11.6 4 8.7 4.6 5.3 8.7 4 12 8c3.3-4 7.4-2.7 8 .7.5 2.9-1.5 6.3-8 10.8z',
  dismiss: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.4 6.4l11.2 11.2',
  bookmark: 'M7 4.5h10v15l-5-3.8-5 3.8z',
  'thumb-up': 'M4 11h3v8H4zM7 11l4-7c1.8 0 2.6 1.3 2.2 3l-.7 3h5.2c1.3 0 2.2 1.2 1.8 2.5l-1.5 5c-.3.9-1.1 1.5-2 1.5H7',
  'thumb-down':
    'M20 13h-3V5h3zM17 13l-4 7c-1.8 0-2.6-1.3-2.2-3l.7-3H6.3c-1.3 0-2.2-1.2-1.8-2.5l1.5-5C6.3 5.6 7.1 5 8 5h9',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  down: 'M12 5v13M6 12.5l6 6 6-6',
  theme: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  code: 'M8.5 7 4 12l4.5 5M15.5 7 20 12l-4.5 5',
  info: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.1',
  warning: 'M12 4.5 20.5 19h-17zM12 10v4.5M12 16.8v.1',
  price: 'M4 8V5.5h16V8a2.5 2.5 0 0 0 0 5v5.5H4V13a2.5 2.5 0 0 0 0-5zM14 6v12',
  distance: 'M12 20c-4-4.6-6-7.6-6-10.2a6 6 0 1 1 12 0C18 12.4 16 15.4 12 20zM12 8v3.5',
  duration: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2',
  opening: 'M6 20V5h9v15M15 8h3v12M4 20h16M11.5 12v1.5',
  place: 'M12 20c-4-4.6-6-7.6-6-10.2a6 6 0 1 1 12 0C18 12.4 16 15.4 12 20zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  creator: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM5 20c0-4 3-6 7-6s7 2 7 6',
  year: 'M5 6h14v14H5zM5 10h14M9 4v4M15 4v4',
  language: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM4 12h16M12 4c-5 5-5 11 0 16M12 4c5 5 5 11 0 16',
  medium: 'M4 20c4 0 6-1 6-4M10 16 19 5M10 16l-2.5-2.5M19 5c1.5 1-5 10-9 11',
  accessibility: 'M12 6.2v.1M5 9.5l7 1 7-1M12 10.5V15M12 15l-3 5M12 15l3 5',
  transit: 'M7 4h10v12H7zM7 11h10M9 20l1.5-4M15 20l-1.5-4M9.5 13.5v.1M14.5 13.5v.1',
  phone: 'M6 4h3l1.5 4-2 1.5c1 2.5 2.5 4 5 5l1.5-2 4 1.5v3c0 1-1 2-2 2C10.5 18 6 13.5 5 7c0-1.5 0-3 1-3z',
  share: 'M12 15V4M8 7.5 12 4l4 3.5M6 11.5V20h12v-8.5',
  speaker: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15 9a4.5 4.5 0 0 1 0 6M17.5 6.5a8 8 0 0 1 0 11',
  microphone:
    'M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3',
  star: 'M12 4.5l2.3 4.9 5.2.7-3.8 3.7 1 5.3-4.7-2.6-4.7 2.6 1-5.3-3.8-3.7 5.2-.7z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg className={filled ? 'icon filled' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

export function Seal() {
  return (
    <svg className="seal" viewBox={SEAL.viewBox} aria-hidden="true" focusable="false">
      {Object.entries(SEAL.paths).map(([name, d]) => (
        <path key={name} className={name} d={d} />
      ))}
    </svg>
  );
}
