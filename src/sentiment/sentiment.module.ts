import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { AnalyseReviewsJob } from './batch/analyse-reviews.job.js';
import { SentimentService } from './sentiment.service.js';

@Module({
  imports: [JobsModule],
  providers: [SentimentService, AnalyseReviewsJob],
  exports: [SentimentService, AnalyseReviewsJob],
})
export class SentimentModule {}
