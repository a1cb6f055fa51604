import { Delete, Get, Param } from '@nestjs/common';
import { JobsService } from '../../jobs/jobs.service.js';
import { AdminController, Needs } from '../security/admin-controller.js';

@AdminController('jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  async list() {
    return { items: await this.jobs.list() };
  }

  @Get(':id')
  get(@Param('id') id: string) {
    return this.jobs.get(id);
  }

  @Delete(':id')
  @Needs('editor')
  async cancel(@Param('id') id: string) {
    await this.jobs.cancel(id);
    return this.jobs.get(id);
  }
}
