import { Module } from '@nestjs/common';
import { EmbeddingVectorRepository } from './embedding-vector.repository.js';
import { EmbeddingService } from './embedding.service.js';
import { EncoderFactory } from './encoder-factory.js';

/** Needs `ConfigModule`, and `DatabaseModule` with `EmbeddingVectorEntity`. */
@Module({
  providers: [EncoderFactory, EmbeddingVectorRepository, EmbeddingService],
  exports: [EncoderFactory, EmbeddingService],
})
export class EmbeddingModule {}
