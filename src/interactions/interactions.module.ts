import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Revisions } from '../database/revisions.js';
import { InteractionEntity } from './interaction.entity.js';
import { InteractionsRepository } from './interactions.repository.js';
import { InteractionsService } from './interactions.service.js';

export const INTERACTIONS_ENTITIES = [InteractionEntity];

@Module({
  imports: [CatalogueModule],
  providers: [
    InteractionsRepository,
    {
      provide: InteractionsService,
      inject: [InteractionsRepository, CatalogueService, Revisions],
      useFactory: InteractionsService.open,
    },
  ],
  exports: [InteractionsService],
})
export class InteractionsModule {}
