import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  Gaps,
  ImportPreview,
  ImportReportView,
  ItemDetail,
  ItemRow,
  JobView,
  Page,
  ReviewAnalysis,
  Undo,
} from '../../src/protocol/admin/index.js';
import { TestServer } from './support/server.js';
import { ADMIN_PASSWORD, StaffClient } from './support/staff.js';

describe('the catalogue in the console', () => {
  let server: TestServer;
  let staff: StaffClient;
  beforeAll(async () => {
    server = await TestServer.start({ env: { ADMIN_PASSWORD } });
    staff = await StaffClient.signedIn(server);
  }, 180_000);
  afterAll(() => server.stop());

  const job = async <Result>(id: string, body: object) => {
    const started = await staff.post<{ jobId: string }>(`/imports/${id}/run`, body);
    expect(started.status).toBe(202);
    for (;;) {
      const { body: state } = await staff.get<JobView>(`/jobs/${started.body.jobId}`);
      if (!['queued', 'running'].includes(state.state)) return { ...state, result: state.result as Result };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it('is a table, paged by the server, searched, filtered and sorted', async () => {
    const list = async (query: string) => (await staff.get<Page<ItemRow>>(`/catalogue/items?${query}`)).body;
    const all = await list('pageSize=5&page=2');
    expect(all.items).toHaveLength(5);
    expect(all.total).toBeGreaterThan(100);
    const found = await list('search=故宫');
    expect(found.items.map(({ id }) => id)).toContain('palace-museum');
    const videos = await list('kind=video&sort=-name&pageSize=200');
    expect(new Set(videos.items.map(({ kind }) => kind))).toEqual(new Set(['video']));
    const { gaps, total } = (await staff.get<Gaps>('/catalogue/gaps')).body;
    expect(total).toBe(all.total);
    for (const { gap, count } of gaps) expect((await list(`gap=${gap}&pageSize=1`)).total).toBe(count);
  });

  it('edits an item: the chat knows it at once, the second of two editors is told', async () => {
    const { body } = await staff.get<ItemDetail>('/catalogue/items/palace-museum');
    const item = { ...body.item, price: { amount: 77, currency: 'CNY', asOf: '2026' } };
    const saved = await staff.put<ItemDetail>('/catalogue/items/palace-museum', { item, revision: body.revision });
    expect(saved.status).toBe(200);
    const told = await server.ask('故宫博物院门票多少钱？', { locale: 'zh' });
    expect(JSON.stringify(told.blocks)).toContain('77');
    const second = await staff.put('/catalogue/items/palace-museum', { item: body.item, revision: body.revision });
    expect(second.status).toBe(409);
    expect(second.body.error?.current).toMatchObject({
      item: { price: { amount: 77 } },
      revision: saved.body.revision,
    });
    const faulty = await staff.put('/catalogue/items/palace-museum', {
      item: { ...item, latitude: 123, websit: 'x' },
      revision: saved.body.revision,
    });
    expect(faulty.status).toBe(422);
    expect(faulty.body.error?.fields?.map(({ path }) => path)).toEqual(expect.arrayContaining(['latitude']));
  });

  it('takes a deletion back', async () => {
    const record = { id: 'shed', kind: 'attraction', name: { zh: '小棚', en: 'The Shed' } };
    const { body: made } = await staff.post<ItemDetail>('/catalogue/items', { item: record });
    expect((await staff.post('/catalogue/items', { item: record })).status).toBe(409);
    const gone = await staff.delete<Undo>(`/catalogue/items/shed?revision=${made.revision}`);
    expect((await staff.get('/catalogue/items/shed')).status).toBe(404);
    expect((await staff.post(`/undo/${gone.body.undo}`)).status).toBe(200);
    expect((await staff.get<ItemDetail>('/catalogue/items/shed')).body).toMatchObject({
      ...{ item: { name: record.name }, createdAt: made.createdAt },
    });
    expect((await staff.post(`/undo/${gone.body.undo}`)).status).toBe(404);
  });

  it('imports a table with other columns and faulty rows: preview, dry run, run, report', async () => {
    const csv =
      '编号,标题,lat,lng,门票\na-1,甲馆,39.9,116.4,20\na-2,乙馆,200,116.4,10\n,丙馆,39.8,116.3,5\na-4,丁馆,39.7,116.2,\n';
    const { status, body: preview } = await staff.upload<ImportPreview>('/imports?subject=items', '馆藏 表.csv', csv);
    expect(status).toBe(201);
    expect(preview).toMatchObject({
      ...{ file: '馆藏 表.csv', format: 'csv' },
      suggestedMapping: { id: '编号', name: '标题', latitude: 'lat', longitude: 'lng', 'price.amount': '门票' },
    });
    expect(preview.rows).toHaveLength(4);
    const run = { kind: 'attraction', mapping: { fields: preview.suggestedMapping, currency: 'CNY' } };
    const tried = await job<ImportReportView>(preview.id, { mode: 'dry-run', ...run });
    expect(tried.result).toMatchObject({ dryRun: true, total: 4, added: 2, faultyCount: 2 });
    expect((await staff.get('/catalogue/items/a-1')).status).toBe(404);
    const done = await job<ImportReportView>(preview.id, { mode: 'import', ...run });
    expect(done).toMatchObject({
      state: 'done',
      progress: 1,
      result: { added: 2, faultyCount: 2, file: '馆藏 表.csv' },
    });
    expect(done.result.faulty.map(({ line }) => line)).toEqual([3, 4]);
    expect(done.result.faulty[0]!.reason.zh).toMatch(/\p{Script=Han}/u);
    expect((await staff.get<ItemDetail>('/catalogue/items/a-1')).body.item.price).toEqual({
      amount: 20,
      currency: 'CNY',
    });
    expect((await staff.get(`/imports/${preview.id}`)).status).toBe(404);
    expect(await readdir(join(server.dataDir, 'uploads'))).toEqual([]);
    const wrong = await staff.upload<ImportPreview>('/imports', 'x.csv', csv);
    const refused = await staff.post(`/imports/${wrong.body.id}/run`, {
      mode: 'import',
      mapping: { fields: { nmae: '标题' } },
    });
    expect(refused.status).toBe(422);
    expect((await staff.delete(`/imports/${wrong.body.id}`)).status).toBe(200);
  });

  it('refuses the wrong kind and what is too large, and keeps nothing of it', async () => {
    for (const [name, content] of [
      ['page.html', '<html><body>no</body></html>'],
      ['page.csv', '\n <!DOCTYPE html><html><body><table><tr><td>id</td></tr></table></body></html>'],
      ['export.csv', 'id,name failed in line 3\n<html><head><title>Error</title></head></html>'],
      ['letter.json', '{\\rtf1\\ansi id, name}'],
      ['table.xlsx', Buffer.from('504b0304140000000800', 'hex')],
      ['empty.csv', ''],
    ] as const) {
      const refused = await staff.upload('/imports', name, content);
      expect([415, 422]).toContain(refused.status);
      expect(refused.body.error?.message.length).toBeGreaterThan(10);
    }
    const page = await staff.upload('/imports?locale=zh', 'page.csv', '<!DOCTYPE html><p>id,name</p>');
    expect(page.body.error?.message).toContain('网页（HTML）');
    const huge = await staff.upload('/imports', 'huge.csv', Buffer.alloc(200 * 1024 * 1024, 'a'));
    expect(huge.status).toBe(413);
    expect(huge.body.error?.message).toContain('100 MB');
    expect(await readdir(join(server.dataDir, 'uploads'))).toEqual([]);
    expect((await staff.post('/imports', {})).status).toBe(400);
  });

  it('analyses and imports reviews', async () => {
    const csv =
      '编号,评论,stars\npalace-museum,风景非常美，但是排队的人太多了,4\npalace-museum,"电话13812345678联系，服务很差",2\n';
    const { body: preview } = await staff.upload<ImportPreview>('/imports?subject=reviews', 'reviews.csv', csv);
    const mapping = { fields: { itemId: '编号', text: '评论', rating: 'stars' } };
    const analysed = await job<ReviewAnalysis>(preview.id, { mode: 'analyse', mapping });
    expect(analysed.result).toMatchObject({ total: 2, faultyCount: 0 });
    expect(analysed.result.aspects.map(({ aspect }) => aspect)).toEqual(expect.arrayContaining(['crowds', 'service']));
    expect(JSON.stringify(analysed)).not.toContain('13812345678');
    const done = await job<ImportReportView>(preview.id, { mode: 'import', mapping });
    expect(done.result).toMatchObject({ added: 2, faultyCount: 0 });
  });

  it('exports what imports again without a change', async () => {
    const response = await staff.fetch('GET', '/catalogue/export?format=csv&kind=artefact');
    expect(response.headers.get('content-disposition')).toContain('docent-catalogue.csv');
    const { body: preview } = await staff.upload<ImportPreview>(
      '/imports',
      'again.csv',
      Buffer.from(await response.arrayBuffer()),
    );
    const { result } = await job<ImportReportView>(preview.id, { mode: 'dry-run' });
    expect(result).toMatchObject({ added: 0, updated: 0, faultyCount: 0 });
    expect(result.unchanged).toBeGreaterThan(10);
  });

  it('is edited by editors alone', async () => {
    const viewer = await staff.colleague('vic', 'viewer');
    expect((await viewer.get('/catalogue/items')).status).toBe(200);
    expect((await viewer.post('/catalogue/items', { item: {} })).status).toBe(403);
    expect((await viewer.upload('/imports', 'x.csv', 'id,name\n1,2\n')).status).toBe(403);
  });
});
