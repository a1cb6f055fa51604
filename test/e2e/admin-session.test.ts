import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Account, AuditEntry, NewAccount, Page, Session } from '../../src/protocol/admin/index.js';
import { TestServer } from './support/server.js';
import { ADMIN_PASSWORD, StaffClient } from './support/staff.js';

describe('signing in to the console', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ env: { ADMIN_PASSWORD } });
  }, 180_000);
  afterAll(() => server.stop());

  it('gives a cookie that scripts cannot read and a token for changes', async () => {
    const client = new StaffClient(server);
    const { status, body, headers } = await client.signIn('Admin', ADMIN_PASSWORD);
    expect(status).toBe(200);
    expect(body).toMatchObject({ account: { username: 'admin', role: 'administrator', mustChangePassword: false } });
    const cookie = headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect((await client.get<Session>('/session')).body.account.username).toBe('admin');
    expect((await client.get('/session')).headers.get('cache-control')).toBe('no-store');

    expect((await client.delete('/session')).status).toBe(200);
    const after = await client.get('/session');
    expect(after.status).toBe(401);
    expect(after.body.error?.code).toBe('unauthorised');
  });

  it('refuses everybody else, and changes without the token', async () => {
    const nobody = new StaffClient(server);
    for (const path of ['/session', '/accounts', '/audit']) expect((await nobody.get(path)).status).toBe(401);
    const client = await StaffClient.signedIn(server);
    client.csrf = '';
    const refused = await client.post('/accounts', { username: 'mallory', role: 'administrator' });
    expect(refused.status).toBe(403);
    expect(refused.body.error?.message).toContain('x-csrf-token');
    client.csrf = 'x'.repeat(43);
    expect((await client.post('/accounts', { username: 'mallory', role: 'administrator' })).status).toBe(403);
    const { body } = await client.get<Page<Account>>('/accounts?search=mallory');
    expect(body.total).toBe(0);
  });

  it('lets each role do what it may', async () => {
    const administrator = await StaffClient.signedIn(server);
    const viewer = await administrator.colleague('vera', 'viewer');
    const editor = await administrator.colleague('edith', 'editor');
    expect((await viewer.get('/audit')).status).toBe(200);
    for (const client of [viewer, editor]) {
      expect((await client.get('/accounts')).status).toBe(403);
      const refused = await client.post('/accounts', { username: 'x-y', role: 'administrator' });
      expect(refused.status).toBe(403);
      expect(refused.body.error?.message).toContain('administrator');
    }
  });

  it('asks for a new password after a one-time one, and before all else', async () => {
    const administrator = await StaffClient.signedIn(server);
    const created = await administrator.post<NewAccount>('/accounts', { username: 'olga', role: 'viewer' });
    const password = created.body.oneTimePassword;
    const olga = await StaffClient.signedIn(server, 'olga', password);
    expect(olga.session?.account.mustChangePassword).toBe(true);
    expect((await olga.get('/audit')).status).toBe(403);
    expect((await olga.put('/session/password', { current: 'wrong', next: 'a longer one 1' })).status).toBe(403);
    expect((await olga.put('/session/password', { current: password, next: 'short' })).status).toBe(400);
    const other = await StaffClient.signedIn(server, 'olga', password);
    olga.take(await olga.put<Session>('/session/password', { current: password, next: 'a longer one 1' }));
    expect((await olga.get('/audit')).status).toBe(200);
    expect((await other.get('/session')).status).toBe(401);
  });

  it('ends the sessions of an account that is disabled, tells of conflicts, and keeps the last administrator', async () => {
    const administrator = await StaffClient.signedIn(server);
    const carl = await administrator.colleague('carl', 'editor');
    const id = carl.session!.account.id;
    const { body: account } = await administrator.get<Account>(`/accounts/${id}`);
    const change = { revision: account.revision, role: 'viewer', disabled: true };
    expect((await administrator.put(`/accounts/${id}`, change)).body).toMatchObject({ disabled: true });
    expect((await carl.get('/session')).status).toBe(401);
    const conflict = await administrator.put(`/accounts/${id}`, change);
    expect(conflict.status).toBe(409);
    expect(conflict.body.error).toMatchObject({ code: 'conflict', current: { role: 'viewer', disabled: true } });
    const own = administrator.session!.account.id;
    const demoted = await administrator.put(`/accounts/${own}`, { revision: 1, role: 'viewer', disabled: false });
    expect(demoted.status).toBe(403);
  });

  it('writes down who did what, without passwords', async () => {
    const administrator = await StaffClient.signedIn(server);
    const { body: created } = await administrator.post<NewAccount>('/accounts', { username: 'petra', role: 'viewer' });
    const { body } = await administrator.get<Page<AuditEntry>>('/audit?targetType=account&search=petra');
    expect(body.items[0]).toMatchObject({ action: 'account.create', account: { username: 'admin' } });
    const all = JSON.stringify((await administrator.get('/audit?pageSize=200')).body);
    expect(all).not.toContain(created.oneTimePassword);
    expect(all).not.toContain('argon2');
    const second = (await administrator.get<Page<AuditEntry>>('/audit?page=2&pageSize=2')).body;
    expect(second.items).toHaveLength(2);
    expect((await administrator.get('/audit?sort=changes')).status).toBe(400);
  });

  it('keeps nothing of a password that was typed as the name', async () => {
    const word = 'Horse-Battery-9';
    expect((await new StaffClient(server).signIn(word, '')).status).toBe(401);
    const administrator = await StaffClient.signedIn(server);
    const { body } = await administrator.get<Page<AuditEntry>>('/audit?action=session.refused&pageSize=200');
    expect(body.total).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain(word);
    expect(server.output()).not.toContain(word);
  });

  it('keeps one administrator of two who disable each other in the same moment', async () => {
    const first = await StaffClient.signedIn(server);
    const second = await first.colleague('second', 'administrator');
    const disable = async (by: StaffClient, other: StaffClient) => {
      const { id } = other.session!.account;
      const { body } = await first.get<Account>(`/accounts/${id}`);
      return () => by.put(`/accounts/${id}`, { revision: body.revision, role: 'administrator', disabled: true });
    };
    const both = await Promise.all([disable(first, second), disable(second, first)]);
    const replies = await Promise.all(both.map((send) => send()));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = replies[0]!.status === 200 ? first : second;
    const lost = left === first ? second : first;
    const { id } = lost.session!.account;
    const { body } = await left.get<Account>(`/accounts/${id}`);
    await left.put(`/accounts/${id}`, { revision: body.revision, role: 'administrator', disabled: false });
  });

  it('ends a session after a week, however often it is used', async () => {
    const administrator = await StaffClient.signedIn(server);
    const vanessa = await administrator.colleague('vanessa', 'viewer');
    const { id } = vanessa.session!.account;
    const opened = (days: number) => {
      const database = new Database(join(server.dataDir, 'docent.sqlite'));
      const at = new Date(Date.now() - days * 86_400_000).toISOString();
      database.prepare('UPDATE staff_session SET createdAt = ? WHERE accountId = ?').run(at, id);
      database.close();
    };
    opened(6);
    expect((await vanessa.get('/session')).status).toBe(200);
    opened(8);
    expect((await vanessa.get('/session')).status).toBe(401);
  });

  it('slows down who guesses a password, also with the right one', async () => {
    const client = new StaffClient(server);
    for (let i = 0; i < 8; i++) expect((await client.signIn('nobody-here', `guess ${i}`)).status).toBe(401);
    const slowed = await client.signIn('nobody-here', 'guess 9');
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(60);
    expect((await client.signIn('admin', ADMIN_PASSWORD)).status).toBe(200);
  });
});

describe('the first account', () => {
  it('has a one-time password, which is printed until it was used', async () => {
    let server = await TestServer.start();
    const printed = () => /one-time password\s+(\S+)/.exec(server.output())?.[1];
    const first = printed()!;
    await server.stop({ keepData: true });
    server = await server.restart();
    const second = printed()!;
    expect(second).not.toBe(first);
    expect((await new StaffClient(server).signIn('admin', first)).status).toBe(401);
    const client = await StaffClient.signedIn(server, 'admin', second);
    expect(client.session?.account.mustChangePassword).toBe(true);
    await server.stop({ keepData: true });
    server = await server.restart();
    expect(printed()).toBeUndefined();
    await server.stop();
  }, 240_000);
});
