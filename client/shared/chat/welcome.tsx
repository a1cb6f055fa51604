import { useEffect, useState, type ComponentType } from 'react';
import { Cover } from '../covers/cover.js';
import { useMessages } from '../i18n/context.js';
import { SuggestedQuestions } from './suggested-questions.js';
import { useSuggestions } from './use-suggestions.js';

const SHOWN = 5;

/** The blank start: a greeting, and questions to begin with. */
export function Welcome({ greeting }: { greeting?: string }) {
  const messages = useMessages();
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
      <SuggestedQuestions suggestions={fetched?.suggestions.slice(0, SHOWN) ?? []} className="starters" />
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
