import { readOpinions, type WeightedText } from './reading/weighted.js';
import type { Polarity } from './sentiment.js';

export interface PolarityReading {
  polarity: Polarity;
  /** -1 (all bad) to 1 (all good). */
  score: number;
  /** 0-1: how much was said, and how much of it on one side. */
  confidence: number;
}

/** With less said than this, nothing is. */
const SAID = 0.58;
/** When the weaker side has at least this share of the stronger one, both stand. */
const BOTH_STAND = 0.4;
/** Sum of strengths at which half of the confidence is reached. */
const HALF_SURE = 1.2;

/** The polarity of a text: a word, a sentence or a long review, in Chinese or English. */
export const polarityOf = (text: string): PolarityReading => weighText(readOpinions(text));

export const weighText = ({ sentences }: WeightedText): PolarityReading =>
  weighValues(
    sentences.flatMap(({ clauses }) => clauses.flatMap(({ opinions }) => opinions.map(({ value }) => value))),
  );

/**
 * The polarity of several opinions together.
 * @param enough the strength from which they count as praise or blame
 */
export function weighValues(values: readonly number[], enough = SAID): PolarityReading {
  const good = sum(values.filter((value) => value > 0));
  const bad = -sum(values.filter((value) => value < 0));
  const said = good + bad;
  const score = round((good - bad) / (said + 1));
  const share = Math.min(good, bad) / Math.max(good, bad, Number.EPSILON);
  const polarity = polarityFrom(good, bad, share, enough);
  // The more was said and the clearer, the surer. "Neutral" may also mean that the words were not known.
  const clearness = polarity === 'mixed' ? (share - BOTH_STAND) / (1 - BOTH_STAND) : 1 - share / BOTH_STAND;
  const confidence =
    polarity === 'neutral'
      ? 0.5 - 0.2 * Math.min(1, said)
      : 0.4 + 0.55 * (said / (said + HALF_SURE)) * (0.4 + 0.6 * clearness);
  return { polarity, score, confidence: round(confidence) };
}

function polarityFrom(good: number, bad: number, share: number, enough: number): Polarity {
  if (Math.max(good, bad) < enough) return 'neutral';
  if (share >= BOTH_STAND && Math.min(good, bad) >= enough) return 'mixed';
  return good > bad ? 'positive' : 'negative';
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const round = (value: number): number => Math.round(value * 1000) / 1000;
