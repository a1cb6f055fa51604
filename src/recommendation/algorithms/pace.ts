import { setImmediate } from 'node:timers/promises';
import type { FitContext } from './algorithm.js';

const SLICE = 25;

/**
 * A function to call within long loops: it gives way to the messages of the thread every few milliseconds, and throws
 * the signal's reason once the training is cancelled.
 */
export function pacer({ signal }: FitContext): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < SLICE) return undefined;
    return setImmediate().then(() => {
      last = performance.now();
      signal?.throwIfAborted();
    });
  };
}
