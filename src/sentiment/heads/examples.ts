import type { AspectList } from '../aspects/aspect-list.js';
import { aspectsIn } from '../aspects/read-aspects.js';
import type { DocumentModel } from '../document/document-model.js';
import { clauseFeatures, ngramsOf } from '../document/features.js';
import type { EncoderModel } from '../../embedding/encoder.js';
import { readOpinions } from '../reading/weighted.js';
import { plainText } from '../text/plain-text.js';
import { featuresOf, joined } from './features.js';
import type { LabelledSentence } from './sentences.js';
import type { Example } from './sentence-training.js';

const BATCH = 256;

/** Labelled sentences of one language as the trainer needs them, in order. */
export async function examplesOf(
  sentences: readonly LabelledSentence[],
  encoder: EncoderModel,
  list: AspectList,
  model: DocumentModel | undefined,
): Promise<Example[]> {
  const examples: Example[] = [];
  for (let start = 0; start < sentences.length; start += BATCH) {
    const batch = sentences.slice(start, start + BATCH);
    const texts = batch.map(({ text }) => plainText(text));
    const vectors = await encoder.encode(texts);
    batch.forEach((sentence, index) => {
      const read = readOpinions(texts[index]!);
      const aspects = aspectsIn(read, list);
      const logOdds = model?.logOdds(ngramsOf(read), clauseFeatures(read, aspects, model.card.aspects)) ?? 0;
      const features = joined(featuresOf(read, list, aspects, logOdds), vectors[index]!);
      examples.push({ sentence, features, read: aspects.map(({ aspect }) => aspect) });
    });
  }
  return examples;
}
