import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { InteractionsService } from '../interactions/interactions.service.js';
import { Presenter, type SessionTaste } from '../plugin-api/index.js';
import { itemKindSchema } from '../protocol/blocks.js';
import { recommendationsQuerySchema, recommendationsSchema, type Recommendations } from '../protocol/visitor.js';
import { RecommendationService } from '../recommendation/serving/recommendation.service.js';
import { apiSchema } from './api-schema.js';
import { ChatService } from './chat.service.js';
import { preferredLanguage } from './error-body.js';
import { RateLimits } from './rate-limits.js';
import { BearerToken, ClientAddress } from './visitor.decorator.js';

const ANYBODY: SessionTaste = { liked: [], dismissed: [], personalised: false };
const ALL_KINDS = itemKindSchema.options;

/** Lists without a question, for a start page or a shelf. */
@ApiTags('recommendations')
@ApiBearerAuth()
@ApiQuery({ name: 'kind', required: false, enum: ALL_KINDS })
@ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 50, default: 10 } })
@ApiQuery({ name: 'locale', required: false, enum: ['zh', 'en'] })
@Controller('api')
export class RecommendationsController {
  constructor(
    private readonly chat: ChatService,
    private readonly recommendation: RecommendationService,
    private readonly interactions: InteractionsService,
    private readonly presenter: Presenter,
    private readonly limits: RateLimits,
  ) {}

  @Get('recommendations')
  @ApiOperation({
    summary: 'What suits you, with reasons; without a token, what suits most. Nothing is recorded by asking',
  })
  @ApiQuery({ name: 'mode', required: false, enum: ['fitting', 'popular', 'surprise'] })
  @ApiOkResponse({ schema: apiSchema(recommendationsSchema) })
  async list(
    @Query() query: unknown,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ): Promise<Recommendations> {
    const { kind, limit, locale, mode } = recommendationsQuerySchema.parse(query);
    const taste = await this.tasteOf(token, address);
    const language = preferredLanguage(locale, acceptLanguage);
    const now = new Date();
    const kinds = kind ? [kind] : [...ALL_KINDS];
    const { items } = await this.recommendation.list({
      ...{ text: '', kinds, constraints: {}, taste, language, now, limit, mode },
    });
    return {
      items: items.map(({ hit, reasons }) => this.presenter.card(hit.item, { language, reasons, now })),
      personalised: mode !== 'popular' && (taste.history?.length ?? 0) > 0,
      model: this.recommendation.modelVersion ?? null,
    };
  }

  @Get('onboarding')
  @ApiOperation({
    summary: 'A diverse handful to like or dismiss at the first visit: three taps change the first list',
  })
  @ApiOkResponse({ schema: apiSchema(recommendationsSchema.pick({ items: true })) })
  async onboarding(
    @Query() query: unknown,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ): Promise<Pick<Recommendations, 'items'>> {
    const { kind, limit, locale } = recommendationsQuerySchema.omit({ mode: true }).parse(query);
    const taste = await this.tasteOf(token, address);
    const language = preferredLanguage(locale, acceptLanguage);
    const items = this.recommendation.onboarding(kind && [kind], limit, taste);
    return { items: items.map((item) => this.presenter.card(item, { language, reasons: [], now: new Date() })) };
  }

  private async tasteOf(token: string | undefined, address: string): Promise<SessionTaste> {
    if (!token) {
      await this.limits.spend('request', { address });
      return ANYBODY;
    }
    return this.interactions.tasteOf((await this.chat.requireVisitor(token, address)).id);
  }
}
