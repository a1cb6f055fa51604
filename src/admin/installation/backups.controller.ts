import { Delete, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { BackupsService } from './backups.service.js';

/** A backup holds everything, so that reading one needs an administrator too. */
@AdminController('backups')
@Needs('administrator')
export class BackupsController {
  constructor(private readonly backups: BackupsService) {}

  @Get()
  list() {
    return this.backups.list();
  }

  @Post()
  @HttpCode(202)
  start(@CurrentStaff() staff: Staff) {
    return this.backups.start(staff);
  }

  @Get(':name')
  async download(@Param('name') name: string, @CurrentStaff() staff: Staff): Promise<StreamableFile> {
    const file = await this.backups.open(name, staff);
    return new StreamableFile(file, { type: 'application/gzip', disposition: `attachment; filename="${name}"` });
  }

  @Delete(':name')
  async remove(@Param('name') name: string, @CurrentStaff() staff: Staff) {
    await this.backups.remove(name, staff);
    return {};
  }
}
