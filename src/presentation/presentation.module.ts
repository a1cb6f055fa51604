import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { ReviewsService } from '../reviews/reviews.service.js';
import { SearchModule } from '../search/search.module.js';
import { SearchService } from '../search/search.service.js';
import { PresenterService } from './presenter.service.js';

@Module({
  imports: [CatalogueModule, ReviewsModule, SearchModule],
  providers: [
    {
      provide: PresenterService,
      inject: [CatalogueService, ReviewsService, SearchService],
      useFactory: (catalogue: CatalogueService, reviews: ReviewsService, search: SearchService) =>
        new PresenterService({
          item: (id) => catalogue.get(id),
          attractions: () => catalogue.all(['attraction']),
          isKnownPlace: (name) => search.knowsPlace(name),
          reviewCount: (itemId) => reviews.count(itemId),
          hasSampleReviews: (itemId) => reviews.hasOnlySamples(itemId),
        }),
    },
  ],
  exports: [PresenterService],
})
export class PresentationModule {}
