import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark' | 'high-contrast' | 'auto';
export type ResolvedTheme = Exclude<Theme, 'auto'>;

const CONTRAST = '(prefers-contrast: more)';
const DARK = '(prefers-color-scheme: dark)';

function resolveTheme(theme: Theme): ResolvedTheme {
  if (theme !== 'auto') return theme;
  if (window.matchMedia(CONTRAST).matches) return 'high-contrast';
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

/** The theme to draw in; `auto` follows the device while the page is open. */
export function useTheme(theme: Theme): ResolvedTheme {
  const [, setChanges] = useState(0);
  useEffect(() => {
    const changed = (): void => setChanges((count) => count + 1);
    const queries = [CONTRAST, DARK].map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener('change', changed);
    return () => {
      for (const query of queries) query.removeEventListener('change', changed);
    };
  }, []);
  return resolveTheme(theme);
}
