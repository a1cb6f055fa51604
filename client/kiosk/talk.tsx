import { ConversationLog } from '../shared/chat/conversation-log.js';
import { SuggestedQuestions } from '../shared/chat/suggested-questions.js';
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
  const { suggestions = [], greeting, empty } = useSuggestions() ?? {};
  return (
    <section className="beginning">
      <h2>{greeting ?? texts.question}</h2>
      {empty && <p>{messages.nothingYet}</p>}
      <SuggestedQuestions suggestions={suggestions.slice(0, SHOWN)} className="suggestions" />
    </section>
  );
}
