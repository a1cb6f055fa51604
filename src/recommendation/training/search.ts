import type { Algorithm, FitContext, Model, PreferenceMatrix, TrainingData } from '../algorithms/algorithm.js';
import { historyOf } from '../algorithms/matrix.js';
import { ndcg, topItems } from '../algorithms/ranking.js';

/** One configuration that was tried on validation data. */
export interface Trial {
  readonly algorithm: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Mean nDCG@10 on preferences that the model had not seen. */
  readonly ndcg: number;
  readonly chosen: boolean;
}

/** The inner split: what a trial learns from, and what it is measured by. Neither holds a test event. */
export interface Validation {
  readonly train: TrainingData;
  readonly held: PreferenceMatrix;
  /** Visitors who have something held out, at most so many as the measure needs. */
  readonly visitors: Int32Array;
}

const MAX_VISITORS = 2000;
/** Fewer visitors than this decide nothing: defaults serve. */
export const MIN_VISITORS = 20;
const K = 10;

export function validationOf(train: TrainingData, held: PreferenceMatrix): Validation {
  const visitors = Int32Array.from({ length: held.visitors }, (_, visitor) => visitor).filter(
    (visitor) => held.rowStart[visitor + 1]! > held.rowStart[visitor]!,
  );
  const step = Math.max(1, visitors.length / MAX_VISITORS);
  const chosen = Int32Array.from(
    { length: Math.min(visitors.length, MAX_VISITORS) },
    (_, i) => visitors[Math.floor(i * step)]!,
  );
  return { train, held, visitors: chosen };
}

/** nDCG@10 of each validation visitor. */
export function measure(
  { train, held, visitors }: Validation,
  scoreOf: (visitor: number) => ArrayLike<number>,
): Float64Array {
  return Float64Array.from(visitors, (visitor) => {
    const list = topItems(scoreOf(visitor), K, historyOf(train.matrix, visitor).items);
    return ndcg(list, new Set(historyOf(held, visitor).items), K);
  });
}

export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

/** How far the mean of a - b lies from zero, in its standard errors. */
export function pairedGain(a: Float64Array, b: Float64Array): number {
  const differences = a.map((value, i) => value - b[i]!);
  const average = mean(differences);
  const variance = mean(differences.map((d) => (d - average) ** 2));
  return variance === 0 ? Math.sign(average) * Infinity || 0 : average / Math.sqrt(variance / differences.length);
}

export interface Found<P> {
  readonly parameters: P;
  readonly model: Model;
}

/**
 * Climbs along one positive parameter: the start, a factor above and below, and on in the direction that helps, then half
 * a step around the best.
 * @param budget most trials
 */
export async function climb<P extends object, K extends keyof P & string>(
  algorithm: Algorithm<P>,
  start: P,
  key: K,
  factor: number,
  budget: number,
  validation: Validation,
  context: FitContext,
  onTrial: (trial: Trial) => void,
): Promise<Found<P>> {
  type Result = Found<P> & { value: number; score: number };
  const tried: Result[] = [];
  const attempt = async (value: number): Promise<Result> => {
    const known = tried.find((result) => Math.abs(Math.log(result.value / value)) < 0.01);
    if (known) return known;
    const parameters = { ...start, [key]: value };
    const model = await algorithm.fit(validation.train, parameters, context);
    const score = mean(measure(validation, (visitor) => model.score(historyOf(validation.train.matrix, visitor))));
    const result = { parameters, model, value, score };
    tried.push(result);
    return result;
  };
  let best = await attempt(start[key] as number);
  for (let step = factor; step > 1.2 && tried.length < budget; step = Math.sqrt(step)) {
    for (const direction of [step, 1 / step]) {
      let moved = false;
      while (tried.length < budget) {
        const next = await attempt(best.value * direction);
        if (next.score <= best.score) break;
        best = next;
        moved = true;
      }
      if (moved) break;
    }
  }
  for (const { parameters, score } of tried) {
    onTrial({
      algorithm: algorithm.id,
      parameters: { ...parameters } as Record<string, unknown>,
      ndcg: score,
      chosen: parameters === best.parameters,
    });
  }
  return best;
}
