import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ConversationEventEntity } from '../../assistant/conversation/conversation.entity.js';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { DocentError } from '../../config/errors.js';
import { maskPersonalData } from '../../privacy/mask.js';
import type {
  ConversationView,
  Overview,
  Page,
  PeriodQuery,
  PopularItem,
  PopularQuery,
  Question,
  QuestionsQuery,
} from '../../protocol/admin/index.js';
import type { ConversationEvent, Route } from '../../protocol/chat.js';
import { pageFrom } from '../paging.js';
import { periodOf } from '../period.js';
import { BehaviourRepository } from './behaviour.repository.js';

const DAY = 86_400_000;
const STANDARD_DAYS = 28;
const SHOWN_EVENTS = 1000;
/** Fields of an event in which a visitor's own words stand, or may be said back. */
const ECHOES = new Set(['text', 'markdown', 'label', 'title', 'summary', 'note']);

/** What visitors asked and did. Staff see no visitor's id and no personal data in what was written. */
@Injectable()
export class BehaviourService {
  constructor(
    private readonly behaviour: BehaviourRepository,
    private readonly catalogue: CatalogueService,
  ) {}

  async questions(query: QuestionsQuery): Promise<Page<Question>> {
    const [rows, total] = await this.behaviour.questions(query);
    const items = rows.map(({ id, conversationId, text, thumb, comment, createdAt, answer }): Question => {
      return {
        ...{ messageId: id, conversationId, text: maskPersonalData(text), thumb, at: createdAt },
        comment: comment && maskPersonalData(comment),
        language: answer?.language ?? null,
        route: answer ? (JSON.parse(answer.route) as Route[]) : [],
        outcome: answer?.outcome ?? 'pending',
        relaxed: answer?.relaxed === 1,
        milliseconds: answer?.milliseconds ?? null,
      };
    });
    return pageFrom(items, total, query);
  }

  async conversation(id: string): Promise<ConversationView> {
    const row = await this.behaviour.conversation(id);
    if (!row)
      throw new DocentError('conversation-not-found', {
        zh: '这段对话不存在，可能已被访客删除或超过保存期限。',
        en: 'There is no such conversation; the visitor may have deleted it, or it was older than is kept.',
      });
    const events = await this.behaviour.events(id, SHOWN_EVENTS);
    const visitor = createHash('sha256').update(row.visitorId).digest('hex').slice(0, 8);
    return {
      ...{ id, visitor, createdAt: row.createdAt, updatedAt: row.updatedAt },
      events: events.map(maskedEvent),
      truncated: row.lastSequence > SHOWN_EVENTS,
    };
  }

  async overview(query: PeriodQuery): Promise<Overview> {
    const to = query.to ?? new Date().toISOString().slice(0, 10);
    const from = query.from ?? new Date(Date.parse(to) - (STANDARD_DAYS - 1) * DAY).toISOString().slice(0, 10);
    const period = periodOf({ from, to });
    const [totals, days, routes, p50, p95] = await Promise.all([
      this.behaviour.totals(period),
      this.behaviour.days(period),
      this.behaviour.routes(period),
      this.behaviour.latency(period, 0.5),
      this.behaviour.latency(period, 0.95),
    ]);
    const latency = p50 === undefined || p95 === undefined ? null : { p50, p95 };
    return { from, to, ...totals, days, routes, latency };
  }

  async popular(query: PopularQuery): Promise<Page<PopularItem>> {
    const { kind, search } = query;
    const wanted = search.toLowerCase();
    const fitting = this.catalogue
      .all(kind && [kind])
      .filter(({ name }) => [name.zh, name.en].some((text) => text?.toLowerCase().includes(wanted)));
    const among = kind || wanted ? new Set(fitting.map(({ id }) => id)) : undefined;
    const [rows, total] = await this.behaviour.popular(query, among);
    const items = rows.map((row): PopularItem => {
      const item = this.catalogue.get(row.itemId);
      return item ? { ...row, name: item.name, kind: item.kind } : row;
    });
    return pageFrom(items, total, query);
  }
}

function maskedEvent(row: ConversationEventEntity): ConversationEvent {
  const { conversationId, sequence, messageId, type, createdAt } = row;
  const payload = JSON.parse(row.payload, (key, value: unknown) =>
    ECHOES.has(key) && typeof value === 'string' ? maskPersonalData(value) : value,
  ) as object;
  return { ...payload, type, conversationId, sequence, messageId, createdAt } as ConversationEvent;
}
