import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('conversation')
export class ConversationEntity {
  @PrimaryColumn('varchar', { length: 64 })
  id!: string;

  @Column('varchar', { length: 64 })
  visitorId!: string;

  @Column('integer')
  lastSequence!: number;

  /** `ConversationMemory` as JSON. */
  @Column('text')
  memory!: string;

  @Column('varchar', { length: 30 })
  createdAt!: string;

  @Column('varchar', { length: 30 })
  updatedAt!: string;
}

/** A question of a visitor. `accepted` ones that have no finished answer are answered when the server comes back. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn('varchar', { length: 64 })
  id!: string;

  @Column('varchar', { length: 64 })
  conversationId!: string;

  @Column('varchar', { length: 64 })
  visitorId!: string;

  @Column('varchar', { length: 64 })
  clientMessageId!: string;

  @Column('text')
  text!: string;

  @Column('varchar', { length: 2, nullable: true })
  locale!: 'zh' | 'en' | null;

  @Column('varchar', { length: 12 })
  state!: 'accepted' | 'answered';

  /** Sequence number of its question event. */
  @Column('integer')
  sequence!: number;

  @Column('varchar', { length: 4, nullable: true })
  thumb!: 'up' | 'down' | null;

  @Column('text', { nullable: true })
  comment!: string | null;

  @Column('varchar', { length: 30 })
  createdAt!: string;
}

/** One entry of a conversation's log, see `conversationEventSchema`. */
@Entity('conversation_event')
export class ConversationEventEntity {
  @PrimaryColumn('varchar', { length: 64 })
  conversationId!: string;

  @PrimaryColumn('integer')
  sequence!: number;

  @Column('varchar', { length: 64 })
  messageId!: string;

  @Column('varchar', { length: 24 })
  type!: string;

  /** The fields of the event beside those above, as JSON. */
  @Column('text')
  payload!: string;

  @Column('varchar', { length: 30 })
  createdAt!: string;
}

/** How a question was answered, in columns that can be counted. */
@Entity('answer')
export class AnswerEntity {
  @PrimaryColumn('varchar', { length: 64 })
  messageId!: string;

  @Column('varchar', { length: 64 })
  conversationId!: string;

  @Column('varchar', { length: 2, nullable: true })
  language!: 'zh' | 'en' | null;

  /** Of the first part. */
  @Column('varchar', { length: 60, nullable: true })
  plugin!: string | null;

  @Column('varchar', { length: 60, nullable: true })
  intent!: string | null;

  /** All parts, as JSON. */
  @Column('text')
  route!: string;

  @Column('varchar', { length: 12 })
  outcome!: 'answered' | 'unanswered';

  /** 1 or 0. */
  @Column('integer')
  relaxed!: number;

  /** From the question to the end of the answer. */
  @Column('integer')
  milliseconds!: number;
}

export const CONVERSATION_ENTITIES = [ConversationEntity, MessageEntity, ConversationEventEntity, AnswerEntity];
