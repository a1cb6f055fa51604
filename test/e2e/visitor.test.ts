import type { Recommendations, VisitorMarks, VisitorProfile } from '../../src/protocol/index.js';
import { TestServer } from './support/server.js';

describe('what is known of a visitor', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off' } });
  }, 180_000);
  afterAll(() => server.stop());

  const LIKED = 'video-masters-in-the-forbidden-city';
  const authorised = (token: string, method = 'GET', body?: object) => ({
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const get = (path: string, token: string) => server.request(path, authorised(token));
  const like = (itemId: string, token: string) => server.post('/api/feedback/item', { itemId, action: 'like' }, token);
  const newVisitor = async () => (await server.ask('你好')).visitorToken;

  it('is told in words, corrected and cleared by the visitor, and seen by nobody else', async () => {
    const [mine, theirs] = [await newVisitor(), await newVisitor()];
    expect((await like(LIKED, mine)).body).toEqual({ recorded: true });
    await server.post('/api/feedback/item', { itemId: LIKED, action: 'rate', value: 5 }, mine);

    const { body } = await get('/api/me/profile?locale=zh', mine);
    const profile = body as unknown as VisitorProfile;
    expect(profile.items).toMatchObject([{ itemId: LIKED, name: '我在故宫修文物' }]);
    expect(profile.terms.map(({ term }) => term)).toContain('tag:craft');
    expect(profile.summary).toContain('我在故宫修文物');
    expect((await get('/api/me/items', mine)).body as unknown as VisitorMarks).toMatchObject({
      ...{ liked: [LIKED], ratings: [{ itemId: LIKED, value: 5 }] },
    });
    expect((await get('/api/me/profile', theirs)).body).toMatchObject({ items: [], terms: [] });
    expect((await server.request('/api/me/profile')).status).toBe(401);
    expect((await get('/api/me/profile', `${mine.slice(0, -4)}AAAA`)).status).toBe(401);

    await server.request(`/api/me/profile/terms/${encodeURIComponent('tag:craft')}`, authorised(mine, 'DELETE'));
    const corrected = (await get('/api/me/profile', mine)).body as unknown as VisitorProfile;
    expect(corrected.terms.map(({ term }) => term)).not.toContain('tag:craft');
    expect(corrected.dropped).toMatchObject([{ term: 'tag:craft' }]);
    const unknown = await server.request('/api/me/profile/terms/tag:nothing', authorised(mine, 'DELETE'));
    expect(unknown.status).toBe(404);

    expect((await server.request('/api/me/profile', authorised(mine, 'DELETE'))).body).toEqual({ removed: 2 });
    expect((await get('/api/me/profile', mine)).body).toMatchObject({ items: [], terms: [], dropped: [] });
  });

  it('is erased with the visitor’s session: the token opens nothing, connections end, and asking again does no harm', async () => {
    const { visitorToken: token, conversationId } = await server.ask('推荐几个北京的博物馆');
    const { socket } = await server.connect(token);
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    const leave = () => server.request('/api/me', authorised(token, 'DELETE'));
    expect(await leave()).toMatchObject({ status: 200, body: { conversations: 1 } });
    expect(await closed).toBe('io server disconnect');
    for (const path of [`/api/conversations/${conversationId}/events`, '/api/me/data', '/api/me/profile'])
      expect((await get(path, token)).status).toBe(401);
    expect((await server.post('/api/chat', { text: '你好' }, token)).status).toBe(401);
    await expect(server.connect(token)).rejects.toMatchObject({ data: { code: 'unauthorised' } });
    expect(await leave()).toMatchObject({ status: 200, body: { conversations: 0 } });
    expect((await server.request('/api/me', authorised('made.up.token', 'DELETE'))).status).toBe(401);
    expect((await server.request('/api/me', { method: 'DELETE' })).status).toBe(401);
  });

  it('is told in chat, switched off and on again by a sentence', async () => {
    const token = await newVisitor();
    await like(LIKED, token);
    const told = await server.ask('what do you know about my taste?', { token });
    expect(told.route).toEqual([{ plugin: 'assistant', intent: 'profile', confidence: 1 }]);
    expect(JSON.stringify(told.blocks)).toContain('Masters in the Forbidden City');

    const off = await server.ask('别再个性化推荐', { token });
    expect(off).toMatchObject({ language: 'zh', route: [{ plugin: 'assistant', intent: 'personalisation' }] });
    expect((await get('/api/me/personalisation', token)).body).toEqual({ personalised: false });
    expect((await like('palace-museum', token)).body).toEqual({ recorded: false });
    expect((await get('/api/me/items', token)).body).toMatchObject({ liked: [LIKED] });

    await server.ask('personalise again', { token });
    expect((await get('/api/me/personalisation', token)).body).toEqual({ personalised: true });
    await server.request('/api/me/personalisation', authorised(token, 'PUT', { personalised: false }));
    expect((await get('/api/me/profile', token)).body).toMatchObject({ personalised: false });
    await server.ask('forget my taste', { token });
    expect((await get('/api/me/items', token)).body).toMatchObject({ liked: [] });
    expect((await get('/api/me/personalisation', token)).body).toEqual({ personalised: false });
  });

  it.each([
    {
      ...{ locale: 'zh' as const, search: '推荐几部纪录片', like: '第一部我很喜欢', seen: '第二个看过了' },
      ...{ theme: '讨厌战争片', term: 'tag:war', ask: '你了解我什么？' },
    },
    {
      ...{ locale: 'en' as const, search: 'suggest some documentaries', like: 'I loved the first one' },
      ...{ seen: "I've already seen the second", theme: 'not interested in war films', term: 'tag:war' },
      ask: 'What do you know about me?',
    },
    {
      ...{
        locale: 'zh' as const,
        search: '推荐几个伦敦的博物馆',
        like: '第一个太棒了，我很喜欢',
        seen: '第二个去过了',
      },
      ...{ theme: '我不喜欢宗教', term: 'tag:religion', ask: '你了解我什么？' },
    },
    {
      ...{
        locale: 'en',
        search: 'museums in London',
        like: 'I really like the first one',
        seen: 'been to the second already',
      },
      ...{ theme: "I don't care for religion", term: 'tag:religion', ask: 'What do you know about me?' },
    },
  ])('grows from what is only said: $like', async ({ locale, search, like: liking, seen, theme, term, ask }) => {
    const first = await server.ask(search);
    const token = first.visitorToken;
    const { conversationId } = first;
    const go = { token, conversationId };
    const cards = (answer: Awaited<ReturnType<typeof server.ask>>) =>
      answer.blocks.flatMap((block) => (block.type === 'items' ? block.items.map(({ id }) => id) : []));
    const [best, second] = cards(first);
    const title = first.blocks.flatMap((block) => (block.type === 'items' ? block.items : []))[0]!.title[
      locale as 'zh' | 'en'
    ]!;

    await server.ask(liking, go);
    expect((await get('/api/me/items', token)).body).toMatchObject({ liked: [best] });
    const others = await server.ask(seen, go);
    expect(cards(others).length).toBeGreaterThan(0);
    expect(cards(others)).not.toContain(second);
    await server.ask(theme, go);

    const { body } = await get(`/api/me/profile?locale=${locale}`, token);
    const profile = body as unknown as VisitorProfile;
    expect(profile.items.map(({ itemId, did }) => [itemId, did])).toEqual(
      expect.arrayContaining([
        [best, 'like'],
        [second, 'watch'],
      ]),
    );
    expect(profile.avoids).toContainEqual(expect.objectContaining({ term, stated: true }));
    expect(JSON.stringify((await server.ask(ask, go)).blocks)).toContain(title);
    const data = (await get('/api/me/data', token)).body as { interactions: unknown[]; statedTastes: unknown[] };
    expect(data.interactions).toContainEqual(expect.objectContaining({ itemId: best, type: 'like' }));
    expect(data.statedTastes).toMatchObject([{ term, likes: false }]);
    expect(cards(await server.ask(search, { token }))).not.toContain(second);

    await server.request('/api/me/profile', authorised(token, 'DELETE'));
    expect((await get('/api/me/profile', token)).body).toMatchObject({ items: [], terms: [], avoids: [] });
    expect((await get('/api/me/data', token)).body).toMatchObject({ interactions: [], statedTastes: [] });
  });

  it('keeps nothing of what is said where personalisation is off, and asks which one is meant', async () => {
    const { visitorToken: token, conversationId } = await server.ask('suggest some documentaries');
    const unclear = await server.ask('I loved that one', { token, conversationId });
    const choice = unclear.blocks.flatMap((block) => (block.type === 'quick-replies' ? block.replies : []))[0]!;
    expect(choice.text).toMatch(/^I loved “/u);
    await server.request('/api/me/personalisation', authorised(token, 'PUT', { personalised: false }));
    const answer = await server.ask(choice.text, { token, conversationId });
    expect(JSON.stringify(answer.blocks)).toContain('I keep no record of it');
    await server.ask('not interested in war films', { token, conversationId });
    const data = (await get('/api/me/data', token)).body as {
      interactions: { type: string }[];
      statedTastes: unknown[];
    };
    expect(data.interactions.map(({ type }) => type)).not.toContain('like');
    expect(data.statedTastes).toEqual([]);
  });

  it('changes the next list: over REST, with reasons, for nobody else', async () => {
    const [mine, theirs] = [await newVisitor(), await newVisitor()];
    const path = '/api/recommendations?kind=video&limit=10&locale=zh';
    const listOf = async (token?: string) => {
      const { status, body } = token ? await get(path, token) : await server.request(path);
      expect(status).toBe(200);
      return body as unknown as Recommendations;
    };
    const anybody = await listOf();
    expect(anybody).toMatchObject({ personalised: false, model: null });
    expect(anybody.items).toHaveLength(10);
    expect(anybody.items.every(({ kind, reasons }) => kind === 'video' && reasons.length > 0)).toBe(true);

    const { items: offered } = (await get('/api/onboarding?kind=video&limit=6', mine))
      .body as unknown as Recommendations;
    expect(offered).toHaveLength(6);
    for (const { id } of offered.slice(0, 3)) await like(id, mine);
    const personal = await listOf(mine);
    expect(personal.personalised).toBe(true);
    expect(personal.items.map(({ id }) => id)).not.toEqual(anybody.items.map(({ id }) => id));
    const because = personal.items.flatMap(({ reasons }) => reasons).filter(({ type }) => type === 'taste');
    expect(because.length).toBeGreaterThan(0);
    expect(because.every(({ text }) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect((await listOf(theirs)).items).toEqual(anybody.items);

    await server.post('/api/feedback/item', { itemId: personal.items[0]!.id, action: 'dismiss' }, mine);
    expect((await listOf(mine)).items.map(({ id }) => id)).not.toContain(personal.items[0]!.id);
    await server.request('/api/me/personalisation', authorised(mine, 'PUT', { personalised: false }));
    expect((await listOf(mine)).items).toEqual(anybody.items);

    for (const query of ['limit=0', 'limit=x', 'kind=hotel', 'mode=odd', 'colour=red'])
      expect((await server.request(`/api/recommendations?${query}`)).status).toBe(400);
  });

  it('refuses feedback that makes no sense, and says why', async () => {
    const token = await newVisitor();
    for (const wrong of [
      ...[
        { action: 'rate' },
        { action: 'rate', value: 9 },
        { action: 'watch', value: 2 },
        { action: 'like', value: 1 },
      ],
      ...[{ action: 'not-because' }, { action: 'like', because: 'x' }],
    ]) {
      const { status, body } = await server.post('/api/feedback/item', { itemId: LIKED, ...wrong }, token);
      expect(status).toBe(400);
      expect(body.error!.message).toMatch(/value|reason/);
    }
  });
});
