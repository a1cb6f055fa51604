import { EVERY_ROW_COUNTS, readEventFile, toTrainingData } from '../../recommendation/behaviour/index.js';
import {
  benchmarkDiversity,
  benchmarkEpoch,
  benchmarkFoldIn,
  benchmarkTraining,
  crossValidatedRmse,
  newItemsNdcg,
} from '../../recommendation/benchmark/recommendation-benchmark.js';
import { readItemsFile } from '../../recommendation/evaluation/read-items-file.js';
import { percentiles, tenth } from './percentiles.js';

/**
 * @param ratings a file of ratings: training time and the error of predicted stars
 * @param items its items (a catalogue file, or u.item of MovieLens): new items, and diversity by content
 */
export async function benchmarkRecommendation({ ratings, items }: { ratings?: string; items?: string }) {
  // First, while the process is small: its peak of memory counts.
  const epoch = await benchmarkEpoch();
  const foldIn = percentiles(await benchmarkFoldIn());
  const report = {
    ialsEpochEvents: epoch.events,
    ialsEpochCpuSeconds: tenth(epoch.epochCpuSeconds),
    ialsEpochPeakMegabytes: Math.round(epoch.peakMegabytes),
    foldInCpuMilliseconds: foldIn,
  };
  if (ratings === undefined) return report;
  const { log } = await readEventFile(ratings);
  const data = toTrainingData(log, EVERY_ROW_COUNTS, items === undefined ? undefined : await readItemsFile(items));
  const diversity = await benchmarkDiversity(data);
  return {
    ...report,
    preferences: data.matrix.columns.length,
    trainingCpuSeconds: tenth(await benchmarkTraining(data)),
    ratingsRmse: fourDigits(await crossValidatedRmse(data)),
    ...(data.content && { newItemsNdcg10: fourDigits(await newItemsNdcg(data)) }),
    diversity: Object.fromEntries(Object.entries(diversity).map(([name, value]) => [name, fourDigits(value)])),
  };
}

function fourDigits(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
