import { jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Logger } from '@nestjs/common';
import { CatalogueService } from '../../src/catalogue/catalogue.service.js';
import { ConfigService } from '../../src/config/config.service.js';
import { Database } from '../../src/database/database.js';
import { Revisions } from '../../src/database/revisions.js';
import { InteractionsService } from '../../src/interactions/interactions.service.js';
import { JobsRepository } from '../../src/jobs/jobs.repository.js';
import { JobsService } from '../../src/jobs/jobs.service.js';
import type { TrainingOutcome } from '../../src/recommendation/life-cycle/model-version.js';
import { ModelVersionsRepository } from '../../src/recommendation/life-cycle/model-versions.repository.js';
import { ModelVersions } from '../../src/recommendation/life-cycle/model-versions.service.js';
import { TRAINING_JOB, TrainingService } from '../../src/recommendation/life-cycle/training.service.js';
import { RecommendationService } from '../../src/recommendation/serving/recommendation.service.js';
import { ServingModel } from '../../src/recommendation/serving/serving-model.js';
import { makeItem } from '../factories/item.factory.js';
import { createTestContext, type TestContext } from '../support/context.js';

const GROUPS = 5;
const ITEMS = 50;
const VISITORS = 120;
const itemId = (item: number) => `item-${String(item).padStart(2, '0')}`;
/** A small generator with a seed, so that the behaviour is the same at each run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
}

describe('the life of trained models', () => {
  let test: TestContext;
  let interactions: InteractionsService;
  let jobs: JobsService;
  let training: TrainingService;
  let versions: ModelVersions;
  let serving: ServingModel;
  let get: <Service>(token: { prototype: Service }) => Service;

  beforeEach(async () => {
    test = await createTestContext({ DOCENT_DEMO: 'off', DOCENT_MODEL_VERSIONS: '2' });
    get = (token) => test.context.get(token as never, { strict: false });
    [interactions, jobs] = [get(InteractionsService), get(JobsService)];
    [training, versions, serving] = [get(TrainingService), get(ModelVersions), get(ServingModel)];
    await get(CatalogueService).upsertMany(
      Array.from({ length: ITEMS }, (_, item) => makeItem({ id: itemId(item), kind: 'video', tags: [] })),
    );
    await versions.start();
  });
  afterEach(() => test.close());

  /** Visitors of each group save what their group likes; content tells nothing of it. */
  async function behave(from = 0, upTo = VISITORS): Promise<void> {
    const next = random(7 + from);
    const rows: string[] = [];
    for (let visitor = from; visitor < upTo; visitor++)
      for (let deed = 0; deed < 12; deed++) {
        const isOwn = next() < 0.9;
        const item = isOwn
          ? Math.floor(next() * (ITEMS / GROUPS)) * GROUPS + (visitor % GROUPS)
          : Math.floor(next() * ITEMS);
        rows.push(`v${visitor},${itemId(item)},5`);
      }
    const file = join(versions.folder, '..', '..', `ratings-${from}.csv`);
    await writeFile(file, ['visitorId,itemId,value', ...new Set(rows)].join('\n'));
    await interactions.importRatings(file);
  }
  async function train(seed?: number): Promise<TrainingOutcome> {
    const job = await jobs.finished(await training.start(seed));
    expect(job).toMatchObject({ state: 'done' });
    return job.result as TrainingOutcome;
  }
  const listFor = async (visitorId: string) =>
    (
      await get(RecommendationService).list({
        ...{ text: '', kinds: ['video'], constraints: {}, taste: await interactions.tasteOf(visitorId) },
        ...{ language: 'en', now: new Date(), limit: 6 },
      })
    ).items;

  it('says that there is too little behaviour, and leaves all as it was', async () => {
    await behave(0, 5);
    const outcome = await train();
    expect(outcome).toMatchObject({ outcome: 'too-little' });
    expect((outcome as { text: { en: string; zh: string } }).text).toMatchObject({
      ...{ en: expect.stringContaining('5 visitors') as string, zh: expect.stringContaining('5 位访客') as string },
    });
    expect(await versions.list()).toEqual([]);
    expect(existsSync(versions.folder)).toBe(false);
    expect(serving.current).toBeUndefined();
  });

  it('train, beat the trivial, and serve in the very next request, in every process', async () => {
    await behave();
    // As another process has them.
    const elsewhere = { revisions: new Revisions(get(Database)), serving: new ServingModel() };
    const repository = get(ModelVersionsRepository);
    await new ModelVersions(get(ConfigService), repository, elsewhere.revisions, elsewhere.serving).start();
    await elsewhere.revisions.poll();
    await interactions.recordFeedback('anna', { itemId: itemId(3), action: 'like' });
    const before = (await listFor('anna')).map(({ hit }) => hit.item.id);
    const outcome = await train();
    if (outcome.outcome !== 'promoted') throw new Error(JSON.stringify(outcome));
    const { metrics, verdict, data } = outcome.summary;
    expect(metrics.docent!.ndcg).toBeGreaterThan(Math.max(metrics.popularity!.ndcg, metrics.random!.ndcg) + 0.2);
    expect(verdict.low).toBeGreaterThan(0);
    expect(data.heldOut).toBeGreaterThan(100);

    await elsewhere.revisions.poll();
    expect(elsewhere.serving.current?.version).toBe(outcome.version);
    await elsewhere.revisions.onModuleDestroy();
    const after = await listFor('anna');
    expect(after.map(({ hit }) => hit.item.id)).not.toEqual(before);
    expect(after.filter(({ hit }) => Number(hit.item.id.slice(5)) % GROUPS === 3).length).toBeGreaterThanOrEqual(5);
    expect(after[0]!.reasons).toContainEqual(expect.objectContaining({ type: 'taste', itemId: itemId(3) }));
    const folder = join(versions.folder, outcome.version);
    expect((await readdir(folder)).sort()).toEqual(['model.bin', 'report.html', 'report.json']);
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain('<html');

    // The same behaviour and seed give the same model, which is no better than itself.
    const again = await train();
    expect(again.outcome).toBe('kept');
    expect((again as { summary: { metrics: object } }).summary.metrics).toMatchObject({ docent: metrics.docent });
    expect(serving.current?.version).toBe(outcome.version);
    expect((await versions.list()).map(({ state }) => state)).toEqual(['candidate', 'serving']);
  }, 180_000);

  it('are promoted and rolled back at will, and old ones go', async () => {
    await behave();
    const first = (await train()) as { version: string };
    const second = (await train(2)) as { version: string };
    await versions.promote(second.version);
    expect(serving.current?.version).toBe(second.version);
    expect(await versions.rollBack()).toBe(first.version);
    expect(serving.current?.version).toBe(first.version);
    expect(await versions.rollBack()).toBeUndefined();
    expect(serving.current).toBeUndefined();
    await expect(versions.rollBack()).rejects.toMatchObject({ code: 'conflict' });
    await expect(versions.promote('nothing')).rejects.toMatchObject({ code: 'not-found' });
    await versions.promote(first.version);

    const third = (await train(3)) as { version: string };
    const kept = (await versions.list()).map(({ version }) => version);
    expect(kept).toContain(third.version);
    expect(kept).toContain(first.version);
    expect((await readdir(versions.folder)).sort()).toEqual([...kept].sort());
  }, 240_000);

  it('survive a damaged artefact: what served goes on, and the log says why', async () => {
    await behave();
    const first = (await train()) as { version: string };
    const second = (await train(2)) as { version: string };
    const errors = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    await writeFile(versions.fileOf(second.version), 'rubbish');
    await expect(versions.promote(second.version)).rejects.toMatchObject({
      text: { en: expect.stringContaining('model') as string },
    });
    expect(serving.current?.version).toBe(first.version);

    // A start with a damaged artefact does without it.
    await writeFile(versions.fileOf(first.version), 'rubbish');
    serving.serveNone();
    await versions.start();
    expect(serving.current).toBeUndefined();
    expect(errors.mock.calls.flat().join('\n')).toContain(`Model ${first.version} cannot serve`);
    errors.mockRestore();
    expect((await listFor('anna')).length).toBe(6);
    // The next training is measured against the trivial ones instead.
    expect((await train(3)).outcome).toBe('promoted');
  }, 240_000);

  it('are trained again after a kill in the middle, and leave nothing behind when cancelled', async () => {
    await behave();
    const cancelled = await training.start();
    await expect(training.start()).rejects.toMatchObject({ code: 'conflict' });
    await jobs.cancel(cancelled);
    expect((await jobs.finished(cancelled)).state).toBe('cancelled');
    expect(await versions.list()).toEqual([]);

    // What a process leaves that is killed: a running job of an owner who is gone, and an unfinished folder.
    const input = { version: '20260101-000000-dead', seed: 42 };
    const now = new Date(Date.now() - 3_600_000).toISOString();
    await get(JobsRepository).insert({
      ...{ id: 'killed', type: TRAINING_JOB, state: 'running', input: JSON.stringify(input), progress: 0.4 },
      ...{ message: null, result: null, error: null, owner: 'elsewhere/1/x', heartbeatAt: now, cancelRequested: 0 },
      ...{ createdAt: now, startedAt: now, finishedAt: null },
    });
    expect(await jobs.resumeInterrupted()).toBe(1);
    expect(await jobs.finished('killed')).toMatchObject({ state: 'done', result: { outcome: 'promoted' } });
    expect(serving.current?.version).toBe(input.version);
    expect(await readdir(versions.folder)).toEqual([input.version]);
    expect(dirname(versions.fileOf(input.version))).toBe(join(versions.folder, input.version));
  }, 240_000);

  it('leave out who switched personalisation off', async () => {
    await behave();
    for (let visitor = 0; visitor < VISITORS; visitor++) await interactions.setPersonalised(`v${visitor}`, false);
    expect(await train()).toMatchObject({ outcome: 'too-little' });
  });
});
