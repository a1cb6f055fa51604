import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AnswerService } from '../assistant/conversation/answer.service.js';
import { ConversationRepository } from '../assistant/conversation/conversation.repository.js';
import { ConversationService } from '../assistant/conversation/conversation.service.js';
import { DocentError } from '../config/errors.js';
import { Catalogue } from '../plugin-api/index.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import type {
  AnswerFeedback,
  ChatReply,
  ChatRequest,
  ConversationEventOf,
  ItemFeedback,
  MessageRequest,
  ResumeRequest,
  StopRequest,
} from '../protocol/chat.js';
import { RateLimits } from './rate-limits.js';
import { VisitorTokens, type Visitor } from './visitor-tokens.js';

/** What visitors can do, the same over socket and REST. */
@Injectable()
export class ChatService {
  constructor(
    private readonly conversations: ConversationService,
    private readonly repository: ConversationRepository,
    private readonly answers: AnswerService,
    private readonly interactions: InteractionsService,
    private readonly catalogue: Catalogue,
    private readonly tokens: VisitorTokens,
    private readonly limits: RateLimits,
  ) {}

  /** The visitor of a token, or a new one when there is none. */
  async identify(token: string | undefined, address: string): Promise<Visitor> {
    if (token) return this.tokens.verify(token);
    await this.limits.spend('new-visitor', { address });
    return this.tokens.create();
  }

  /**
   * The visitor of a token, counted against the limits.
   * @throws DocentError `unauthorised` without a token
   */
  async requireVisitor(token: string | undefined, address: string): Promise<Visitor> {
    if (!token) {
      throw new DocentError('unauthorised', {
        zh: '需要访客令牌：请先用 POST /api/chat 提问，回复里有令牌。',
        en: 'A visitor token is needed: ask with POST /api/chat first, the reply carries one.',
      });
    }
    const visitor = await this.identify(token, address);
    await this.limits.spend('request', { visitorId: visitor.id, address });
    return visitor;
  }

  /** Accepts a question and starts to answer it. */
  async send(visitor: Visitor, address: string, request: MessageRequest) {
    await this.limits.spend('message', { visitorId: visitor.id, address });
    const { message, duplicate } = await this.conversations.accept(visitor.id, request);
    const answered = message.state === 'answered' ? Promise.resolve() : this.answers.answer(message, request.position);
    return { message, duplicate, answered };
  }

  /** Asks and waits for the whole answer. */
  async ask(visitor: Visitor, address: string, request: ChatRequest): Promise<ChatReply> {
    const { message, answered } = await this.send(visitor, address, {
      ...request,
      clientMessageId: request.clientMessageId ?? randomUUID(),
    });
    await answered;
    const events = await this.repository.eventsOfMessage(message.conversationId, message.id);
    const started = events.findLastIndex((event) => event.type === 'answer-started');
    const answer = events.slice(Math.max(started, 0));
    const finished = answer.find((event) => event.type === 'answer-finished');
    if (!finished) {
      throw new DocentError('not-ready', {
        zh: '服务器正在停止，您的问题已保存，重新启动后会回答。',
        en: 'The server is stopping. Your question is stored and will be answered after the restart.',
      });
    }
    const language = events[started] as ConversationEventOf<'answer-started'> | undefined;
    return {
      conversationId: message.conversationId,
      messageId: message.id,
      visitorToken: visitor.token,
      language: language?.language ?? message.locale ?? 'en',
      route: finished.route,
      relaxed: finished.relaxed,
      blocks: answer.flatMap((event) => (event.type === 'block' ? [event.block] : [])),
    };
  }

  resume(visitor: Visitor, request: ResumeRequest) {
    return this.conversations.eventsAfter(visitor.id, request.conversationId, request.after);
  }

  async stop(visitor: Visitor, request: StopRequest): Promise<boolean> {
    await this.conversations.requireOwnMessage(visitor.id, request.conversationId, request.messageId);
    return this.answers.stop(request.messageId);
  }

  rateAnswer(visitor: Visitor, feedback: AnswerFeedback) {
    return this.conversations.rateAnswer(visitor.id, feedback);
  }

  /** Resolves with false when the visitor wants no record. */
  async rateItem(visitor: Visitor, feedback: ItemFeedback): Promise<boolean> {
    if (!this.catalogue.get(feedback.itemId)) {
      throw new DocentError('item-not-found', {
        zh: '目录里没有这个条目，它可能刚被移除。',
        en: 'This item is not in the catalogue; it may just have been removed.',
      });
    }
    if (feedback.conversationId) await this.conversations.requireOwn(visitor.id, feedback.conversationId);
    return this.interactions.recordFeedback(visitor.id, feedback);
  }
}
