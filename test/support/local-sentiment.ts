import { Analyser } from '../../src/sentiment/analyser.js';
import { AspectList } from '../../src/sentiment/aspects/aspect-list.js';
import { emotionOf } from '../../src/sentiment/emotion/emotion.js';
import type { Sentiment } from '../../src/plugin-api/services.js';
import { sentencesOf } from '../../src/sentiment/reading/weighted.js';

const list = new AspectList();
const analyser = new Analyser(list);

/** The built-in reader of reviews without worker threads and without the network: word lists, rules, document model. */
export const sentiment: Sentiment = {
  analyse: (texts) => analyser.analyse(texts),
  model: () => Promise.resolve(analyser.id),
  emotionOf,
  aspects: () => list.aspects,
  aspectsNamed: (text) => list.namedIn(text),
  sentences: sentencesOf,
};
