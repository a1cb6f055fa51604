import { describe, expect, it } from '@jest/globals';
import { applyEvents, emptyConversation } from './conversation.js';
import {
  changeEntry,
  dropEntry,
  mergeStored,
  nextToSend,
  toStore,
  withoutArrived,
  type OutboxEntry,
} from './outbox.js';

const entry = (clientMessageId: string, more: Partial<OutboxEntry> = {}): OutboxEntry => ({
  clientMessageId,
  text: clientMessageId,
  locale: 'en',
  ...more,
});

describe('the outbox', () => {
  it('sends in order, passing over what is acknowledged or refused', () => {
    const outbox = [entry('a', { acknowledged: true }), entry('b', { refusal: 'too fast' }), entry('c'), entry('d')];
    expect(nextToSend(outbox)?.clientMessageId).toBe('c');
    expect(nextToSend(changeEntry(outbox, 'b', { refusal: undefined }))?.clientMessageId).toBe('b');
    expect(nextToSend(dropEntry(dropEntry(outbox, 'c'), 'd'))).toBeUndefined();
  });

  it('lets go of a question once it stands in the conversation', () => {
    const conversation = applyEvents(emptyConversation('c'), [
      {
        type: 'question',
        sequence: 1,
        conversationId: 'c',
        messageId: 'm',
        createdAt: '',
        clientMessageId: 'a',
        text: 'a',
      },
    ]);
    const outbox = [entry('a'), entry('b')];
    expect(withoutArrived(outbox, conversation)).toEqual([entry('b')]);
    expect(withoutArrived([entry('b')], conversation)).toEqual([entry('b')]);
  });

  it('keeps over a reload only what the server may not have', () => {
    expect(toStore([entry('a', { acknowledged: true }), entry('b')])).toEqual([entry('b')]);
  });

  it('takes over what another tab stored, without losing what this one waits for', () => {
    const mine = [entry('a', { acknowledged: true }), entry('gone')];
    expect(mergeStored(mine, [entry('b')])).toEqual([entry('a', { acknowledged: true }), entry('b')]);
  });
});
