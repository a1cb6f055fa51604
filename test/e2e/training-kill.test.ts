import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { syntheticData } from '../../src/recommendation/benchmark/synthetic.js';
import { copyOfPreparedData, TestServer } from './support/server.js';

const ROOT = join(import.meta.dirname, '../..');
const CLI = join(ROOT, 'dist/src/cli.js');
const LOOK_MILLISECONDS = 50;

interface StoredJob {
  id: string;
  owner: string;
  state: string;
  progress: number;
  input: string;
  result: string | null;
  error: string | null;
}

describe('a training whose process is killed', () => {
  let dataDir: string;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    dataDir = await copyOfPreparedData();
    environment = { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'warn', DOCENT_DATA_DIR: dataDir };
    const ratings = join(dataDir, 'ratings.csv');
    await writeFile(ratings, await behaviour());
    await promisify(execFile)(process.execPath, [CLI, 'import-ratings', ratings], { env: environment });
  }, 180_000);
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  /** Made-up tastes for the films of the demo, enough to be trained on for seconds. */
  async function behaviour(): Promise<string> {
    const films = JSON.parse(await readFile(join(ROOT, 'data/demo/videos.json'), 'utf8')) as { id: string }[];
    const { matrix } = syntheticData({ visitors: 300, items: films.length, events: 8000, clusters: 6, seed: 5 });
    const rows = Array.from({ length: matrix.visitors }, (_, visitor) =>
      Array.from(
        matrix.columns.subarray(matrix.rowStart[visitor], matrix.rowStart[visitor + 1]),
        (item) => `v${visitor},${films[item]!.id},5,${1_700_000_000 + visitor}`,
      ),
    );
    return ['visitorId,itemId,value,timestamp', ...rows.flat()].join('\n');
  }

  function job(): StoredJob | undefined {
    const database = new Database(join(dataDir, 'docent.sqlite'), { readonly: true, timeout: 10_000 });
    try {
      return database.prepare(`SELECT * FROM job WHERE type = 'train-recommendation'`).get() as StoredJob | undefined;
    } finally {
      database.close();
    }
  }

  async function until(isSo: (stored: StoredJob) => boolean): Promise<StoredJob> {
    for (;;) {
      const stored = job();
      if (stored && isSo(stored)) return stored;
      if (stored?.state === 'failed') throw new Error(stored.error ?? 'failed');
      await sleep(LOOK_MILLISECONDS);
    }
  }

  async function kill(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  it('is taken up by the next server, and by the one after it, until it has come to its end', async () => {
    const command = spawn(process.execPath, [CLI, 'train'], { env: environment, stdio: 'ignore' });
    const { id, input, owner } = await until(({ state, progress }) => state === 'running' && progress > 0);
    await kill(command);
    expect(job()!.state).toBe('running');

    const env = { DOCENT_TRAINING: 'off', DOCENT_RATE_LIMIT: 'off' };
    const killed = await TestServer.start({ dataDir, env });
    await until((stored) => stored.owner !== owner && stored.state === 'running');
    await killed.kill();
    expect(job()).toMatchObject({ id, state: 'running' });

    const server = await killed.restart();
    try {
      const done = await until(({ state }) => state === 'done');
      const { version } = JSON.parse(input) as { version: string };
      expect(done.id).toBe(id);
      // Whether it is good enough to serve is judged elsewhere: here it must come to its end, once, under its own name.
      const result = JSON.parse(done.result!) as { outcome: string; version: string };
      expect(['promoted', 'kept']).toContain(result.outcome);
      expect(result.version).toBe(version);
      expect(await readdir(join(dataDir, 'models/recommendation'))).toEqual([version]);
      const { body } = await server.request('/api/recommendations?kind=video&limit=5');
      expect(body).toMatchObject({ model: result.outcome === 'promoted' ? version : null });
    } finally {
      await server.stop({ keepData: true });
    }
  }, 600_000);
});
