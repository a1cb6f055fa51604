import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DocentError } from '../config/errors.js';
import { Catalogue, Presenter } from '../plugin-api/index.js';
import { cardSchema, type Card } from '../protocol/blocks.js';
import { namesQuerySchema, namesSchema, type Names } from '../protocol/names.js';
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

  @Get('names')
  @ApiOperation({ summary: 'Names that the end of a text may be the beginning of: as written, by alias, or in pinyin' })
  @ApiQuery({ name: 'text', schema: { type: 'string', maxLength: 200 } })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 10, default: 5 } })
  @ApiOkResponse({ schema: apiSchema(namesSchema) })
  complete(@Query() query: unknown): Names {
    const { text, limit } = namesQuerySchema.parse(query);
    return this.names.complete(text, limit);
  }
}
