import type { Evidence, Verdict } from './verdict.js';

/** How sure a verdict is: the share of such verdicts that are right. */
export function confidenceOf({ polarity, score }: Verdict, { reading, logOdds }: Evidence): number {
  if (logOdds === undefined) return reading.confidence;
  const p = 1 / (1 + Math.exp(-Math.abs(logOdds)));
  if (polarity === 'neutral') return 0.5;
  if (polarity === 'mixed') return 0.6;
  return Math.round((Math.sign(score) === Math.sign(logOdds) ? p : 0.6) * 1000) / 1000;
}
