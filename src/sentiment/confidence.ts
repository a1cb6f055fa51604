import type { Evidence, Verdict } from './verdict.js';

/** Shares of right verdicts where clauses alone decide, on sentences that the rules had not been made with. */
const NEUTRAL = 0.4;
const MIXED = 0.6;
const JUDGED = { least: 0.52, most: 0.75 };
/** How much the model's probability counts by length: nothing in a few words, all in a review of some sentences. */
const FEW = 16;
const LONG = 60;

/** How sure a verdict is: the share of such verdicts that are right. */
export function confidenceOf({ polarity, score }: Verdict, { logOdds, units }: Evidence): number {
  if (polarity === 'neutral') return NEUTRAL;
  if (polarity === 'mixed') return MIXED;
  const byClauses = JUDGED.least + (JUDGED.most - JUDGED.least) * Math.min(1, Math.abs(score));
  if (logOdds === undefined) return round(byClauses);
  const agrees = Math.sign(score) === Math.sign(logOdds);
  const byModel = agrees ? 1 / (1 + Math.exp(-Math.abs(logOdds))) : JUDGED.least;
  const weight = Math.min(1, Math.max(0, (units - FEW) / (LONG - FEW)));
  return round(weight * byModel + (1 - weight) * byClauses);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
