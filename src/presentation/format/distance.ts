import type { Language } from '../../protocol/text.js';
import { say, short } from './words.js';

/** "350 m", "1.2 km", "12 km". */
export function formatDistance(kilometres: number, language: Language): string {
  if (kilometres < 0.95) {
    const metres = Math.max(50, Math.round(kilometres * 20) * 50);
    return say(language, `${metres}米`, `${metres} m`);
  }
  const value = kilometres < 10 ? short(kilometres) : String(Math.round(kilometres));
  return say(language, `${value}公里`, `${value} km`);
}
