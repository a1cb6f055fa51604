import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { VisitorProfile } from '../../src/protocol/index.js';
import { TestServer } from './support/server.js';
import { ADMIN_PASSWORD, StaffClient } from './support/staff.js';

/** A PostgreSQL server where this account may create databases, such as `postgres://postgres@localhost:5432/postgres`. */
const ADDRESS = process.env.TEST_DATABASE_URL;
if (!ADDRESS) console.log('Skipped: storage in PostgreSQL. TEST_DATABASE_URL names a server to test it with.');

(ADDRESS ? describe : describe.skip)('the whole server on PostgreSQL', () => {
  const database = `docent_test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(ADDRESS ?? 'postgres://nowhere');
  url.pathname = `/${database}`;
  let server: TestServer;

  const asAdministrator = async (statement: string) => {
    const client = new pg.Client({ connectionString: ADDRESS });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  const get = async (path: string, token: string) =>
    (await server.request(path, { headers: { authorization: `Bearer ${token}` } })).body;

  beforeAll(async () => {
    await asAdministrator(`CREATE DATABASE ${database}`);
    const dataDir = await mkdtemp(join(tmpdir(), 'docent-postgres-'));
    server = await TestServer.start({
      dataDir,
      env: { DATABASE_URL: url.href, DOCENT_RATE_LIMIT: 'off', ADMIN_PASSWORD },
    });
  }, 180_000);
  afterAll(async () => {
    await server?.stop();
    await asAdministrator(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  });

  it('answers from the demo catalogue in both languages, with facts and reviews', async () => {
    const zh = await server.ask('北京有哪些免费的博物馆？');
    expect(zh.blocks.some(({ type }) => type === 'items')).toBe(true);
    const en = await server.ask('Do people complain about the queues at the Terracotta Army?');
    expect(en.route[0]?.plugin).toBe('review-sentiment');
  });

  it('keeps what visitors said and did through a kill, and erases it when they ask', async () => {
    const { visitorToken: token, conversationId } = await server.ask('推荐几部讲敦煌的纪录片');
    const liked = 'video-masters-in-the-forbidden-city';
    await server.post('/api/feedback/item', { itemId: liked, action: 'like' }, token);
    const { events } = await get(`/api/conversations/${conversationId}/events`, token);
    expect((events as unknown[]).length).toBeGreaterThan(2);

    await server.kill();
    server = await server.restart();
    expect(await get(`/api/conversations/${conversationId}/events`, token)).toMatchObject({ events });
    const profile = (await get('/api/me/profile', token)) as unknown as VisitorProfile;
    expect(profile.items).toMatchObject([{ itemId: liked }]);

    const erased = await server.request('/api/me', { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
    expect(erased).toMatchObject({ status: 200, body: { conversations: 1 } });
  });

  it('shows the console’s pages, and finds with whatever is typed into a search', async () => {
    const staff = await StaffClient.signedIn(server);
    const search = encodeURIComponent('\\_%\0');
    for (const path of [
      ...['/behaviour/overview', '/behaviour/sentiment', '/health', '/jobs', '/plugins', '/recommender', '/backups'],
      ...['/audit', '/accounts', '/behaviour/questions', '/behaviour/popular', '/behaviour/popular?kind=video'],
      ...['/audit', '/accounts', '/behaviour/questions', '/behaviour/popular'].map(
        (list) => `${list}?search=${search}`,
      ),
      '/catalogue/items?sort=-updatedAt',
    ])
      expect([path, (await staff.get(path)).status]).toEqual([path, 200]);
    const { body: found } = await staff.get<{ total: number }>('/audit?search=ADMIN');
    expect(found.total).toBeGreaterThan(0);
    for (const path of ['/accounts/%00', '/jobs/%00', '/behaviour/conversations/%00', '/catalogue/items/%00'])
      expect([path, [400, 404]]).toEqual([path, expect.arrayContaining([(await staff.get(path)).status])]);
  });

  it('takes any text of a visitor', async () => {
    const { visitorToken: token, conversationId, messageId } = await server.ask('推荐\0几个\ud800安静的博物馆');
    const comment = 'good\0 \ud800';
    const rated = await server.post('/api/feedback/answer', { conversationId, messageId, thumb: 'up', comment }, token);
    expect(rated.status).toBe(200);
    const strange = await server.post(
      '/api/chat',
      { text: 'hello', conversationId: '\0', clientMessageId: '\0' },
      token,
    );
    expect(strange.status).toBeLessThan(500);
  });

  it('answers many visitors at once, each in a conversation of its own', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => server.ask('free museums in London')));
    expect(new Set(answers.map(({ conversationId }) => conversationId)).size).toBe(12);
    const shown = answers.map(({ blocks }) => JSON.stringify(blocks.filter(({ type }) => type === 'items')));
    expect(new Set(shown).size).toBe(1);
  });
});
