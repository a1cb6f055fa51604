export type Theme = 'light' | 'dark' | 'high-contrast' | 'auto';
export type ResolvedTheme = Exclude<Theme, 'auto'>;

const CONTRAST = '(prefers-contrast: more)';
const DARK = '(prefers-color-scheme: dark)';

/** The theme to draw in: what is set, or what the device asks for. */
export function resolveTheme(theme: Theme): ResolvedTheme {
  if (theme !== 'auto') return theme;
  if (window.matchMedia(CONTRAST).matches) return 'high-contrast';
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

/** Calls back when the device asks for another theme. Returns what ends it. */
export function onThemeChange(changed: () => void): () => void {
  const queries = [CONTRAST, DARK].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
