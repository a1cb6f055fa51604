import { Injectable } from '@nestjs/common';
import { JobsService } from '../../jobs/jobs.service.js';
import type { JobView } from '../../protocol/admin/index.js';
import { AuditService } from '../audit/audit.service.js';
import { roleMissing } from '../security/admin.guard.js';
import { mayActAs, type Staff } from '../security/staff.js';
import { roleToCancel } from './job-roles.js';
import { shownJob } from './shown-job.js';

/** Jobs as staff see them, and may stop them. */
@Injectable()
export class StaffJobsService {
  constructor(
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {}

  async list(staff: Staff): Promise<JobView[]> {
    return (await this.jobs.list()).map((job) => shownJob(job, staff));
  }

  async get(id: string, staff: Staff): Promise<JobView> {
    return shownJob(await this.jobs.get(id), staff);
  }

  /** @throws DocentError `forbidden` when the role starts no jobs of this type */
  async cancel(id: string, staff: Staff): Promise<JobView> {
    const { type, state } = await this.jobs.get(id);
    const needed = roleToCancel(type);
    if (!mayActAs(staff.role, needed)) throw roleMissing(needed);
    await this.jobs.cancel(id);
    if (state === 'queued' || state === 'running')
      await this.audit.record(staff, 'job.cancel', { type: 'job', id, label: type });
    return this.get(id, staff);
  }
}
