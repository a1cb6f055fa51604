import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../../src/protocol/index.js';
import type { ChatState } from '../chat-client/index.js';
import { languageTag, type Messages } from '../i18n/index.js';
import { useLanguage, useMessages } from '../i18n/context.js';
import { sentences } from '../markdown/phrases.js';
import { blockText } from './answer-text.js';
import { useChatState } from './chat-context.js';

interface Announcement {
  id: number;
  text: string;
  language: Language;
}

const PAUSE = 450;
const KEPT = 12;

/**
 * The one live region. What arrives while the visitor is here is read out in whole sentences, one after the other;
 * history never is. The visible log is not live, so nothing is read twice.
 */
export function Announcer() {
  const state = useChatState();
  const messages = useMessages();
  const language = useLanguage();
  const [spoken, setSpoken] = useState<readonly Announcement[]>([]);
  const queue = useRef<Announcement[]>([]);
  const timer = useRef<number | undefined>(undefined);
  const before = useRef<ChatState>(state);
  const nextId = useRef(0);

  useEffect(() => {
    const speak = (): void => {
      const next = queue.current.shift();
      timer.current = next ? window.setTimeout(speak, PAUSE) : undefined;
      if (next) setSpoken((earlier) => [...earlier.slice(1 - KEPT), next]);
    };
    const news = newsBetween(before.current, state, messages, language);
    before.current = state;
    for (const { text, language: spokenIn } of news) {
      for (const sentence of sentences(text)) {
        queue.current.push({ id: (nextId.current += 1), text: sentence, language: spokenIn });
      }
    }
    if (news.length > 0 && timer.current === undefined) speak();
  }, [state, messages, language]);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  return (
    <div className="visually-hidden" role="log" aria-live="polite" aria-relevant="additions" aria-atomic="false">
      {spoken.map(({ id, text, language: spokenIn }) => (
        <p key={id} lang={languageTag(spokenIn)}>
          {text}
        </p>
      ))}
    </div>
  );
}

interface News {
  text: string;
  language: Language;
}

/** What happened from one state to the next, in words. */
function newsBetween(before: ChatState, after: ChatState, messages: Messages, language: Language): News[] {
  const news: News[] = [];
  const say = (text: string, spokenIn = language): void => void news.push({ text, language: spokenIn });
  if (after.connection === 'offline' && before.connection !== 'offline') say(messages.offline);
  if (after.connection === 'online' && before.connection === 'offline') say(messages.backOnline);
  if (after.problem && after.problem !== before.problem) say(after.problem);
  if (after.unrecorded && !before.unrecorded) say(messages.unrecorded);
  if (count(after.objections) > count(before.objections)) say(messages.withoutReason);
  for (const { refusal, clientMessageId } of after.outbox) {
    const known = before.outbox.find((entry) => entry.clientMessageId === clientMessageId)?.refusal;
    if (refusal && refusal !== known) say(refusal);
  }
  const sameConversation = before.conversation.id === after.conversation.id || before.conversation.id === undefined;
  if (!after.loaded || !sameConversation) return news;
  const from = Math.max(before.conversation.lastSequence, after.historyUpTo);
  for (const { answer } of after.conversation.exchanges) {
    if (!answer) continue;
    if (answer.sequence > from && answer.status === 'streaming' && answer.blocks.length === 0) say(messages.thinking);
    for (const { sequence, block } of answer.blocks) {
      if (sequence > from) say(blockText(block, answer.language, messages), answer.language);
    }
    const wasOpen = before.conversation.exchanges.some(
      (exchange) => exchange.answer?.sequence === answer.sequence && exchange.answer.status === 'streaming',
    );
    if (wasOpen && answer.status === 'stopped') say(messages.stopped);
    if (wasOpen && answer.status === 'failed') say(messages.failed);
  }
  return news;
}

function count(objections: ChatState['objections']): number {
  return Object.values(objections).flat().length;
}
