import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ConversationEvent } from '../../../src/protocol/index.js';
import { BrowserStorage } from './browser-storage.js';
import { ChatClient } from './chat-client.js';
import type { ChatSocket, Identity } from './chat-socket.js';

type Listener = (...values: unknown[]) => void;
type Reply = Record<string, unknown>;

/** A server as seen through a socket: `answers` says what each request is told, or throws as a timeout does. */
class FakeSocket {
  connected = false;
  /** It connects, or will do so by itself. */
  active = false;
  readonly sent: { name: string; payload: Record<string, unknown> }[] = [];
  readonly answers: Record<string, (payload: Record<string, unknown>) => Reply> = {};
  readonly identities: Identity[] = [];
  private readonly listeners = new Map<string, Listener>();

  constructor(private readonly identity: () => Identity) {}

  on(name: string, listener: Listener): this {
    this.listeners.set(name, listener);
    return this;
  }

  emit(name: string, ...values: unknown[]): void {
    this.listeners.get(name)?.(...values);
  }

  connect(): this {
    this.active = this.connected = true;
    this.identities.push(this.identity());
    return this;
  }

  disconnect(): this {
    this.active = this.connected = false;
    return this;
  }

  removeAllListeners(): void {
    this.listeners.clear();
  }

  timeout() {
    return {
      emitWithAck: async (name: string, payload: Record<string, unknown>): Promise<Reply> => {
        this.sent.push({ name, payload });
        const answer = this.answers[name];
        if (!answer) throw new Error('timeout');
        return answer(payload);
      },
    };
  }

  sentOf(name: string) {
    return this.sent.filter((request) => request.name === name).map(({ payload }) => payload);
  }
}

class FakeArea {
  private readonly values = new Map<string, string>();
  getItem = (key: string): string | null => this.values.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.values.set(key, value);
  removeItem = (key: string): void => void this.values.delete(key);
}

const storageListeners = new Set<(event: unknown) => void>();

function setUp(area = new FakeArea()) {
  const storage = new BrowserStorage('p:', area as unknown as Storage);
  let socket!: FakeSocket;
  const client = new ChatClient({
    openSocket: (identity) => (socket = new FakeSocket(identity)) as unknown as ChatSocket,
    storage,
    locale: 'en',
  });
  return { client, socket, area, storage };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

const event = (sequence: number, body: object): ConversationEvent =>
  ({ sequence, conversationId: 'c', messageId: 'm', createdAt: '', ...body }) as ConversationEvent;

const session = { visitorId: 'v', token: 't', serverVersion: '1' };

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(globalThis, {
    window: Object.assign(globalThis, {
      addEventListener: (_: string, listener: (event: unknown) => void) => storageListeners.add(listener),
      removeEventListener: (_: string, listener: (event: unknown) => void) => storageListeners.delete(listener),
    }),
  });
});

afterEach(() => {
  jest.useRealTimers();
  storageListeners.clear();
  Reflect.deleteProperty(globalThis, 'window');
});

const accept = (payload: Record<string, unknown>): Reply => ({
  ok: true,
  conversationId: 'c',
  messageId: 'm',
  sequence: 0,
  duplicate: false,
  echo: payload,
});

describe('ChatClient', () => {
  it('keeps a question until it is acknowledged, over a reload, and sends it again under the same id', async () => {
    const first = setUp();
    first.client.connect();
    first.socket.emit('session', session);
    first.client.send(' museums? ');
    await settle();
    expect(first.socket.sentOf('message')).toHaveLength(1);
    const [request] = first.socket.sentOf('message');

    const second = setUp(first.area);
    second.socket.answers.message = accept;
    second.client.connect();
    second.socket.emit('session', session);
    await settle();
    expect(second.socket.identities[0]?.token).toBe('t');
    expect(second.socket.sentOf('message')).toEqual([request]);
    expect(request).toMatchObject({ text: 'museums?', locale: 'en' });
    expect(setUp(first.area).client.getState().outbox).toEqual([]);
  });

  it('lets the first question open the conversation of those behind it', async () => {
    const { client, socket } = setUp();
    socket.answers.message = accept;
    client.send('one');
    client.send('two');
    client.connect();
    socket.emit('session', session);
    await settle();
    expect(socket.sentOf('message').map(({ text, conversationId }) => [text, conversationId])).toEqual([
      ['one', undefined],
      ['two', 'c'],
    ]);
  });

  it('asks for what it lacks when events skip', async () => {
    const area = new FakeArea();
    area.setItem('p:conversation', 'c');
    const { client, socket } = setUp(area);
    const events = [
      event(1, { type: 'question', clientMessageId: 'x', text: 'hello' }),
      event(2, { type: 'answer-started', language: 'en' }),
    ];
    socket.answers.resume = ({ after }) => ({
      ok: true,
      events: events.slice(after as number),
      lastSequence: 2,
      more: false,
    });
    client.connect();
    socket.emit('session', session);
    await settle();
    expect(client.getState().loaded).toBe(true);
    events.push(event(3, { type: 'block', block: { type: 'text', markdown: 'a' } }));
    socket.emit('event', event(4, { type: 'answer-finished', status: 'complete', route: [], relaxed: false }));
    events.push(event(4, { type: 'answer-finished', status: 'complete', route: [], relaxed: false }));
    await settle();
    expect(socket.sentOf('resume').map(({ after }) => after)).toEqual([0, 2]);
    expect(client.getState().conversation.lastSequence).toBe(4);
  });

  it('shows why a question was refused and sends it again on request', async () => {
    const { client, socket } = setUp();
    socket.answers.message = () => ({ ok: false, error: { code: 'rate-limited', message: 'slowly', requestId: 'r' } });
    client.connect();
    socket.emit('session', session);
    client.send('one');
    await settle();
    const [entry] = client.getState().outbox;
    expect(entry?.refusal).toBe('slowly');
    socket.answers.message = accept;
    client.sendAgain(entry!.clientMessageId);
    await settle();
    expect(socket.sentOf('message').map(({ clientMessageId }) => clientMessageId)).toEqual([
      entry!.clientMessageId,
      entry!.clientMessageId,
    ]);
  });

  it('begins anew when the server has lost the conversation, and loses no question', async () => {
    const area = new FakeArea();
    area.setItem('p:conversation', 'gone');
    const { client, socket } = setUp(area);
    const lost = { ok: false, error: { code: 'conversation-not-found', message: '', requestId: 'r' } };
    socket.answers.resume = () => lost;
    socket.answers.message = (payload) => (payload.conversationId ? lost : accept(payload));
    client.connect();
    client.send('still there?');
    socket.emit('session', session);
    client.connect();
    await settle();
    expect(client.getState().conversation.id).toBe('c');
    expect(socket.sentOf('message').at(-1)).toMatchObject({ text: 'still there?', conversationId: undefined });
  });

  it('becomes a new visitor when its token is not valid any more', () => {
    const area = new FakeArea();
    area.setItem('p:token', 'old');
    const { client, socket } = setUp(area);
    client.connect();
    socket.emit('connect_error', Object.assign(new Error(), { data: { code: 'unauthorised', message: 'no' } }));
    expect(socket.identities.map(({ token }) => token)).toEqual(['old', undefined]);
  });

  it('is the same visitor as the tab that was first', () => {
    const { client, socket, storage } = setUp();
    client.connect();
    storage.set('token', 'of the other tab');
    socket.emit('session', session);
    expect(storage.get('token')).toBe('of the other tab');
    expect(socket.identities.at(-1)?.token).toBe('of the other tab');
  });

  it('says that it is offline only after a moment, and that it is back at once', () => {
    const { client, socket } = setUp();
    client.connect();
    socket.emit('session', session);
    socket.emit('disconnect', 'transport close');
    expect(client.getState().connection).toBe('connecting');
    jest.advanceTimersByTime(5000);
    expect(client.getState().connection).toBe('offline');
    socket.connect();
    socket.emit('session', session);
    expect(client.getState().connection).toBe('online');
  });

  it('leaves a socket alone that is about to connect by itself, and wakes one that is not', async () => {
    const { client, socket } = setUp();
    client.connect();
    socket.emit('session', session);
    client.send('one');
    socket.connected = false;
    socket.emit('disconnect', 'transport close');
    await settle();
    client.connect();
    jest.advanceTimersByTime(5000);
    expect(socket.identities).toHaveLength(1);
    socket.active = false;
    socket.emit('disconnect', 'io server disconnect');
    jest.advanceTimersByTime(5000);
    expect(socket.identities).toHaveLength(2);
  });

  it('follows another tab into a new chat', () => {
    const area = new FakeArea();
    area.setItem('p:conversation', 'c');
    const { client } = setUp(area);
    for (const listener of storageListeners) listener({ key: 'p:conversation', newValue: null });
    expect(client.getState().conversation.id).toBeUndefined();
    expect(client.getState().loaded).toBe(true);
  });

  it('takes a mark back when the server refuses it', async () => {
    const { client, socket } = setUp();
    socket.answers['item-feedback'] = () => ({
      ok: false,
      error: { code: 'item-not-found', message: 'gone', requestId: '' },
    });
    client.connect();
    socket.emit('session', session);
    await client.mark('x', 'like', true, 'm');
    expect(client.getState().marks).toEqual({});
    expect(client.getState().problem).toBe('gone');
  });
});
