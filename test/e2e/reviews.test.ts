import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { AppearanceView } from '../../src/protocol/admin/index.js';
import type { Block, ItemInsights } from '../../src/protocol/index.js';
import { TestServer } from './support/server.js';
import { ADMIN_PASSWORD, StaffClient } from './support/staff.js';

const repliesOf = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.type === 'quick-replies' ? block.replies.map(({ text }) => text) : []));
const textsOf = (blocks: Block[]) =>
  blocks.flatMap((block) => (block.type === 'text' ? block.markdown : [])).join('\n');

const ITEM = 'palace-museum';

describe('reviews', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off', ADMIN_PASSWORD } });
  }, 180_000);
  afterAll(() => server.stop());

  const insights = async (id: string, query = '') => {
    const { status, body } = await server.request(`/api/items/${id}/insights${query}`);
    expect(status).toBe(200);
    return body as unknown as ItemInsights;
  };
  it('add up to counts, aspects, months and quotes of one item', async () => {
    const all = await insights(ITEM, '?locale=en');
    expect(all.total).toBeGreaterThanOrEqual(8);
    expect(all).toMatchObject({ itemId: ITEM, samples: 'all', enough: true, unread: 0 });
    expect(all.tally.positive + all.tally.middling + all.tally.negative).toBe(all.counted);
    const [first] = all.aspects;
    expect(first!.total).toBe(first!.tally.positive + first!.tally.middling + first!.tally.negative);
    const about = await insights(ITEM, `?locale=zh&aspect=${first!.aspect}`);
    expect(about.quotes.length).toBeGreaterThan(0);
  });

  it('are refused for what is not there, in the reader’s language', async () => {
    const { status, body } = await server.request('/api/items/no-such-item/insights?locale=en');
    expect(status).toBe(404);
    expect(body.error!.message).toContain('no such item');
    const { status: wrong } = await server.request(`/api/items/${ITEM}/insights?locale=xx`);
    expect(wrong).toBe(400);
  });

  it('typed into the chat are kept with consent, count at once, are labelled, and go with the visitor’s data', async () => {
    const told = await server.ask('我昨天去了故宫，人太多了，排队两个小时，电话13812345678');
    expect(told.route).toMatchObject([{ plugin: 'assistant', intent: 'review' }]);
    const [keep, decline] = repliesOf(told.blocks);
    const { conversationId, visitorToken: token } = told;
    const before = await insights(ITEM);
    const declined = await server.ask(decline!, { token, conversationId });
    expect(repliesOf(declined.blocks)).toEqual([]);
    expect((await insights(ITEM)).total).toBe(before.total);

    await server.ask('我昨天去了故宫，人太多了，排队两个小时，电话13812345678', { token, conversationId });
    const kept = await server.ask(keep!, { token, conversationId });
    expect(textsOf(kept.blocks)).toContain(String(before.total + 1));
    const after = await insights(ITEM, '?aspect=crowds');
    expect(after.total).toBe(before.total + 1);
    expect(after.tally.negative).toBe(before.tally.negative + 1);
    const database = new Database(join(server.dataDir, 'docent.sqlite'), { readonly: true });
    const rows = database.prepare("SELECT text, author, source FROM review WHERE source = 'chat'").all();
    database.close();
    expect(rows).toEqual([
      {
        text: '我昨天去了故宫，人太多了，排队两个小时，电话[phone]',
        author: expect.stringMatching(/^[0-9a-f]{64}$/),
        source: 'chat',
      },
    ]);
    const again = await server.ask(keep!, { token, conversationId });
    expect(again.route[0]!.intent).not.toBe('review');

    const headers = { authorization: `Bearer ${token}` };
    const mine = await server.request('/api/me/data', { headers });
    expect(mine.body.reviews).toMatchObject([{ itemId: ITEM }]);
    const erased = await server.request('/api/me/data', { method: 'DELETE', headers });
    expect(erased.body).toMatchObject({ reviews: 1 });
    expect((await insights(ITEM)).total).toBe(before.total);
  });

  it('that are angry get the operator’s contact, once it is set', async () => {
    const angry = 'This is ridiculous, nobody helps us and I am furious!';
    expect(textsOf((await server.ask(angry)).blocks)).not.toContain('extension 8001');
    const staff = await StaffClient.signedIn(server);
    const { body } = await staff.get<AppearanceView>('/appearance');
    const appearance = { ...body.appearance, staffContact: { zh: '服务台 8001', en: 'extension 8001' } };
    const saved = await staff.put('/appearance', { revision: body.revision, appearance });
    expect(saved.status).toBe(200);
    const answer = textsOf((await server.ask(angry)).blocks);
    expect(answer).toMatch(/sorry/i);
    expect(answer).toContain('extension 8001');
  });
});
