import { Delete, Get, Param } from '@nestjs/common';
import { JobsService } from '../../jobs/jobs.service.js';
import type { JobView } from '../../protocol/admin/index.js';
import { AdminController, CurrentStaff, Needs } from '../security/admin-controller.js';
import type { Staff } from '../security/staff.js';
import { shownJob } from './shown-job.js';

@AdminController('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  async list(@CurrentStaff() { locale }: Staff): Promise<{ items: JobView[] }> {
    return { items: (await this.jobs.list()).map((job) => shownJob(job, locale)) };
  }

  @Get(':id')
  async get(@Param('id') id: string, @CurrentStaff() { locale }: Staff): Promise<JobView> {
    return shownJob(await this.jobs.get(id), locale);
  }

  @Delete(':id')
  @Needs('editor')
  async cancel(@Param('id') id: string, @CurrentStaff() staff: Staff): Promise<JobView> {
    await this.jobs.cancel(id);
    return this.get(id, staff);
  }
}
