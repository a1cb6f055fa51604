import { workerData } from 'node:worker_threads';
import { AspectList, readAspects } from '../aspects/aspect-list.js';
import { Analyser } from '../analyser.js';
import type { SentimentAnswer, SentimentSettings, SentimentTask } from './tasks.js';

const { aspectsFile } = workerData as SentimentSettings;
const analyser = new Analyser(aspectsFile === undefined ? undefined : new AspectList(readAspects(aspectsFile)));

/** Runs in every thread of the pool, which keeps its model. */
export default function run(task: SentimentTask): SentimentAnswer {
  if (task.type === 'describe') return { model: analyser.id };
  return task.texts.map((text) => analyser.analyse(text));
}
