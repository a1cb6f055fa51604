import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Acknowledgement, ClientToServerEvents, ServerToClientEvents } from '../../protocol/chat.js';
import type { MeasuredServer } from './measured-server.js';
import { percentiles, tenth, type Percentiles } from './percentiles.js';
import { benchmarkQuestions } from './questions.js';

type ChatSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

const VISITORS = 20;
const ANSWER_LIMIT = 20_000;

export interface TurnBenchmark {
  questionsPerSecond: number;
  /** Milliseconds from sending a question until its answer is finished. */
  turn: Percentiles;
  /** Milliseconds until the first block is there. */
  firstBlock: Percentiles;
  unanswered: number;
  eventLoopP99: number;
  eventLoopMax: number;
  residentMegabytes: number;
}

/** Asks distinct questions at a steady rate over sockets of several visitors, and times whole turns. */
export async function benchmarkTurns(server: MeasuredServer, rate: number, seconds: number): Promise<TurnBenchmark> {
  const sockets = await Promise.all(Array.from({ length: VISITORS }, () => connect(server.url)));
  const questions = await benchmarkQuestions(rate * seconds);
  const turns: number[] = [];
  const firsts: number[] = [];
  let unanswered = 0;

  server.resetProbe();
  const begun = performance.now();
  const running = questions.map(async (text, index) => {
    await sleep((index * 1000) / rate - (performance.now() - begun));
    try {
      const { whole, first } = await askOnce(sockets[index % VISITORS]!, text);
      turns.push(whole);
      firsts.push(first);
    } catch {
      unanswered += 1;
    }
  });
  await Promise.all(running);
  const probe = await server.report();
  for (const socket of sockets) socket.disconnect();
  return {
    questionsPerSecond: rate,
    turn: percentiles(turns),
    firstBlock: percentiles(firsts),
    unanswered,
    eventLoopP99: tenth(probe.eventLoopP99),
    eventLoopMax: tenth(probe.eventLoopMax),
    residentMegabytes: Math.round(probe.residentMegabytes),
  };
}

async function connect(url: string): Promise<ChatSocket> {
  const socket: ChatSocket = io(url, { transports: ['websocket'], forceNew: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('session', () => resolve());
    socket.once('connect_error', reject);
  });
  return socket;
}

/** Every question opens a conversation of its own: nothing is carried from one to the next. */
function askOnce(socket: ChatSocket, text: string): Promise<{ whole: number; first: number }> {
  return new Promise((resolve, reject) => {
    const clientMessageId = randomUUID();
    const begun = performance.now();
    let messageId: string | undefined;
    let first: number | undefined;
    const timer = setTimeout(() => finish(() => reject(new Error('no answer'))), ANSWER_LIMIT);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      socket.off('event', listener);
      settle();
    };
    const listener: ServerToClientEvents['event'] = (event) => {
      if (event.type === 'question' && event.clientMessageId === clientMessageId) messageId = event.messageId;
      if (event.messageId !== messageId) return;
      if (event.type === 'block') first ??= performance.now() - begun;
      if (event.type !== 'answer-finished') return;
      const whole = performance.now() - begun;
      finish(() => resolve({ whole, first: first ?? whole }));
    };
    socket.on('event', listener);
    socket.emit('message', { clientMessageId, text }, (reply: Acknowledgement<{ messageId: string }>) => {
      if (reply.ok) messageId ??= reply.messageId;
      else finish(() => reject(new Error(reply.error.message)));
    });
  });
}
