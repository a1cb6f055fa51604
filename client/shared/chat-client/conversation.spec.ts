import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ConversationEvent } from '../../../src/protocol/index.js';
import { applyEvents, emptyConversation, isTakenBack, openExchange, withdraw } from './conversation.js';

type EventBody = ConversationEvent extends infer Event
  ? Event extends ConversationEvent
    ? Omit<Event, 'sequence' | 'conversationId' | 'createdAt'>
    : never
  : never;

const numbered = (bodies: EventBody[]): ConversationEvent[] =>
  bodies.map(
    (body, index) => ({ ...body, sequence: index + 1, conversationId: 'c', createdAt: '' }) as ConversationEvent,
  );

const question = (messageId: string): EventBody => ({
  type: 'question',
  messageId,
  clientMessageId: `client-${messageId}`,
  text: `question ${messageId}`,
});
const started = (messageId: string): EventBody => ({ type: 'answer-started', messageId, language: 'en' });
const text = (messageId: string, markdown: string): EventBody => ({
  type: 'block',
  messageId,
  block: { type: 'text', markdown },
});
const finished = (messageId: string): EventBody => ({
  type: 'answer-finished',
  messageId,
  status: 'complete',
  route: [],
  relaxed: false,
});

const BODIES: EventBody[] = [
  question('1'),
  started('1'),
  text('1', 'void'),
  question('2'),
  started('1'),
  text('1', 'a'),
  text('1', 'b'),
  finished('1'),
  { type: 'feedback', messageId: '1', thumb: 'up' },
  started('2'),
  text('2', 'c'),
];
const LOG = numbered(BODIES);

describe('applyEvents', () => {
  it('builds questions with their answers, in the order in which they were asked', () => {
    const { exchanges, lastSequence } = applyEvents(emptyConversation('c'), LOG);
    expect(lastSequence).toBe(LOG.length);
    expect(exchanges.map(({ question }) => question?.text)).toEqual(['question 1', 'question 2']);
    expect(exchanges.map(({ answer }) => answer?.status)).toEqual(['complete', 'streaming']);
    expect(exchanges[0]?.thumb).toBe('up');
  });

  it('forgets the blocks of an answer that began anew', () => {
    const { exchanges } = applyEvents(emptyConversation('c'), LOG);
    expect(exchanges[0]?.answer?.blocks.map(({ block }) => block)).toEqual([
      { type: 'text', markdown: 'a' },
      { type: 'text', markdown: 'b' },
    ]);
  });

  it('comes to the same conversation in whatever order, portions and repetitions the events arrive', () => {
    const expected = applyEvents(emptyConversation('c'), LOG);
    const arrival = fc.shuffledSubarray([...LOG, ...LOG], { minLength: LOG.length * 2 });
    fc.assert(
      fc.property(arrival, fc.integer({ min: 1, max: 5 }), (events, portion) => {
        let conversation = emptyConversation('c');
        for (let at = 0; at < events.length; at += portion) {
          conversation = applyEvents(conversation, events.slice(at, at + portion));
        }
        expect(conversation).toEqual(expected);
      }),
    );
  });

  it('ends an answer that failed before it began', () => {
    const { exchanges } = applyEvents(emptyConversation('c'), numbered([question('1'), finished('1')]));
    expect(exchanges[0]?.answer?.status).toBe('complete');
  });

  it('holds back what comes after a gap', () => {
    const conversation = applyEvents(emptyConversation('c'), [LOG[0]!, LOG[2]!]);
    expect(conversation.lastSequence).toBe(1);
    expect(conversation.ahead).toEqual([LOG[2]]);
  });

  it('ignores other conversations, and changes nothing for what it knows', () => {
    const conversation = applyEvents(emptyConversation('c'), LOG);
    expect(applyEvents(conversation, LOG)).toBe(conversation);
    const foreign: ConversationEvent = { ...LOG[0]!, conversationId: 'other', sequence: LOG.length + 1 };
    expect(applyEvents(conversation, [foreign])).toBe(conversation);
  });
});

describe('openExchange', () => {
  it('is the one that is being answered, not one that waits behind it', () => {
    expect(openExchange(applyEvents(emptyConversation('c'), LOG.slice(0, 4)))?.messageId).toBe('1');
    expect(openExchange(applyEvents(emptyConversation('c'), LOG))?.messageId).toBe('2');
    expect(openExchange(applyEvents(emptyConversation('c'), LOG.slice(0, 3)))?.messageId).toBe('1');
    expect(openExchange(emptyConversation('c'))).toBeUndefined();
  });
});

describe('withdraw', () => {
  it('takes a question back that waits, at once and when the server says so, but none that is being answered', () => {
    const waiting = applyEvents(emptyConversation('c'), LOG.slice(0, 4));
    const ended: EventBody = { ...finished('2'), status: 'stopped' } as EventBody;
    for (const after of [withdraw(waiting, '2'), applyEvents(waiting, numbered([...BODIES.slice(0, 4), ended]))])
      expect(after.exchanges.map(isTakenBack)).toEqual([false, true]);
    expect(withdraw(waiting, '1').exchanges[0]?.answer?.status).toBe('streaming');
  });
});
