import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import { PresentationModule } from '../presentation/presentation.module.js';
import { PresenterService } from '../presentation/presenter.service.js';
import { SearchModule } from '../search/search.module.js';
import { SearchService } from '../search/search.service.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { ComparisonService } from './life-cycle/comparison.service.js';
import { ModelVersionEntity } from './life-cycle/model-version.entity.js';
import { ModelVersionsRepository } from './life-cycle/model-versions.repository.js';
import { ModelVersions } from './life-cycle/model-versions.service.js';
import { TrainingSchedule } from './life-cycle/training-schedule.js';
import { TrainingService } from './life-cycle/training.service.js';
import { ProfileService } from './profile/profile.service.js';
import { ReviewInsightsService } from '../reviews/insights/review-insights.service.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { SentimentModule } from '../sentiment/sentiment.module.js';
import { SentimentService } from '../sentiment/sentiment.service.js';
import { reviewEvidence } from './serving/review-evidence.js';
import { RecommendationService } from './serving/recommendation.service.js';
import { ServingModel } from './serving/serving-model.js';
import { Trends } from './serving/trends.js';

export const RECOMMENDATION_ENTITIES = [ModelVersionEntity];

@Module({
  imports: [
    CatalogueModule,
    InteractionsModule,
    JobsModule,
    PresentationModule,
    ReviewsModule,
    SearchModule,
    SentimentModule,
  ],
  providers: [
    ComparisonService,
    ModelVersions,
    ModelVersionsRepository,
    ProfileService,
    ServingModel,
    TrainingSchedule,
    TrainingService,
    {
      provide: Trends,
      inject: [CatalogueService, InteractionsService],
      useFactory: (catalogue: CatalogueService, interactions: InteractionsService) =>
        new Trends(catalogue, {
          dailyTotals: (since) => interactions.dailyTotals(since),
          addedSince: (time) => catalogue.addedSince(time),
        }),
    },
    {
      provide: RecommendationService,
      inject: [
        ...[CatalogueService, SearchService, PresenterService, Trends, ServingModel, ProfileService],
        ...[ReviewInsightsService, SentimentService],
      ],
      useFactory: (
        catalogue: CatalogueService,
        search: SearchService,
        presenter: PresenterService,
        trends: Trends,
        serving: ServingModel,
        profile: ProfileService,
        insights: ReviewInsightsService,
        sentiment: SentimentService,
      ) => {
        search.usePopularity((itemId) => trends.popularity(itemId));
        return new RecommendationService(
          catalogue,
          search,
          presenter,
          trends,
          serving,
          profile,
          reviewEvidence(insights, sentiment),
        );
      },
    },
  ],
  exports: [ComparisonService, ModelVersions, ProfileService, RecommendationService, TrainingSchedule, TrainingService],
})
export class RecommendationModule {}
