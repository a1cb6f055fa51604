import { useMessages } from '../i18n/context.js';
import { useChat } from './chat-context.js';
import type { Starter } from './use-suggestions.js';

interface SuggestedQuestionsProps {
  /** None show nothing. */
  suggestions: readonly Starter[];
  className: string;
}

/** Questions to begin with: a touch asks them. */
export function SuggestedQuestions({ suggestions, className }: SuggestedQuestionsProps) {
  const messages = useMessages();
  const { client } = useChat();
  if (suggestions.length === 0) return null;
  return (
    <ul className={className} aria-label={messages.suggestions}>
      {suggestions.map(({ label, text }) => (
        <li key={label}>
          <button type="button" onClick={() => client.send(text)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
