import type { AspectList } from '../aspects/aspect-list.js';
import type { WeightedText } from '../reading/weighted.js';
import type { AspectReading, Polarity } from '../sentiment.js';
import { bucketsOf, featuresOf, type Features } from './features.js';
import { likeliest, type SentenceModel } from './sentence-model.js';

export interface Judgement {
  polarity: Polarity;
  /** -1 to 1: probability of praise minus that of blame. */
  score: number;
  /** Calibrated probability of the polarity. */
  confidence: number;
  aspects: AspectReading[];
}

/** How far the document model's log odds move those of the heads, in texts of more units than a clause has. */
const LEAN = { weight: 1, units: 16 } as const;

/**
 * What the heads say of a sentence or a short review, given what its clauses say.
 * @param list the built-in aspects, which the heads were trained on
 */
export function judge(
  model: SentenceModel,
  read: WeightedText,
  list: AspectList,
  aspects: readonly AspectReading[],
  logOdds: number,
): Judgement {
  const features = featuresOf(read, list, aspects, logOdds);
  const chances = leaning(model.polarity(features), read.units.length > LEAN.units ? LEAN.weight * logOdds : 0);
  const { polarity, probability } = likeliest(chances);
  return {
    polarity,
    score: scoreOf(chances),
    confidence: round(probability),
    aspects: aspectsBy(model, features, read, aspects),
  };
}

/** Probabilities after evidence for praise against blame, in log odds; what is neither keeps its share. */
function leaning(chances: readonly number[], evidence: number): number[] {
  const [praise, blame, ...others] = chances as [number, number, ...number[]];
  const sided = praise + blame;
  const towards = praise / (praise + blame * Math.exp(-evidence));
  return [sided * towards, sided * (1 - towards), ...others];
}

/** Of the aspects that the clauses speak of, those that the heads do not doubt, and others that they are sure of. */
function aspectsBy(
  model: SentenceModel,
  features: Features,
  read: WeightedText,
  aspects: readonly AspectReading[],
): AspectReading[] {
  const { least, aspects: ids } = model.card;
  const known = new Map(aspects.map((reading) => [reading.aspect, reading]));
  return model.presence(features).flatMap((chance, at) => {
    const aspect = ids[at]!;
    const reading = known.get(aspect);
    if (chance < (reading ? least.read : least.unread)) return [];
    const chances = model.aspectPolarity(features, at, reading);
    const words = reading?.words ?? tellingWords(model, read, at);
    return [{ aspect, polarity: likeliest(chances).polarity, score: scoreOf(chances), words }];
  });
}

/** Units of a phrase that is shown as evidence. */
const PHRASE = { least: 2, most: 4 } as const;

/** The phrase within a clause that speaks for an aspect most. */
function tellingWords(model: SentenceModel, read: WeightedText, at: number): string[] {
  let best: { weight: number; words: string } | undefined;
  for (const { first, end } of read.sentences.flatMap(({ clauses }) => clauses))
    for (let from = first; from < end; from++)
      for (let to = Math.min(end, from + PHRASE.least); to <= Math.min(end, from + PHRASE.most); to++) {
        const weight = model.weightOf(bucketsOf(read.units.slice(from, to)), at) / (to - from + 1);
        if (best && weight <= best.weight) continue;
        best = { weight, words: read.text.slice(read.units[from]!.start, read.units[to - 1]!.end) };
      }
  return best ? [best.words] : [];
}

const scoreOf = ([praise, blame]: readonly number[]): number => round(praise! - blame!);
const round = (value: number): number => Math.round(value * 1000) / 1000;
