import { Module } from '@nestjs/common';
import { AssistantModule } from '../assistant/assistant.module.js';
import { ChatModule } from '../chat/chat.module.js';
import { InteractionsModule } from '../interactions/interactions.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { RecommendationModule } from '../recommendation/recommendation.module.js';
import { ReviewsModule } from '../reviews/reviews.module.js';
import { MyDataController } from './my-data.controller.js';
import { RetentionRepository } from './retention/retention.repository.js';
import { RetentionService } from './retention/retention.service.js';
import { VisitorDataRepository } from './visitor-data.repository.js';
import { VisitorDataService } from './visitor-data.service.js';

@Module({
  imports: [AssistantModule, ChatModule, InteractionsModule, JobsModule, RecommendationModule, ReviewsModule],
  controllers: [MyDataController],
  providers: [RetentionRepository, RetentionService, VisitorDataRepository, VisitorDataService],
  exports: [RetentionService],
})
export class PrivacyModule {}
