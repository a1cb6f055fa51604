import { parentPort, workerData } from 'node:worker_threads';
import { asError, DocentError, type BilingualText } from '../../config/errors.js';
import type { FromThread } from './in-thread.js';

/** The other side of `inThread`: does one piece of work and tells how it went. */
export async function workInThread<Order, Result>(
  work: (order: Order, progress: (fraction: number, message: string) => void) => Promise<Result>,
  failed: (reason: string) => BilingualText,
): Promise<void> {
  const post = (message: FromThread<Result>) => parentPort!.postMessage(message);
  try {
    const progress = (fraction: number, message: string) => post({ type: 'progress', fraction, message });
    post({ type: 'done', result: await work(workerData as Order, progress) });
  } catch (cause) {
    const error = asError(cause);
    const known = error instanceof DocentError;
    post({
      ...{ type: 'failed', stack: error.stack, code: known ? error.code : 'internal' },
      text: known ? error.text : failed(error.message),
    });
  } finally {
    parentPort!.close();
  }
}
