import { useEffect, useState } from 'react';
import type { Language } from '../../../src/protocol/index.js';
import { useLanguage } from '../i18n/context.js';
import { useChat } from './chat-context.js';

export interface Starter {
  label: string;
  text: string;
}

interface Suggestions {
  suggestions: Starter[];
  greeting?: string;
}

/** What the plugins offer to begin with, in the visitor's language; undefined until it is known, or if not `asked`. */
export function useSuggestions(asked = true): Suggestions | undefined {
  const { server } = useChat();
  const language = useLanguage();
  const [fetched, setFetched] = useState<{ language: Language; value: Suggestions }>();
  useEffect(() => {
    if (!asked) return undefined;
    const request = new AbortController();
    fetchSuggestions(server, language, request.signal).then(
      (value) => setFetched({ language, value }),
      // The built-in ones stay.
      () => undefined,
    );
    return () => request.abort();
  }, [asked, server, language]);
  return fetched?.language === language ? fetched.value : undefined;
}

async function fetchSuggestions(server: URL, language: Language, signal: AbortSignal): Promise<Suggestions> {
  const response = await fetch(new URL(`api/suggestions?locale=${language}`, server), { signal });
  const body = (await response.json()) as Partial<Suggestions>;
  const suggestions = (body.suggestions ?? []).filter(({ label, text }) => label && text);
  return { suggestions, greeting: body.greeting };
}
