import { DocentError } from '../../config/errors.js';
import type { FitContext, TrainingData } from '../algorithms/algorithm.js';
import { Random } from '../algorithms/random.js';
import { fitRatings, SVD_DEFAULTS, SVD_PLUS_PLUS_DEFAULTS } from '../algorithms/rating-model.js';
import { mae, rmse } from './metrics.js';

type Ratings = NonNullable<TrainingData['ratings']>;
type Predict = (visitor: number, item: number) => number;

/** Errors of predicted ratings, in stars: means over the folds. */
export interface RatingFigures {
  rmse: number;
  mae: number;
}

interface Options {
  folds: number;
  seed: number;
  signal?: AbortSignal;
  progress?(model: string, fraction: number): void;
}

type Fit = (train: Ratings, data: Shape, context: FitContext) => Promise<Predict>;
type Shape = { visitors: number; items: number };

/** What is shipped (SVD++), its simpler form, and the trivial ones. */
const MODELS: Record<string, Fit> = {
  async 'svd++'(train, { visitors, items }, context) {
    const model = await fitRatings(train, visitors, items, SVD_PLUS_PLUS_DEFAULTS, context);
    return (visitor, item) => model.predict(visitor, item);
  },
  async svd(train, { visitors, items }, context) {
    const model = await fitRatings(train, visitors, items, SVD_DEFAULTS, context);
    return (visitor, item) => model.predict(visitor, item);
  },
  'item-mean': ({ items, values }, shape) => {
    const all = meanOf(values);
    const sums = new Float64Array(shape.items);
    const counts = new Float64Array(shape.items);
    items.forEach((item, index) => {
      sums[item]! += values[index]!;
      counts[item]!++;
    });
    return Promise.resolve((_visitor, item) => (counts[item] ? sums[item]! / counts[item]! : all));
  },
  mean: ({ values }) => {
    const all = meanOf(values);
    return Promise.resolve(() => all);
  },
};

/**
 * Cross-validation of predicted ratings: every rating is predicted once, by a model that was trained without its fold.
 * @throws DocentError `bad-request` when there are fewer ratings than folds
 */
export async function crossValidateRatings(
  ratings: Ratings | undefined,
  shape: Shape,
  { folds, seed, signal, progress }: Options,
): Promise<Record<string, RatingFigures>> {
  const size = ratings?.values.length ?? 0;
  if (!ratings || size < folds)
    throw new DocentError('bad-request', {
      zh: `只有 ${size} 条评分，不足以分成 ${folds} 折。`,
      en: `There are ${size} ratings: too few for ${folds} folds.`,
    });
  const order = new Random(seed).shuffle(Int32Array.from({ length: size }, (_, index) => index));
  const figures: Record<string, RatingFigures> = {};
  for (const [name, fit] of Object.entries(MODELS)) {
    const sum = { rmse: 0, mae: 0 };
    for (let fold = 0; fold < folds; fold++) {
      const test = order.filter((_, place) => place % folds === fold);
      const train = order.filter((_, place) => place % folds !== fold);
      const predict = await fit(pick(ratings, train), shape, { seed, ...(signal && { signal }) });
      const predicted = Float64Array.from(test, (index) => predict(ratings.visitors[index]!, ratings.items[index]!));
      const actual = Float64Array.from(test, (index) => ratings.values[index]!);
      sum.rmse += rmse(predicted, actual) / folds;
      sum.mae += mae(predicted, actual) / folds;
      progress?.(name, (fold + 1) / folds);
    }
    figures[name] = sum;
  }
  return figures;
}

/** The ratings of two parts that were one. */
export function joinRatings(a: Ratings | undefined, b: Ratings | undefined): Ratings | undefined {
  if (!a || !b) return a ?? b;
  return {
    visitors: Int32Array.from([...a.visitors, ...b.visitors]),
    items: Int32Array.from([...a.items, ...b.items]),
    values: Float32Array.from([...a.values, ...b.values]),
  };
}

function pick({ visitors, items, values }: Ratings, positions: Int32Array): Ratings {
  return {
    visitors: positions.map((p) => visitors[p]!),
    items: positions.map((p) => items[p]!),
    values: Float32Array.from(positions, (p) => values[p]!),
  };
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
