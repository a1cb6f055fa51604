import type { DocentConfig } from '../../config/config.js';
import { compareVersions, type ComparedVersions } from './compare-versions.js';
import { readTrainingData } from './training-data.js';
import { workInThread } from './work-in-thread.js';

export interface ComparisonOrder {
  config: DocentConfig;
  /** Artefacts. */
  files: { a: string; b: string };
}

/** One comparison, in a thread of its own, which is ended to cancel it. */
void workInThread<ComparisonOrder, ComparedVersions>(
  async ({ config, files }, progress) =>
    compareVersions({ ...(await readTrainingData(config)), files, now: Date.now(), progress }),
  (reason) => ({ zh: `比较失败：${reason}`, en: `The comparison failed: ${reason}` }),
);
