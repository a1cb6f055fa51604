import { Module } from '@nestjs/common';
import { Revisions } from '../database/revisions.js';
import { CatalogueService } from './catalogue.service.js';
import { CatalogueExporter } from './export/catalogue-exporter.js';
import { CatalogueImporter } from './import/catalogue-importer.js';
import { ItemEntity } from './item.entity.js';
import { ItemsRepository } from './items.repository.js';

export const CATALOGUE_ENTITIES = [ItemEntity];

@Module({
  providers: [
    ItemsRepository,
    // Opened before anything that asks for it: whoever has the service has all items.
    { provide: CatalogueService, inject: [ItemsRepository, Revisions], useFactory: CatalogueService.open },
    CatalogueImporter,
    CatalogueExporter,
  ],
  exports: [CatalogueService, CatalogueImporter, CatalogueExporter],
})
export class CatalogueModule {}
