import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Block, BlockOf } from '../../src/protocol/index.js';
import { TestServer } from './support/server.js';

const cardsOf = (blocks: Block[]) =>
  blocks.filter((block): block is BlockOf<'items'> => block.type === 'items').flatMap(({ items }) => items);

describe('chat over REST', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off' } });
  }, 180_000);
  afterAll(() => server.stop());

  it('recommends quiet museums for children, in Chinese, with reasons', async () => {
    const reply = await server.ask('周末带孩子去哪个安静的博物馆？');
    expect(reply.language).toBe('zh');
    expect(reply.route[0]).toMatchObject({ plugin: 'attraction-recommendation', intent: 'find-attractions' });
    const cards = cardsOf(reply.blocks);
    expect(cards.length).toBeGreaterThanOrEqual(3);
    for (const card of cards) {
      expect(card.kind).toBe('attraction');
      expect(card.reasons.length).toBeGreaterThan(0);
      expect(card.reasons[0]!.text).toMatch(/\p{Script=Han}/u);
    }
  });

  it('finds a short film about bronze, in English', async () => {
    const reply = await server.ask('a short film about bronze casting');
    expect(reply.language).toBe('en');
    expect(reply.route[0]).toMatchObject({ plugin: 'video-recommendation', intent: 'find-videos' });
    expect(cardsOf(reply.blocks).every(({ kind }) => kind === 'video')).toBe(true);
  });

  it('answers what reviews say of a place that was spoken of before', async () => {
    const first = await server.ask('Tell me about the Terracotta Army');
    const second = await server.ask('do people complain about the queues there?', {
      token: first.visitorToken,
      conversationId: first.conversationId,
    });
    expect(second.route[0]).toMatchObject({ plugin: 'review-sentiment', intent: 'item-reviews' });
    expect(JSON.stringify(second.blocks)).toMatch(/queue|crowd|line/i);
  });

  it('answers every part of a message', async () => {
    const reply = await server.ask(
      'Recommend a museum in Paris. And which documentary about Chinese craft should I watch?',
    );
    expect(reply.route.map(({ plugin }) => plugin)).toEqual(['attraction-recommendation', 'video-recommendation']);
    expect(new Set(cardsOf(reply.blocks).map(({ kind }) => kind))).toEqual(new Set(['attraction', 'video']));
  });

  it('does not answer a question about hotels with museums', async () => {
    for (const text of ['帮我订一家便宜的酒店', 'book me a hotel room for tonight']) {
      const reply = await server.ask(text);
      expect(reply.route).toMatchObject([{ plugin: 'assistant', intent: 'out-of-scope' }]);
      expect(cardsOf(reply.blocks)).toHaveLength(0);
    }
  });

  describe('near the visitor', () => {
    const POSITION = { latitude: 39.9163, longitude: 116.3972 };
    const positionReplies = (blocks: Block[]) =>
      blocks
        .filter((block): block is BlockOf<'quick-replies'> => block.type === 'quick-replies')
        .flatMap(({ replies }) => replies.filter(({ needs }) => needs === 'position'));
    const distancesOf = (blocks: Block[]) =>
      cardsOf(blocks).map(({ facts }) => facts.find(({ type }) => type === 'distance')?.text);

    it.each(['Museums near me', 'What is nearby?', '附近有什么博物馆'])(
      'asks for a position, and stores none: %s',
      async (text) => {
        const asked = await server.ask(text);
        const [reply] = positionReplies(asked.blocks);
        expect(reply).toBeDefined();
        expect(distancesOf(asked.blocks)).not.toContainEqual(expect.any(String));
        const { conversationId, visitorToken } = asked;
        const again = { text: reply!.text, conversationId, position: POSITION };
        const { body } = await server.post('/api/chat', again, visitorToken);
        const blocks = body.blocks as Block[];
        expect(positionReplies(blocks)).toEqual([]);
        expect(distancesOf(blocks)[0]).toMatch(/^\d/);
        const database = new Database(join(server.dataDir, 'docent.sqlite'), { readonly: true });
        const stored = database.prepare('SELECT memory FROM conversation').all();
        database.close();
        expect(JSON.stringify(stored)).toContain('near');
        expect(JSON.stringify(stored)).not.toContain(String(POSITION.latitude));
      },
    );
  });

  it('says which wish was given up when nothing meets all of them', async () => {
    const reply = await server.ask('a free aquarium in Lhasa');
    expect(reply.relaxed).toBe(true);
    expect(reply.blocks.some((block) => block.type === 'notice' && block.level === 'relaxed')).toBe(true);
  });

  it('keeps a conversation from everybody else', async () => {
    const mine = await server.ask('你好');
    const theirs = await server.ask('hello');
    const peek = await server.request(`/api/conversations/${mine.conversationId}/events`, {
      headers: { authorization: `Bearer ${theirs.visitorToken}` },
    });
    expect(peek.status).toBe(404);
    const write = await server.post(
      '/api/chat',
      { text: 'hi', conversationId: mine.conversationId },
      theirs.visitorToken,
    );
    expect(write.status).toBe(404);
    const forged = await server.post('/api/chat', { text: 'hi' }, `${mine.visitorToken.slice(0, -4)}AAAA`);
    expect(forged.status).toBe(401);
  });

  it('leaves a dismissed item out of the very next list', async () => {
    const first = await server.ask('museums in Beijing');
    const dismissed = cardsOf(first.blocks)[0]!;
    const feedback = await server.post(
      '/api/feedback/item',
      { itemId: dismissed.id, action: 'dismiss' },
      first.visitorToken,
    );
    expect(feedback.status).toBe(200);
    const second = await server.ask('museums in Beijing', { token: first.visitorToken });
    expect(cardsOf(second.blocks).map(({ id }) => id)).not.toContain(dismissed.id);
  });

  it('is ready, describes its API and sends strict headers', async () => {
    expect((await server.request('/health/ready')).status).toBe(200);
    const docs = await fetch(`${server.url}/api/docs`);
    expect(docs.status).toBe(200);
    expect(await docs.text()).toContain('Docent API');
    const page = await fetch(`${server.url}/`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await page.text()).toContain('Docent');
  });

  it('suggests questions to begin with in both languages', async () => {
    for (const [locale, script] of [
      ['zh', /\p{Script=Han}/u],
      ['en', /^[^a-z].*[a-z]/],
    ] as const) {
      const { body } = await server.request(`/api/suggestions?locale=${locale}`);
      const { suggestions } = body as unknown as { suggestions: { text: string }[] };
      expect(suggestions.length).toBeGreaterThanOrEqual(4);
      expect(suggestions.every(({ text }) => script.test(text))).toBe(true);
    }
  });
});
