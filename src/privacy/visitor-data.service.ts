import { Injectable } from '@nestjs/common';
import { AnswerService } from '../assistant/conversation/answer.service.js';
import { ProfileService } from '../recommendation/profile/profile.service.js';
import { ReviewsService } from '../reviews/reviews.service.js';
import { VisitorDataRepository } from './visitor-data.repository.js';

/** A visitor's own data: to take along, and to have erased. */
@Injectable()
export class VisitorDataService {
  constructor(
    private readonly data: VisitorDataRepository,
    private readonly answers: AnswerService,
    private readonly profile: ProfileService,
    private readonly reviews: ReviewsService,
  ) {}

  async download(visitorId: string) {
    const { conversations, events, interactions, choices, vetoes, stated } = await this.data.all(visitorId);
    return {
      visitorId,
      exportedAt: new Date().toISOString(),
      conversations: conversations.map(({ id, createdAt, updatedAt }) => ({
        ...{ id, createdAt, updatedAt },
        events: events
          .filter(({ conversationId }) => conversationId === id)
          .map(({ sequence, type, messageId, createdAt: at, payload }) => {
            return { sequence, type, messageId, createdAt: at, ...(JSON.parse(payload) as object) };
          }),
      })),
      interactions: interactions.map(({ itemId, type, value, createdAt }) => ({ itemId, type, value, createdAt })),
      personalised: choices[0]?.personalised !== 0,
      reviews: await this.reviews.toldBy(visitorId),
      statedTastes: stated.map(({ term, likes, createdAt }) => ({ term, likes: likes === 1, createdAt })),
      notBecause: vetoes.map(({ itemId, because, createdAt }) => ({ itemId, because, createdAt })),
    };
  }

  /** Stops what is being answered, and erases everything. The visitor's token stays good for a new beginning. */
  async erase(visitorId: string): Promise<{ conversations: number; interactions: number; reviews: number }> {
    for (const messageId of await this.data.waiting(visitorId)) this.answers.stop(messageId);
    // First here, so that what is kept in memory goes too.
    const interactions = await this.profile.clear(visitorId);
    const reviews = await this.reviews.removeToldBy(visitorId);
    const removed = await this.data.remove(visitorId);
    return { ...removed, interactions: interactions + removed.interactions, reviews };
  }
}
