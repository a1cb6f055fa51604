import { workerData } from 'node:worker_threads';
import { AspectList, readAspects } from '../aspects/aspect-list.js';
import { Analyser } from '../analyser.js';
import { DocentError } from '../../config/errors.js';
import type { BilingualText } from '../../config/errors.js';
import type { SentimentAnalysis } from '../sentiment.js';
import type { SentimentAnswer, SentimentSettings, SentimentTask } from './tasks.js';

interface Reader {
  id: string;
  analyse(texts: readonly string[]): Promise<SentimentAnalysis[]>;
}

const { aspectsFile, cacheDir, transformer } = workerData as SentimentSettings;
let opened: Promise<{ reader: Reader; problem?: BilingualText }> | undefined;

/** The reader that was asked for; the built-in one where that cannot be had, and why. */
async function open(): Promise<{ reader: Reader; problem?: BilingualText }> {
  const builtIn = Analyser.load(
    cacheDir,
    aspectsFile === undefined ? undefined : new AspectList(readAspects(aspectsFile)),
  );
  if (!transformer) return { reader: builtIn };
  try {
    const { TransformerReader } = await import('../transformer/transformer-reader.js');
    return { reader: await TransformerReader.load(transformer.model, transformer.modelsDir, builtIn) };
  } catch (error) {
    if (!(error instanceof DocentError)) throw error;
    const { zh, en } = error.text;
    return {
      reader: builtIn,
      problem: { zh: `${zh}现由内置模型分析评价。`, en: `${en} The built-in model reads reviews instead.` },
    };
  }
}

/** Runs in every thread of the pool, which keeps its model. */
export default async function run(task: SentimentTask): Promise<SentimentAnswer> {
  const { reader, problem } = await (opened ??= open());
  if (task.type === 'describe') return { model: reader.id, ...(problem && { problem }) };
  return reader.analyse(task.texts);
}
