import { DocentError } from '../config/errors.js';
import type { IntentHandler, Turn } from '../plugin-api/index.js';
import { blockSchema, type Block } from '../protocol/blocks.js';

/**
 * Runs a handler under a time limit and checks each block, so that a plugin can neither hang a turn nor send a
 * client something it cannot draw.
 * @param timeLimit milliseconds for the whole answer
 * @throws DocentError `time-limit`, `plugin-failed`; whatever the handler throws
 */
export async function* runHandler(handler: IntentHandler, turn: Turn, timeLimit: number): AsyncGenerator<Block> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(timeout(timeLimit)), timeLimit);
  const signal = AbortSignal.any([turn.signal, deadline.signal]);
  const interrupted = rejection(signal);
  const blocks = handler({ ...turn, signal })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([blocks.next(), interrupted]);
      if (next.done) return;
      const checked = blockSchema.safeParse(next.value);
      if (!checked.success) {
        const faults = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
        throw new DocentError('plugin-failed', `it yielded something that is not a block (${faults})`);
      }
      yield checked.data;
    }
  } finally {
    clearTimeout(timer);
    // A handler that hangs never returns: nobody waits for it.
    void Promise.resolve(blocks.return?.()).catch(() => undefined);
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  const promise = new Promise<never>((_, reject) => {
    const fail = () => reject(signal.reason as Error);
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
  promise.catch(() => undefined);
  return promise;
}

function timeout(timeLimit: number): DocentError {
  return new DocentError('time-limit', {
    zh: `超过 ${timeLimit} 毫秒没有答完`,
    en: `it did not finish within ${timeLimit} ms`,
  });
}
