import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Acknowledgement, ConversationEvent } from '../../src/protocol/index.js';
import { TestServer, type ChatSocket } from './support/server.js';

type Accepted = Acknowledgement<{ conversationId: string; messageId: string; sequence: number; duplicate: boolean }>;

const send = (
  socket: ChatSocket,
  text: string,
  rest: { clientMessageId?: string; conversationId?: string } = {},
): Promise<Accepted> => socket.timeout(10_000).emitWithAck('message', { clientMessageId: randomUUID(), text, ...rest });

const history = (
  socket: ChatSocket,
  conversationId: string,
  after = 0,
): Promise<Acknowledgement<{ events: ConversationEvent[]; lastSequence: number; more: boolean }>> =>
  socket.timeout(10_000).emitWithAck('resume', { conversationId, after });

function collect(socket: ChatSocket): ConversationEvent[] {
  const events: ConversationEvent[] = [];
  socket.on('event', (event) => events.push(event));
  return events;
}

async function until(condition: () => boolean | Promise<boolean>, limit = 20_000): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < limit;) {
    if (await condition()) return;
    await sleep(25);
  }
  throw new Error('waited in vain');
}

const finished = (events: ConversationEvent[]) => events.some(({ type }) => type === 'answer-finished');

function accepted(reply: Accepted) {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply;
}

describe('chat over the socket', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off' } });
  }, 180_000);
  afterAll(() => server.stop());

  it('numbers events without gaps and tells a second tab and a reload the same', async () => {
    const { socket, token } = await server.connect();
    const live = collect(socket);
    const { conversationId } = accepted(await send(socket, '北京有哪些免费的博物馆？'));
    await until(() => finished(live));

    const { socket: tab } = await server.connect(token);
    const reply = await history(tab, conversationId);
    if (!reply.ok) throw new Error(reply.error.message);
    expect(reply.events.map(({ sequence }) => sequence)).toEqual(reply.events.map((_, index) => index + 1));
    const unique = new Map(live.map((event) => [event.sequence, event]));
    expect([...unique.values()].sort((a, b) => a.sequence - b.sequence)).toEqual(reply.events);

    const second = collect(tab);
    await send(socket, 'and in Paris?', { conversationId });
    await until(() => finished(second));
    expect(second.every((event) => event.conversationId === conversationId)).toBe(true);
    socket.disconnect();
    tab.disconnect();
  });

  it('asks once what is sent several times', async () => {
    const { socket } = await server.connect();
    const events = collect(socket);
    const clientMessageId = randomUUID();
    const replies = await Promise.all([1, 2, 3].map(() => send(socket, 'hello', { clientMessageId })));
    const again = accepted(await send(socket, 'hello', { clientMessageId }));
    expect(new Set(replies.map((reply) => accepted(reply).messageId)).size).toBe(1);
    expect(again.duplicate).toBe(true);
    await until(() => finished(events));
    const reply = await history(socket, again.conversationId);
    if (!reply.ok) throw new Error(reply.error.message);
    const log = reply.events;
    expect(log.filter(({ type }) => type === 'question')).toHaveLength(1);
    expect(log.filter(({ type }) => type === 'answer-finished')).toHaveLength(1);
    socket.disconnect();
  });

  it('answers after a kill what was acknowledged before', async () => {
    let victim = await TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off' } });
    const { socket, token } = await victim.connect();
    const questions = [
      '推荐几部纪录片',
      'free museums in London',
      '大家怎么评价故宫？',
      'a short film about tea',
      '有哪些青铜器',
    ];
    const { conversationId } = accepted(await send(socket, '你好'));
    const acknowledged = await Promise.all(questions.map((text) => send(socket, text, { conversationId })));
    await victim.kill();
    socket.disconnect();
    acknowledged.forEach(accepted);

    victim = await victim.restart();
    const { socket: back } = await victim.connect(token);
    let log: ConversationEvent[] = [];
    await until(async () => {
      const reply = await history(back, conversationId);
      if (!reply.ok) throw new Error(reply.error.message);
      log = reply.events;
      return log.filter(({ type }) => type === 'answer-finished').length === questions.length + 1;
    });
    expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
    for (const text of questions) {
      expect(log.filter((event) => event.type === 'question' && event.text === text)).toHaveLength(1);
    }
    back.disconnect();
    await victim.stop();
  }, 120_000);

  it('stops an answer and keeps what was said', async () => {
    const { socket } = await server.connect();
    const events = collect(socket);
    const { conversationId, messageId } = accepted(await send(socket, '推荐博物馆'));
    await socket.timeout(5000).emitWithAck('stop', { conversationId, messageId });
    await until(() => finished(events));
    const end = events.find((event) => event.type === 'answer-finished');
    expect(['stopped', 'complete']).toContain(end?.type === 'answer-finished' ? end.status : undefined);
    const next = accepted(await send(socket, 'hello', { conversationId }));
    await until(() => events.some((event) => event.type === 'answer-finished' && event.messageId === next.messageId));
    socket.disconnect();
  });

  it('stores a thumb as an event and takes it back', async () => {
    const { socket } = await server.connect();
    const events = collect(socket);
    const { conversationId, messageId } = accepted(await send(socket, 'thanks'));
    await until(() => finished(events));
    for (const thumb of ['up', null] as const) {
      const reply = await socket.timeout(5000).emitWithAck('answer-feedback', { conversationId, messageId, thumb });
      expect(reply.ok).toBe(true);
    }
    await until(() => events.filter(({ type }) => type === 'feedback').length === 2);
    socket.disconnect();
  });

  it('refuses malformed requests and other visitors’ conversations, and goes on', async () => {
    const mine = await server.connect();
    const { conversationId } = accepted(await send(mine.socket, 'hello'));
    const other = await server.connect(undefined, 'zh');
    const peek = await history(other.socket, conversationId);
    expect(peek).toMatchObject({ ok: false, error: { code: 'conversation-not-found' } });
    for (const payload of [
      undefined,
      null,
      7,
      'text',
      {},
      { text: 'x' },
      { clientMessageId: 'a', text: 'x', extra: 1 },
    ]) {
      const reply = await other.socket.timeout(5000).emitWithAck('message', payload as never);
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    }
    expect(accepted(await send(other.socket, '你好')).sequence).toBe(1);
    mine.socket.disconnect();
    other.socket.disconnect();
  });

  it('refuses a forged token with a clear error', async () => {
    await expect(server.connect('not.a.token')).rejects.toMatchObject({ data: { code: 'unauthorised' } });
  });
});

describe('a socket that floods', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  }, 180_000);
  afterAll(() => server.stop());

  it('is slowed down and cut off while other visitors notice nothing', async () => {
    const flooder = await server.connect(undefined, 'zh');
    const refused: string[] = [];
    let cutOff = false;
    flooder.socket.on('disconnect', () => (cutOff = true));
    for (let i = 0; i < 600; i++) {
      flooder.socket.emit('message', { clientMessageId: `flood-${i}`, text: '推荐博物馆' }, (reply) => {
        if (!reply.ok) refused.push(reply.error.message);
      });
    }
    await until(() => cutOff);
    expect(refused.length).toBeGreaterThan(100);
    expect(refused[0]).toMatch(/秒/);

    const quiet = await server.connect();
    const events = collect(quiet.socket);
    accepted(await send(quiet.socket, 'museums in Rome'));
    await until(() => finished(events));
    quiet.socket.disconnect();
  });
});
