import { Worker } from 'node:worker_threads';
import { DocentError, type BilingualText, type ErrorCode } from '../../config/errors.js';
import type { JobHandle } from '../../plugin-api/services.js';

/** What a thread that works for a job tells it. */
export type FromThread<Result> =
  | { type: 'progress'; fraction: number; message: string }
  | { type: 'done'; result: Result }
  | { type: 'failed'; code: ErrorCode; text: BilingualText; stack: string | undefined };

/** Runs a worker of `workInThread` to its end; cancelling the job ends the thread. */
export function inThread<Result>(file: string, order: unknown, { signal, progress }: JobHandle): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: order });
    // It would listen between steps only; what it has written so far bears the name of something unfinished.
    const cancel = () => void worker.terminate();
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: FromThread<Result>) => {
      if (message.type === 'progress') progress(message.fraction, message.message);
      else if (message.type === 'done') resolve(message.result);
      else reject(Object.assign(new DocentError(message.code, message.text), { stack: message.stack }));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal.removeEventListener('abort', cancel);
      reject((signal.reason as Error | undefined) ?? new Error('The thread ended before its work was done'));
    });
  });
}
