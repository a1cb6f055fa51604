import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { apiSchema } from '../../chat/api-schema.js';
import { ClientAddress } from '../../chat/visitor.decorator.js';
import { publicAppearanceSchema, staffPinSchema, type PublicAppearance } from '../../protocol/appearance.js';
import { AppearanceService } from './appearance.service.js';

@ApiTags('appearance')
@Controller('api')
export class PublicAppearanceController {
  constructor(private readonly appearance: AppearanceService) {}

  @Get('appearance')
  @Header('Cache-Control', 'public, max-age=30')
  @ApiOperation({ summary: 'Titles, colour, logo, greeting, suggestions and kiosk places, as staff set them' })
  @ApiOkResponse({ schema: apiSchema(publicAppearanceSchema) })
  show(): Promise<PublicAppearance> {
    return this.appearance.public();
  }

  @Get('appearance/logo/:name')
  @ApiOperation({ summary: 'An uploaded logo' })
  async logo(@Param('name') name: string, @Res() response: Response): Promise<void> {
    const { type, base64 } = await this.appearance.logo(name);
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type(type).send(Buffer.from(base64, 'base64'));
  }

  @Post('kiosk/pin')
  @HttpCode(200)
  @ApiOperation({ summary: 'Checks the PIN by which staff leave the kiosk' })
  async checkPin(@Body() body: unknown, @ClientAddress() address: string) {
    await this.appearance.checkPin(staffPinSchema.parse(body).pin, address);
    return { ok: true };
  }
}
