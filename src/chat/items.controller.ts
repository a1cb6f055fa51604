import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DocentError } from '../config/errors.js';
import { Catalogue, Presenter } from '../plugin-api/index.js';
import { cardSchema, type Card } from '../protocol/blocks.js';
import { namesRequestSchema, namesSchema, type Names } from '../protocol/names.js';
import { apiSchema } from './api-schema.js';
import { preferredLanguage } from './error-body.js';
import { NamesService } from './names.service.js';

@ApiTags('chat')
@Controller('api')
export class ItemsController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly presenter: Presenter,
    private readonly names: NamesService,
  ) {}

  @Get('items/:id')
  @ApiOperation({ summary: 'One item as a card, without reasons: nobody asked for it' })
  @ApiQuery({ name: 'locale', required: false, enum: ['zh', 'en'] })
  @ApiOkResponse({ schema: apiSchema(cardSchema) })
  item(
    @Param('id') id: string,
    @Query('locale') locale: string | undefined,
    @Headers('accept-language') acceptLanguage: string | undefined,
  ): Card {
    const item = this.catalogue.get(id);
    if (!item)
      throw new DocentError('item-not-found', {
        zh: '目录里没有这个条目，它可能已被移除。',
        en: 'This item is not in the catalogue; it may have been removed.',
      });
    const language = preferredLanguage(locale, acceptLanguage);
    return this.presenter.card(item, { language, reasons: [], now: new Date() });
  }

  /** By POST: what a visitor is writing belongs into no log and no cache. */
  @Post('names')
  @HttpCode(200)
  @ApiOperation({ summary: 'Names that the end of a text may be the beginning of: as written, by alias, or in pinyin' })
  @ApiBody({ schema: apiSchema(namesRequestSchema) })
  @ApiOkResponse({ schema: apiSchema(namesSchema) })
  complete(@Body() body: unknown): Names {
    const { text, limit } = namesRequestSchema.parse(body);
    return this.names.complete(text, limit);
  }
}
