import { useEffect, useState, type ComponentType } from 'react';
import type { Language } from '../../../src/protocol/index.js';
import { Cover } from '../covers/cover.js';
import { useLanguage, useMessages } from '../i18n/context.js';
import { useChat } from './chat-context.js';

interface Starter {
  label: string;
  text: string;
}

interface Suggestions {
  suggestions: Starter[];
  greeting?: string;
}

/** The blank start: a greeting, and questions to begin with. */
export function Welcome({ greeting }: { greeting?: string }) {
  const messages = useMessages();
  const { client } = useChat();
  const fetched = useSuggestions();
  const starters = fetched?.suggestions.length ? fetched.suggestions : messages.starters;
  return (
    <section className="welcome">
      <div className="frieze" aria-hidden="true">
        <Cover id="welcome-2" kind="attraction" motif="moon-gate" />
        <Cover id="welcome" kind="attraction" motif="mountain" />
        <Cover id="welcome" kind="artefact" motif="ding" />
        <Cover id="welcome-2" kind="video" motif="film-leader" />
        <Cover id="welcome-1" kind="attraction" motif="waves" />
      </div>
      <h2>{greeting ?? fetched?.greeting ?? messages.greeting}</h2>
      <p>{messages.greetingText}</p>
      <ul className="starters" aria-label={messages.suggestions}>
        {starters.slice(0, 5).map(({ label, text }) => (
          <li key={label}>
            <button type="button" onClick={() => client.send(text)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <Onboarding />
    </section>
  );
}

/** Comes after the first load, below what is there: nothing waits for it, nothing moves. */
function Onboarding() {
  const [part, setPart] = useState<{ Part: ComponentType }>();
  useEffect(() => {
    let gone = false;
    import('../onboarding/tell-taste.js').then(
      (module) => !gone && setPart({ Part: module.default }),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return part ? <part.Part /> : null;
}

function useSuggestions(): Suggestions | undefined {
  const { server } = useChat();
  const language = useLanguage();
  const [fetched, setFetched] = useState<{ language: Language; value: Suggestions }>();
  useEffect(() => {
    const request = new AbortController();
    fetchSuggestions(server, language, request.signal).then(
      (value) => setFetched({ language, value }),
      // The built-in ones stay.
      () => undefined,
    );
    return () => request.abort();
  }, [server, language]);
  return fetched?.language === language ? fetched.value : undefined;
}

async function fetchSuggestions(server: URL, language: Language, signal: AbortSignal): Promise<Suggestions> {
  const response = await fetch(new URL(`api/suggestions?locale=${language}`, server), { signal });
  const body = (await response.json()) as Partial<Suggestions>;
  const suggestions = (body.suggestions ?? []).filter(({ label, text }) => label && text);
  return { suggestions, greeting: body.greeting };
}
