import type { AspectList } from '../aspects/aspect-list.js';
import { aspectsIn } from '../aspects/read-aspects.js';
import type { DocumentModel } from '../document/document-model.js';
import { clauseFeatures, ngramsOf } from '../document/features.js';
import { readOpinions } from '../reading/weighted.js';
import { plainText } from '../text/plain-text.js';
import { featuresOf } from './features.js';
import type { Example } from './heads.js';
import type { LabelledSentence } from './sentences.js';

/** A labelled sentence as the trainer of the heads needs it. */
export function exampleOf(sentence: LabelledSentence, list: AspectList, model: DocumentModel | undefined): Example {
  const read = readOpinions(plainText(sentence.text));
  const aspects = aspectsIn(read, list);
  const logOdds = model?.logOdds(ngramsOf(read), clauseFeatures(read, aspects, model.card.aspects)) ?? 0;
  return { sentence, aspects, features: featuresOf(read, list, aspects, logOdds) };
}
