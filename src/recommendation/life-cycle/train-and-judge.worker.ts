import type { DocentConfig } from '../../config/config.js';
import { readTrainingData } from './training-data.js';
import { trainCandidate, type TrainingResult } from './training-task.js';
import { workInThread } from './work-in-thread.js';

export interface TrainingOrder {
  config: DocentConfig;
  seed: number;
  servingFile: string | undefined;
  folder: string;
  artefact: string;
}

/** One training, in a thread of its own, which is ended to cancel it. */
void workInThread<TrainingOrder, TrainingResult>(
  async ({ config, ...order }, progress) =>
    trainCandidate({
      ...(await readTrainingData(config)),
      ...{ ...order, now: Date.now(), signal: new AbortController().signal, progress },
    }),
  (reason) => ({ zh: `训练失败：${reason}`, en: `The training failed: ${reason}` }),
);
