import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  AnswerEntity,
  ConversationEntity,
  ConversationEventEntity,
  MessageEntity,
} from '../assistant/conversation/conversation.entity.js';
import { Database } from '../database/database.js';
import { Revisions } from '../database/revisions.js';
import { InteractionEntity } from '../interactions/interaction.entity.js';
import { ReasonVetoEntity, StatedTasteEntity, VisitorChoiceEntity } from '../interactions/visitor-choice.entity.js';

const PAGE = 500;

/** All that is stored of one visitor, in whichever room. */
@Injectable()
export class VisitorDataRepository {
  constructor(private readonly database: Database) {}

  async all(visitorId: string) {
    const of = { where: { visitorId } };
    const conversations = await this.database.repository(ConversationEntity).find(of);
    const events: ConversationEventEntity[] = [];
    for (const { id } of conversations)
      events.push(
        ...(await this.database
          .repository(ConversationEventEntity)
          .find({ where: { conversationId: id }, order: { sequence: 'ASC' } })),
      );
    const [interactions, choices, vetoes, stated] = await Promise.all([
      this.database.repository(InteractionEntity).find(of),
      this.database.repository(VisitorChoiceEntity).find(of),
      this.database.repository(ReasonVetoEntity).find(of),
      this.database.repository(StatedTasteEntity).find(of),
    ]);
    return { conversations, events, interactions, choices, vetoes, stated };
  }

  /** Ids of questions that wait for their answer. */
  async waiting(visitorId: string): Promise<string[]> {
    const rows = await this.database.repository(MessageEntity).findBy({ visitorId, state: 'accepted' });
    return rows.map(({ id }) => id);
  }

  /** Removes all of a visitor, in one transaction. */
  remove(visitorId: string): Promise<{ conversations: number; interactions: number }> {
    return this.database.write(async (manager) => {
      await Revisions.advance(manager, 'interactions');
      const rows = await manager.find(ConversationEntity, { select: { id: true }, where: { visitorId } });
      const ids = rows.map(({ id }) => id);
      for (let start = 0; start < ids.length; start += PAGE) {
        const conversationId = In(ids.slice(start, start + PAGE));
        await manager.delete(AnswerEntity, { conversationId });
        await manager.delete(ConversationEventEntity, { conversationId });
      }
      await manager.delete(MessageEntity, { visitorId });
      await manager.delete(ConversationEntity, { visitorId });
      const gone = await manager.delete(InteractionEntity, { visitorId });
      await manager.delete(ReasonVetoEntity, { visitorId });
      await manager.delete(StatedTasteEntity, { visitorId });
      await manager.delete(VisitorChoiceEntity, { visitorId });
      return { conversations: ids.length, interactions: gone.affected ?? 0 };
    });
  }
}
