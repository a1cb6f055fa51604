import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { DocentError, asError, type BilingualText, type ErrorCode } from '../../config/errors.js';
import type { TrainingData } from '../algorithms/algorithm.js';
import { writeArtefact } from './artefact.js';
import { trainDocent, type Trial } from './train-docent.js';

export interface TrainingRequest {
  readonly type: 'train';
  readonly data: TrainingData;
  readonly seed: number;
  readonly budget?: number;
  /** Where the artefact goes. */
  readonly file: string;
}

/** Ends the training that runs: it answers with `cancelled`. */
export interface CancelRequest {
  readonly type: 'cancel';
}

export type TrainingMessage =
  | { readonly type: 'progress'; readonly fraction: number; readonly message: string }
  | { readonly type: 'done'; readonly file: string; readonly trials: readonly Trial[]; readonly cpuSeconds: number }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly text: BilingualText; readonly stack?: string };

/** 0 = like the server itself, 19 = only what nobody else wants. */
const NICE = 10;

const port = parentPort;
if (!port) throw new Error('training.worker runs in a worker thread');
giveWay();

let running: AbortController | undefined;
port.on('message', (request: TrainingRequest | CancelRequest) => {
  if (request.type === 'cancel') running?.abort(new Error('cancelled'));
  else void train(request);
});

async function train({ data, seed, budget, file }: TrainingRequest): Promise<void> {
  const post = (message: TrainingMessage) => port!.postMessage(message);
  const controller = new AbortController();
  running = controller;
  const before = process.cpuUsage();
  try {
    const { model, trials } = await trainDocent(data, {
      seed,
      budget,
      signal: controller.signal,
      progress: (fraction, message) => post({ type: 'progress', fraction, message }),
    });
    controller.signal.throwIfAborted();
    await writeArtefact(model, file);
    const { user, system } = process.cpuUsage(before);
    post({ type: 'done', file, trials, cpuSeconds: (user + system) / 1e6 });
  } catch (error) {
    if (controller.signal.aborted) return post({ type: 'cancelled' });
    const { stack } = asError(error);
    const { code, text } =
      error instanceof DocentError
        ? error
        : { code: 'internal' as const, text: { zh: '训练失败。', en: 'The training failed.' } };
    post({ type: 'failed', code, text, stack });
  } finally {
    running = undefined;
  }
}

/** Lowers the priority of this thread alone, where threads have one of their own (Linux): visitors come first. */
function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').pop());
    setPriority(thread, NICE);
  } catch {
    // Not allowed here: the training is as fair as the system's scheduler.
  }
}
