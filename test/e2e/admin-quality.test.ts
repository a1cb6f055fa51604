import type {
  AuditEntry,
  ImportPreview,
  ImportReportView,
  InstallationHealth,
  JobStarted,
  JobView,
  ModelComparison,
  ModelReportView,
  ModelVersionView,
  Page,
  Recommender,
  SentimentView,
} from '../../src/protocol/admin/index.js';
import { installationHealthSchema, modelReportSchema, sentimentViewSchema } from '../../src/protocol/admin/index.js';
import { reviewsFile, rowsOf, writeBehaviour, writeOldVisit } from './support/behaviour.js';
import { copyOfPreparedData, TestServer } from './support/server.js';
import { ADMIN_PASSWORD, StaffClient } from './support/staff.js';

const ENVIRONMENT = { ADMIN_PASSWORD, DOCENT_RATE_LIMIT: 'off', DOCENT_TRAINING: 'off', DOCENT_RETENTION_DAYS: '90' };

describe('health, recommender and reviews in the console', () => {
  let server: TestServer;
  let staff: StaffClient;
  beforeAll(async () => {
    const dataDir = await copyOfPreparedData();
    writeBehaviour(dataDir);
    writeOldVisit(dataDir, 'long-ago', 91);
    writeOldVisit(dataDir, 'lately', 89);
    server = await TestServer.start({ dataDir, env: ENVIRONMENT });
    staff = await StaffClient.signedIn(server);
  }, 180_000);
  afterAll(() => server.stop());

  async function ended<Result>(jobId: string): Promise<JobView & { result: Result }> {
    for (;;) {
      const { body } = await staff.get<JobView & { result: Result }>(`/jobs/${jobId}`);
      if (!['queued', 'running'].includes(body.state)) return body;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const train = async (seed: number) => {
    const { body } = await staff.post<JobStarted>('/recommender/train', { seed });
    const job = await ended<{ outcome: string; version: string }>(body.jobId);
    expect(job).toMatchObject({ state: 'done' });
    return job.result;
  };
  const overview = async () => (await staff.get<Recommender>('/recommender')).body;

  it('tells how each part is, and what to do', async () => {
    const { status, body } = await staff.get<InstallationHealth>('/health');
    expect(status).toBe(200);
    expect(installationHealthSchema.parse(body)).toEqual(body);
    const part = (name: string) => body.parts.find((each) => each.part === name)!;
    for (const name of ['server', 'database', 'encoder', 'plugins', 'backup']) expect(part(name).state).toBe('ok');
    for (const { text, state, advice } of body.parts) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toBe('');
      if (state !== 'ok') expect(advice?.zh).toMatch(/\p{Script=Han}/u);
    }
    expect(body.figures.database.bytes).toBeGreaterThan(10_000);
    expect(body.figures.disk!.freeBytes).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain(server.dataDir);
  });

  it('deletes what is older than is kept, and nothing else', async () => {
    const { figures } = (await staff.get<InstallationHealth>('/health')).body;
    expect(figures.retention).toMatchObject({ days: 90, lastRunAt: expect.any(String) as string });
    const { items } = (await staff.get<{ items: JobView[] }>('/jobs')).body;
    const job = await ended(items.find(({ type }) => type === 'delete-old-data')!.id);
    expect(job).toMatchObject({ state: 'done', result: { conversations: 1, interactions: 1 } });
    expect(rowsOf(server.dataDir, 'long-ago')).toEqual({ conversation: 0, message: 0, event: 0, interaction: 0 });
    expect(rowsOf(server.dataDir, 'lately')).toEqual({ conversation: 1, message: 1, event: 1, interaction: 1 });
  });

  it('trains, reports, compares, promotes with a reason, and rolls back', async () => {
    expect(await overview()).toMatchObject({ serving: null, former: null, training: null });
    const first = await train(1);
    expect(first.outcome).toBe('promoted');
    const second = await train(2);
    expect(second.outcome).toBe('kept');
    expect(await overview()).toMatchObject({ serving: first.version, versions: 2, training: { state: 'done' } });

    const { body: list } = await staff.get<Page<ModelVersionView>>('/recommender/versions?pageSize=1');
    expect(list).toMatchObject({
      total: 2,
      items: [{ version: second.version, state: 'candidate', needsReason: true }],
    });
    const { body: report } = await staff.get<ModelReportView>(`/recommender/versions/${first.version}`);
    expect(modelReportSchema.parse(report)).toEqual(report);
    const figures = Object.fromEntries(report.models.map(({ model, metrics }) => [model, metrics.ndcg!]));
    expect(figures.docent).toBeGreaterThan(Math.max(figures.popularity!, figures.random!));
    const own = report.models.find(({ model }) => model === 'docent')!;
    expect(own.intervals.ndcg!.low).toBeLessThan(own.metrics.ndcg!);
    expect(report.bias.length).toBeGreaterThan(0);
    const page = await staff.fetch('GET', `/recommender/versions/${first.version}/report.html?locale=zh`);
    expect(page.headers.get('content-security-policy')).toContain('sandbox');
    expect(await page.text()).toContain('<html lang="zh"');
    for (const bad of ['..%2F..%2Fdocent.sqlite', 'nothing'])
      expect((await staff.get(`/recommender/versions/${bad}`)).status).toBe(404);

    const pair = { a: first.version, b: second.version };
    const { body: started } = await staff.post<JobStarted>('/recommender/compare', pair);
    const { result } = await ended<ModelComparison>(started.jobId);
    expect(result).toMatchObject({ ...pair, metrics: { a: { ndcg: own.metrics.ndcg } } });
    const ndcg = result.differences.find(({ metric }) => metric === 'ndcg')!;
    expect(ndcg.difference).toBeCloseTo(result.metrics.b.ndcg! - result.metrics.a.ndcg!, 6);
    expect((await staff.post('/recommender/compare', { a: first.version, b: first.version })).status).toBe(400);

    const refused = await staff.post('/recommender/promote', { version: second.version });
    expect(refused.status).toBe(422);
    expect(refused.body.error).toMatchObject({ code: 'reason-needed', fields: [{ path: 'reason' }] });
    const reason = 'shows small venues more';
    const promoted = await staff.post<ModelVersionView>('/recommender/promote', { version: second.version, reason });
    expect(promoted.body).toMatchObject({ state: 'serving' });
    expect(await overview()).toMatchObject({ serving: second.version, former: first.version });
    expect((await staff.post('/recommender/rollback')).body).toEqual({ serving: first.version });
    const { body: audit } = await staff.get<Page<AuditEntry>>('/audit?targetType=recommender');
    expect(audit.items.map(({ action }) => action)).toEqual([
      ...['recommender.rollback', 'recommender.promote', 'recommender.train', 'recommender.train'],
    ]);
    expect(JSON.stringify(audit.items[1]!.changes)).toContain(reason);
  }, 180_000);

  it('lets viewers read, editors train, administrators decide', async () => {
    const [viewer, editor] = [await staff.colleague('vera', 'viewer'), await staff.colleague('edda', 'editor')];
    for (const path of ['/health', '/recommender', '/recommender/versions', '/behaviour/sentiment'])
      expect((await viewer.get(path)).status).toBe(200);
    expect((await viewer.post('/recommender/train')).status).toBe(403);
    for (const path of ['/recommender/promote', '/recommender/rollback'])
      expect((await editor.post(path, { version: 'x', reason: 'y' })).status).toBe(403);
    const { body } = await editor.post<JobStarted>('/recommender/train');
    expect((await editor.delete<JobView>(`/jobs/${body.jobId}`)).status).toBe(200);
    expect((await ended(body.jobId)).state).toBe('cancelled');
    const { body: audit } = await viewer.get<Page<AuditEntry>>('/audit?targetType=job');
    expect(audit.items[0]).toMatchObject({ action: 'job.cancel', account: { username: 'edda' } });
  });

  it('tells what reviews praise and blame month by month, and which items need attention', async () => {
    const { body: preview } = await staff.upload<ImportPreview>(
      '/imports?subject=reviews',
      'reviews.csv',
      reviewsFile('palace-museum'),
    );
    const { body: started } = await staff.post<JobStarted>(`/imports/${preview.id}/run`, { mode: 'import' });
    await ended(started.jobId);
    const path = '/behaviour/sentiment?itemId=palace-museum&from=2025-10-01&to=2025-12-31';
    let view!: SentimentView;
    do view = (await staff.get<SentimentView>(path)).body;
    while (view.reviews.unread > 0);
    expect(sentimentViewSchema.parse(view)).toEqual(view);
    expect(view.months.map(({ month }) => month)).toEqual(['2025-10', '2025-11', '2025-12']);
    const dirt = view.aspects.find(({ aspect }) => aspect === 'cleanliness')!;
    expect(dirt.tally.negative).toBeGreaterThanOrEqual(15);
    expect(dirt.months.reduce((sum, { tally }) => sum + tally.negative, 0)).toBe(dirt.tally.negative);
    let whole!: SentimentView;
    do whole = (await staff.get<SentimentView>('/behaviour/sentiment')).body;
    while (!whole.attention.some(({ itemId }) => itemId === 'palace-museum'));
    expect(whole.attention.find(({ itemId }) => itemId === 'palace-museum')!.name?.zh).toBe('故宫博物院');
    expect((await staff.get('/behaviour/sentiment?itemId=nowhere')).status).toBe(404);
  }, 180_000);

  it('says what is wrong with a request in the language of who sent it', async () => {
    const send = async (language: string) => {
      const response = await staff.fetch('POST', '/recommender/promote', {
        body: JSON.stringify({ version: 7, colour: 'red' }),
        headers: { 'content-type': 'application/json', 'accept-language': language },
      });
      expect(response.status).toBe(400);
      return ((await response.json()) as { error: { message: string } }).error.message;
    };
    expect(await send('en')).toMatch(/version: needs text; here stands 7.*colour.*leave it out/);
    const zh = await send('zh-CN');
    expect(zh).toMatch(/version：应为文字，现为 7.*colour.*请删去/);
    expect(zh).not.toMatch(/Invalid|expected/);
    const dates = await staff.fetch('GET', '/behaviour/overview?from=yesterday', {
      headers: { 'accept-language': 'zh' },
    });
    expect(await dates.text()).toContain('2026-11-24');
  });

  it('shows the address that the browser knows in the snippet', async () => {
    const { body } = await staff.get<{ embedSnippet: string }>('/appearance?origin=https://museum.example/admin');
    expect(body.embedSnippet).toContain('server="https://museum.example"');
    expect((await staff.get('/appearance?origin=javascript:alert(1)')).status).toBe(400);
  });
});

describe('an import that was cut off by a kill', () => {
  const ROWS = 5000;

  it('begins again at the next start, puts nothing in twice, and says so', async () => {
    let server = await TestServer.start({ env: ENVIRONMENT });
    let staff = await StaffClient.signedIn(server);
    const rows = Array.from({ length: ROWS }, (_, i) => `cut-${i},attraction,馆 ${i},39.9,116.4`);
    const csv = `id,kind,name,latitude,longitude\n${rows.join('\n')}\n`;
    const { body: preview } = await staff.upload<ImportPreview>('/imports', 'big.csv', csv);
    const { body: started } = await staff.post<JobStarted>(`/imports/${preview.id}/run`, { mode: 'import' });
    const job = async () => (await staff.get<JobView & { result: ImportReportView }>(`/jobs/${started.jobId}`)).body;
    while ((await job()).state === 'queued') await new Promise((resolve) => setTimeout(resolve, 10));
    await server.kill();
    server = await server.restart();
    staff = await StaffClient.signedIn(server);
    let now = await job();
    while (!['done', 'failed'].includes(now.state)) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      now = await job();
    }
    expect(now).toMatchObject({ state: 'done', result: { total: ROWS, faultyCount: 0 } });
    const { added, updated, unchanged, notes } = now.result;
    expect(added + unchanged).toBe(ROWS);
    expect(updated).toBe(0);
    expect(notes[0]!.en).toContain('began again');
    await server.stop();
  }, 300_000);
});
