import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Revisions } from '../database/revisions.js';
import { SettingsRepository } from '../database/settings.repository.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { SentimentModule } from '../sentiment/sentiment.module.js';
import { ReviewInsightsService } from './insights/review-insights.service.js';
import { ReviewAnalysesRepository } from './insights/storage/review-analyses.repository.js';
import { ReviewAnalysisEntity } from './insights/storage/review-analysis.entity.js';
import { ReviewEntity } from './review.entity.js';
import { ReviewsRepository } from './reviews.repository.js';
import { ReviewsService } from './reviews.service.js';

export const REVIEWS_ENTITIES = [ReviewAnalysisEntity, ReviewEntity];

@Module({
  imports: [CatalogueModule, JobsModule, SentimentModule],
  providers: [
    ReviewAnalysesRepository,
    ReviewInsightsService,
    ReviewsRepository,
    {
      provide: ReviewsService,
      inject: [ReviewsRepository, CatalogueService, Revisions, SettingsRepository],
      useFactory: ReviewsService.open,
    },
  ],
  exports: [ReviewInsightsService, ReviewsService],
})
export class ReviewsModule {}
