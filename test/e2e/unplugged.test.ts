import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canUnplug } from './support/server.js';

const CLI = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
const ASK = fileURLToPath(new URL('./support/ask-unplugged.mjs', import.meta.url));

/** Runs a program where there is no network but loopback. */
function unplugged(args: string[], dataDir: string) {
  const command = `ip link set lo up 2>/dev/null || true; exec "$@"`;
  return spawnSync('unshare', ['--net', '--map-root-user', 'sh', '-c', command, 'sh', process.execPath, ...args], {
    encoding: 'utf8',
    timeout: 170_000,
    env: { ...process.env, NODE_OPTIONS: '', DOCENT_DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
  });
}

const describeUnplugged = canUnplug() ? describe : describe.skip;
if (!canUnplug()) console.warn('Skipped: this machine does not let us make a network namespace.');

describeUnplugged('with the network cut, from a data folder that was never online', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'docent-unplugged-'));
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('has no way out', () => {
    const program = "fetch('http://192.0.2.1').then(() => process.exit(0), () => process.exit(7))";
    expect(unplugged(['-e', program], dataDir).status).toBe(7);
  });

  it('starts, imports the demo and answers over HTTP and socket in both languages', () => {
    const { status, stdout, stderr } = unplugged([ASK], dataDir);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const answers = JSON.parse(stdout.trim().split('\n').at(-1)!) as {
      language: string;
      cards: number;
      plugins: string[];
    }[];
    expect(answers.map(({ language }) => language)).toEqual(['zh', 'en', 'zh', 'en']);
    expect(answers.map(({ plugins }) => plugins[0])).toEqual([
      'attraction-recommendation',
      'video-recommendation',
      'review-sentiment',
      'collection-guide',
    ]);
    for (const index of [0, 1, 3]) expect(answers[index]!.cards).toBeGreaterThan(0);
  }, 180_000);

  it('answers in the terminal', () => {
    const { status, stdout } = unplugged([CLI, 'chat', '苏州有什么园林'], dataDir);
    expect(status).toBe(0);
    expect(stdout).toMatch(/园/);
  }, 120_000);
});
