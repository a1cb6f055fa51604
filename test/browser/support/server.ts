import { TestServer } from '../../e2e/support/server.js';

/** The built server with the demo catalogue, on a data folder of its own. */
export function startServer(): Promise<TestServer> {
  return TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off' } });
}
