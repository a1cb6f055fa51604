import { useEffect, useRef, useState } from 'react';
import type { Language, PublicAppearance } from '../../src/protocol/index.js';
import { Announcer } from '../shared/chat/announcer.js';
import { useChat, useChatState } from '../shared/chat/chat-context.js';
import { ExchangeView } from '../shared/chat/exchange-view.js';
import { PendingQuestion } from '../shared/chat/pending-question.js';
import { useScrolling } from '../shared/chat/use-scrolling.js';
import { Icon } from '../shared/components/icon.js';
import { useLanguage, useMessages } from '../shared/i18n/context.js';
import { written } from './appearance.js';
import { useTexts } from './texts.js';

/** What was said, and for a beginning what could be. */
export function Talk({ appearance, layout }: { appearance: PublicAppearance | undefined; layout: string }) {
  const messages = useMessages();
  const texts = useTexts();
  const { client } = useChat();
  const { conversation, historyUpTo, outbox, connection, loaded, problem } = useChatState();
  const log = useRef<HTMLDivElement>(null);
  const lastQuestion = outbox.at(-1)?.clientMessageId ?? conversation.exchanges.at(-1)?.question?.clientMessageId;
  const { away, toLatest } = useScrolling(log, lastQuestion, loaded);
  const keepPlace = useRef<() => void>(undefined);
  useEffect(() => {
    keepPlace.current = away ? undefined : toLatest;
  });
  // Text that grows, or moves down, pushes what is being read out of view.
  useEffect(() => keepPlace.current?.(), [layout]);
  const blank = loaded && conversation.exchanges.length === 0 && outbox.length === 0;
  return (
    <>
      {connection === 'offline' && (
        <p className="banner" data-level="warning" role="status">
          <Icon name="warning" />
          {texts.offline}
        </p>
      )}
      {problem && (
        <p className="banner">
          <Icon name="info" />
          <span>{problem}</span>
          <button type="button" className="text-button" onClick={() => client.dismissProblem()}>
            {messages.dismiss}
          </button>
        </p>
      )}
      <div className="log" ref={log} role="region" aria-label={messages.conversation} tabIndex={0}>
        <div className="column">
          {blank && <Suggestions appearance={appearance} />}
          {conversation.exchanges.map((exchange, index) => (
            <ExchangeView
              key={exchange.messageId}
              exchange={exchange}
              live={(exchange.answer?.sequence ?? Infinity) > historyUpTo}
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

interface Starter {
  label: string;
  text: string;
}

const SHOWN = 6;

function Suggestions({ appearance }: { appearance: PublicAppearance | undefined }) {
  const messages = useMessages();
  const texts = useTexts();
  const language = useLanguage();
  const { client } = useChat();
  const starters = useStarters(appearance, language) ?? messages.starters;
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
function useStarters(appearance: PublicAppearance | undefined, language: Language): Starter[] | undefined {
  const { server } = useChat();
  const [fetched, setFetched] = useState<{ language: Language; starters: Starter[] }>();
  const chosen = appearance?.suggestions[language];
  const asks = !chosen || chosen.length === 0;
  useEffect(() => {
    if (!asks) return undefined;
    const request = new AbortController();
    fetch(new URL(`api/suggestions?locale=${language}`, server), { signal: request.signal })
      .then((response) => response.json() as Promise<{ suggestions?: Starter[] }>)
      .then(
        ({ suggestions = [] }) => suggestions.length > 0 && setFetched({ language, starters: suggestions }),
        () => undefined,
      );
    return () => request.abort();
  }, [asks, server, language]);
  if (!asks) return chosen.map((text) => ({ label: text, text }));
  return fetched?.language === language ? fetched.starters : undefined;
}
