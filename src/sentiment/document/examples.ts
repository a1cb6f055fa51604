import type { AspectList } from '../aspects/aspect-list.js';
import { aspectsIn } from '../aspects/read-aspects.js';
import { readOpinions } from '../reading/weighted.js';
import { plainText } from '../text/plain-text.js';
import { clauseFeatures, ngramsOf } from './features.js';
import type { Example } from './training.js';

/** A labelled text as the trainer needs it. */
export function exampleOf(source: string, positive: boolean, list: AspectList): Example {
  const read = readOpinions(plainText(source));
  const ids = list.aspects.map(({ id }) => id);
  return { ngrams: ngramsOf(read), clauses: clauseFeatures(read, aspectsIn(read, list), ids), positive };
}
