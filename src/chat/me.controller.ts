import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { InteractionsService } from '../interactions/interactions.service.js';
import {
  personalisationSchema,
  visitorMarksSchema,
  visitorProfileSchema,
  type Personalisation,
  type VisitorMarks,
  type VisitorProfile,
} from '../protocol/visitor.js';
import { ProfileService } from '../recommendation/profile/profile.service.js';
import { apiSchema } from './api-schema.js';
import { ChatService } from './chat.service.js';
import { preferredLanguage } from './error-body.js';
import { BearerToken, ClientAddress } from './visitor.decorator.js';

/** What is known of the visitor whose token it is, and of nobody else. */
@ApiTags('visitor')
@ApiBearerAuth()
@Controller('api/me')
export class MeController {
  constructor(
    private readonly chat: ChatService,
    private readonly profile: ProfileService,
    private readonly interactions: InteractionsService,
  ) {}

  @Get('profile')
  @ApiOperation({ summary: 'What you seem to like, in words, with the items that led there' })
  @ApiQuery({ name: 'locale', required: false, enum: ['zh', 'en'] })
  @ApiOkResponse({ schema: apiSchema(visitorProfileSchema) })
  async show(
    @Query('locale') locale: string | undefined,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ): Promise<VisitorProfile> {
    const { id } = await this.chat.requireVisitor(token, address);
    return this.profile.of(id, preferredLanguage(locale, acceptLanguage));
  }

  @Delete('profile')
  @ApiOperation({ summary: 'Forget all that you did: likes, saves, dismissals, ratings, what you watched' })
  async clear(@BearerToken() token: string | undefined, @ClientAddress() address: string) {
    const { id } = await this.chat.requireVisitor(token, address);
    return { removed: await this.profile.clear(id) };
  }

  @Delete('profile/terms/:term')
  @ApiOperation({ summary: 'Take a theme, category, maker or era out of your profile: it stops counting at once' })
  async dropTerm(
    @Param('term') term: string,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ) {
    const { id } = await this.chat.requireVisitor(token, address);
    await this.profile.setTerm(id, term, false);
    return {};
  }

  @Put('profile/terms/:term')
  @ApiOperation({ summary: 'Let a term count again that you took out' })
  async keepTerm(
    @Param('term') term: string,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ) {
    const { id } = await this.chat.requireVisitor(token, address);
    await this.profile.setTerm(id, term, true);
    return {};
  }

  @Delete('profile/items/:itemId')
  @ApiOperation({ summary: 'Forget what you did to one item' })
  async dropItem(
    @Param('itemId') itemId: string,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ) {
    const { id } = await this.chat.requireVisitor(token, address);
    return { removed: await this.profile.dropItem(id, itemId) };
  }

  @Get('items')
  @ApiOperation({ summary: 'What you liked, saved, dismissed and rated' })
  @ApiOkResponse({ schema: apiSchema(visitorMarksSchema) })
  async items(@BearerToken() token: string | undefined, @ClientAddress() address: string): Promise<VisitorMarks> {
    const { id } = await this.chat.requireVisitor(token, address);
    return this.interactions.marksOf(id);
  }

  @Get('personalisation')
  @ApiOperation({ summary: 'Whether your suggestions are personal' })
  @ApiOkResponse({ schema: apiSchema(personalisationSchema) })
  async personalisation(
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ): Promise<Personalisation> {
    const { id } = await this.chat.requireVisitor(token, address);
    return { personalised: await this.interactions.isPersonalised(id) };
  }

  @Put('personalisation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Switch personalisation: off means that nothing is recorded and no list is personal' })
  @ApiBody({ schema: apiSchema(personalisationSchema) })
  @ApiOkResponse({ schema: apiSchema(personalisationSchema) })
  async personalise(
    @Body() body: unknown,
    @BearerToken() token: string | undefined,
    @ClientAddress() address: string,
  ): Promise<Personalisation> {
    const { id } = await this.chat.requireVisitor(token, address);
    const { personalised } = personalisationSchema.parse(body);
    await this.interactions.setPersonalised(id, personalised);
    return { personalised };
  }
}
