import { useEffect, useState } from 'react';
import type { Names } from '../../../src/protocol/index.js';
import { useChat } from './chat-context.js';

export type NameFound = Names['names'][number];

const PAUSE = 150;
/** The end of the text that is looked at. */
const TAIL = 40;
const SHORTEST = 2;

/** Names of the catalogue that the end of `text` may be the beginning of; asked for when the writing pauses. */
export function useNames(text: string | undefined): readonly NameFound[] {
  const { server } = useChat();
  const [found, setFound] = useState<{ text: string; names: readonly NameFound[] }>();
  useEffect(() => {
    if (!text || text.trim().length < SHORTEST) return undefined;
    const request = new AbortController();
    const timer = window.setTimeout(() => {
      const before = Math.max(0, text.length - TAIL);
      fetch(new URL('api/names', server), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: text.slice(before) }),
        signal: request.signal,
      })
        .then((response) => response.json() as Promise<Partial<Names>>)
        .then(
          ({ names = [] }) => setFound({ text, names: names.map((name) => ({ ...name, from: name.from + before })) }),
          // Writing goes on without.
          () => undefined,
        );
    }, PAUSE);
    return () => {
      window.clearTimeout(timer);
      request.abort();
    };
  }, [server, text]);
  return found && found.text === text ? found.names : NONE;
}

const NONE: readonly NameFound[] = [];
