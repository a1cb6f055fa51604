import type {
  Page,
  Plugin,
  PluginConfigView,
  PluginTest,
  PluginVersion,
  SandboxReply,
} from '../../src/protocol/admin/index.js';
import { PluginFolder } from './support/plugin-folder.js';
import { TestServer } from './support/server.js';
import { ADMIN_PASSWORD, StaffClient } from './support/staff.js';

describe('plugins in the console', () => {
  const folder = new PluginFolder();
  let server: TestServer;
  let staff: StaffClient;
  beforeAll(async () => {
    folder.write('spells');
    folder.write('late', { broken: true });
    server = await TestServer.start({
      env: { ADMIN_PASSWORD, DOCENT_PLUGINS_DIR: folder.path, DOCENT_RATE_LIMIT: 'off' },
    });
    staff = await StaffClient.signedIn(server);
  }, 180_000);
  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  const SECRET = 'wand-7c1d2f';
  const configOf = async (id = 'spells') => (await staff.get<PluginConfigView>(`/plugins/${id}/config`)).body;
  const spell = async () => {
    const { body } = await staff.post<SandboxReply>('/sandbox/ask', { text: 'cast a magic spell', locale: 'en' });
    return body.blocks.map((block) => (block.type === 'text' ? block.markdown : block.type)).join();
  };

  it('changes a configuration while a visitor is connected, and the next answer has it', async () => {
    const { socket } = await server.connect();
    const dropped: string[] = [];
    socket.on('disconnect', (reason) => dropped.push(reason));
    const answer = (text: string) =>
      new Promise<string>((resolve) => {
        const seen: string[] = [];
        const listen = (event: { type: string; block?: { type: string; markdown?: string } }) => {
          if (event.block?.markdown) seen.push(event.block.markdown);
          if (event.type !== 'answer-finished') return;
          socket.off('event', listen);
          resolve(seen.join());
        };
        socket.on('event', listen);
        socket.emit('message', { clientMessageId: String(Math.random()), text, locale: 'en' }, () => undefined);
      });
    expect(await answer('say the magic words please')).toBe('abracadabra');

    const config = await configOf();
    expect(config.schema).toMatchObject({ properties: { word: { label: { zh: '咒语' } }, key: { secret: true } } });
    expect(config.secrets).toEqual(['key']);
    const values = { ...config.values, word: 'hocus pocus', key: SECRET };
    const saved = await staff.put<PluginConfigView>('/plugins/spells/config', { revision: config.revision, values });
    expect(saved.status).toBe(200);
    expect(saved.body.values).toMatchObject({ word: 'hocus pocus', key: { set: true } });
    expect(await answer('cast a magic spell')).toBe(`hocus pocus with a key of ${SECRET.length}`);
    expect(dropped).toEqual([]);
    socket.disconnect();
  });

  it('refuses what does not fit, field by field in both languages, and stores nothing of it', async () => {
    const { revision, values } = await configOf();
    const wrong = { revision, values: { ...values, word: 'x', limits: { times: 99 }, wrod: 'typo' } };
    const refused = await staff.put('/plugins/spells/config', wrong);
    expect(refused.status).toBe(422);
    const fields = Object.fromEntries(refused.body.error!.fields!.map(({ path, message }) => [path, message]));
    expect(Object.keys(fields).sort()).toEqual(['', 'limits.times', 'word']);
    expect(fields.word!.zh).toMatch(/\p{Script=Han}/u);
    expect(fields.word!.en).not.toMatch(/\p{Script=Han}/u);
    expect((await staff.post('/plugins/spells/config/check', wrong)).body).toMatchObject({ fields: { length: 3 } });
    expect(await configOf()).toMatchObject({ revision, values: { word: 'hocus pocus' } });
  });

  it('tells the second of two who edit the same, and keeps what the first stored', async () => {
    const config = await configOf();
    const save = (word: string) =>
      staff.put<PluginConfigView>('/plugins/spells/config', {
        revision: config.revision,
        values: { ...config.values, word },
      });
    expect((await save('first spell')).status).toBe(200);
    const second = await save('second spell');
    expect(second.status).toBe(409);
    expect(second.body.error?.current).toMatchObject({ values: { word: 'first spell', key: { set: true } } });
    expect(await spell()).toContain('first spell with a key');
  });

  it('keeps versions with what changed, and brings one back', async () => {
    const { body } = await staff.get<Page<PluginVersion>>('/plugins/spells/history');
    expect(body.items.map(({ version }) => version)).toEqual([2, 1, 0]);
    expect(body.items[0]).toMatchObject({
      ...{ isCurrent: true, account: { username: 'admin' } },
      changes: [{ path: 'config.word', before: 'hocus pocus', after: 'first spell' }],
    });
    expect(body.items[1]!.changes.map(({ path }) => path)).toContain('config.key');
    const { revision } = await configOf();
    const back = await staff.post<PluginConfigView>('/plugins/spells/rollback', { version: 1, revision });
    expect(back.body).toMatchObject({ revision: 3, values: { word: 'hocus pocus', key: { set: true } } });
    expect(await spell()).toBe(`hocus pocus with a key of ${SECRET.length}`);
  });

  it('never lets a secret out', async () => {
    const { revision, values } = await configOf();
    const failing = { ...values, word: 'explode', key: `${SECRET}-2` };
    await staff.put('/plugins/spells/config', { revision, values: failing });
    const tested = await staff.post<PluginTest>('/plugins/spells/test');
    expect(tested.body).toMatchObject({ ok: false });
    expect(tested.body.checks[0]!.message.en).toContain('no answer from https://spells.example/?key=••••••');
    for (const path of ['/plugins', '/plugins/spells', '/plugins/spells/config', '/plugins/spells/history', '/audit'])
      expect(JSON.stringify((await staff.get(path)).body)).not.toContain(SECRET);
    expect(server.output()).not.toContain(SECRET);
    const now = await configOf();
    const cleared = { ...now.values, word: 'hocus pocus', key: null };
    await staff.put('/plugins/spells/config', { revision: now.revision, values: cleared });
    expect((await configOf()).values.key).toEqual({ set: false });
    expect(await spell()).toBe('hocus pocus');
  });

  it('lets one that could not be loaded be configured and started', async () => {
    const failed = (await staff.get<Plugin>('/plugins/late')).body;
    expect(failed).toMatchObject({ state: 'failed', fault: expect.stringContaining('a fault at loading') as string });
    const config = await configOf('late');
    expect(config).toMatchObject({ schema: null, values: {} });
    const values = { word: 'better late', key: SECRET };
    const saved = await staff.put<PluginConfigView>('/plugins/late/config', { revision: 0, values });
    expect(saved.body.values).toEqual({ word: { set: true }, key: { set: true } });
    folder.write('late');
    expect((await staff.post<Plugin>('/plugins/late/start')).body).toMatchObject({ state: 'running' });
    expect((await configOf('late')).values).toMatchObject({ word: 'better late', key: { set: true } });
    await staff.put('/plugins/late', { enabled: false, revision: 1 });
  });

  it('switches, orders and tests', async () => {
    const off = await staff.put<Plugin>('/plugins/spells', { enabled: false, revision: (await configOf()).revision });
    expect(off.body).toMatchObject({ state: 'disabled', enabled: false });
    expect((await staff.post('/plugins/spells/test')).status).toBe(500);
    await staff.put('/plugins/spells', { enabled: true, revision: off.body.revision });
    const ids = (await staff.get<{ items: Plugin[] }>('/plugins')).body.items.map(({ id }) => id);
    const turned = [...ids].reverse();
    const ordered = await staff.put<{ items: Plugin[] }>('/plugins/order', { ids: turned });
    expect(ordered.body.items.map(({ id }) => id)).toEqual(turned);
    expect((await staff.put('/plugins/order', { ids: turned.slice(1) })).status).toBe(400);
    const tested = (await staff.post<PluginTest>('/plugins/spells/test')).body;
    expect(tested).toMatchObject({ ok: true, checks: [{ intent: 'speak' }, { intent: 'speak' }] });
  });

  it('shows in the sandbox how a question was understood, routed and ranked', async () => {
    const ask = (body: object) => staff.post<SandboxReply>('/sandbox/ask', body);
    const { body } = await ask({ text: 'free museums near the Palace Museum', locale: 'en' });
    const [part] = body.trace.parts;
    expect(part).toMatchObject({ language: 'en', constraints: { price: { max: 0 } } });
    expect(part!.wishes).toContainEqual({ slot: 'price', text: { zh: '免费', en: 'free' } });
    expect(part!.intents.length).toBeGreaterThan(3);
    expect(part!.intents[0]!.score).toBeCloseTo(part!.intents[0]!.wording + part!.intents[0]!.evidence, 6);
    expect(body.trace.rankings[0]!.items[0]).toMatchObject({ parts: { similarity: expect.any(Number) as number } });
    expect(body.trace.steps.map(({ step }) => step)).toContain('encode');
    const more = await ask({ text: 'how much is the first one?', locale: 'en', conversationId: body.conversationId });
    expect(more.body.trace.parts[0]!.references[0]!.items[0]!.name?.en).toBeTruthy();
    const stranger = await staff.colleague('stan', 'viewer');
    const peek = await stranger.post('/sandbox/ask', { text: 'hello', conversationId: body.conversationId });
    expect(peek.status).toBe(404);
  });
});
