import { useEffect, useState, type ComponentType } from 'react';
import { Cover } from '../covers/cover.js';
import { useMessages } from '../i18n/context.js';
import { useChat } from './chat-context.js';
import { useSuggestions } from './use-suggestions.js';

/** The blank start: a greeting, and questions to begin with. */
export function Welcome({ greeting }: { greeting?: string }) {
  const messages = useMessages();
  const { client } = useChat();
  const fetched = useSuggestions();
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
      <p>{fetched?.empty ? messages.nothingYet : messages.greetingText}</p>
      {fetched !== undefined && fetched.suggestions.length > 0 && (
        <ul className="starters" aria-label={messages.suggestions}>
          {fetched.suggestions.slice(0, 5).map(({ label, text }) => (
            <li key={label}>
              <button type="button" onClick={() => client.send(text)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
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
