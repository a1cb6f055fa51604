import { useEffect, useRef, useState, type ReactNode } from 'react';
import { openExchange } from '../chat-client/index.js';
import { Icon } from '../components/icon.js';
import { useMessages } from '../i18n/context.js';
import { Announcer } from './announcer.js';
import { useChat, useChatState } from './chat-context.js';
import { ExchangeView } from './exchange-view.js';
import { PendingQuestion } from './pending-question.js';
import { useKeptFocus } from './use-kept-focus.js';
import { useScrolling } from './use-scrolling.js';

interface ConversationLogProps {
  /** What stands where nothing was said yet. */
  beginning: ReactNode;
  /** Said while the server is away. */
  offline: string;
  /** Changes when text grows or moves, so that what is being read is kept in view. */
  layout?: string;
}

/** What was said, with what there is to know about the line above it. */
export function ConversationLog({ beginning, offline, layout }: ConversationLogProps) {
  const messages = useMessages();
  const { conversation, historyUpTo, outbox, connection, loaded } = useChatState();
  const log = useRef<HTMLDivElement>(null);
  const lastQuestion = outbox.at(-1)?.clientMessageId ?? conversation.exchanges.at(-1)?.question?.clientMessageId;
  const { away, toLatest } = useScrolling(log, lastQuestion, loaded);
  const keepPlace = useRef<() => void>(undefined);
  useEffect(() => {
    keepPlace.current = away ? undefined : toLatest;
  });
  useEffect(() => {
    if (layout !== undefined) keepPlace.current?.();
  }, [layout]);
  const keptFocus = useKeptFocus(log);
  const open = openExchange(conversation);
  const blank = loaded && conversation.exchanges.length === 0 && outbox.length === 0;
  return (
    <>
      <Banners offline={offline} />
      <div className="log" ref={log} role="region" aria-label={messages.conversation} tabIndex={0}>
        <div className="column" {...keptFocus}>
          {blank && beginning}
          {!loaded && connection !== 'offline' && <LateSkeleton />}
          {conversation.exchanges.map((exchange, index) => (
            <ExchangeView
              key={exchange.messageId}
              exchange={exchange}
              live={(exchange.answer?.sequence ?? Infinity) > historyUpTo}
              queued={!exchange.answer && exchange !== open}
              current={outbox.length === 0 && index === conversation.exchanges.length - 1}
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
      <Announcer />
    </>
  );
}

/** The announcer reads them out: they are not live themselves. */
function Banners({ offline }: { offline: string }) {
  const messages = useMessages();
  const { client } = useChat();
  const { connection, problem, unrecorded } = useChatState();
  return (
    <>
      {connection === 'offline' && (
        <p className="banner" data-level="warning">
          <Icon name="warning" />
          {offline}
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
    </>
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
