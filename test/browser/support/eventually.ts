import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT = 30_000;
const PAUSE = 50;

/** For what the page shows a moment later: tries `check` until it holds. @throws what it threw last */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  for (const begun = Date.now(); ; await sleep(PAUSE)) {
    try {
      return await check();
    } catch (cause) {
      if (Date.now() - begun > LIMIT) throw cause;
    }
  }
}
