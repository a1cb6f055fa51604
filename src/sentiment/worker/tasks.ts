import type { BilingualText } from '../../config/errors.js';
import type { SentimentAnalysis } from '../sentiment.js';

/** What a worker thread is told at its start. */
export interface SentimentSettings {
  /** An operator's own list of aspects. */
  aspectsFile: string | undefined;
  /** Where the sentence encoder keeps derived data. */
  cacheDir: string;
  /** A transformer that is to judge the polarity, from `<modelsDir>/<model>` or the model hub. */
  transformer: { model: string; modelsDir: string } | undefined;
}

export type SentimentTask = { type: 'describe' } | { type: 'analyse'; texts: readonly string[] };

export interface Description {
  /** Id of the model that answers. */
  model: string;
  /** Why it is not the one that was asked for. */
  problem?: BilingualText;
}

export type SentimentAnswer = Description | SentimentAnalysis[];
