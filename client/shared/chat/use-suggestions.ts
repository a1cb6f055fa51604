import { useEffect, useState } from 'react';
import type { Language } from '../../../src/protocol/index.js';
import { useLanguage } from '../i18n/context.js';
import { useChat, useChatState } from './chat-context.js';

export interface Starter {
  label: string;
  text: string;
}

interface Suggestions {
  suggestions: Starter[];
  greeting?: string;
  /** Nothing is in the catalogue yet. */
  empty?: boolean;
}

/** What there is to begin with, in the visitor's language; undefined until it is known. */
export function useSuggestions(): Suggestions | undefined {
  const { server } = useChat();
  const isAway = useChatState().connection === 'offline';
  const language = useLanguage();
  const [fetched, setFetched] = useState<{ language: Language; value: Suggestions }>();
  useEffect(() => {
    if (isAway) return undefined;
    const request = new AbortController();
    fetchSuggestions(server, language, request.signal).then(
      (value) => setFetched({ language, value }),
      // Asked again once the server is back.
      () => undefined,
    );
    return () => request.abort();
  }, [isAway, server, language]);
  return fetched?.language === language ? fetched.value : undefined;
}

async function fetchSuggestions(server: URL, language: Language, signal: AbortSignal): Promise<Suggestions> {
  const response = await fetch(new URL(`api/suggestions?locale=${language}`, server), { signal });
  const body = (await response.json()) as Partial<Suggestions>;
  const suggestions = (body.suggestions ?? []).filter(({ label, text }) => label && text);
  return { ...body, suggestions };
}
