import { Body, Get, Post, Put, Req, UploadedFile, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import { MAX_LOGO, saveAppearanceSchema } from '../../protocol/admin/index.js';
import { Upload } from '../imports/upload.interceptor.js';
import { ARRIVALS } from '../imports/uploads.js';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { AppearanceService } from './appearance.service.js';

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

function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}
