import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { blockSchema } from '../protocol/blocks.js';
import {
  answerFeedbackSchema,
  chatRequestSchema,
  conversationEventSchema,
  itemFeedbackSchema,
  resumeRequestSchema,
  routeSchema,
  stopRequestSchema,
  type ChatReply,
} from '../protocol/chat.js';
import { languageSchema } from '../protocol/text.js';
import { apiSchema } from './api-schema.js';
import { ChatService } from './chat.service.js';
import { BearerToken, ClientAddress } from './visitor.decorator.js';

const replySchema = z.object({
  conversationId: z.string(),
  messageId: z.string(),
  visitorToken: z.string(),
  language: languageSchema,
  route: z.array(routeSchema),
  relaxed: z.boolean(),
  blocks: z.array(blockSchema),
});

/** The REST mirror of the socket. */
@ApiTags('chat')
@ApiBearerAuth()
@Controller('api')
export class ChatController {
  constructor(private readonly chat: ChatService) {}

  @Post('chat')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask a question and wait for the whole answer. Without a token a new visitor is made.' })
  @ApiBody({ schema: apiSchema(chatRequestSchema) })
  @ApiOkResponse({ schema: apiSchema(replySchema) })
  async ask(
    @Body() body: unknown,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ): Promise<ChatReply> {
    const request = chatRequestSchema.parse(body);
    return this.chat.ask(await this.chat.identify(token, address), address, request);
  }

  @Get('conversations/:conversationId/events')
  @ApiOperation({ summary: 'Events of a conversation of your own after a sequence number, oldest first' })
  @ApiQuery({ name: 'after', required: false, schema: { type: 'integer', minimum: 0, default: 0 } })
  @ApiOkResponse({
    schema: apiSchema(
      z.object({ events: z.array(conversationEventSchema), lastSequence: z.number(), more: z.boolean() }),
    ),
  })
  async events(
    @Param('conversationId') conversationId: string,
    @Query('after') after: string | undefined,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ) {
    const visitor = await this.chat.requireVisitor(token, address);
    return this.chat.resume(visitor, resumeRequestSchema.parse({ conversationId, after: Number(after ?? 0) }));
  }

  @Post('stop')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stop an answer that is being given' })
  @ApiBody({ schema: apiSchema(stopRequestSchema) })
  async stop(@Body() body: unknown, @BearerToken() token: string | undefined, @ClientAddress() address: string) {
    const visitor = await this.chat.requireVisitor(token, address);
    return { stopped: await this.chat.stop(visitor, stopRequestSchema.parse(body)) };
  }

  @Post('feedback/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Thumbs up or down for an answer' })
  @ApiBody({ schema: apiSchema(answerFeedbackSchema) })
  async rateAnswer(@Body() body: unknown, @BearerToken() token: string | undefined, @ClientAddress() address: string) {
    const visitor = await this.chat.requireVisitor(token, address);
    const { sequence } = await this.chat.rateAnswer(visitor, answerFeedbackSchema.parse(body));
    return { sequence };
  }

  @Post('feedback/item')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Like, dismiss, save, rate or watch an item, or object to a reason; the next list takes it into account',
  })
  @ApiBody({ schema: apiSchema(itemFeedbackSchema) })
  async rateItem(@Body() body: unknown, @BearerToken() token: string | undefined, @ClientAddress() address: string) {
    const visitor = await this.chat.requireVisitor(token, address);
    return { recorded: await this.chat.rateItem(visitor, itemFeedbackSchema.parse(body)) };
  }
}
