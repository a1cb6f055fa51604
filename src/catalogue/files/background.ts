import { Worker } from 'node:worker_threads';
import { DocentError, type BilingualText, type ErrorCode } from '../../config/errors.js';
import type { FileFormat } from './format.js';
import type { Fault } from './fault.js';

/** What the reading of a file yields, a few hundred records at a time. */
export interface Batch<Value> {
  values: { line: number; value: Value }[];
  faults: Fault[];
  records: number;
  bytes: number;
}

export interface FileFacts {
  format: FileFormat;
  encoding: string;
  size: number;
}

export type Parsed<Value> = { facts: FileFacts } | { batch: Batch<Value> } | { note: BilingualText };

/** A parser lives in a module of its own, so that a worker can load it by `url`. */
export interface Parser<Job, Value> {
  url: string;
  parse(job: Job): AsyncGenerator<Parsed<Value>>;
}

export type FromWorker =
  { item: Parsed<unknown> } | { done: true } | { failure: { code?: ErrorCode; text: BilingualText } };

/**
 * Runs a parser in a worker thread, which reads on only when the last batch has been taken. In TypeScript sources (tests), which a
 * worker cannot load, it runs here: the file is still read as a stream.
 */
export async function* parseInBackground<Job, Value>(
  parser: Parser<Job, Value>,
  job: Job,
  signal?: AbortSignal,
): AsyncGenerator<Parsed<Value>> {
  if (!import.meta.url.endsWith('.js')) {
    for await (const parsed of parser.parse(job)) {
      signal?.throwIfAborted();
      yield parsed;
    }
    return;
  }
  const worker = new Worker(new URL('./parse.worker.js', import.meta.url), { workerData: { parser: parser.url, job } });
  try {
    for (;;) {
      signal?.throwIfAborted();
      worker.postMessage('next');
      const message = await nextMessage(worker, signal);
      if ('done' in message) return;
      if ('failure' in message) throw failureOf(message.failure);
      yield message.item as Parsed<Value>;
    }
  } finally {
    await worker.terminate();
  }
}

function nextMessage(worker: Worker, signal: AbortSignal | undefined): Promise<FromWorker> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: FromWorker) => settle(() => resolve(message));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => onError(new Error('The worker that reads the file has ended'));
    const onAbort = () => onError(signal?.reason as Error);
    // Only these listeners: the worker has others of its own.
    const settle = (act: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
      act();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    signal?.addEventListener('abort', onAbort);
  });
}

function failureOf({ code, text }: { code?: ErrorCode; text: BilingualText }): Error {
  return code ? new DocentError(code, text) : new Error(text.en);
}
