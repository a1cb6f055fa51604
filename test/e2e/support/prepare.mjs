/**
 * Starts the built server once on an empty data folder, so that every test begins with a copy of a catalogue that is
 * ready. Plain JavaScript: jest loads its global setup before it transforms anything.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';

const MAIN = fileURLToPath(new URL('../../../dist/src/main.js', import.meta.url));

export default async function prepare() {
  const dataDir = await mkdtemp(join(tmpdir(), 'docent-e2e-prepared-'));
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    DOCENT_DATA_DIR: dataDir,
  };
  const server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    let output = '';
    server.stdout.on('data', (chunk) => {
      output += chunk;
      if (/http:\/\/localhost:\d+\//.test(output)) resolve();
    });
    server.once('exit', (code) => reject(new Error(`The server ended with code ${code}: ${output}`)));
  });
  await reviewsAreRead(dataDir);
  server.kill('SIGTERM');
  await once(server, 'exit');
  process.env.TEST_PREPARED_DATA = dataDir;
}

/** Reading the demo's reviews takes seconds of every start, unless it was done before the copies were made. */
async function reviewsAreRead(dataDir) {
  const database = new Database(join(dataDir, 'docent.sqlite'), { readonly: true });
  const count = (table) => database.prepare(`SELECT COUNT(*) AS rows FROM ${table}`).get().rows;
  for (const until = Date.now() + 90_000; Date.now() < until && count('review_analysis') < count('review');)
    await sleep(250);
  database.close();
}
