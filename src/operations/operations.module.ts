import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module.js';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

@Module({ imports: [SearchModule], controllers: [HealthController], providers: [Readiness], exports: [Readiness] })
export class OperationsModule {}
