import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ConfigService } from '../config/config.service.js';
import { EmbeddingModule } from '../embedding/embedding.module.js';
import { EmbeddingService } from '../embedding/embedding.service.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { JobsService } from '../jobs/jobs.service.js';
import { WordCache } from './lexical/word-cache.js';
import { SearchService } from './search.service.js';
import { ItemVectorEntity } from './vectors/item-vector.entity.js';
import { ItemVectorsRepository } from './vectors/item-vectors.repository.js';
import { ItemVectors } from './vectors/item-vectors.service.js';

export const SEARCH_ENTITIES = [ItemVectorEntity];

@Module({
  imports: [CatalogueModule, EmbeddingModule, JobsModule],
  providers: [
    ItemVectorsRepository,
    {
      provide: ItemVectors,
      inject: [CatalogueService, EmbeddingService, ItemVectorsRepository, JobsService],
      useFactory: (
        catalogue: CatalogueService,
        embedding: EmbeddingService,
        repository: ItemVectorsRepository,
        jobs: JobsService,
      ) => new ItemVectors(catalogue, embedding, repository, jobs),
    },
    {
      provide: SearchService,
      inject: [CatalogueService, ItemVectors, ConfigService],
      useFactory: (catalogue: CatalogueService, vectors: ItemVectors, config: ConfigService) =>
        new SearchService(catalogue, vectors, new WordCache(join(config.values.dataDir, 'cache', 'words.json'))),
    },
  ],
  exports: [SearchService],
})
export class SearchModule {}
