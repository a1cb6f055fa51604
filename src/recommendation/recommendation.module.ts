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
import { RecommendationService } from './recommendation.service.js';

@Module({
  imports: [CatalogueModule, InteractionsModule, PresentationModule, SearchModule],
  providers: [
    ProfileService,
    {
      provide: RecommendationService,
      inject: [CatalogueService, SearchService, PresenterService, InteractionsService],
      useFactory: (
        catalogue: CatalogueService,
        search: SearchService,
        presenter: PresenterService,
        interactions: InteractionsService,
      ) => {
        const service = new RecommendationService(catalogue, search, presenter, interactions);
        search.usePopularity((itemId) => service.popularity(itemId));
        return service;
      },
    },
  ],
  exports: [ProfileService, RecommendationService],
})
export class RecommendationModule {}
