import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { Database } from '../../database/database.js';
import type { ConversationEvent } from '../../protocol/chat.js';
import { EMPTY_MEMORY, type ConversationMemory } from '../turn.types.js';
import { AnswerEntity, ConversationEntity, ConversationEventEntity, MessageEntity } from './conversation.entity.js';

type WithoutPlace<Event> = Event extends unknown ? Omit<Event, 'sequence' | 'createdAt'> : never;
/** An event before it has its number in the conversation's log. */
export type NewEvent = WithoutPlace<ConversationEvent>;

export interface NewMessage {
  id: string;
  /** Absent: a new conversation is opened under `newConversationId`. */
  conversationId: string | undefined;
  newConversationId: string;
  visitorId: string;
  clientMessageId: string;
  text: string;
  locale: 'zh' | 'en' | undefined;
}

interface Append {
  events: NewEvent[];
  /** Rows that change together with the events. */
  also?: ((manager: EntityManager) => Promise<unknown>) | undefined;
  resolve: (events: ConversationEvent[]) => void;
  reject: (cause: unknown) => void;
}

@Injectable()
export class ConversationRepository {
  private waiting: Append[] = [];
  private flushing = false;

  constructor(private readonly database: Database) {}

  find(id: string): Promise<ConversationEntity | null> {
    return this.database.repository(ConversationEntity).findOneBy({ id });
  }

  async memory(id: string): Promise<ConversationMemory> {
    const row = await this.find(id);
    return row ? (JSON.parse(row.memory) as ConversationMemory) : structuredClone(EMPTY_MEMORY);
  }

  message(id: string): Promise<MessageEntity | null> {
    return this.database.repository(MessageEntity).findOneBy({ id });
  }

  findByClientId(visitorId: string, clientMessageId: string): Promise<MessageEntity | null> {
    return this.database.repository(MessageEntity).findOneBy({ visitorId, clientMessageId });
  }

  /** Questions without a finished answer, oldest first. */
  unanswered(): Promise<MessageEntity[]> {
    return this.database.repository(MessageEntity).find({ where: { state: 'accepted' }, order: { createdAt: 'ASC' } });
  }

  async eventsAfter(conversationId: string, after: number, limit: number): Promise<ConversationEvent[]> {
    const rows = await this.database.repository(ConversationEventEntity).find({
      where: { conversationId, sequence: MoreThan(after) },
      order: { sequence: 'ASC' },
      take: limit,
    });
    return rows.map(toEvent);
  }

  async eventsOfMessage(conversationId: string, messageId: string): Promise<ConversationEvent[]> {
    const rows = await this.database
      .repository(ConversationEventEntity)
      .find({ where: { conversationId, messageId }, order: { sequence: 'ASC' } });
    return rows.map(toEvent);
  }

  /** Stores a question with its conversation, if that is new, and its event. */
  async addMessage(message: NewMessage): Promise<{ row: MessageEntity; event: ConversationEvent }> {
    const now = new Date().toISOString();
    return this.database.write(async (manager) => {
      const conversationId = message.conversationId ?? message.newConversationId;
      if (!message.conversationId) {
        await manager.insert(ConversationEntity, {
          id: conversationId,
          visitorId: message.visitorId,
          lastSequence: 0,
          memory: JSON.stringify(EMPTY_MEMORY),
          createdAt: now,
          updatedAt: now,
        });
      }
      const [event] = await insertEvents(manager, [
        {
          type: 'question',
          conversationId,
          messageId: message.id,
          clientMessageId: message.clientMessageId,
          text: message.text,
        },
      ]);
      const row: MessageEntity = {
        id: message.id,
        conversationId,
        visitorId: message.visitorId,
        clientMessageId: message.clientMessageId,
        text: message.text,
        locale: message.locale ?? null,
        state: 'accepted',
        sequence: event!.sequence,
        thumb: null,
        comment: null,
        createdAt: now,
      };
      await manager.insert(MessageEntity, row);
      return { row, event: event! };
    });
  }

  /**
   * Appends events and resolves when they are durable. Appends that arrive while another is being written are
   * committed together: one disk flush serves all conversations that are being answered.
   */
  append(events: NewEvent[], also?: Append['also']): Promise<ConversationEvent[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ events, also, resolve, reject });
      if (!this.flushing) void this.flush();
    });
  }

  finish(
    event: Extract<NewEvent, { type: 'answer-finished' }>,
    memory: ConversationMemory | undefined,
    answer: Omit<AnswerEntity, 'messageId' | 'conversationId'>,
  ): Promise<ConversationEvent[]> {
    return this.append([event], async (manager) => {
      await manager.update(MessageEntity, { id: event.messageId }, { state: 'answered' });
      const { messageId, conversationId } = event;
      await manager.upsert(AnswerEntity, { messageId, conversationId, ...answer }, ['messageId']);
      if (memory) {
        await manager.update(ConversationEntity, { id: event.conversationId }, { memory: JSON.stringify(memory) });
      }
    });
  }

  /** The conversation, with all that was asked in it, becomes another visitor's. */
  async moveTo(conversationId: string, visitorId: string): Promise<void> {
    await this.database.write(async (manager) => {
      await manager.update(ConversationEntity, { id: conversationId }, { visitorId });
      await manager.update(MessageEntity, { conversationId }, { visitorId });
    });
  }

  async setThumb(
    message: MessageEntity,
    thumb: 'up' | 'down' | null,
    comment: string | undefined,
  ): Promise<ConversationEvent> {
    const [event] = await this.append(
      [{ type: 'feedback', conversationId: message.conversationId, messageId: message.id, thumb }],
      (manager) =>
        manager.update(MessageEntity, { id: message.id }, { thumb, ...(comment !== undefined && { comment }) }),
    );
    return event!;
  }

  private async flush(): Promise<void> {
    this.flushing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        const stored = await this.database.write(async (manager) => {
          const results: ConversationEvent[][] = [];
          for (const append of batch) {
            results.push(await insertEvents(manager, append.events));
            await append.also?.(manager);
          }
          return results;
        });
        batch.forEach((append, index) => append.resolve(stored[index]!));
      } catch (cause) {
        // One faulty append must not cost the others: they are tried again, each alone.
        if (batch.length === 1) batch[0]!.reject(cause);
        else for (const append of batch) await this.writeAlone(append);
      }
    }
    this.flushing = false;
  }

  private async writeAlone(append: Append): Promise<void> {
    try {
      append.resolve(
        await this.database.write(async (manager) => {
          const events = await insertEvents(manager, append.events);
          await append.also?.(manager);
          return events;
        }),
      );
    } catch (cause) {
      append.reject(cause);
    }
  }
}

/** Numbers and stores events of one conversation. */
async function insertEvents(manager: EntityManager, events: NewEvent[]): Promise<ConversationEvent[]> {
  const first = events[0];
  if (!first) return [];
  const { conversationId } = first;
  const createdAt = new Date().toISOString();
  // The update comes before the read: it locks the row, so that two servers never give the same number.
  await manager.increment(ConversationEntity, { id: conversationId }, 'lastSequence', events.length);
  await manager.update(ConversationEntity, { id: conversationId }, { updatedAt: createdAt });
  const { lastSequence } = await manager.findOneByOrFail(ConversationEntity, { id: conversationId });
  const stored = events.map((event, index): ConversationEvent => {
    return { ...event, sequence: lastSequence - events.length + 1 + index, createdAt };
  });
  await manager.insert(ConversationEventEntity, stored.map(toRow));
  return stored;
}

function toRow(event: ConversationEvent): ConversationEventEntity {
  const { conversationId, sequence, messageId, type, createdAt, ...payload } = event;
  return { conversationId, sequence, messageId, type, createdAt, payload: JSON.stringify(payload) };
}

function toEvent(row: ConversationEventEntity): ConversationEvent {
  return {
    ...(JSON.parse(row.payload) as object),
    type: row.type,
    conversationId: row.conversationId,
    messageId: row.messageId,
    sequence: row.sequence,
    createdAt: row.createdAt,
  } as ConversationEvent;
}
