import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module.js';
import { HealthController } from './health.controller.js';
import { MemoryKeeper } from './memory-keeper.js';
import { Readiness } from './readiness.js';

@Module({
  imports: [SearchModule],
  controllers: [HealthController],
  providers: [Readiness, { provide: MemoryKeeper, useFactory: () => new MemoryKeeper() }],
  exports: [Readiness],
})
export class OperationsModule {}
