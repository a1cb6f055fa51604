import type { Evaluation } from '../evaluation/index.js';
import type { Verdict } from './model-version.js';

export const NEW = 'docent';
export const SERVING = 'serving';

/**
 * Compares the new model with the one that serves, or with the trivial model that did best when none does. It is promoted
 * only if the whole 95 % interval of the difference lies above 0.
 */
export function judge({ models }: Pick<Evaluation, 'models'>): Verdict {
  const others = Object.keys(models).filter((id) => id !== NEW);
  const rival = others.includes(SERVING)
    ? SERVING
    : others.reduce((best, id) => (models[id]!.ndcg > models[best]!.ndcg ? id : best));
  const { difference, low, high } = models[rival]!.behindFirst!;
  const promote = low > 0;
  const figures = `${signed(difference)} (${signed(low)} … ${signed(high)})`;
  const zhRival = rival === SERVING ? '现有模型' : `基线 ${rival}`;
  const enRival = rival === SERVING ? 'the serving model' : `the baseline ${rival}`;
  return {
    ...{ promote, rival, difference, low, high },
    text: promote
      ? { zh: `nDCG@10 比${zhRival}高 ${figures}，投入使用。`, en: `nDCG@10 beats ${enRival} by ${figures}: promoted.` }
      : {
          zh: `nDCG@10 与${zhRival}相差 ${figures}，没有明显更好，继续使用原来的。`,
          en: `nDCG@10 differs from ${enRival} by ${figures}, which is not clearly better: what served goes on serving.`,
        },
  };
}

const signed = (value: number): string => `${value >= 0 ? '+' : ''}${value.toFixed(4)}`;
