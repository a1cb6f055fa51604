import { useChat } from '../shared/chat/chat-context.js';
import { ConversationLog } from '../shared/chat/conversation-log.js';
import { useSuggestions } from '../shared/chat/use-suggestions.js';
import { useMessages } from '../shared/i18n/context.js';
import { useTexts } from './texts.js';

const SHOWN = 6;

/** What was said, and for a beginning what could be. */
export function Talk({ layout }: { layout: string }) {
  const texts = useTexts();
  return <ConversationLog beginning={<Beginning />} offline={texts.offline} layout={layout} />;
}

function Beginning() {
  const messages = useMessages();
  const texts = useTexts();
  const { client } = useChat();
  const { suggestions = [], greeting, empty } = useSuggestions() ?? {};
  return (
    <section className="beginning">
      <h2>{greeting ?? texts.question}</h2>
      {empty && <p>{messages.nothingYet}</p>}
      {suggestions.length > 0 && (
        <ul className="suggestions" aria-label={messages.suggestions}>
          {suggestions.slice(0, SHOWN).map(({ label, text }) => (
            <li key={label}>
              <button type="button" onClick={() => client.send(text)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
