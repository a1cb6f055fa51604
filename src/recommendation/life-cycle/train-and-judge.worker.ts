import { parentPort, workerData } from 'node:worker_threads';
import type { DocentConfig } from '../../config/config.js';
import { asError, DocentError, type BilingualText, type ErrorCode } from '../../config/errors.js';
import { readTrainingData } from './training-data.js';
import { trainCandidate, type TrainingResult } from './training-task.js';

export interface TrainingOrder {
  config: DocentConfig;
  seed: number;
  servingFile: string | undefined;
  folder: string;
  artefact: string;
}

export type FromTraining =
  | { type: 'progress'; fraction: number; message: string }
  | { type: 'done'; result: TrainingResult }
  | { type: 'failed'; code: ErrorCode; text: BilingualText; stack: string | undefined };

/** One training, in a thread of its own, which is ended to cancel it. */
async function run(): Promise<void> {
  const { config, ...order } = workerData as TrainingOrder;
  const post = (message: FromTraining) => parentPort!.postMessage(message);
  try {
    const result = await trainCandidate({
      ...(await readTrainingData(config)),
      ...{ ...order, now: Date.now(), signal: new AbortController().signal },
      progress: (fraction, message) => post({ type: 'progress', fraction, message }),
    });
    post({ type: 'done', result });
  } catch (cause) {
    const error = asError(cause);
    const known = error instanceof DocentError;
    post({
      ...{ type: 'failed', stack: error.stack, code: known ? error.code : 'internal' },
      text: known ? error.text : { zh: `训练失败：${error.message}`, en: `The training failed: ${error.message}` },
    });
  } finally {
    parentPort!.close();
  }
}

void run();
