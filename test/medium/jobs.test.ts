import { DocentError } from '../../src/config/errors.js';
import { JobEntity } from '../../src/jobs/job.entity.js';
import { JOBS_ENTITIES } from '../../src/jobs/jobs.module.js';
import { JobsRepository } from '../../src/jobs/jobs.repository.js';
import { JobsService } from '../../src/jobs/jobs.service.js';
import type { JobHandle } from '../../src/plugin-api/services.js';
import { temporaryDatabase } from './temporary-database.js';

describe('jobs', () => {
  let storage: Awaited<ReturnType<typeof temporaryDatabase>>;
  let jobs: JobsService;

  async function open() {
    const service = new JobsService(new JobsRepository(storage.database));
    await service.onApplicationBootstrap();
    return service;
  }
  const untilAborted = ({ signal }: JobHandle) =>
    new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

  /** Resolves when the work of the job has begun. */
  async function startAndWait(start: (work: (job: JobHandle) => Promise<void>) => Promise<string>): Promise<string> {
    let id!: string;
    await new Promise<void>((resolve, reject) => {
      const work = (job: JobHandle) => (resolve(), untilAborted(job));
      start(work).then((started) => (id = started), reject);
    });
    return id;
  }

  beforeEach(async () => {
    storage = await temporaryDatabase(JOBS_ENTITIES);
    jobs = await open();
  });
  afterEach(async () => {
    await jobs.onModuleDestroy();
    await storage.remove();
  });

  it('report progress while they run and their result when done', async () => {
    let step!: () => void;
    const paused = new Promise<void>((resolve) => (step = resolve));
    let reached!: () => void;
    const halfway = new Promise<void>((resolve) => (reached = resolve));
    const id = await jobs.start('work', async ({ progress }) => {
      progress(0.5, 'half');
      reached();
      await paused;
      return { rows: 3 };
    });
    await halfway;
    expect(await jobs.get(id)).toMatchObject({ state: 'running', progress: 0.5, message: 'half' });
    step();
    expect(await jobs.finished(id)).toMatchObject({ state: 'done', progress: 1, result: { rows: 3 } });
    expect(await jobs.list()).toMatchObject([{ id, state: 'done' }]);
  });

  it('keep what went wrong in both languages, and what nobody foresaw in the log alone', async () => {
    const told = new DocentError('conflict', { zh: '没有纸了', en: 'no paper' });
    const known = await jobs.start('work', () => Promise.reject(told));
    expect(await jobs.finished(known)).toMatchObject({ state: 'failed', fault: { zh: '没有纸了', en: 'no paper' } });
    const id = await jobs.start('work', () => Promise.reject(new Error('cannot open /srv/secret/place')));
    const { state, fault } = await jobs.finished(id);
    expect(state).toBe('failed');
    expect(fault!.zh).toContain(id);
    expect(JSON.stringify(fault)).not.toContain('/srv');
    await expect(jobs.get('nobody')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of one type wait for each other, and can be cancelled while they do', async () => {
    const first = await jobs.start('slow', untilAborted);
    const second = await jobs.start('slow', () => Promise.reject(new Error('must not run')));
    const other = await jobs.start('quick', () => Promise.resolve('ok'));
    expect(await jobs.finished(other)).toMatchObject({ state: 'done' });
    expect(await jobs.get(second)).toMatchObject({ state: 'queued' });
    await jobs.cancel(second);
    await jobs.cancel(first);
    expect(await jobs.finished(second)).toMatchObject({ state: 'cancelled' });
    expect(await jobs.finished(first)).toMatchObject({ state: 'cancelled' });
  });

  it('that ran when the process died are interrupted, and taken up when they can be', async () => {
    await startAndWait((work) => jobs.start('plain', work));
    const resumable = await startAndWait((work) => {
      jobs.register('resumable', work);
      return jobs.startResumable('resumable', { file: 'x' });
    });

    // As after a crash: nobody told the database that the jobs ended.
    const restarted = await open();
    expect((await restarted.list()).map(({ type, state }) => [type, state])).toEqual(
      expect.arrayContaining([
        ['plain', 'interrupted'],
        ['resumable', 'interrupted'],
      ]),
    );
    restarted.register('resumable', (_job, input) => Promise.resolve({ done: input }));
    expect(await restarted.resumeInterrupted()).toBe(1);
    expect(await restarted.finished(resumable)).toMatchObject({ state: 'done', result: { done: { file: 'x' } } });
    await restarted.onModuleDestroy();
  });

  it('of a living process are left alone', async () => {
    const row: JobEntity = {
      id: 'elsewhere',
      type: 'work',
      state: 'running',
      input: null,
      progress: 0,
      message: null,
      result: null,
      error: null,
      owner: 'another-host/1/x',
      heartbeatAt: new Date().toISOString(),
      cancelRequested: 0,
      createdAt: new Date().toISOString(),
      startedAt: null,
      finishedAt: null,
    };
    await new JobsRepository(storage.database).insert(row);
    const restarted = await open();
    expect(await restarted.get('elsewhere')).toMatchObject({ state: 'running' });
    await restarted.cancel('elsewhere');
    expect(await storage.database.repository(JobEntity).findOneBy({ id: 'elsewhere' })).toMatchObject({
      cancelRequested: 1,
    });
    await restarted.onModuleDestroy();
  });

  it('stop with the server and wait for the next start', async () => {
    const id = await jobs.start('work', untilAborted);
    await jobs.onModuleDestroy();
    expect(await jobs.get(id)).toMatchObject({ state: 'interrupted' });
    await expect(jobs.start('work', untilAborted)).rejects.toMatchObject({ code: 'not-ready' });
  });
});
