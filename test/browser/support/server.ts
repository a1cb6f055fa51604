import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestServer } from '../../e2e/support/server.js';

/** The built server with the demo catalogue, on a data folder of its own. */
export async function startServer(): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'docent-browser-'));
  return TestServer.start({ dataDir, env: { DOCENT_RATE_LIMIT: 'off' } });
}
