import { Injectable } from '@nestjs/common';
import { ConversationRepository } from '../assistant/conversation/conversation.repository.js';
import { ConversationService } from '../assistant/conversation/conversation.service.js';
import { DocentError } from '../config/errors.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import type { HandoverOffer, HandoverState, HandoverTaken } from '../protocol/handover.js';
import { ChatGateway } from './chat.gateway.js';
import { HandoverOffers } from './handover-offers.js';
import type { Visitor } from './visitor-tokens.js';

/** Lets a visitor go on with their conversation on another device, as from a kiosk on the own phone. */
@Injectable()
export class HandoverService {
  private readonly offers = new HandoverOffers();

  constructor(
    private readonly conversations: ConversationService,
    private readonly repository: ConversationRepository,
    private readonly interactions: InteractionsService,
    private readonly gateway: ChatGateway,
  ) {}

  async offer(visitor: Visitor, conversationId: string): Promise<HandoverOffer> {
    await this.conversations.requireOwn(visitor.id, conversationId);
    const { token, offer } = this.offers.make(visitor.id, conversationId);
    return { id: offer.id, token, expiresAt: new Date(offer.expiresAt).toISOString() };
  }

  stateOf(visitor: Visitor, id: string): HandoverState {
    return { state: this.offers.stateOf(visitor.id, id) };
  }

  /**
   * Makes the conversation `taker`'s, with what was said of items. From then on the giving device sees nothing of it,
   * and what it erases is not this.
   * @throws DocentError `not-found` when the link is spent, too old or made up
   */
  async take(taker: Visitor, token: string): Promise<HandoverTaken> {
    const offer = this.offers.take(token);
    if (!offer) {
      throw new DocentError('not-found', {
        zh: '这个链接已经用过或已过期。请在导览屏上重新生成二维码。',
        en: 'This link has been used or has expired. Please make a new code at the kiosk.',
      });
    }
    const { conversationId, visitorId } = offer;
    if (visitorId !== taker.id) {
      await this.conversations.requireOwn(visitorId, conversationId);
      await this.repository.moveTo(conversationId, taker.id);
      this.gateway.dismiss(conversationId);
      await this.copyMarks(visitorId, taker.id);
    }
    return { visitorToken: taker.token, conversationId };
  }

  private async copyMarks(from: string, to: string): Promise<void> {
    if (!(await this.interactions.isPersonalised(from))) return;
    const { liked, dismissed, saved } = await this.interactions.marksOf(from);
    const marks = { like: liked, dismiss: dismissed, save: saved };
    for (const [action, ids] of Object.entries(marks) as [keyof typeof marks, string[]][])
      for (const itemId of ids) await this.interactions.recordFeedback(to, { itemId, action });
  }
}
