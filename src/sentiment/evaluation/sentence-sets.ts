import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../config/version.js';
import type { Language } from '../../protocol/text.js';
import type { Emotion, Polarity, SentimentAnalysis } from '../sentiment.js';
import { calibrationError } from './metrics.js';

interface Sentence {
  text: string;
  polarity: Polarity;
}
interface AspectSentence extends Sentence {
  aspects: { aspect: string; polarity: Polarity }[];
}

export interface SentenceMetrics {
  sentences: number;
  polarityAccuracy: number;
  /** Accuracy of always naming the most frequent polarity. */
  majority: number;
  calibrationError: number;
  /** Micro-F1 of the aspects that are spoken of, and of those with the right polarity. */
  aspectF1: number;
  aspectPolarityF1: number;
  pairs: number;
  /** Share of pairs, which differ in a negation or contrast only, of which both were read right. */
  pairsToldApart: number;
}

/** Hand-labelled sentences; the even half was looked at in development, the odd half never. */
export type Half = 'even' | 'odd' | 'all';

const folder = join(PACKAGE_ROOT, 'test', 'fixtures', 'sentiment');
const load = <Row>(name: string, half: Half): Row[] =>
  (JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Row[]).filter(
    (_, index) => half === 'all' || index % 2 === (half === 'odd' ? 1 : 0),
  );

export async function measureSentences(
  language: Language,
  half: Half,
  analyse: (texts: readonly string[]) => Promise<SentimentAnalysis[]>,
): Promise<SentenceMetrics> {
  const sentences = load<AspectSentence>(`aspects.${language}`, half);
  const pairs = load<{ a: Sentence; b: Sentence }>(`pairs.${language}`, half);
  const analyses = await analyse(sentences.map(({ text }) => text));
  const right = sentences.map(({ polarity }, index) => polarity === analyses[index]!.polarity);
  const counts = new Map<Polarity, number>();
  for (const { polarity } of sentences) counts.set(polarity, (counts.get(polarity) ?? 0) + 1);
  let labelled = 0;
  let told = 0;
  let found = 0;
  let agreed = 0;
  sentences.forEach(({ aspects }, index) => {
    const read = new Map(analyses[index]!.aspects.map(({ aspect, polarity }) => [aspect, polarity]));
    labelled += aspects.length;
    told += read.size;
    found += aspects.filter(({ aspect }) => read.has(aspect)).length;
    agreed += aspects.filter(({ aspect, polarity }) => read.get(aspect) === polarity).length;
  });
  const isRight = async (side: 'a' | 'b') =>
    (await analyse(pairs.map((pair) => pair[side].text))).map(
      ({ polarity }, index) => polarity === pairs[index]![side].polarity,
    );
  const [first, second] = [await isRight('a'), await isRight('b')];
  return {
    sentences: sentences.length,
    polarityAccuracy: share(right.filter(Boolean).length, sentences.length),
    majority: share(Math.max(...counts.values()), sentences.length),
    calibrationError: calibrationError(
      right.map((each, index) => ({ right: each, confidence: analyses[index]!.confidence })),
    ),
    aspectF1: share(2 * found, labelled + told),
    aspectPolarityF1: share(2 * agreed, labelled + told),
    pairs: pairs.length,
    pairsToldApart: share(pairs.filter((_, index) => first[index] && second[index]).length, pairs.length),
  };
}

export interface EmotionMetrics {
  messages: number;
  accuracy: number;
  /** Share of the messages taken for emotional that are, and by the right name. */
  precision: number;
}

export function measureEmotions(
  language: Language,
  half: Half,
  emotionOf: (text: string, language: Language) => Emotion,
): EmotionMetrics {
  const messages = load<{ text: string; language: Language; emotion: Emotion }>('emotions', half).filter(
    (message) => message.language === language,
  );
  const named = messages.map(({ text, emotion }) => ({ emotion, found: emotionOf(text, language) }));
  const felt = named.filter(({ found }) => found !== 'none');
  return {
    messages: messages.length,
    accuracy: share(named.filter(({ emotion, found }) => emotion === found).length, messages.length),
    precision: share(felt.filter(({ emotion, found }) => emotion === found).length, felt.length),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
