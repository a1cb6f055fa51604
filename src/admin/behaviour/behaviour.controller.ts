import { Get, Param, Query } from '@nestjs/common';
import { periodQuerySchema, popularQuerySchema, questionsQuerySchema } from '../../protocol/admin/index.js';
import { AdminController } from '../security/admin-controller.js';
import { BehaviourService } from './behaviour.service.js';

@AdminController('behaviour')
export class BehaviourController {
  constructor(private readonly behaviour: BehaviourService) {}

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
}
