import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Revisions } from '../database/revisions.js';
import { SettingsRepository } from '../database/settings.repository.js';
import { ReviewEntity } from './review.entity.js';
import { ReviewsRepository } from './reviews.repository.js';
import { ReviewsService } from './reviews.service.js';

export const REVIEWS_ENTITIES = [ReviewEntity];

@Module({
  imports: [CatalogueModule],
  providers: [
    ReviewsRepository,
    {
      provide: ReviewsService,
      inject: [ReviewsRepository, CatalogueService, Revisions, SettingsRepository],
      useFactory: ReviewsService.open,
    },
  ],
  exports: [ReviewsService],
})
export class ReviewsModule {}
