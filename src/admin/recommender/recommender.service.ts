import { Injectable } from '@nestjs/common';
import { ConfigService } from '../../config/config.service.js';
import { DocentError } from '../../config/errors.js';
import { InteractionsService } from '../../interactions/interactions.service.js';
import { JobsService } from '../../jobs/jobs.service.js';
import type {
  CompareModels,
  JobStarted,
  ModelReportView,
  ModelVersionView,
  Page,
  PageQuery,
  PromoteModel,
  Recommender,
} from '../../protocol/admin/index.js';
import type { Language } from '../../protocol/text.js';
import { evaluationAsHtml } from '../../recommendation/evaluation/index.js';
import { ComparisonService } from '../../recommendation/life-cycle/comparison.service.js';
import { ModelVersions } from '../../recommendation/life-cycle/model-versions.service.js';
import { LEAST } from '../../recommendation/life-cycle/training-task.js';
import { TRAINING_JOB, TrainingService } from '../../recommendation/life-cycle/training.service.js';
import { AuditService } from '../audit/audit.service.js';
import { shownJob } from '../installation/shown-job.js';
import { slicePage } from '../paging.js';
import type { Staff } from '../security/staff.js';
import { reportView, versionView } from './report-view.js';

const TARGET = { type: 'recommender', id: 'recommendation', label: 'recommender' };

/** What staff see and decide of the trained recommender. */
@Injectable()
export class RecommenderService {
  constructor(
    private readonly config: ConfigService,
    private readonly models: ModelVersions,
    private readonly training: TrainingService,
    private readonly comparisons: ComparisonService,
    private readonly interactions: InteractionsService,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {}

  async overview(staff: Staff): Promise<Recommender> {
    const [versions, former, last, lastId, jobs] = await Promise.all([
      this.models.list(),
      this.models.formerVersion(),
      this.training.last(),
      this.interactions.lastId(),
      this.jobs.list(),
    ]);
    const job = jobs.find(({ type }) => type === TRAINING_JOB);
    const { scheduled: on, hours, interactions } = this.config.values.training;
    return {
      serving: versions.find(({ state }) => state === 'serving')?.version ?? null,
      former: former ?? null,
      versions: versions.length,
      training: job ? shownJob(job, staff) : null,
      lastTraining: last ? { at: last.at, newInteractions: Math.max(0, lastId - last.interactions) } : null,
      schedule: { on, hours, interactions },
      least: LEAST,
    };
  }

  async versions(query: PageQuery): Promise<Page<ModelVersionView>> {
    const versions = await this.models.list();
    const serving = versions.find(({ state }) => state === 'serving')?.version;
    const found = versions.filter(({ version }) => version.includes(query.search));
    return slicePage(
      found.map((version) => versionView(version, serving)),
      query,
    );
  }

  async report(version: string): Promise<ModelReportView> {
    const [known, report, serving] = await Promise.all([
      this.models.require(version),
      this.models.report(version),
      this.models.servingVersion(),
    ]);
    return reportView(versionView(known, serving), report);
  }

  /** The report as a page that can be kept. */
  async page(version: string, language: Language): Promise<string> {
    return evaluationAsHtml((await this.models.report(version)).evaluation, language);
  }

  async train({ seed }: { seed?: number | undefined }, staff: Staff): Promise<JobStarted> {
    const jobId = await this.training.start(seed);
    await this.audit.record(staff, 'recommender.train', TARGET, undefined, { job: jobId, ...(seed && { seed }) });
    return { jobId };
  }

  async compare(pair: CompareModels): Promise<JobStarted> {
    return { jobId: await this.comparisons.start(pair) };
  }

  /** @throws DocentError `reason-needed` when nothing says that the version beats what serves, and no reason is given */
  async promote({ version, reason }: PromoteModel, staff: Staff): Promise<ModelVersionView> {
    const serving = await this.models.servingVersion();
    const { needsReason } = versionView(await this.models.require(version), serving);
    if (needsReason && !reason) throw reasonNeeded();
    await this.models.promote(version);
    await this.record(staff, 'recommender.promote', serving, version, reason);
    return versionView(await this.models.require(version), version);
  }

  async rollBack({ reason }: { reason?: string | undefined }, staff: Staff): Promise<{ serving: string | null }> {
    const serving = await this.models.servingVersion();
    const former = await this.models.rollBack();
    await this.record(staff, 'recommender.rollback', serving, former, reason);
    return { serving: former ?? null };
  }

  private record(
    staff: Staff,
    action: string,
    before: string | undefined,
    after: string | undefined,
    reason: string | undefined,
  ): Promise<void> {
    return this.audit.record(
      staff,
      action,
      { ...TARGET, label: after ?? 'none' },
      { serving: before ?? null },
      { serving: after ?? null, ...(reason && { reason }) },
    );
  }
}

function reasonNeeded(): DocentError {
  const message = {
    zh: '没有证据表明这个版本优于正在使用的模型。请写明理由再启用，理由会记入操作记录。',
    en: 'Nothing shows that this version beats the one that serves. Say why it should serve all the same; the reason goes to the audit log.',
  };
  return new DocentError('reason-needed', message, { details: { fields: [{ path: 'reason', message }] } });
}
