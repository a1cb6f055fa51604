import { Module } from '@nestjs/common';
import { AssistantModule } from '../assistant/assistant.module.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { RecommendationModule } from '../recommendation/recommendation.module.js';
import { ChatController } from './chat.controller.js';
import { ChatGateway } from './chat.gateway.js';
import { ChatService } from './chat.service.js';
import { EndedVisitorEntity } from './ended-visitor.entity.js';
import { EndedVisitorsRepository } from './ended-visitors.repository.js';
import { HandoverController } from './handover.controller.js';
import { HandoverService } from './handover.service.js';
import { InsightsController } from './insights.controller.js';
import { ItemsController } from './items.controller.js';
import { LeavingService } from './leaving.service.js';
import { MeController } from './me.controller.js';
import { ItinerariesController } from './itineraries.controller.js';
import { ItineraryLinks } from './itinerary-links.js';
import { NamesService } from './names.service.js';
import { RateLimits } from './rate-limits.js';
import { RecommendationsController } from './recommendations.controller.js';
import { SuggestionsController } from './suggestions.controller.js';
import { VisitorTokens } from './visitor-tokens.js';

export const CHAT_ENTITIES = [EndedVisitorEntity];

@Module({
  imports: [AssistantModule, InteractionsModule, RecommendationModule],
  exports: [ChatService, LeavingService],
  controllers: [
    ChatController,
    HandoverController,
    InsightsController,
    ItemsController,
    ItinerariesController,
    MeController,
    RecommendationsController,
    SuggestionsController,
  ],
  providers: [
    ChatGateway,
    ChatService,
    EndedVisitorsRepository,
    HandoverService,
    ItineraryLinks,
    LeavingService,
    NamesService,
    RateLimits,
    VisitorTokens,
  ],
})
export class ChatModule {}
