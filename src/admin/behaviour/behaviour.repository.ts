import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import {
  AnswerEntity,
  ConversationEntity,
  ConversationEventEntity,
  MessageEntity,
} from '../../assistant/conversation/conversation.entity.js';
import { Database } from '../../database/database.js';
import { InteractionEntity } from '../../interactions/interaction.entity.js';
import type { PopularItem, PopularQuery, QuestionsQuery } from '../../protocol/admin/index.js';
import { escapeLike, sortOf } from '../paging.js';
import { periodOf } from '../period.js';

type Period = { start: string; end: string };
type Count = { [Field: string]: string | number | null };

const COUNTS = {
  views: 'view',
  opens: 'open',
  mentions: 'mention',
  likes: 'like',
  saves: 'save',
  dismissals: 'dismiss',
} as const;
const COUNTED = Object.keys(COUNTS) as (keyof typeof COUNTS)[];

/** Figures of what was asked and done, added up by the database. Sums come as text from PostgreSQL. */
@Injectable()
export class BehaviourRepository {
  constructor(private readonly database: Database) {}

  async questions(query: QuestionsQuery): Promise<[(MessageEntity & { answer: AnswerEntity | null })[], number]> {
    const { direction } = sortOf(query.sort, ['at'], '-at');
    const builder = this.messages(periodOf(query));
    const { search, language, plugin, intent, outcome, thumb } = query;
    if (search)
      builder.andWhere('LOWER(message.text) LIKE :search', { search: `%${escapeLike(search.toLowerCase())}%` });
    if (language) builder.andWhere('answer.language = :language', { language });
    if (plugin) builder.andWhere('answer.plugin = :plugin', { plugin });
    if (intent) builder.andWhere('answer.intent = :intent', { intent });
    if (outcome === 'pending') builder.andWhere("message.state = 'accepted'");
    else if (outcome) builder.andWhere('answer.outcome = :outcome', { outcome });
    if (thumb) builder.andWhere('message.thumb = :thumb', { thumb });
    const total = await builder.getCount();
    const rows = await builder
      .orderBy('message.createdAt', direction)
      .addOrderBy('message.id')
      .offset((query.page - 1) * query.pageSize)
      .limit(query.pageSize)
      .getMany();
    return [rows as (MessageEntity & { answer: AnswerEntity | null })[], total];
  }

  conversation(id: string): Promise<ConversationEntity | null> {
    return this.database.repository(ConversationEntity).findOneBy({ id });
  }

  events(conversationId: string, limit: number): Promise<ConversationEventEntity[]> {
    return this.database
      .repository(ConversationEventEntity)
      .find({ where: { conversationId }, order: { sequence: 'ASC' }, take: limit });
  }

  async totals(period: Period) {
    const [row] = await this.messages(period)
      .select('COUNT(*)', 'questions')
      .addSelect('COUNT(DISTINCT message.visitorId)', 'visitors')
      .addSelect('COUNT(DISTINCT message.conversationId)', 'conversations')
      .addSelect("SUM(CASE WHEN answer.outcome = 'unanswered' THEN 1 ELSE 0 END)", 'unanswered')
      .addSelect("SUM(CASE WHEN message.thumb = 'up' THEN 1 ELSE 0 END)", 'up')
      .addSelect("SUM(CASE WHEN message.thumb = 'down' THEN 1 ELSE 0 END)", 'down')
      .getRawMany<Count>();
    const number = (name: string) => Number(row?.[name] ?? 0);
    return {
      ...{ questions: number('questions'), visitors: number('visitors'), conversations: number('conversations') },
      ...{ unanswered: number('unanswered'), thumbs: { up: number('up'), down: number('down') } },
    };
  }

  /** Days are UTC's. */
  async days(period: Period) {
    const day = 'SUBSTR(message.createdAt, 1, 10)';
    const rows = await this.messages(period)
      .select(day, 'day')
      .addSelect("SUM(CASE WHEN answer.language = 'zh' THEN 1 ELSE 0 END)", 'zh')
      .addSelect("SUM(CASE WHEN answer.language = 'en' THEN 1 ELSE 0 END)", 'en')
      .addSelect('COUNT(DISTINCT message.visitorId)', 'visitors')
      .groupBy(day)
      .orderBy(day)
      .getRawMany<Count>();
    return rows.map(({ day: date, zh, en, visitors }) => {
      return { day: String(date), zh: Number(zh), en: Number(en), visitors: Number(visitors) };
    });
  }

  async routes(period: Period) {
    const rows = await this.messages(period)
      .select('answer.plugin', 'plugin')
      .addSelect('answer.intent', 'intent')
      .addSelect('COUNT(*)', 'questions')
      .andWhere('answer.plugin IS NOT NULL')
      .groupBy('answer.plugin')
      .addGroupBy('answer.intent')
      .orderBy('COUNT(*)', 'DESC')
      .limit(100)
      .getRawMany<Count>();
    return rows.map(({ plugin, intent, questions }) => {
      return { plugin: String(plugin), intent: String(intent), questions: Number(questions) };
    });
  }

  /** The value that so large a share of the answers did not exceed. */
  async latency(period: Period, share: number): Promise<number | undefined> {
    const answered = () => this.messages(period).andWhere('answer.messageId IS NOT NULL');
    const count = await answered().getCount();
    if (count === 0) return undefined;
    const row = await answered()
      .select('answer.milliseconds', 'milliseconds')
      .orderBy('answer.milliseconds')
      .offset(Math.min(count - 1, Math.ceil(share * count) - 1))
      .limit(1)
      .getRawOne<Count>();
    return Number(row?.milliseconds);
  }

  /** @param among of these items only; more than a statement may name */
  async popular(query: PopularQuery, among: ReadonlySet<string> | undefined): Promise<[PopularItem[], number]> {
    const { field, direction } = sortOf(query.sort, COUNTED, '-views');
    const { start, end } = periodOf(query);
    const builder = this.database
      .repository(InteractionEntity)
      .createQueryBuilder('deed')
      .where('deed.createdAt >= :start AND deed.createdAt < :end', { start, end });
    const distinct = await builder.clone().select('COUNT(DISTINCT deed.itemId)', 'total').getRawOne<Count>();
    const sum = (name: keyof typeof COUNTS) => `SUM(CASE WHEN deed.type = '${COUNTS[name]}' THEN 1 ELSE 0 END)`;
    builder.select('deed.itemId', 'itemId').groupBy('deed.itemId').orderBy(sum(field), direction);
    for (const name of COUNTED) builder.addSelect(sum(name), name);
    builder.addOrderBy('deed.itemId');
    const first = (query.page - 1) * query.pageSize;
    if (!among) builder.offset(first).limit(query.pageSize);
    const found = (await builder.getRawMany<Count>()).filter(({ itemId }) => among?.has(String(itemId)) ?? true);
    const rows = among ? found.slice(first, first + query.pageSize) : found;
    const items = rows.map((row): PopularItem => {
      const counts = Object.fromEntries(COUNTED.map((name) => [name, Number(row[name])]));
      return { itemId: String(row.itemId), ...(counts as Record<keyof typeof COUNTS, number>) };
    });
    return [items, among ? found.length : Number(distinct?.total ?? 0)];
  }

  private messages({ start, end }: Period): SelectQueryBuilder<MessageEntity> {
    return this.database
      .repository(MessageEntity)
      .createQueryBuilder('message')
      .leftJoinAndMapOne('message.answer', AnswerEntity, 'answer', 'answer.messageId = message.id')
      .where('message.createdAt >= :start AND message.createdAt < :end', { start, end });
  }
}
