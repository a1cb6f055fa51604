import { Body, Delete, Get, HttpCode, Param, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { z } from 'zod';
import { importSubjectSchema, MAX_UPLOAD, runImportSchema } from '../../protocol/admin/index.js';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { ImportsService } from './imports.service.js';
import { nameOf, Upload } from './upload.interceptor.js';
import { ARRIVALS } from './uploads.js';

const subjectQuerySchema = z.object({ subject: importSubjectSchema.default('items') });

@AdminController('imports')
@Needs('editor')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post()
  @UseInterceptors(Upload(ARRIVALS, MAX_UPLOAD))
  add(@UploadedFile() file: { path: string; originalname: string; size: number }, @Query() query: unknown) {
    const { subject } = subjectQuerySchema.parse(query);
    return this.imports.add({ path: file.path, name: nameOf(file), bytes: file.size }, subject);
  }

  @Get(':id')
  preview(@Param('id') id: string) {
    return this.imports.preview(id);
  }

  @Delete(':id')
  async remove(@Param('id') id: string) {
    await this.imports.remove(id);
    return {};
  }

  @Post(':id/run')
  @HttpCode(202)
  run(@Param('id') id: string, @Body() body: unknown, @CurrentStaff() staff: Staff) {
    return this.imports.run(id, runImportSchema.parse(body), staff);
  }
}
