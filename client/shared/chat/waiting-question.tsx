import { useMessages } from '../i18n/context.js';
import { useChat } from './chat-context.js';

interface WaitingQuestionProps {
  text: string;
  /** Why it waits. */
  why: string;
  onTakeBack: () => void;
}

/** A question that nobody works on yet can still be changed, or taken back. */
export function WaitingQuestion({ text, why, onTakeBack }: WaitingQuestionProps) {
  const messages = useMessages();
  const { client } = useChat();
  const takeBack = (words: string): void => {
    onTakeBack();
    // The cursor goes to the field, since these buttons go away.
    client.recall(words);
  };
  return (
    <div className="waiting">
      <p className="ending">{why}</p>
      <button type="button" className="text-button" onClick={() => takeBack(text)}>
        {messages.change}
      </button>
      <button type="button" className="text-button" onClick={() => takeBack('')}>
        {messages.takeBack}
      </button>
    </div>
  );
}
