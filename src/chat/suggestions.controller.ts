import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { SuggestionsService } from '../assistant/suggestions.service.js';
import { preferredLanguage } from './error-body.js';

@ApiTags('chat')
@Controller('api/suggestions')
export class SuggestionsController {
  constructor(private readonly suggestions: SuggestionsService) {}

  @Get()
  @ApiOperation({
    summary:
      'A greeting and questions to begin with: staff’s own, else drawn from the running plugins, as far as the catalogue can answer them',
  })
  @ApiQuery({ name: 'locale', required: false, enum: ['zh', 'en'] })
  list(@Query('locale') locale: string | undefined, @Headers('accept-language') acceptLanguage: string | undefined) {
    return this.suggestions.beginning(preferredLanguage(locale, acceptLanguage));
  }
}
