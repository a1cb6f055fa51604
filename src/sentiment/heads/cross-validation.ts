import { calibrationError } from '../evaluation/metrics.js';
import { POLARITIES, type Chances, type OutputLayout } from './outputs.js';
import { trainSentences, type Example } from './sentence-training.js';

/** What a network said of a sentence that it was not trained on. */
interface HeldOut {
  example: Example;
  language: string;
  outputs: Float32Array;
  chances: Chances;
}

export interface Least {
  read: number;
  unread: number;
}

export interface SentenceFigures {
  temperature: number;
  least: Least;
  figures: Record<string, Record<string, number>>;
}

const TEMPERATURES = Array.from({ length: 41 }, (_, index) => 0.5 + index * 0.05);
const LEAST_READ = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];
const LEAST_UNREAD = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6];
/** Folds are made of so many stretches of the files. */
const STRETCHES = 100;

/**
 * Trains on all folds but one and judges that one, for each. Folds are stretches of the files, the same in both
 * languages, so that a thought that was written down in both, or a pair that differs in a word, is not trained on in one
 * place and judged in another.
 */
export function crossValidate(
  examples: Readonly<Record<string, readonly Example[]>>,
  layout: OutputLayout,
  direct: number,
  folds: number,
  onFold?: (done: number) => void,
): SentenceFigures {
  const placed = Object.entries(examples).flatMap(([language, of]) =>
    of.map((example, index) => ({ example, language, fold: Math.floor((index / of.length) * STRETCHES) % folds })),
  );
  const judged: HeldOut[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = placed.filter((each) => each.fold !== fold).map(({ example }) => example);
    const network = trainSentences(others, layout, direct, [fold]);
    for (const { example, language } of placed.filter((each) => each.fold === fold)) {
      const outputs = network.outputs(example.features);
      judged.push({ example, language, outputs, chances: layout.read(outputs) });
    }
    onFold?.(fold + 1);
  }
  const temperature = TEMPERATURES.reduce((a, b) => (loss(judged, layout, b) < loss(judged, layout, a) ? b : a));
  for (const each of judged) each.chances = layout.read(each.outputs, temperature);
  const least = LEAST_READ.flatMap((read) => LEAST_UNREAD.map((unread) => ({ read, unread }))).reduce((a, b) =>
    aspectF1(judged, layout, b) > aspectF1(judged, layout, a) ? b : a,
  );
  const figures = Object.fromEntries(
    Object.keys(examples).map((language) => [
      language,
      figuresOf(
        judged.filter((each) => each.language === language),
        layout,
        least,
      ),
    ]),
  );
  return { temperature, least, figures };
}

const argmax = (values: readonly number[]): number => values.indexOf(Math.max(...values));
const labelOf = ({ example }: HeldOut): number => POLARITIES.indexOf(example.sentence.polarity);

/** Negative log likelihood of the right polarities. */
const loss = (judged: readonly HeldOut[], layout: OutputLayout, temperature: number): number =>
  judged.reduce((sum, each) => sum - Math.log(layout.read(each.outputs, temperature).polarity[labelOf(each)]!), 0);

function aspectF1(
  judged: readonly HeldOut[],
  layout: OutputLayout,
  least: Least,
  agrees: (each: HeldOut, at: number) => boolean = () => true,
): number {
  let both = 0;
  let either = 0;
  for (const each of judged) {
    const { sentence, read } = each.example;
    either += sentence.aspects.length;
    layout.aspects.forEach((id, at) => {
      if (each.chances.presence[at]! < (read.includes(id) ? least.read : least.unread)) return;
      either += 1;
      if (sentence.aspects.some(({ aspect }) => aspect === id) && agrees(each, at)) both += 2;
    });
  }
  return either === 0 ? 0 : both / either;
}

function figuresOf(judged: readonly HeldOut[], layout: OutputLayout, least: Least): Record<string, number> {
  const answers = judged.map((each) => ({
    confidence: Math.max(...each.chances.polarity),
    right: argmax(each.chances.polarity) === labelOf(each),
  }));
  const counts = POLARITIES.map((_, label) => judged.filter((each) => labelOf(each) === label).length);
  return {
    polarityAccuracy: answers.filter(({ right }) => right).length / answers.length,
    majority: Math.max(...counts) / answers.length,
    calibrationError: calibrationError(answers),
    aspectF1: aspectF1(judged, layout, least),
    aspectPolarityF1: aspectF1(judged, layout, least, (each, at) => {
      const labelled = each.example.sentence.aspects.find(({ aspect }) => aspect === layout.aspects[at]);
      return labelled?.polarity === POLARITIES[argmax(each.chances.aspectPolarity[at]!)];
    }),
  };
}
