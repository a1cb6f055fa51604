import { TestServer } from './support/server.js';

describe('bad input', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off' } });
  }, 180_000);
  afterAll(async () => {
    const { status } = await server.request('/health/ready');
    expect(status).toBe(200);
    await server.stop();
  });

  it.each([
    ['an empty message', { text: '' }, 400, 'message-empty'],
    ['control characters only', { text: '\u0000\u0007\u001b' }, 400, 'message-empty'],
    ['100,000 characters', { text: '博'.repeat(100_000) }, 400, 'message-too-long'],
    ['an unknown field', { text: 'hi', colour: 'red' }, 400, 'bad-request'],
    ['a number for a text', { text: 42 }, 400, 'bad-request'],
    ['a list', [1, 2], 400, 'bad-request'],
    ['no body', '', 400, 'bad-request'],
    ['broken JSON', '{"text": "hi"', 400, 'bad-request'],
    ['a locale that is not spoken', { text: 'hi', locale: 'fr' }, 400, 'bad-request'],
    ['two megabytes', { text: 'x'.repeat(2_000_000) }, 413, 'payload-too-large'],
  ])('answers %s with a clear error in both languages', async (_, body, status, code) => {
    for (const [language, script] of [
      ['zh-CN', /\p{Script=Han}/u],
      ['en-GB', /[a-z]{3}/i],
    ] as const) {
      const reply = await server.post('/api/chat', body, undefined, { 'accept-language': language });
      expect(reply.status).toBe(status);
      expect(reply.body.error).toMatchObject({
        code,
        message: expect.stringMatching(script) as string,
        requestId: expect.any(String) as string,
      });
    }
  });

  it('answers an unknown address and a wrong method', async () => {
    expect((await server.request('/api/nothing')).body.error?.code).toBe('not-found');
    expect((await server.request('/api/chat')).status).toBe(404);
  });

  it.each([
    '😀😀🎉',
    '？？？',
    'qwrtzpsdfg',
    '1234567890',
    '<script>alert(1)</script>',
    "'; drop table item; --",
    '．．．',
    'ａｂｃ',
  ])('says something helpful to %s', async (text) => {
    const reply = await server.ask(text);
    expect(reply.blocks.length).toBeGreaterThan(0);
    expect(reply.blocks.every((block) => block.type !== 'notice' || block.level !== 'error')).toBe(true);
  });

  it('answers mixed scripts in one language', async () => {
    const reply = await server.ask('推荐 Paris 的 museum，要 free 的');
    expect(reply.language).toBe('zh');
    expect(reply.route[0]?.plugin).toBe('attraction-recommendation');
  });
});
