import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { asError, DocentError, type BilingualText } from '../config/errors.js';
import type { JobHandle, Jobs } from '../plugin-api/services.js';
import type { JobEntity, JobState } from './job.entity.js';
import { HEARTBEAT_MILLISECONDS, isDead, newOwner } from './job-owner.js';
import { JobsRepository, UNFINISHED } from './jobs.repository.js';

export type JobWork = (job: JobHandle) => Promise<unknown>;
export interface ResumableHandle extends JobHandle {
  /** It was cut off before, and begins again. */
  readonly resumed: boolean;
}
/** Work that can begin again from its input after the process has died. */
export type ResumableWork = (job: ResumableHandle, input: unknown) => Promise<unknown>;

export interface Job {
  id: string;
  type: string;
  state: JobState;
  /** 0 to 1. */
  progress: number;
  message?: string;
  result?: unknown;
  error?: string;
  /** The same in both languages. */
  fault?: BilingualText;
  createdAt: string;
  startedAt?: string;
  finishedAt?: string;
}

interface LocalJob {
  entity: JobEntity;
  work: JobWork;
  controller: AbortController;
  progressWrittenAt: number;
}

const PROGRESS_MILLISECONDS = 1000;
const STOP_MILLISECONDS = 5000;
const LISTED = 100;

/** Long work in the background. Jobs of one type run one after the other, different types side by side. */
@Injectable()
export class JobsService implements Jobs, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(JobsService.name);
  private readonly owner = newOwner();
  private readonly handlers = new Map<string, ResumableWork>();
  /** Queued and running jobs of this process. */
  private readonly local = new Map<string, LocalJob>();
  private readonly tails = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(private readonly repository: JobsRepository) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.markInterrupted();
    this.timer = setInterval(() => void this.beat(), HEARTBEAT_MILLISECONDS).unref();
  }

  /** Running jobs are told to stop and are marked as interrupted, so that the next start can take them up. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    for (const { controller } of this.local.values()) controller.abort(new Error('The server is stopping'));
    // Work that does not listen is left behind as if the process had died.
    await Promise.race([Promise.all(this.tails.values()), sleep(STOP_MILLISECONDS, undefined, { ref: false })]);
  }

  start(type: string, work: JobWork): Promise<string> {
    return this.enqueue(type, null, work);
  }

  /** Names the work of a type, so that its jobs are taken up again after a crash. Before `resumeInterrupted`. */
  register(type: string, work: ResumableWork): void {
    this.handlers.set(type, work);
  }

  /** Starts a job of a registered type; `input` must survive JSON. */
  startResumable(type: string, input: unknown): Promise<string> {
    return this.enqueue(type, JSON.stringify(input), (job) => this.handlerOf(type)({ ...job, resumed: false }, input));
  }

  /** Takes up the interrupted jobs whose type is registered. For the server, once all types are. */
  async resumeInterrupted(): Promise<number> {
    await this.markInterrupted();
    let resumed = 0;
    for (const entity of await this.repository.inStates(['interrupted'])) {
      const handler = this.handlers.get(entity.type);
      if (!handler || entity.input === null) continue;
      const changes = { ...this.mine(), state: 'queued' as const, finishedAt: null, error: null, cancelRequested: 0 };
      if (!(await this.repository.claim(entity, changes))) continue;
      const input: unknown = JSON.parse(entity.input);
      this.run({ ...entity, ...changes }, (job) => handler({ ...job, resumed: true }, input));
      resumed++;
    }
    return resumed;
  }

  /** @throws DocentError `not-found` */
  async get(id: string): Promise<Job> {
    const entity = this.local.get(id)?.entity ?? (await this.repository.get(id));
    if (!entity) throw new DocentError('not-found', { zh: '没有这个任务。', en: 'There is no such job.' });
    return jobFrom(entity);
  }

  /** The last hundred jobs of all processes, the newest first. */
  async list(): Promise<Job[]> {
    const entities = await this.repository.list(LISTED);
    return entities.map((entity) => jobFrom(this.local.get(entity.id)?.entity ?? entity));
  }

  /** Asks a job to stop; it does so at the next chance that its work gives. Finished jobs stay as they are. */
  async cancel(id: string): Promise<void> {
    const local = this.local.get(id);
    if (local) local.controller.abort(new Error('The job was cancelled'));
    else if (UNFINISHED.includes((await this.get(id)).state)) await this.repository.update(id, { cancelRequested: 1 });
  }

  /** Resolves with the job once it has ended in this process. */
  async finished(id: string): Promise<Job> {
    const local = this.local.get(id);
    if (local) await this.tails.get(local.entity.type);
    return this.local.has(id) ? this.finished(id) : this.get(id);
  }

  private async enqueue(type: string, input: string | null, work: JobWork): Promise<string> {
    if (this.stopping) throw new DocentError('not-ready', { zh: '服务正在停止。', en: 'The server is stopping.' });
    const entity: JobEntity = {
      id: randomUUID(),
      type,
      state: 'queued',
      input,
      progress: 0,
      message: null,
      result: null,
      error: null,
      ...this.mine(),
      cancelRequested: 0,
      createdAt: new Date().toISOString(),
      startedAt: null,
      finishedAt: null,
    };
    await this.repository.insert(entity);
    this.run(entity, work);
    return entity.id;
  }

  private run(entity: JobEntity, work: JobWork): void {
    const job: LocalJob = { entity, work, controller: new AbortController(), progressWrittenAt: 0 };
    this.local.set(entity.id, job);
    const before = this.tails.get(entity.type) ?? Promise.resolve();
    const tail = before.then(() => this.execute(job));
    this.tails.set(entity.type, tail);
  }

  private async execute(job: LocalJob): Promise<void> {
    const { entity, controller } = job;
    try {
      const { signal } = controller;
      if (!signal.aborted)
        await this.change(job, { state: 'running', startedAt: new Date().toISOString(), progress: 0 });
      // Looked at again: it may have been cancelled while that was being stored.
      if (!signal.aborted) {
        const progress = (fraction: number, message?: string) => this.progress(job, fraction, message);
        const result = await job.work({ signal, progress });
        entity.result = result === undefined ? null : JSON.stringify(result);
      }
      await this.end(job, controller.signal.aborted ? this.stateWhenAborted() : 'done');
    } catch (error) {
      const aborted = controller.signal.aborted;
      if (!aborted) this.logger.error(`Job ${entity.type} (${entity.id}) failed`, error);
      await this.end(job, aborted ? this.stateWhenAborted() : 'failed', aborted ? undefined : faultOf(error, entity));
    } finally {
      this.local.delete(entity.id);
    }
  }

  private stateWhenAborted(): JobState {
    return this.stopping ? 'interrupted' : 'cancelled';
  }

  private async end(job: LocalJob, state: JobState, fault?: BilingualText): Promise<void> {
    const { result, message } = job.entity;
    const progress = state === 'done' ? 1 : job.entity.progress;
    const finishedAt = new Date().toISOString();
    try {
      const told = fault ?? (state === 'interrupted' ? cutOff(job.entity) : undefined);
      const error = told ? JSON.stringify(told) : null;
      await this.change(job, { state, progress, result, message, error, finishedAt });
    } catch (failure) {
      this.logger.error(`The end of job ${job.entity.type} was not stored`, failure);
    }
  }

  private async change({ entity }: LocalJob, changes: Partial<JobEntity>): Promise<void> {
    Object.assign(entity, changes);
    await this.repository.update(entity.id, changes);
  }

  private progress(job: LocalJob, fraction: number, message?: string): void {
    const { entity } = job;
    entity.progress = Math.min(1, Math.max(0, fraction));
    if (message !== undefined) entity.message = message;
    if (Date.now() - job.progressWrittenAt < PROGRESS_MILLISECONDS) return;
    job.progressWrittenAt = Date.now();
    this.repository
      .update(entity.id, { progress: entity.progress, message: entity.message })
      .catch((error: unknown) =>
        this.logger.warn(`Progress of job ${entity.type} was not stored: ${messageOf(error)}`),
      );
  }

  private async beat(): Promise<void> {
    try {
      if (this.local.size > 0) await this.repository.beat(this.owner, new Date().toISOString());
      for (const entity of await this.markInterrupted()) if (entity.cancelRequested) await this.cancel(entity.id);
    } catch (error) {
      this.logger.warn(`Jobs could not be looked after: ${messageOf(error)}`);
    }
  }

  /** Marks unfinished jobs whose process is gone, and returns this process's own. */
  private async markInterrupted(): Promise<JobEntity[]> {
    const unfinished = await this.repository.inStates(UNFINISHED);
    const now = new Date();
    for (const entity of unfinished)
      if (isDead(entity.owner, entity.heartbeatAt, this.owner, now))
        await this.repository.claim(entity, {
          ...{ state: 'interrupted', finishedAt: now.toISOString(), error: JSON.stringify(cutOff(entity)) },
        });
    return unfinished.filter((entity) => entity.owner === this.owner);
  }

  private mine(): Pick<JobEntity, 'owner' | 'heartbeatAt'> {
    return { owner: this.owner, heartbeatAt: new Date().toISOString() };
  }

  private handlerOf(type: string): ResumableWork {
    const handler = this.handlers.get(type);
    if (!handler) throw new Error(`No work is registered for jobs of type ${type}`);
    return handler;
  }
}

function jobFrom(entity: JobEntity): Job {
  return {
    id: entity.id,
    type: entity.type,
    state: entity.state,
    progress: entity.progress,
    message: entity.message ?? undefined,
    result: entity.result === null ? undefined : (JSON.parse(entity.result) as unknown),
    ...(entity.error !== null && faultFrom(entity.error)),
    createdAt: entity.createdAt,
    startedAt: entity.startedAt ?? undefined,
    finishedAt: entity.finishedAt ?? undefined,
  };
}

function messageOf(error: unknown): string {
  return asError(error).message;
}

/** What staff are told; what nobody foresaw, with its paths and statements, stands in the log alone. */
function faultOf(cause: unknown, { id }: JobEntity): BilingualText {
  if (cause instanceof DocentError) return cause.text;
  if ((cause as { code?: unknown } | undefined)?.code === 'ENOSPC')
    return {
      zh: '磁盘已满，任务没有完成。请腾出空间后重新开始。',
      en: 'The disk is full, so this was not finished. Make room, then start it again.',
    };
  return {
    zh: `任务意外失败，原因写在服务日志里（编号 ${id}）。`,
    en: `This failed unexpectedly; the server's log says why (id ${id}).`,
  };
}

function faultFrom(stored: string): Pick<Job, 'error' | 'fault'> {
  // Earlier versions stored one text as it is.
  const fault = stored.startsWith('{"zh":') ? (JSON.parse(stored) as BilingualText) : { zh: stored, en: stored };
  return { error: fault.en, fault };
}

/** What is said of a job whose process ended: whether it goes on by itself. */
function cutOff({ input }: JobEntity): BilingualText {
  return input === null
    ? {
        zh: '服务停止时任务被打断，不会自动继续。请重新开始。',
        en: 'The server stopped in the middle of it, and it does not go on by itself: please start it again.',
      }
    : {
        zh: '服务停止时任务被打断，下次启动后会继续。',
        en: 'The server stopped in the middle of it; it goes on after the next start.',
      };
}
