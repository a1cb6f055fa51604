import { Delete, Get, Param } from '@nestjs/common';
import type { JobView } from '../../protocol/admin/index.js';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { StaffJobsService } from './staff-jobs.service.js';

@AdminController('jobs')
export class JobsController {
  constructor(private readonly jobs: StaffJobsService) {}

  @Get()
  async list(@CurrentStaff() staff: Staff): Promise<{ items: JobView[] }> {
    return { items: await this.jobs.list(staff) };
  }

  @Get(':id')
  get(@Param('id') id: string, @CurrentStaff() staff: Staff): Promise<JobView> {
    return this.jobs.get(id, staff);
  }

  @Delete(':id')
  @Needs('editor')
  cancel(@Param('id') id: string, @CurrentStaff() staff: Staff): Promise<JobView> {
    return this.jobs.cancel(id, staff);
  }
}
