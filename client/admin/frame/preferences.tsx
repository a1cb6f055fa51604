import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import type { Language } from '../../../src/protocol/index.js';
import { languageTag, resolveLocale } from '../../shared/i18n/index.js';
import { LocaleProvider } from '../../shared/i18n/context.js';
import { useTheme, type Theme } from '../../shared/styles/use-theme.js';
import { usePreference } from '../../page/preferences.js';
import { THEMES } from '../../page/theme-menu.js';
import { api } from '../api/api.js';

interface Preferences {
  language: Language;
  setLanguage: (language: Language) => void;
  theme: Theme;
  setTheme: (theme: Theme) => void;
}

const PreferencesContext = createContext<Preferences | undefined>(undefined);

/** Language and theme: kept by this browser, changed while one works. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = usePreference<Language>(
    'locale',
    ['zh', 'en'],
    resolveLocale('auto', navigator.languages),
  );
  const [theme, setTheme] = usePreference('theme', THEMES, 'auto');
  const resolved = useTheme(theme);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = languageTag(language);
    root.classList.add('docent');
    root.dataset['theme'] = resolved;
    api.language = language;
  }, [language, resolved]);
  const value = useMemo(
    () => ({ language, setLanguage, theme, setTheme }),
    // The setters only close over stable ones.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [language, theme],
  );
  return (
    <PreferencesContext.Provider value={value}>
      <LocaleProvider language={language}>{children}</LocaleProvider>
    </PreferencesContext.Provider>
  );
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('A part of the console stands outside PreferencesProvider');
  return preferences;
}
