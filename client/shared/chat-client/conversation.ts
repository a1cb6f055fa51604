import type { AnswerStatus, Block, ConversationEvent, Language, Route } from '../../../src/protocol/index.js';

export interface AnswerBlock {
  /** Of the event that brought it: a key that never changes. */
  sequence: number;
  block: Block;
}

export interface Answer {
  language: Language;
  status: 'streaming' | AnswerStatus;
  blocks: readonly AnswerBlock[];
  route: readonly Route[];
  /** Of the event that began it. */
  sequence: number;
  /** False for what ended before it could begin. */
  begun: boolean;
}

/** A question and its answer. */
export interface Exchange {
  messageId: string;
  question?: { text: string; clientMessageId: string };
  answer?: Answer;
  thumb: 'up' | 'down' | null;
}

export interface Conversation {
  id: string | undefined;
  /** All events up to this one are applied. */
  lastSequence: number;
  exchanges: readonly Exchange[];
  /** Events that arrived before the ones that they follow. */
  ahead: readonly ConversationEvent[];
}

export function emptyConversation(id?: string): Conversation {
  return { id, lastSequence: 0, exchanges: [], ahead: [] };
}

/**
 * The conversation after `events`, in whatever order and however often they arrive. Events of other conversations are
 * ignored; what comes ahead of a gap waits until the gap is filled.
 */
export function applyEvents(conversation: Conversation, events: readonly ConversationEvent[]): Conversation {
  const waiting = new Map(conversation.ahead.map((event) => [event.sequence, event]));
  for (const event of events) {
    if (event.conversationId === conversation.id && event.sequence > conversation.lastSequence) {
      waiting.set(event.sequence, event);
    }
  }
  let { lastSequence, exchanges } = conversation;
  for (let event = waiting.get(lastSequence + 1); event; event = waiting.get(lastSequence + 1)) {
    exchanges = applyEvent(exchanges, event);
    waiting.delete(event.sequence);
    lastSequence = event.sequence;
  }
  if (lastSequence === conversation.lastSequence && waiting.size === conversation.ahead.length) return conversation;
  return { ...conversation, lastSequence, exchanges, ahead: [...waiting.values()] };
}

function applyEvent(exchanges: readonly Exchange[], event: ConversationEvent): readonly Exchange[] {
  const index = exchanges.findLastIndex((exchange) => exchange.messageId === event.messageId);
  const before: Exchange = exchanges[index] ?? { messageId: event.messageId, thumb: null };
  const after = changeExchange(before, event);
  return index < 0 ? [...exchanges, after] : exchanges.with(index, after);
}

function changeExchange(exchange: Exchange, event: ConversationEvent): Exchange {
  switch (event.type) {
    case 'question':
      return { ...exchange, question: { text: event.text, clientMessageId: event.clientMessageId } };
    case 'answer-started': {
      const { language, sequence } = event;
      return { ...exchange, answer: { language, sequence, status: 'streaming', blocks: [], route: [], begun: true } };
    }
    case 'block': {
      const answer = exchange.answer ?? unannounced(event);
      const added: AnswerBlock = { sequence: event.sequence, block: event.block };
      return { ...exchange, answer: { ...answer, blocks: [...answer.blocks, added] } };
    }
    case 'answer-finished': {
      const answer = exchange.answer ?? unannounced(event);
      return { ...exchange, answer: { ...answer, status: event.status, route: event.route } };
    }
    case 'feedback':
      return { ...exchange, thumb: event.thumb };
    default:
      // A newer server may say more than this client knows.
      return exchange;
  }
}

/** An answer that failed before it could begin. */
function unannounced({ sequence }: Pick<ConversationEvent, 'sequence'>): Answer {
  return { language: 'en', sequence, status: 'streaming', blocks: [], route: [], begun: false };
}

const TAKEN_BACK: Answer = { ...unannounced({ sequence: 0 }), status: 'stopped' };

/** The exchange that is being answered, or is the next to be; those behind it wait for their turn. */
export function openExchange({ exchanges }: Conversation): Exchange | undefined {
  return exchanges.find(({ answer }) => !answer || answer.status === 'streaming');
}

/** A question that was waiting for its turn gets no answer. The server says so too, once it comes to it. */
export function withdraw(conversation: Conversation, messageId: string): Conversation {
  const exchanges = conversation.exchanges.map((exchange) =>
    exchange.messageId === messageId && !exchange.answer ? { ...exchange, answer: TAKEN_BACK } : exchange,
  );
  return { ...conversation, exchanges };
}

/** Stopped before a word of it was said. */
export function isTakenBack({ answer }: Exchange): boolean {
  return answer?.status === 'stopped' && !answer.begun;
}
