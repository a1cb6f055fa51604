import type { Language, PublicAppearance } from '../../../src/protocol/index.js';
import { legible } from './colour.js';

/** Milliseconds: the page is not drawn before it knows, and better drawn plain than late. */
const PATIENCE = 3000;

/** How staff want the house to look; undefined while the server does not say. */
export async function fetchHouse(server: URL): Promise<PublicAppearance | undefined> {
  try {
    const response = await fetch(new URL('api/appearance', server), { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? ((await response.json()) as PublicAppearance) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of staff in a language, else in the other one; undefined where they wrote none. */
export function written(text: { zh: string; en: string } | undefined, language: Language): string | undefined {
  return text?.[language] || text?.[language === 'zh' ? 'en' : 'zh'] || undefined;
}

/** Grounds of tokens.css that the colour has to stand out from. */
const PAPER = { light: '#faf7f1', dark: '#14120f' };

/** The house's colour as tokens.css takes it: each theme has a tone of it that can be read there. */
export function houseStyle(house: PublicAppearance | undefined): Record<string, string> {
  if (!house?.accent) return {};
  return {
    '--house-accent': legible(house.accent, PAPER.light, '#000000'),
    '--house-accent-dark': legible(house.accent, PAPER.dark, '#ffffff'),
  };
}
