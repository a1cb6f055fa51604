import type { ConversationView, Overview, Page, PopularItem, Question } from '../../src/protocol/admin/index.js';
import { TestServer } from './support/server.js';
import { ADMIN_PASSWORD, StaffClient } from './support/staff.js';

describe('what was asked, in the console', () => {
  let server: TestServer;
  let staff: StaffClient;
  let visitor: string;
  beforeAll(async () => {
    server = await TestServer.start({ env: { ADMIN_PASSWORD, DOCENT_RATE_LIMIT: 'off' } });
    staff = await StaffClient.signedIn(server);
    const first = await server.ask('推荐几个安静的博物馆，我的电话是13812345678', { locale: 'zh' });
    visitor = first.visitorToken;
    const { conversationId } = first;
    const second = await server.ask('write me a poem about taxes, mail it to me@example.org', {
      token: visitor,
      conversationId,
    });
    await server.post('/api/feedback/answer', { conversationId, messageId: second.messageId, thumb: 'down' }, visitor);
    await server.ask('films about bronze', { locale: 'en' });
    await server.post('/api/feedback/item', { itemId: 'palace-museum', action: 'like' }, visitor);
  }, 180_000);
  afterAll(() => server.stop());

  const questions = async (query = '') => (await staff.get<Page<Question>>(`/behaviour/questions?${query}`)).body;

  it('lists questions with route, language and outcome, personal data masked', async () => {
    const all = await questions();
    expect(all.total).toBe(3);
    expect(all.items.map(({ language }) => language)).toEqual(['en', 'en', 'zh']);
    expect(all.items[2]).toMatchObject({ text: '推荐几个安静的博物馆，我的电话是[phone]', outcome: 'answered' });
    expect(JSON.stringify(all)).not.toMatch(/13812345678|me@example/);
    expect((await questions('language=zh')).total).toBe(1);
    expect((await questions('thumb=down')).items[0]).toMatchObject({ text: expect.stringContaining('poem') as string });
    expect((await questions('outcome=unanswered')).items.every(({ text }) => text.includes('poem'))).toBe(true);
    expect((await questions('pageSize=1&page=3')).items).toHaveLength(1);
    expect((await questions('search=BRONZE')).total).toBe(1);
  });

  it('opens the conversation of one, without naming the visitor', async () => {
    const [bad] = (await questions('thumb=down')).items;
    const { body } = await staff.get<ConversationView>(`/behaviour/conversations/${bad!.conversationId}`);
    expect(body.events[0]).toMatchObject({ type: 'question', sequence: 1 });
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/13812345678|me@example/);
    const { sub } = JSON.parse(Buffer.from(visitor.split('.')[1]!, 'base64url').toString()) as { sub: string };
    expect(text).not.toContain(sub);
    expect((await staff.get('/behaviour/conversations/none')).status).toBe(404);
  });

  it('adds up what happened', async () => {
    const { body } = await staff.get<Overview>('/behaviour/overview');
    expect(body).toMatchObject({ visitors: 2, conversations: 2, questions: 3, thumbs: { up: 0, down: 1 } });
    expect(body.days).toMatchObject([{ zh: 1, en: 2, visitors: 2 }]);
    expect(body.routes.reduce((sum, { questions: count }) => sum + count, 0)).toBe(3);
    expect(body.latency!.p95).toBeGreaterThanOrEqual(body.latency!.p50);
    const { body: popular } = await staff.get<Page<PopularItem>>('/behaviour/popular?sort=-likes');
    expect(popular.items[0]).toMatchObject({ itemId: 'palace-museum', likes: 1, kind: 'attraction' });
    const empty = await staff.get<Overview>('/behaviour/overview?from=2020-01-01&to=2020-01-31');
    expect(empty.body).toMatchObject({ questions: 0, days: [], latency: null });
  });
});
