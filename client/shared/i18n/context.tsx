import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Language } from '../../../src/protocol/index.js';
import { messagesOf, type Messages } from './index.js';

interface Locale {
  language: Language;
  messages: Messages;
}

const LocaleContext = createContext<Locale>({ language: 'en', messages: messagesOf('en') });

export function LocaleProvider({ language, children }: { language: Language; children: ReactNode }) {
  const value = useMemo(() => ({ language, messages: messagesOf(language) }), [language]);
  return <LocaleContext.Provider value={value}>{children}</LocaleContext.Provider>;
}

export function useLanguage(): Language {
  return useContext(LocaleContext).language;
}

export function useMessages(): Messages {
  return useContext(LocaleContext).messages;
}
