import { calibrationError } from '../evaluation/metrics.js';
import { POLARITIES } from './features.js';
import { aspectFeatures } from './features.js';
import { trainHeads, valuesOf, type Example } from './heads.js';
import { softmax } from './regression.js';

/** What the heads said of a sentence that they were not trained on. */
interface HeldOut {
  example: Example;
  language: string;
  /** Scores of the polarities. */
  scores: number[];
  /** Probability of each aspect, and the polarity it would have. */
  presence: number[];
  aspectPolarity: number[];
}

export interface SentenceFigures {
  temperature: number;
  least: { read: number; unread: number };
  figures: Record<string, Record<string, number>>;
}

const TEMPERATURES = Array.from({ length: 31 }, (_, index) => 0.5 + index * 0.05);
const LEAST_READ = [0, 0.02, 0.04, 0.06, 0.1, 0.15, 0.2];
const LEAST_UNREAD = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

/**
 * Trains on all folds but one and judges that one, for each. Folds are stretches of the files, the same in both
 * languages, so that a thought that was written down in both is not trained on in one and judged in the other.
 */
export function crossValidateHeads(
  examples: Readonly<Record<string, readonly Example[]>>,
  ids: readonly string[],
  folds: number,
  onFold?: (done: number) => void,
): SentenceFigures {
  const placed = Object.entries(examples).flatMap(([language, of]) =>
    of.map((example, index) => ({ example, language, fold: Math.floor((index / of.length) * folds) })),
  );
  const judged: HeldOut[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const heads = trainHeads(
      placed.filter((each) => each.fold !== fold).map(({ example }) => example),
      ids,
    );
    for (const { example, language } of placed.filter((each) => each.fold === fold)) {
      const { features, aspects } = example;
      judged.push({
        example,
        language,
        scores: valuesOf(heads.polarity, features),
        presence: valuesOf(heads.presence, features).map((value) => 1 / (1 + Math.exp(-value))),
        aspectPolarity: ids.map((id, at) => {
          const reading = aspects.find(({ aspect }) => aspect === id);
          return argmax(valuesOf(heads.aspectPolarity, aspectFeatures(features, at, ids.length, reading)));
        }),
      });
    }
    onFold?.(fold + 1);
  }
  const temperature = TEMPERATURES.reduce((a, b) => (loss(judged, b) < loss(judged, a) ? b : a));
  const least = LEAST_READ.flatMap((read) => LEAST_UNREAD.map((unread) => ({ read, unread }))).reduce((a, b) =>
    aspectF1(judged, ids, b) > aspectF1(judged, ids, a) ? b : a,
  );
  const figures = Object.fromEntries(
    Object.keys(examples).map((language) => {
      const of = judged.filter((each) => each.language === language);
      return [language, figuresOf(of, ids, temperature, least)];
    }),
  );
  return { temperature, least, figures };
}

const argmax = (values: readonly number[]): number => values.indexOf(Math.max(...values));
const labelOf = ({ example }: HeldOut): number => POLARITIES.indexOf(example.sentence.polarity);
const chancesAt = ({ scores }: HeldOut, temperature: number) => softmax(scores.map((score) => score / temperature));

/** Negative log likelihood of the right polarities. */
const loss = (judged: readonly HeldOut[], temperature: number): number =>
  judged.reduce((sum, each) => sum - Math.log(chancesAt(each, temperature)[labelOf(each)]!), 0);

function aspectF1(
  judged: readonly HeldOut[],
  ids: readonly string[],
  least: SentenceFigures['least'],
  agrees: (each: HeldOut, at: number) => boolean = () => true,
): number {
  let both = 0;
  let either = 0;
  for (const each of judged) {
    const { sentence, aspects } = each.example;
    either += sentence.aspects.length;
    ids.forEach((id, at) => {
      const read = aspects.some(({ aspect }) => aspect === id);
      if (each.presence[at]! < (read ? least.read : least.unread)) return;
      either += 1;
      if (sentence.aspects.some(({ aspect }) => aspect === id) && agrees(each, at)) both += 2;
    });
  }
  return either === 0 ? 0 : both / either;
}

function figuresOf(
  judged: readonly HeldOut[],
  ids: readonly string[],
  temperature: number,
  least: SentenceFigures['least'],
): Record<string, number> {
  const answers = judged.map((each) => {
    const chances = chancesAt(each, temperature);
    return { confidence: Math.max(...chances), right: argmax(chances) === labelOf(each) };
  });
  const counts = POLARITIES.map((_, label) => judged.filter((each) => labelOf(each) === label).length);
  return {
    polarityAccuracy: answers.filter(({ right }) => right).length / answers.length,
    majority: Math.max(...counts) / answers.length,
    calibrationError: calibrationError(answers),
    aspectF1: aspectF1(judged, ids, least),
    aspectPolarityF1: aspectF1(judged, ids, least, (each, at) => {
      const labelled = each.example.sentence.aspects.find(({ aspect }) => aspect === ids[at]);
      return labelled?.polarity === POLARITIES[each.aspectPolarity[at]!];
    }),
  };
}
