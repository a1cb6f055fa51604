import type { PublicAppearance } from '../../src/protocol/index.js';
import { useChat } from '../shared/chat/chat-context.js';
import { ConversationLog } from '../shared/chat/conversation-log.js';
import { useSuggestions, type Starter } from '../shared/chat/use-suggestions.js';
import { useLanguage, useMessages } from '../shared/i18n/context.js';
import { written } from './appearance.js';
import { useTexts } from './texts.js';

const SHOWN = 6;

/** What was said, and for a beginning what could be. */
export function Talk({ appearance, layout }: { appearance: PublicAppearance | undefined; layout: string }) {
  const texts = useTexts();
  return <ConversationLog beginning={<Beginning appearance={appearance} />} offline={texts.offline} layout={layout} />;
}

function Beginning({ appearance }: { appearance: PublicAppearance | undefined }) {
  const messages = useMessages();
  const texts = useTexts();
  const language = useLanguage();
  const { client } = useChat();
  const starters = useStarters(appearance) ?? messages.starters;
  return (
    <section className="beginning">
      <h2>{written(appearance?.greeting, language) ?? texts.question}</h2>
      <ul className="suggestions" aria-label={messages.suggestions}>
        {starters.slice(0, SHOWN).map(({ label, text }) => (
          <li key={label}>
            <button type="button" onClick={() => client.send(text)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What staff chose, else what the plugins offer; undefined until one of them is known. */
function useStarters(appearance: PublicAppearance | undefined): Starter[] | undefined {
  const language = useLanguage();
  const chosen = appearance?.suggestions[language] ?? [];
  const offered = useSuggestions(chosen.length === 0)?.suggestions ?? [];
  if (chosen.length > 0) return chosen.map((text) => ({ label: text, text }));
  return offered.length > 0 ? offered : undefined;
}
