import type { AppearanceView, Backups, JobView, ScheduledBackups } from '../../src/protocol/admin/index.js';
import { TestServer } from './support/server.js';
import { ADMIN_PASSWORD, StaffClient } from './support/staff.js';

describe('the installation in the console', () => {
  let server: TestServer;
  let staff: StaffClient;
  beforeAll(async () => {
    server = await TestServer.start({ env: { ADMIN_PASSWORD } });
    staff = await StaffClient.signedIn(server);
  }, 180_000);
  afterAll(() => server.stop());

  it('sets how page, widget and kiosk look; the PIN stays here', async () => {
    const { body } = await staff.get<AppearanceView>('/appearance');
    const appearance = { ...body.appearance, title: { zh: '小馆', en: 'Small Museum' }, accent: '#aa3300' };
    const save = () => staff.put<AppearanceView>('/appearance', { revision: 0, appearance, staffPin: '2468' });
    expect((await save()).body).toMatchObject({ revision: 1, staffPin: { set: true } });
    expect((await save()).status).toBe(409);
    const shown = await server.request('/api/appearance');
    expect(shown.body).toMatchObject({ title: { en: 'Small Museum' }, revision: 1, hasStaffPin: true });
    expect(shown.headers.get('cache-control')).toContain('public');
    expect(JSON.stringify(shown.body)).not.toMatch(/2468|argon2/);
    expect(JSON.stringify((await staff.get('/audit')).body)).not.toContain('2468');
    expect((await server.post('/api/kiosk/pin', { pin: '2468' })).status).toBe(200);
    for (let i = 0; i < 10; i++) expect((await server.post('/api/kiosk/pin', { pin: '1' })).status).toBe(403);
    expect((await server.post('/api/kiosk/pin', { pin: '2468' })).status).toBe(429);
    const refused = await staff.upload('/appearance/logo', 'logo.png', 'no picture');
    expect(refused.status).toBe(415);
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const { body: logo } = await staff.upload<{ url: string }>('/appearance/logo', 'logo.png', png);
    const image = await fetch(`${server.url}${logo.url}`);
    expect(image.headers.get('content-type')).toBe('image/png');
  });

  it('makes a backup as a job, hands it out to administrators alone, and deletes it', async () => {
    const { body: started } = await staff.post<{ jobId: string }>('/backups');
    let state = '';
    while (!['done', 'failed'].includes(state)) {
      state = (await staff.get<JobView>(`/jobs/${started.jobId}`)).body.state;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(state).toBe('done');
    const [made] = (await staff.get<Backups>('/backups')).body.items;
    const file = await staff.fetch('GET', `/backups/${made!.name}`);
    expect((await file.arrayBuffer()).byteLength).toBe(made!.bytes);
    const editor = await staff.colleague('ed', 'editor');
    expect((await editor.get('/backups')).status).toBe(403);
    expect((await editor.get<JobView>(`/jobs/${started.jobId}`)).body.mayCancel).toBe(false);
    const refused = await editor.delete<JobView>(`/jobs/${started.jobId}`);
    expect(refused.status).toBe(403);
    expect(refused.body.error?.message).toContain('administrator');
    expect((await staff.delete<JobView>(`/jobs/${started.jobId}`)).body).toMatchObject({ state, mayCancel: true });
    expect((await staff.get('/backups/..%2Fdocent.sqlite')).status).toBe(404);
    expect((await staff.delete(`/backups/${made!.name}`)).status).toBe(200);
    expect((await staff.get<Backups>('/backups')).body.items).toEqual([]);
  });

  it('makes backups by a schedule that administrators set', async () => {
    const schedule = { every: 'week', hour: 4, keep: 3 };
    const { body, status } = await staff.put<ScheduledBackups>('/backups/schedule', schedule);
    expect({ status, schedule: body.schedule }).toEqual({ status: 200, schedule });
    expect(new Date(body.nextAt!).getDay()).toBe(1);
    expect((await staff.get<ScheduledBackups>('/backups/schedule')).body).toEqual(body);
    expect((await staff.put('/backups/schedule', { ...schedule, hour: 24 })).status).toBe(400);
    const viewer = await staff.colleague('vi', 'viewer');
    expect((await viewer.put('/backups/schedule', schedule)).status).toBe(403);
  });

  it('hands the audit log out as a table, filtered as the page is, with nothing that a spreadsheet would run', async () => {
    const { body } = await staff.get<AppearanceView>('/appearance');
    const appearance = { ...body.appearance, greeting: { zh: '', en: '=1+1' } };
    await staff.put('/appearance', { revision: body.revision, appearance });
    const file = await staff.fetch('GET', '/audit/export?targetType=appearance');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain('docent-audit.csv');
    const lines = (await file.text()).trim().split('\n');
    expect(lines[0]).toContain('id,at,account,action');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(1).every((line) => line.includes('appearance.update'))).toBe(true);
    expect(lines[1]).toContain(`greeting.en,,'=1+1`);
    const nothing = await staff.fetch('GET', '/audit/export?search=nothing-of-that-name');
    expect((await nothing.text()).trim().split('\n')).toHaveLength(1);
    expect((await fetch(`${server.url}/api/admin/audit/export`)).status).toBe(401);
  });

  it('gives visitors their own data, and erases them', async () => {
    const { visitorToken: token, conversationId } = await server.ask('free museums', { locale: 'en' });
    await server.post('/api/feedback/item', { itemId: 'palace-museum', action: 'like' }, token);
    const mine = { headers: { authorization: `Bearer ${token}` } };
    const { body } = await server.request('/api/me/data', mine);
    expect(JSON.stringify(body)).toContain('free museums');
    expect(body).toMatchObject({ conversations: [{ id: conversationId }], interactions: [{ type: 'like' }] });
    expect((await server.request('/api/me/data')).status).toBe(401);
    const erased = await server.request('/api/me/data', { ...mine, method: 'DELETE' });
    expect(erased.body).toMatchObject({ conversations: 1 });
    expect((await server.request('/api/me/data', mine)).body).toMatchObject({ conversations: [], interactions: [] });
    expect((await staff.get(`/behaviour/conversations/${conversationId}`)).status).toBe(404);
  });
});
