import type { OutboxEntry } from '../chat-client/index.js';
import { Icon } from '../components/icon.js';
import { useMessages } from '../i18n/context.js';
import { useChat, useChatState } from './chat-context.js';
import { Question } from './question.js';
import { WaitingQuestion } from './waiting-question.js';

/** A question that the server has not taken yet. */
export function PendingQuestion({ entry }: { entry: OutboxEntry }) {
  const messages = useMessages();
  const { client } = useChat();
  const { connection } = useChatState();
  return (
    <article className="exchange">
      <Question text={entry.text} />
      {entry.refusal ? (
        <div className="refusal">
          <p className="notice" data-level="warning">
            <Icon name="warning" />
            <span>{entry.refusal}</span>
          </p>
          <button type="button" className="text-button" onClick={() => client.sendAgain(entry.clientMessageId)}>
            {messages.sendAgain}
          </button>
          <button type="button" className="text-button" onClick={() => client.drop(entry.clientMessageId)}>
            {messages.discard}
          </button>
        </div>
      ) : connection === 'online' || entry.acknowledged ? (
        <p className="ending">{messages.sending}</p>
      ) : (
        <WaitingQuestion
          text={entry.text}
          why={messages.waitingToSend}
          onTakeBack={() => client.drop(entry.clientMessageId)}
        />
      )}
    </article>
  );
}
