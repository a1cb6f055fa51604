import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ConversationRepository } from '../assistant/conversation/conversation.repository.js';
import { DocentError } from '../config/errors.js';
import { EXPORTS, type ExportedItinerary, type ExportFormat } from '../itinerary/export/index.js';
import { ChatService } from './chat.service.js';
import { ItineraryLinks } from './itinerary-links.js';
import { RateLimits } from './rate-limits.js';
import { BearerToken, ClientAddress } from './visitor.decorator.js';

/** Plans to take along: for the visitor they were made for, by token or by a short-lived signed link. */
@ApiTags('itineraries')
@ApiBearerAuth()
@Controller('api/itineraries')
export class ItinerariesController {
  constructor(
    private readonly chat: ChatService,
    private readonly conversations: ConversationRepository,
    private readonly links: ItineraryLinks,
    private readonly limits: RateLimits,
  ) {}

  @Post(':messageId/links')
  @HttpCode(200)
  @ApiOperation({ summary: 'Links to a plan of your own that work for some minutes without a token' })
  async sign(
    @Param('messageId') messageId: string,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ) {
    await this.requireOwn(messageId, token, address);
    const { block } = await this.itinerary(messageId);
    const { signature, expiresAt } = await this.links.sign(messageId);
    const formats = block.exports ?? (Object.keys(EXPORTS) as ExportFormat[]);
    const links = Object.fromEntries(
      formats.map((format) => [format, `api/itineraries/${messageId}.${format}?signature=${signature}`]),
    );
    return { links, expiresAt };
  }

  @Get(':file')
  @ApiOperation({ summary: 'A plan as MESSAGE_ID.ics, .gpx, .geojson or .html, with your token or a signed link' })
  @ApiQuery({ name: 'signature', required: false })
  @ApiProduces(...Object.values(EXPORTS).map(({ contentType }) => contentType.split(';')[0]!))
  async download(
    @Param('file') file: string,
    @Query('signature') signature: string | undefined,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const [, messageId = '', format = ''] = /^([\w-]{1,64})\.(\w{1,10})$/.exec(file) ?? [];
    const writer = Object.hasOwn(EXPORTS, format) ? EXPORTS[format as ExportFormat] : undefined;
    if (!writer) throw notFound();
    if (typeof signature === 'string') {
      await this.limits.spend('request', { visitorId: `link ${messageId}`, address });
      await this.links.verify(messageId, signature);
    } else await this.requireOwn(messageId, token, address);
    const itinerary = await this.itinerary(messageId);
    const name = `itinerary-${itinerary.block.days[0]?.date ?? 'plan'}.${format}`;
    response.setHeader('Content-Type', writer.contentType);
    response.setHeader('Content-Disposition', `${format === 'html' ? 'inline' : 'attachment'}; filename="${name}"`);
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('Referrer-Policy', 'no-referrer');
    return writer.write(itinerary);
  }

  private async requireOwn(messageId: string, token: string | undefined, address: string): Promise<void> {
    if (!token) {
      throw new DocentError('unauthorised', {
        zh: '需要访客令牌，或对话里“导出”给出的链接。',
        en: 'A visitor token is needed, or a link from “Export” in the conversation.',
      });
    }
    const visitor = await this.chat.identify(token, address);
    await this.limits.spend('request', { visitorId: visitor.id, address });
    const message = await this.conversations.message(messageId);
    // The same answer for "not yours" and "not there": nobody learns which ids exist.
    if (message?.visitorId !== visitor.id) throw notFound();
  }

  private async itinerary(messageId: string): Promise<ExportedItinerary> {
    const message = await this.conversations.message(messageId);
    if (!message) throw notFound();
    const events = await this.conversations.eventsOfMessage(message.conversationId, messageId);
    const from = events.findLastIndex((event) => event.type === 'answer-started');
    const answer = events.slice(Math.max(0, from));
    const block = answer
      .flatMap((event) => (event.type === 'block' && event.block.type === 'itinerary' ? [event.block] : []))
      .at(-1);
    if (!block) throw notFound();
    const started = answer.find((event) => event.type === 'answer-started');
    return { id: messageId, block, language: started?.language ?? message.locale ?? 'en' };
  }
}

function notFound(): DocentError {
  return new DocentError('not-found', {
    zh: '找不到这份行程。它可能属于另一位访客，或对话已被删除。',
    en: 'This itinerary was not found; it may belong to another visitor, or its conversation was deleted.',
  });
}
