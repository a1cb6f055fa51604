import { Injectable } from '@nestjs/common';
import { And, In, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import {
  AnswerEntity,
  ConversationEntity,
  ConversationEventEntity,
  MessageEntity,
} from '../../assistant/conversation/conversation.entity.js';
import { Database } from '../../database/database.js';
import { Revisions } from '../../database/revisions.js';
import { InteractionEntity } from '../../interactions/interaction.entity.js';
import { ReasonVetoEntity, StatedTasteEntity } from '../../interactions/visitor-choice.entity.js';

/** So much goes in one transaction: visitors' own writes come in between. */
const PAGE = 200;
const WINDOW = 5000;

/** Removes what is older than an ISO time, a part at a time. */
@Injectable()
export class RetentionRepository {
  constructor(private readonly database: Database) {}

  /** Conversations that nobody has written in since, with all that belongs to them. @returns how many; 0: none is left */
  removeConversations(before: string): Promise<number> {
    return this.database.write(async (manager) => {
      const rows = await manager.find(ConversationEntity, {
        ...{ select: { id: true }, where: { updatedAt: LessThan(before) }, take: PAGE },
      });
      if (rows.length === 0) return 0;
      const conversationId = In(rows.map(({ id }) => id));
      await manager.delete(AnswerEntity, { conversationId });
      await manager.delete(ConversationEventEntity, { conversationId });
      await manager.delete(MessageEntity, { conversationId });
      await manager.delete(ConversationEntity, { id: conversationId });
      return rows.length;
    });
  }

  /** What visitors did, in parts by id: times have no index, since imports bring them in any order. @returns how much */
  async *removeInteractions(before: string): AsyncGenerator<number> {
    const last = (await this.database.repository(InteractionEntity).maximum('id')) ?? 0;
    for (let after = 0; after < last; after += WINDOW) {
      const id = And(MoreThan(after), LessThanOrEqual(after + WINDOW));
      const part = { id, createdAt: LessThan(before) };
      yield (await this.database.write((manager) => manager.delete(InteractionEntity, part))).affected ?? 0;
    }
  }

  /** Objections to reasons and what was said of themes; and tells all processes that keep counts in memory. */
  async finish(before: string, hasChanged: boolean): Promise<number> {
    return this.database.write(async (manager) => {
      const old = { createdAt: LessThan(before) };
      const objections = await manager.delete(ReasonVetoEntity, old);
      const stated = await manager.delete(StatedTasteEntity, old);
      if (hasChanged) await Revisions.advance(manager, 'interactions');
      return (objections.affected ?? 0) + (stated.affected ?? 0);
    });
  }
}
