import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Revisions } from '../database/revisions.js';
import { InteractionEntity } from './interaction.entity.js';
import { InteractionsRepository } from './interactions.repository.js';
import { InteractionsService } from './interactions.service.js';
import { ReasonVetoEntity, StatedTasteEntity, VisitorChoiceEntity } from './visitor-choice.entity.js';
import { VisitorChoicesRepository } from './visitor-choices.repository.js';

export const INTERACTIONS_ENTITIES = [InteractionEntity, ReasonVetoEntity, StatedTasteEntity, VisitorChoiceEntity];

@Module({
  imports: [CatalogueModule],
  providers: [
    InteractionsRepository,
    VisitorChoicesRepository,
    {
      provide: InteractionsService,
      inject: [InteractionsRepository, VisitorChoicesRepository, CatalogueService, Revisions],
      useFactory: InteractionsService.open,
    },
  ],
  exports: [InteractionsService],
})
export class InteractionsModule {}
