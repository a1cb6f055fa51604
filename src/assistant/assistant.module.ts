import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { EmbeddingModule } from '../embedding/embedding.module.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { LanguageModule } from '../language/language.module.js';
import { RecommendationModule } from '../recommendation/recommendation.module.js';
import { PluginHostModule } from '../plugin-host/plugin-host.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { Asides } from './asides.service.js';
import { SearchModule } from '../search/search.module.js';
import { AssistantService } from './assistant.service.js';
import { AnswerService } from './conversation/answer.service.js';
import { ConversationBus } from './conversation/conversation-bus.js';
import { ConversationRepository } from './conversation/conversation.repository.js';
import { ConversationService } from './conversation/conversation.service.js';
import { ReviewTalk } from './reviews/review-talk.service.js';
import { StaffContact } from './staff-contact.service.js';
import { AskedFacts } from './routing/asked-facts.service.js';
import { Classifiers } from './routing/classifiers.service.js';
import { Planner } from './routing/planner.js';
import { RoutingService } from './routing/routing.service.js';
import { TasteNotes } from './taste/taste-notes.service.js';
import { TasteTalk } from './taste/taste-talk.service.js';
import { Whereabouts } from './whereabouts.service.js';
import { SuggestionsService } from './suggestions.service.js';

@Module({
  imports: [
    CatalogueModule,
    EmbeddingModule,
    InteractionsModule,
    LanguageModule,
    PluginHostModule,
    RecommendationModule,
    ReviewsModule,
    SearchModule,
  ],
  providers: [
    AnswerService,
    Asides,
    AskedFacts,
    AssistantService,
    Classifiers,
    ConversationBus,
    ConversationRepository,
    ConversationService,
    Planner,
    ReviewTalk,
    RoutingService,
    StaffContact,
    SuggestionsService,
    TasteNotes,
    TasteTalk,
    Whereabouts,
  ],
  exports: [
    AnswerService,
    AskedFacts,
    AssistantService,
    ConversationBus,
    ConversationRepository,
    ConversationService,
    Planner,
    RoutingService,
    SuggestionsService,
  ],
})
export class AssistantModule {}
