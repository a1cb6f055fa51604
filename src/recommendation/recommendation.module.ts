import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import { PresentationModule } from '../presentation/presentation.module.js';
import { PresenterService } from '../presentation/presenter.service.js';
import { SearchModule } from '../search/search.module.js';
import { SearchService } from '../search/search.service.js';
import { ProfileService } from './profile/profile.service.js';
import { RecommendationService } from './serving/recommendation.service.js';
import { ServingModel } from './serving/serving-model.js';
import { Trends } from './serving/trends.js';

@Module({
  imports: [CatalogueModule, InteractionsModule, PresentationModule, SearchModule],
  providers: [
    ProfileService,
    ServingModel,
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
      inject: [CatalogueService, SearchService, PresenterService, Trends, ServingModel, ProfileService],
      useFactory: (
        catalogue: CatalogueService,
        search: SearchService,
        presenter: PresenterService,
        trends: Trends,
        serving: ServingModel,
        profile: ProfileService,
      ) => {
        search.usePopularity((itemId) => trends.popularity(itemId));
        return new RecommendationService(catalogue, search, presenter, trends, serving, profile);
      },
    },
  ],
  exports: [ProfileService, RecommendationService],
})
export class RecommendationModule {}
