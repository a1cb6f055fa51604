import { Body, Delete, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { backupScheduleSchema } from '../../protocol/admin/index.js';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { BackupsService } from './backups.service.js';
import { ScheduledBackupsService } from './scheduled-backups.service.js';

/** A backup holds everything, so that reading one needs an administrator too. */
@AdminController('backups')
@Needs('administrator')
export class BackupsController {
  constructor(
    private readonly backups: BackupsService,
    private readonly scheduled: ScheduledBackupsService,
  ) {}

  @Get()
  list() {
    return this.backups.list();
  }

  @Post()
  @HttpCode(202)
  start(@CurrentStaff() staff: Staff) {
    return this.backups.start(staff);
  }

  @Get('schedule')
  schedule() {
    return this.scheduled.view();
  }

  @Put('schedule')
  saveSchedule(@Body() body: unknown, @CurrentStaff() staff: Staff) {
    return this.scheduled.save(backupScheduleSchema.parse(body), staff);
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
