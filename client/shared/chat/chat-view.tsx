import { useEffect, useRef, useState } from 'react';
import { MAX_MESSAGE_LENGTH } from './limits.js';
import { openExchange } from '../chat-client/index.js';
import { Icon } from '../components/icon.js';
import { useMessages } from '../i18n/context.js';
import { Announcer } from './announcer.js';
import { useChat, useChatState } from './chat-context.js';
import { Composer } from './composer.js';
import { ExchangeView } from './exchange-view.js';
import { PendingQuestion } from './pending-question.js';
import { useScrolling } from './use-scrolling.js';
import { Welcome } from './welcome.js';

interface ChatViewProps {
  greeting?: string;
  /** Put the cursor into the field when the chat appears; only where the visitor asked for the chat. */
  autoFocus?: boolean;
  /** Something lies over it. */
  covered?: boolean;
}

/** A conversation: what was said, and where to say more. */
export function ChatView({ greeting, autoFocus = false, covered = false }: ChatViewProps) {
  const messages = useMessages();
  const { client } = useChat();
  const { conversation, historyUpTo, outbox, connection, loaded, problem, unrecorded } = useChatState();
  const log = useRef<HTMLDivElement>(null);
  const pending = outbox.length;
  const lastQuestion = outbox.at(-1)?.clientMessageId ?? conversation.exchanges.at(-1)?.question?.clientMessageId;
  const { away, toLatest } = useScrolling(log, lastQuestion, loaded);
  const blank = loaded && conversation.exchanges.length === 0 && pending === 0;
  const busy = openExchange(conversation) !== undefined;

  return (
    <div className="chat" inert={covered}>
      {connection === 'offline' && (
        <p className="banner" data-level="warning">
          <Icon name="warning" />
          {messages.offline}
        </p>
      )}
      {(problem || unrecorded) && (
        <p className="banner">
          <Icon name="info" />
          <span>{problem ?? messages.unrecorded}</span>
          <button type="button" className="text-button" onClick={() => client.dismissProblem()}>
            {messages.dismiss}
          </button>
        </p>
      )}
      <div className="log" ref={log} role="region" aria-label={messages.conversation} tabIndex={0}>
        <div className="column">
          {blank && <Welcome greeting={greeting} />}
          {!loaded && connection !== 'offline' && <LateSkeleton />}
          {conversation.exchanges.map((exchange, index) => (
            <ExchangeView
              key={exchange.messageId}
              exchange={exchange}
              live={(exchange.answer?.sequence ?? Infinity) > historyUpTo}
              current={pending === 0 && index === conversation.exchanges.length - 1}
            />
          ))}
          {outbox.map((entry) => (
            <PendingQuestion key={entry.clientMessageId} entry={entry} />
          ))}
        </div>
      </div>
      {away && (
        <button type="button" className="to-latest" onClick={toLatest}>
          <Icon name="down" />
          {messages.toLatest}
        </button>
      )}
      <Composer busy={busy} maxLength={MAX_MESSAGE_LENGTH} autoFocus={autoFocus} />
      <Announcer />
    </div>
  );
}

/** Only for waits that are felt. */
function LateSkeleton() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), 300);
    return () => window.clearTimeout(timer);
  }, []);
  return late ? (
    <div className="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  ) : null;
}
