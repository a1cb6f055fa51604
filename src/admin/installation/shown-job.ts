import type { Job } from '../../jobs/jobs.service.js';
import type { JobView } from '../../protocol/admin/index.js';
import { mayActAs, type Staff } from '../security/staff.js';
import { roleToCancel } from './job-roles.js';

/** A job as a member of staff sees it: what went wrong in their language, and whether they may stop it. */
export function shownJob({ fault, ...job }: Job, { locale, role }: Pick<Staff, 'locale' | 'role'>): JobView {
  const mayCancel = mayActAs(role, roleToCancel(job.type));
  return { ...job, mayCancel, ...(fault && { error: fault[locale] }) };
}
