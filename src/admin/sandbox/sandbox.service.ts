import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { AssistantService } from '../../assistant/assistant.service.js';
import { TurnTrace } from '../../assistant/turn-trace.js';
import { EMPTY_MEMORY, type ConversationMemory, type TurnEvent, type TurnRequest } from '../../assistant/turn.types.js';
import { DocentError } from '../../config/errors.js';
import { Catalogue } from '../../plugin-api/index.js';
import { serviceTrace } from '../../plugin-host/service-trace.js';
import type { SandboxAsk, SandboxReply } from '../../protocol/admin/index.js';
import type { Staff } from '../security/staff.js';

const HOUR = 3_600_000;
/** No answer of the assistant takes so long; whatever hangs beyond is given up. */
const TIME_LIMIT = 60_000;

interface Trial {
  accountId: string;
  memory: ConversationMemory;
}

/** Conversations in which staff try the assistant out: seen by nobody else, kept for an hour, in memory alone. */
@Injectable()
export class SandboxService {
  private readonly trials = new LRUCache<string, Trial>({ max: 200, ttl: HOUR });

  constructor(
    private readonly assistant: AssistantService,
    private readonly catalogue: Catalogue,
  ) {}

  /** @throws DocentError `conversation-not-found` for one that is over, or somebody else's */
  async ask({ text, locale, conversationId }: SandboxAsk, staff: Staff): Promise<SandboxReply> {
    const id = conversationId ?? randomUUID();
    const before = conversationId === undefined ? structuredClone(EMPTY_MEMORY) : this.require(id, staff).memory;
    const { memory, ...reply } = await this.answer({ text, ...(locale && { locale }), memory: before }, staff, id);
    this.trials.set(id, { accountId: staff.accountId, memory });
    return { conversationId: id, ...reply };
  }

  forget(conversationId: string, staff: Staff): void {
    this.require(conversationId, staff);
    this.trials.delete(conversationId);
  }

  /** One question from an empty memory, answered by this intent. */
  async tryIntent(text: string, locale: 'zh' | 'en', forced: { plugin: string; intent: string }, staff: Staff) {
    return this.answer({ text, locale, forced, memory: structuredClone(EMPTY_MEMORY) }, staff, randomUUID());
  }

  private async answer(
    question: Pick<TurnRequest, 'text' | 'locale' | 'memory' | 'forced'>,
    staff: Staff,
    conversationId: string,
  ) {
    const trace = new TurnTrace(this.catalogue);
    const reply = { language: question.locale ?? ('en' as const), route: [], relaxed: false, blocks: [] } as Omit<
      SandboxReply,
      'conversationId' | 'trace'
    >;
    let { memory } = question;
    const turn = this.assistant.answer({
      ...question,
      visitorId: `sandbox-${staff.accountId}`,
      conversationId,
      messageId: randomUUID(),
      signal: AbortSignal.timeout(TIME_LIMIT),
      trace,
    });
    for await (const event of watched(turn, trace)) {
      if (event.type === 'started') reply.language = event.language;
      else if (event.type === 'block') reply.blocks.push(event.block);
      else ({ route: reply.route, relaxed: reply.relaxed, memory } = event);
    }
    return { ...reply, memory, trace: trace.result() };
  }

  private require(id: string, staff: Staff): Trial {
    const trial = this.trials.get(id);
    if (trial?.accountId === staff.accountId) return trial;
    throw new DocentError('conversation-not-found', {
      zh: '这段试聊已经结束，请重新开始。',
      en: 'This trial conversation is over. Please start a new one.',
    });
  }
}

/** Each step of the turn in the trace's surroundings, so that calls of plugins find it. */
async function* watched(turn: AsyncGenerator<TurnEvent>, trace: TurnTrace): AsyncGenerator<TurnEvent> {
  for (;;) {
    const next = await serviceTrace.run(trace, () => turn.next());
    if (next.done) return;
    yield next.value;
  }
}
