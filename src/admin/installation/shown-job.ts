import type { Job } from '../../jobs/jobs.service.js';
import type { JobView } from '../../protocol/admin/index.js';
import type { Language } from '../../protocol/text.js';

/** A job as staff see it: what went wrong in their language. */
export function shownJob({ fault, ...job }: Job, language: Language): JobView {
  return fault ? { ...job, error: fault[language] } : job;
}
