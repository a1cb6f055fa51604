import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import 'reflect-metadata';
import { loadConfig } from '../../src/config/config.js';
import { ConfigService } from '../../src/config/config.service.js';
import { Database } from '../../src/database/database.js';
import { SettingEntity } from '../../src/database/setting.entity.js';
import { SettingsRepository } from '../../src/database/settings.repository.js';
import type { Turn } from '../../src/plugin-api/index.js';
import { HostServicesFactory } from '../../src/plugin-host/host-services.js';
import { PluginHostService } from '../../src/plugin-host/plugin-host.service.js';
import { PluginSettings } from '../../src/plugin-host/plugin-settings.repository.js';
import { PluginVersionEntity } from '../../src/plugin-host/plugin-version.entity.js';
import type { Block } from '../../src/protocol/index.js';

const PLUGINS = fileURLToPath(new URL('../fixtures/plugins', import.meta.url));

/** The shared services are not what is tested here: anything that is asked of them is a fault of the test. */
const absent = new Proxy({}, { get: () => () => Promise.reject(new Error('not part of this test')) });

describe('plugin host', () => {
  let dataDir: string;
  let database: Database;
  let host: PluginHostService;

  const start = async () => {
    const config = loadConfig({ DOCENT_DATA_DIR: dataDir, DOCENT_PLUGINS_DIR: PLUGINS }, '/');
    database = await Database.open(config, [SettingEntity, PluginVersionEntity]);
    const settings = new SettingsRepository(database);
    const services = new HostServicesFactory(
      ...(Array(11).fill(absent) as [never, never, never, never, never, never, never, never, never, never, never]),
      settings,
    );
    host = new PluginHostService(new ConfigService(config), new PluginSettings(settings, database), services);
    await host.start();
  };
  const stop = async () => {
    await host.onApplicationShutdown();
    await database.onApplicationShutdown();
  };

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'docent-plugins-'));
    await start();
  });
  afterEach(async () => {
    await stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const turn = (signal = new AbortController().signal) => ({ text: 'world', signal }) as unknown as Turn;
  const run = async (id: string, signal?: AbortSignal): Promise<Block[]> => {
    const blocks: Block[] = [];
    for await (const block of host.run(id, 'speak', turn(signal))) blocks.push(block);
    return blocks;
  };
  const status = (id: string) => host.list().find((plugin) => plugin.id === id);

  it('runs what is well made and refuses the rest by name, with the reason', () => {
    expect(status('answers')?.state).toBe('running');
    expect(status('wrong-version')).toMatchObject({
      state: 'failed',
      fault: expect.stringContaining('^99.0.0') as string,
    });
    expect(status('no-handler')).toMatchObject({
      state: 'failed',
      fault: expect.stringContaining('"speak" has no handler') as string,
    });
    expect(status('broken-module')).toMatchObject({
      state: 'failed',
      fault: expect.stringContaining('cannot even be loaded') as string,
    });
    expect(status('not-a-plugin')).toMatchObject({
      state: 'failed',
      fault: expect.stringContaining('@AssistantPlugin') as string,
    });
    expect(host.intents().map(({ plugin }) => plugin.id)).not.toContain('no-handler');
  });

  it('hands on blocks and counts failures without stopping', async () => {
    expect(await run('answers')).toEqual([{ type: 'text', markdown: 'hello world' }]);
    await expect(run('throws')).rejects.toMatchObject({ code: 'plugin-failed' });
    await expect(run('yields-rubbish')).rejects.toMatchObject({ code: 'plugin-failed' });
    expect(status('throws')).toMatchObject({ state: 'running', failures: 1, lastFailure: 'a fault in the plugin' });
    expect(await run('answers')).toHaveLength(1);
  });

  it('does not wait for a plugin that hangs once the visitor stops', async () => {
    const controller = new AbortController();
    const running = run('hangs', controller.signal);
    controller.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
  });

  it('turns a plugin off and on, tells listeners, and remembers it across restarts', async () => {
    let changes = 0;
    host.onChange(() => (changes += 1));
    await host.setEnabled('answers', false);
    expect(status('answers')?.state).toBe('disabled');
    await expect(run('answers')).rejects.toMatchObject({ code: 'plugin-not-found' });
    await stop();
    await start();
    expect(status('answers')?.state).toBe('disabled');
    await host.setEnabled('answers', true);
    expect(await run('answers')).toHaveLength(1);
    expect(changes).toBe(1);
  });

  it('takes a new configuration at once and keeps the old one when the new one is wrong', async () => {
    await host.configure('answers', { word: 'bonjour' });
    expect(await run('answers')).toEqual([{ type: 'text', markdown: 'bonjour world' }]);
    await expect(host.configure('answers', { word: 'far too long a word' })).rejects.toMatchObject({
      code: 'config-invalid',
      message: expect.stringContaining('word') as string,
    });
    await expect(host.configure('answers', { colour: 'red' })).rejects.toMatchObject({ code: 'config-invalid' });
    expect(await run('answers')).toEqual([{ type: 'text', markdown: 'bonjour world' }]);
    await expect(host.setEnabled('nobody', true)).rejects.toMatchObject({ code: 'plugin-not-found' });
  });
});
