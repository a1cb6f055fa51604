import { Body, Get, Post, Put, Req, UploadedFile, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { MAX_LOGO, saveAppearanceSchema } from '../../protocol/admin/index.js';
import { Upload } from '../imports/upload.interceptor.js';
import { ARRIVALS } from '../imports/uploads.js';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { AppearanceService } from './appearance.service.js';

const originSchema = z.object({
  origin: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
});

@AdminController('appearance')
export class AppearanceController {
  constructor(private readonly appearance: AppearanceService) {}

  @Get()
  view(@Req() request: Request) {
    return this.appearance.view(originOf(request));
  }

  @Put()
  @Needs('editor')
  save(@Body() body: unknown, @Req() request: Request, @CurrentStaff() staff: Staff) {
    return this.appearance.save(saveAppearanceSchema.parse(body), originOf(request), staff);
  }

  @Post('logo')
  @Needs('editor')
  @UseInterceptors(Upload(ARRIVALS, MAX_LOGO))
  saveLogo(@UploadedFile() file: { path: string }) {
    return this.appearance.saveLogo(file.path);
  }
}

/**
 * The server's address as the browser sees it: behind a proxy that is not trusted, only the console itself knows it and
 * sends it along.
 */
function originOf(request: Request): string {
  const { origin } = originSchema.parse(request.query);
  return origin === undefined ? `${request.protocol}://${request.host}` : new URL(origin).origin;
}
