import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ADMIN_ENTITIES, AdminModule } from './admin/admin.module.js';
import { AssistantModule } from './assistant/assistant.module.js';
import { CONVERSATION_ENTITIES } from './assistant/conversation/conversation.entity.js';
import { CATALOGUE_ENTITIES, CatalogueModule } from './catalogue/catalogue.module.js';
import { CatalogueService } from './catalogue/catalogue.service.js';
import { DemoModule } from './catalogue/demo/demo.module.js';
import { CHAT_ENTITIES, ChatModule } from './chat/chat.module.js';
import { ConfigModule } from './config/config.module.js';
import type { DocentConfig } from './config/config.js';
import { DatabaseModule } from './database/database.module.js';
import { EmbeddingVectorEntity } from './embedding/embedding-vector.entity.js';
import { EmbeddingModule } from './embedding/embedding.module.js';
import { EmbeddingService } from './embedding/embedding.service.js';
import { INTERACTIONS_ENTITIES, InteractionsModule } from './interactions/interactions.module.js';
import { InteractionsService } from './interactions/interactions.service.js';
import { ItineraryModule } from './itinerary/itinerary.module.js';
import { ItineraryService } from './itinerary/itinerary.service.js';
import { JOBS_ENTITIES, JobsModule } from './jobs/jobs.module.js';
import { JobsService } from './jobs/jobs.service.js';
import { LanguageModule } from './language/language.module.js';
import { OperationsModule } from './operations/operations.module.js';
import {
  Catalogue,
  Embedding,
  Interactions,
  Itineraries,
  Jobs,
  Presenter,
  Recommendation,
  ReviewInsights,
  Reviews,
  Search,
  Sentiment,
} from './plugin-api/index.js';
import { PLUGIN_HOST_ENTITIES, PluginHostModule } from './plugin-host/plugin-host.module.js';
import { PresentationModule } from './presentation/presentation.module.js';
import { PresenterService } from './presentation/presenter.service.js';
import { RECOMMENDATION_ENTITIES, RecommendationModule } from './recommendation/recommendation.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { RecommendationService } from './recommendation/serving/recommendation.service.js';
import { REVIEWS_ENTITIES, ReviewsModule } from './reviews/reviews.module.js';
import { ReviewInsightsService } from './reviews/insights/review-insights.service.js';
import { ReviewsService } from './reviews/reviews.service.js';
import { SEARCH_ENTITIES, SearchModule } from './search/search.module.js';
import { SearchService } from './search/search.service.js';
import { SentimentModule } from './sentiment/sentiment.module.js';
import { SentimentService } from './sentiment/sentiment.service.js';
import { Startup } from './startup.js';

const ENTITIES = [
  ...ADMIN_ENTITIES,
  ...CATALOGUE_ENTITIES,
  ...CHAT_ENTITIES,
  ...CONVERSATION_ENTITIES,
  EmbeddingVectorEntity,
  ...INTERACTIONS_ENTITIES,
  ...JOBS_ENTITIES,
  ...RECOMMENDATION_ENTITIES,
  ...PLUGIN_HOST_ENTITIES,
  ...REVIEWS_ENTITIES,
  ...SEARCH_ENTITIES,
];

const ROOMS = [
  CatalogueModule,
  EmbeddingModule,
  InteractionsModule,
  ItineraryModule,
  JobsModule,
  PresentationModule,
  RecommendationModule,
  ReviewsModule,
  SearchModule,
  SentimentModule,
];

const DOORS = [
  { provide: Catalogue, useExisting: CatalogueService },
  { provide: Embedding, useExisting: EmbeddingService },
  { provide: Interactions, useExisting: InteractionsService },
  { provide: Itineraries, useExisting: ItineraryService },
  { provide: Jobs, useExisting: JobsService },
  { provide: Presenter, useExisting: PresenterService },
  { provide: Recommendation, useExisting: RecommendationService },
  { provide: ReviewInsights, useExisting: ReviewInsightsService },
  { provide: Reviews, useExisting: ReviewsService },
  { provide: Search, useExisting: SearchService },
  { provide: Sentiment, useExisting: SentimentService },
];

/** Binds what `#plugin-api` promises to the rooms that keep the promise. */
@Global()
@Module({ imports: ROOMS, providers: DOORS, exports: DOORS.map(({ provide }) => provide) })
class PluginDoorsModule {}

@Module({})
export class AppModule {
  static forRoot(config: DocentConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot(ENTITIES),
        ...ROOMS,
        PluginDoorsModule,
        PluginHostModule,
        LanguageModule,
        DemoModule,
        OperationsModule,
        AssistantModule,
        ChatModule,
        AdminModule,
        PrivacyModule,
      ],
      providers: [Startup],
    };
  }
}
