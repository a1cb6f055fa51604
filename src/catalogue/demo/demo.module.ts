import { Module } from '@nestjs/common';
import { ReviewsModule } from '../../reviews/reviews.module.js';
import { CatalogueModule } from '../catalogue.module.js';
import { DemoLoader } from './demo-loader.js';

@Module({ imports: [CatalogueModule, ReviewsModule], providers: [DemoLoader], exports: [DemoLoader] })
export class DemoModule {}
