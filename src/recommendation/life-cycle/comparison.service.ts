import { Injectable } from '@nestjs/common';
import { ConfigService } from '../../config/config.service.js';
import { workerFile } from '../../embedding/worker/worker-file.js';
import { JobsService } from '../../jobs/jobs.service.js';
import type { JobHandle } from '../../plugin-api/services.js';
import type { ComparedVersions } from './compare-versions.js';
import type { ComparisonOrder } from './compare-versions.worker.js';
import { inThread } from './in-thread.js';
import { ModelVersions } from './model-versions.service.js';

export const COMPARISON_JOB = 'compare-recommenders';

interface Pair {
  a: string;
  b: string;
}

/** Measures two versions against each other, as a job. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly config: ConfigService,
    private readonly jobs: JobsService,
    private readonly versions: ModelVersions,
  ) {
    jobs.register(COMPARISON_JOB, (job, pair) => this.run(job, pair as Pair));
  }

  /** Starts a comparison and returns its job. @throws DocentError `not-found` for a version that is not there */
  async start(pair: Pair): Promise<string> {
    for (const version of [pair.a, pair.b]) await this.versions.require(version);
    return this.jobs.startResumable(COMPARISON_JOB, pair);
  }

  private async run(job: JobHandle, { a, b }: Pair): Promise<Pair & ComparedVersions> {
    const files = { a: this.versions.fileOf(a), b: this.versions.fileOf(b) };
    const order: ComparisonOrder = { config: this.config.values, files };
    const file = workerFile('./compare-versions.worker.js', import.meta.url);
    return { a, b, ...(await inThread<ComparedVersions>(file, order, job)) };
  }
}
