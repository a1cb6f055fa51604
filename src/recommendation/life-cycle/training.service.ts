import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '../../config/config.service.js';
import { DocentError } from '../../config/errors.js';
import { SettingsRepository } from '../../database/settings.repository.js';
import { workerFile } from '../../embedding/worker/worker-file.js';
import { InteractionsService } from '../../interactions/interactions.service.js';
import { JobsService, type Job } from '../../jobs/jobs.service.js';
import type { JobHandle } from '../../plugin-api/services.js';
import { ARTEFACT, ModelVersions } from './model-versions.service.js';
import type { TrainingOutcome } from './model-version.js';
import { inThread } from './in-thread.js';
import type { TrainingResult } from './training-task.js';
import type { TrainingOrder } from './train-and-judge.worker.js';

export const TRAINING_JOB = 'train-recommendation';
const SCOPE = 'recommendation';
const LAST = 'last-training';
const DEFAULT_SEED = 42;

/** What a job needs to begin again after a kill: the same version and seed give the same model. */
interface TrainingOrderInput {
  version: string;
  seed: number;
}

/** When the last training began, and how much behaviour there was by then. */
export interface LastTraining {
  at: string;
  interactions: number;
}

/** Trains in a worker thread, as a job that can be followed, cancelled, and taken up again after a kill. */
@Injectable()
export class TrainingService {
  private readonly logger = new Logger('Training');

  constructor(
    private readonly config: ConfigService,
    private readonly jobs: JobsService,
    private readonly versions: ModelVersions,
    private readonly interactions: InteractionsService,
    private readonly settings: SettingsRepository,
  ) {
    jobs.register(TRAINING_JOB, (job, input) => this.run(job, input as TrainingOrderInput));
  }

  /**
   * Starts a training and returns its job.
   * @throws DocentError `conflict` when one is under way
   */
  async start(seed = DEFAULT_SEED): Promise<string> {
    if (await this.running())
      throw new DocentError('conflict', {
        zh: '已有训练在进行，请等它结束或先取消。',
        en: 'A training is under way: wait for its end, or cancel it first.',
      });
    // What was done a moment ago is written down first.
    await this.interactions.settle();
    const last: LastTraining = { at: new Date().toISOString(), interactions: await this.interactions.lastId() };
    await this.settings.set(SCOPE, LAST, last);
    return this.jobs.startResumable(TRAINING_JOB, { version: newVersion(), seed } satisfies TrainingOrderInput);
  }

  async running(): Promise<Job | undefined> {
    const jobs = await this.jobs.list();
    return jobs.find(({ type, state }) => type === TRAINING_JOB && (state === 'queued' || state === 'running'));
  }

  last(): Promise<LastTraining | undefined> {
    return this.settings.get<LastTraining>(SCOPE, LAST);
  }

  private async run(job: JobHandle, { version, seed }: TrainingOrderInput): Promise<TrainingOutcome> {
    // Killed between the last step and the end of the job: it is done already.
    const known = await this.versions.find(version);
    if (known) return this.conclude(version, known.summary);
    const serving = await this.versions.servingVersion();
    const order: TrainingOrder = {
      ...{ config: this.config.values, seed, artefact: ARTEFACT, folder: join(this.versions.folder, version) },
      servingFile: serving && this.versions.fileOf(serving),
    };
    const file = workerFile('./train-and-judge.worker.js', import.meta.url);
    const result = await inThread<TrainingResult>(file, order, job);
    if ('tooLittle' in result) {
      this.logger.warn(result.tooLittle.en);
      return { outcome: 'too-little', text: result.tooLittle };
    }
    const summary = { ...result.summary, ...(serving && { against: serving }) };
    await this.versions.add(version, summary);
    return this.conclude(version, summary);
  }

  private async conclude(version: string, summary: Extract<TrainingResult, { summary: unknown }>['summary']) {
    const { promote, text } = summary.verdict;
    if (promote) await this.versions.promote(version);
    await this.versions.prune();
    this.logger.log(`Model ${version}: ${text.en}`);
    return { outcome: promote ? 'promoted' : 'kept', version, summary } as const;
  }
}

/** `20261123-220712-1a2b`: sorted by time, unique. */
function newVersion(): string {
  const time = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  return `${time}-${randomBytes(2).toString('hex')}`;
}
