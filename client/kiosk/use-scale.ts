import { useEffect, useState } from 'react';

/** The shorter side of a screen that is drawn at scale 1, in CSS pixels. */
const DESIGNED_FOR = 720;

/** How large everything is drawn: in proportion to the screen, within what stays readable. */
export function useScreenScale(): number {
  const [scale, setScale] = useState(measure);
  useEffect(() => {
    const resized = (): void => setScale(measure());
    window.addEventListener('resize', resized);
    return () => window.removeEventListener('resize', resized);
  }, []);
  return scale;
}

function measure(): number {
  const shorter = Math.min(window.innerWidth, window.innerHeight);
  return Math.min(3.2, Math.max(1.1, shorter / DESIGNED_FOR));
}
