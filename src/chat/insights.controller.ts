import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DocentError } from '../config/errors.js';
import { Catalogue, ReviewInsights } from '../plugin-api/index.js';
import { insightsQuerySchema, itemInsightsSchema, type ItemInsights } from '../protocol/insights.js';
import { apiSchema } from './api-schema.js';
import { preferredLanguage } from './error-body.js';
import { RateLimits } from './rate-limits.js';
import { ClientAddress } from './visitor.decorator.js';

@ApiTags('reviews')
@Controller('api/items')
export class InsightsController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly insights: ReviewInsights,
    private readonly limits: RateLimits,
  ) {}

  @Get(':id/insights')
  @ApiOperation({ summary: 'What the reviews of an item add up to: counts, aspects, trend, changes, quotes' })
  @ApiQuery({ name: 'locale', required: false, enum: ['zh', 'en'] })
  @ApiQuery({ name: 'aspect', required: false, schema: { type: 'string' } })
  @ApiOkResponse({ schema: apiSchema(itemInsightsSchema) })
  async ofItem(
    @Param('id') id: string,
    @Query() query: unknown,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @ClientAddress() address: string,
  ): Promise<ItemInsights> {
    await this.limits.spend('request', { address });
    const { locale, aspect } = insightsQuerySchema.parse(query);
    if (!this.catalogue.get(id))
      throw new DocentError('not-found', {
        zh: '目录里没有这个条目，请检查 id。',
        en: 'There is no such item in the catalogue; please check the id.',
      });
    return this.insights.ofItem(id, {
      language: preferredLanguage(locale, acceptLanguage),
      ...(aspect !== undefined && { aspects: [aspect] }),
    });
  }
}
