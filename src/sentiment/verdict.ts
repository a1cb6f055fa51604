import type { PolarityReading } from './polarity.js';
import type { Polarity } from './sentiment.js';

/** What is known of a text before its verdict. */
export interface Evidence {
  /** What its clauses say. */
  reading: PolarityReading;
  /** Log odds of the document model that it is positive, where one knows the language. */
  logOdds: number | undefined;
  /** Length in words or characters. */
  units: number;
}

export interface Verdict {
  polarity: Polarity;
  /** -1 to 1. */
  score: number;
}

/** The model has seen whole reviews: of a few words it says nothing. */
const FEW = 16;
/** A text without known words of judgement is neutral unless the model is this sure; short ones need more. */
const SURE = 1.5;
const SURE_OF_SHORT = 2.5;
const LONG = 40;
/** Praise and blame both stand in a text of a sentence or two, unless the model is this sure of one side. */
const ONE_SIDED = 2.5;
/** Clauses of a short text outweigh the model up to here. */
const OVERRULED = 0.4;

/** Joins what clauses say with the model of whole texts: long texts are the model's, short ones the clauses'. */
export function verdictOf({ reading, logOdds, units }: Evidence): Verdict {
  if (logOdds === undefined || (units <= FEW && reading.polarity !== 'neutral'))
    return { polarity: reading.polarity, score: reading.score };
  const side: Polarity = logOdds > 0 ? 'positive' : 'negative';
  const score = round(Math.tanh(logOdds / 2));
  switch (reading.polarity) {
    case 'neutral': {
      const sure = units > FEW && Math.abs(logOdds) > (units > LONG ? SURE : SURE_OF_SHORT);
      return sure ? { polarity: side, score } : { polarity: 'neutral', score: round(score * 0.3) };
    }
    case 'mixed': {
      const oneSided = units > LONG || Math.abs(logOdds) > ONE_SIDED;
      return oneSided ? { polarity: side, score } : { polarity: 'mixed', score: round(score * 0.5) };
    }
    default: {
      if (side === reading.polarity) return { polarity: side, score };
      const overruled = units <= LONG && Math.abs(logOdds) < OVERRULED;
      return overruled ? { polarity: reading.polarity, score: round(reading.score * 0.5) } : { polarity: side, score };
    }
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
