import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { asError } from '../../config/errors.js';
import type { AnswerStatus, Position, Route } from '../../protocol/chat.js';
import type { Language } from '../../protocol/text.js';
import { AssistantService } from '../assistant.service.js';
import type { ConversationMemory } from '../turn.types.js';
import { ASSISTANT } from '../routing/routing.service.js';
import { ConversationBus } from './conversation-bus.js';
import type { MessageEntity } from './conversation.entity.js';
import { ConversationRepository, type NewEvent } from './conversation.repository.js';

/** Milliseconds before an answer that could not be stored is tried again; doubled each time. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

interface Outcome {
  status: AnswerStatus;
  route: Route[];
  relaxed: boolean;
  memory?: ConversationMemory;
  language?: Language;
  /** A plugin failed, or took too long. */
  troubled?: boolean;
}

/** Answers accepted questions: one at a time within a conversation, each to its end, also across restarts. */
@Injectable()
export class AnswerService implements BeforeApplicationShutdown {
  private readonly logger = new Logger(AnswerService.name);
  private readonly running = new Map<string, { controller: AbortController; done: Promise<void> }>();
  private readonly tails = new Map<string, Promise<void>>();
  /** Kept for as long as the answer takes. */
  private readonly positions = new Map<string, Position>();
  private readonly closing = new AbortController();
  private open!: () => void;
  /** Questions may be accepted while the server prepares; they are answered from then on. */
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));

  constructor(
    private readonly conversations: ConversationRepository,
    private readonly assistant: AssistantService,
    private readonly bus: ConversationBus,
  ) {}

  /** Starts to answer, after what was asked before in the same conversation. Resolves when the answer has ended. */
  answer(message: MessageEntity, position?: Position): Promise<void> {
    const known = this.running.get(message.id);
    if (known) return known.done;

    if (position) this.positions.set(message.id, position);
    const controller = new AbortController();
    const before = this.tails.get(message.conversationId) ?? Promise.resolve();
    const done = Promise.all([before, this.opened]).then(() => this.run(message, controller.signal));
    this.running.set(message.id, { controller, done });
    this.tails.set(message.conversationId, done);
    void done.then(() => {
      this.running.delete(message.id);
      this.positions.delete(message.id);
      if (this.tails.get(message.conversationId) === done) this.tails.delete(message.conversationId);
    });
    return done;
  }

  /** Stops an answer that is being given; what it had said stays. */
  stop(messageId: string): boolean {
    const running = this.running.get(messageId);
    running?.controller.abort(new Error('stopped by the visitor'));
    return running !== undefined;
  }

  /** Begins to answer: what was asked while the server prepared, and what was acknowledged before it last went away. */
  async start(): Promise<number> {
    this.open();
    const messages = await this.conversations.unanswered();
    for (const message of messages) void this.answer(message);
    return messages.length;
  }

  async beforeApplicationShutdown(): Promise<void> {
    // What is unfinished stays `accepted` and is answered anew after the next start.
    this.closing.abort();
    this.open();
    for (const { controller } of this.running.values()) controller.abort(new Error('the server is stopping'));
    await Promise.all([...this.running.values()].map(({ done }) => done));
  }

  private async run(message: MessageEntity, signal: AbortSignal): Promise<void> {
    if (this.closing.signal.aborted) return;
    const place = { conversationId: message.conversationId, messageId: message.id };
    this.bus.setTyping({ ...place, typing: true });
    try {
      for (
        let pause = FIRST_PAUSE;
        !(await this.attempt(message, signal));
        pause = Math.min(2 * pause, LONGEST_PAUSE)
      ) {
        await sleep(pause, undefined, { signal: this.closing.signal });
        if (!(await this.isOpen(message))) return;
      }
    } catch {
      // The server is stopping: the question is taken up at the next start.
    } finally {
      this.bus.setTyping({ ...place, typing: false });
    }
  }

  /** Answers and stores the answer. False when storage itself failed, with which nobody could be told. */
  private async attempt(message: MessageEntity, signal: AbortSignal): Promise<boolean> {
    const { conversationId, id: messageId } = message;
    try {
      const outcome = await this.converse(message, signal);
      const { status, route, relaxed, memory } = outcome;
      if (this.closing.signal.aborted && status !== 'complete') return true;
      this.bus.publish(
        await this.conversations.finish(
          { type: 'answer-finished', conversationId, messageId, status, route, relaxed },
          memory,
          summaryOf(message, outcome),
        ),
      );
      return true;
    } catch (cause) {
      this.logger.error(`Answer ${messageId} could not be stored`, asError(cause).stack);
      return false;
    }
  }

  /** Whether a question still waits for its answer: it may have been erased meanwhile. */
  private async isOpen({ id }: MessageEntity): Promise<boolean> {
    const stored = await this.conversations.message(id).catch(() => undefined);
    return stored === undefined || stored?.state === 'accepted';
  }

  private async converse(message: MessageEntity, signal: AbortSignal): Promise<Outcome> {
    const { conversationId, id: messageId } = message;
    const outcome: Outcome = { status: 'complete', route: [], relaxed: false };
    if (signal.aborted) return { ...outcome, status: 'stopped' };

    const log = new AnswerLog((events) => this.conversations.append(events).then((stored) => this.bus.publish(stored)));
    try {
      const turn = this.assistant.answer({
        visitorId: message.visitorId,
        conversationId,
        messageId,
        text: message.text,
        ...(message.locale && { locale: message.locale }),
        memory: await this.conversations.memory(conversationId),
        position: this.positions.get(messageId),
        signal,
      });
      for await (const event of turn) {
        if (event.type === 'finished') Object.assign(outcome, event);
        else if (event.type === 'started') {
          outcome.language = event.language;
          log.add({ type: 'answer-started', conversationId, messageId, language: event.language });
        } else {
          outcome.troubled ||= event.block.type === 'notice' && event.block.level === 'error';
          log.add({ type: 'block', conversationId, messageId, block: event.block });
        }
        if (signal.aborted) break;
      }
      if (signal.aborted) outcome.status = 'stopped';
    } catch (cause) {
      outcome.status = signal.aborted ? 'stopped' : 'failed';
      if (!signal.aborted) {
        this.logger.error(`Answer ${messageId} failed`, asError(cause).stack);
        log.add({ type: 'block', conversationId, messageId, block: apology(message) });
      }
    }
    await log.flushed();
    return outcome;
  }
}

const NO_ANSWER = new Set(['clarify', 'out-of-scope']);

/** What staff see of it: a question that was refused, asked back or failed has had no answer. */
function summaryOf(message: MessageEntity, { status, route, relaxed, language, troubled }: Outcome) {
  const missed = route.length > 0 && route.every(({ plugin, intent }) => plugin === ASSISTANT && NO_ANSWER.has(intent));
  const [first] = route;
  return {
    ...{ language: language ?? null, plugin: first?.plugin ?? null, intent: first?.intent ?? null },
    route: JSON.stringify(route),
    outcome: status === 'failed' || missed || troubled ? ('unanswered' as const) : ('answered' as const),
    relaxed: Number(relaxed),
    milliseconds: Math.max(0, Date.now() - Date.parse(message.createdAt)),
  };
}

/** Stores events in order; those that are added while others are being written go together. */
class AnswerLog {
  private pending: NewEvent[] = [];
  private tail: Promise<void> = Promise.resolve();

  constructor(private readonly store: (events: NewEvent[]) => Promise<void>) {}

  add(event: NewEvent): void {
    this.pending.push(event);
    this.tail = this.tail.then(() => {
      const events = this.pending;
      this.pending = [];
      return events.length > 0 ? this.store(events) : undefined;
    });
    // The failure is met in `flushed`; until then it must not count as unhandled.
    this.tail.catch(() => undefined);
  }

  flushed(): Promise<void> {
    return this.tail;
  }
}

function apology(message: MessageEntity) {
  const zh = message.locale ? message.locale === 'zh' : /\p{Script=Han}/u.test(message.text);
  return {
    type: 'notice',
    level: 'error',
    text: zh
      ? '抱歉，我这边出了点问题，没能回答这个问题。请再问一次；如果仍然不行，请联系工作人员。'
      : 'I am sorry, something went wrong on my side and I could not answer. Please ask again; if it keeps failing, tell a member of staff.',
  } as const;
}
