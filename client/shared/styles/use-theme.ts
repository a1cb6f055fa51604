import { useEffect, useState } from 'react';
import { onThemeChange, resolveTheme, type ResolvedTheme, type Theme } from './theme.js';

export type { ResolvedTheme, Theme };

/** The theme to draw in; `auto` follows the device while the page is open. */
export function useTheme(theme: Theme): ResolvedTheme {
  const [, setChanges] = useState(0);
  useEffect(() => onThemeChange(() => setChanges((count) => count + 1)), []);
  return resolveTheme(theme);
}
