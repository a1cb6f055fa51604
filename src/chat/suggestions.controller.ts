import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { SuggestionsService } from '../assistant/suggestions.service.js';
import { preferredLanguage } from './error-body.js';

@ApiTags('chat')
@Controller('api/suggestions')
export class SuggestionsController {
  constructor(private readonly suggestions: SuggestionsService) {}

  @Get()
  @ApiOperation({ summary: 'Questions to begin with, drawn from the plugins that are running' })
  @ApiQuery({ name: 'locale', required: false, enum: ['zh', 'en'] })
  list(@Query('locale') locale: string | undefined, @Headers('accept-language') acceptLanguage: string | undefined) {
    return { suggestions: this.suggestions.starters(preferredLanguage(locale, acceptLanguage)) };
  }
}
