/** Icons that only the kiosk has, drawn with the pen of the shared ones. */
const PATHS = {
  speaker: 'M4.5 10v4h3.5l4.5 4V6L8 10zM16 9a4.2 4.2 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  text: 'M3.5 18 8 6.5 12.5 18M5 14.5h6M14 18l3.2-8 3.3 8M15.2 15.5h4',
  phone: 'M8 3.5h8v17H8zM11 17.8h2',
  finish: 'M14 8V4.5H5v15h9V16M9.5 12H20M16.5 8.5 20 12l-3.5 3.5',
  keyboard: 'M3.5 6.5h17v11h-17zM7 10v.1M10.3 10v.1M13.7 10v.1M17 10v.1M8 14h8',
} as const;

export type KioskIconName = keyof typeof PATHS;

export function KioskIcon({ name }: { name: KioskIconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
