import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DocentError } from '../../config/errors.js';
import { MAX_MESSAGE_LENGTH, type ConversationEvent, type MessageRequest } from '../../protocol/chat.js';
import { ConversationBus } from './conversation-bus.js';
import type { MessageEntity } from './conversation.entity.js';
import { ConversationRepository } from './conversation.repository.js';

/** How many events one `resume` returns at most. */
const PAGE = 500;

export interface AcceptedMessage {
  message: MessageEntity;
  /** True when this very message had been accepted before: it is not asked twice. */
  duplicate: boolean;
}

/** Conversations as visitors see them: only their own, and every question exactly once. */
@Injectable()
export class ConversationService {
  constructor(
    private readonly conversations: ConversationRepository,
    private readonly bus: ConversationBus,
  ) {}

  /**
   * Stores a question. When this resolves, the question is durable and will be answered, whatever happens next.
   * @throws DocentError `message-empty`, `message-too-long`, `conversation-not-found`
   */
  async accept(visitorId: string, request: MessageRequest): Promise<AcceptedMessage> {
    const known = await this.conversations.findByClientId(visitorId, request.clientMessageId);
    if (known) return { message: known, duplicate: true };

    const text = cleanText(request.text);
    if (request.conversationId) await this.requireOwn(visitorId, request.conversationId);
    try {
      const { row, event } = await this.conversations.addMessage({
        id: randomUUID(),
        conversationId: request.conversationId,
        newConversationId: randomUUID(),
        visitorId,
        clientMessageId: request.clientMessageId,
        text,
        locale: request.locale,
      });
      this.bus.publish([event]);
      return { message: row, duplicate: false };
    } catch (cause) {
      // Two copies that arrived together: the database let one of them in.
      const winner = await this.conversations.findByClientId(visitorId, request.clientMessageId);
      if (winner) return { message: winner, duplicate: true };
      throw cause;
    }
  }

  async eventsAfter(
    visitorId: string,
    conversationId: string,
    after: number,
  ): Promise<{ events: ConversationEvent[]; lastSequence: number; more: boolean }> {
    const conversation = await this.requireOwn(visitorId, conversationId);
    const events = await this.conversations.eventsAfter(conversationId, after, PAGE);
    const last = events.at(-1)?.sequence ?? after;
    return { events, lastSequence: conversation.lastSequence, more: last < conversation.lastSequence };
  }

  async rateAnswer(
    visitorId: string,
    feedback: { conversationId: string; messageId: string; thumb: 'up' | 'down' | null; comment?: string | undefined },
  ): Promise<ConversationEvent> {
    const message = await this.requireOwnMessage(visitorId, feedback.conversationId, feedback.messageId);
    const comment = feedback.comment?.replace(INVISIBLE, '');
    const event = await this.conversations.setThumb(message, feedback.thumb, comment);
    this.bus.publish([event]);
    return event;
  }

  async requireOwn(visitorId: string, conversationId: string) {
    const conversation = await this.conversations.find(conversationId);
    // The same answer for "not yours" and "not there": nobody learns which ids exist.
    if (!conversation || conversation.visitorId !== visitorId) throw notFound();
    return conversation;
  }

  async requireOwnMessage(visitorId: string, conversationId: string, messageId: string): Promise<MessageEntity> {
    await this.requireOwn(visitorId, conversationId);
    const message = await this.conversations.message(messageId);
    if (!message || message.conversationId !== conversationId) throw notFound();
    return message;
  }
}

function notFound(): DocentError {
  return new DocentError('conversation-not-found', {
    zh: '找不到这段对话。它可能属于另一位访客，请开始新的对话。',
    en: 'This conversation was not found; it may belong to another visitor. Please start a new one.',
  });
}

/** Control characters but tab and line breaks, and the zero-width ones that hide in pasted text. */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\u200b\u2028\u2029\ufeff]/gu;

/** Removes control characters, which only programs send. @throws DocentError when nothing, or too much, is left. */
function cleanText(text: string): string {
  if (text.length > MAX_MESSAGE_LENGTH) {
    throw new DocentError('message-too-long', {
      zh: `这条消息太长了（${text.length} 个字符，最多 ${MAX_MESSAGE_LENGTH} 个）。请缩短或分成几条发送。`,
      en: `This message is too long (${text.length} characters, at most ${MAX_MESSAGE_LENGTH}). Please shorten it or send it in parts.`,
    });
  }
  const cleaned = text.replace(INVISIBLE, '').trim();
  if (cleaned === '') {
    throw new DocentError('message-empty', {
      zh: '消息是空的。请写下您想知道的，例如“周末带孩子去哪个安静的博物馆？”',
      en: 'The message is empty. Please write what you would like to know, e.g. “Which quiet museum is good for children?”',
    });
  }
  return cleaned;
}
