import { Get, Param, Query } from '@nestjs/common';
import {
  periodQuerySchema,
  popularQuerySchema,
  questionsQuerySchema,
  sentimentQuerySchema,
} from '../../protocol/admin/index.js';
import { AdminController, CurrentStaff } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { BehaviourService } from './behaviour.service.js';
import { SentimentViewService } from './sentiment.service.js';

@AdminController('behaviour')
export class BehaviourController {
  constructor(
    private readonly behaviour: BehaviourService,
    private readonly sentiment: SentimentViewService,
  ) {}

  @Get('questions')
  questions(@Query() query: unknown) {
    return this.behaviour.questions(questionsQuerySchema.parse(query));
  }

  @Get('conversations/:id')
  conversation(@Param('id') id: string) {
    return this.behaviour.conversation(id);
  }

  @Get('overview')
  overview(@Query() query: unknown) {
    return this.behaviour.overview(periodQuerySchema.parse(query));
  }

  @Get('popular')
  popular(@Query() query: unknown) {
    return this.behaviour.popular(popularQuerySchema.parse(query));
  }

  @Get('sentiment')
  sentimentOfReviews(@Query() query: unknown, @CurrentStaff() staff: Staff) {
    const parsed = sentimentQuerySchema.parse(query);
    return this.sentiment.view(parsed, parsed.locale ?? staff.locale);
  }
}
