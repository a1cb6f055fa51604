import { Module } from '@nestjs/common';
import { AssistantModule } from '../assistant/assistant.module.js';
import { ChatModule } from '../chat/chat.module.js';
import { RecommendationModule } from '../recommendation/recommendation.module.js';
import { MyDataController } from './my-data.controller.js';
import { VisitorDataRepository } from './visitor-data.repository.js';
import { VisitorDataService } from './visitor-data.service.js';

@Module({
  imports: [AssistantModule, ChatModule, RecommendationModule],
  controllers: [MyDataController],
  providers: [VisitorDataRepository, VisitorDataService],
})
export class PrivacyModule {}
