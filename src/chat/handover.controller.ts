import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  handoverOfferSchema,
  handoverRequestSchema,
  handoverStateSchema,
  handoverTakenSchema,
  handoverTakeSchema,
  type HandoverOffer,
  type HandoverState,
  type HandoverTaken,
} from '../protocol/handover.js';
import { apiSchema } from './api-schema.js';
import { ChatService } from './chat.service.js';
import { HandoverService } from './handover.service.js';
import { BearerToken, ClientAddress } from './visitor.decorator.js';

@ApiTags('chat')
@ApiBearerAuth()
@Controller('api/handover')
export class HandoverController {
  constructor(
    private readonly chat: ChatService,
    private readonly handover: HandoverService,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'Offer a conversation of your own to another device: a link for one use within five minutes',
  })
  @ApiBody({ schema: apiSchema(handoverRequestSchema) })
  @ApiOkResponse({ schema: apiSchema(handoverOfferSchema) })
  async offer(
    @Body() body: unknown,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ): Promise<HandoverOffer> {
    const visitor = await this.chat.requireVisitor(token, address);
    return this.handover.offer(visitor, handoverRequestSchema.parse(body).conversationId);
  }

  @Get(':id')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Whether your offer was taken' })
  @ApiOkResponse({ schema: apiSchema(handoverStateSchema) })
  async state(
    @Param('id') id: string,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ): Promise<HandoverState> {
    return this.handover.stateOf(await this.chat.requireVisitor(token, address), id);
  }

  @Post('take')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Take an offered conversation over. Without a token of your own you become a new visitor' })
  @ApiBody({ schema: apiSchema(handoverTakeSchema) })
  @ApiOkResponse({ schema: apiSchema(handoverTakenSchema) })
  async take(
    @Body() body: unknown,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ): Promise<HandoverTaken> {
    const { token: offered } = handoverTakeSchema.parse(body);
    return this.handover.take(await this.chat.identify(token, address), offered);
  }
}
