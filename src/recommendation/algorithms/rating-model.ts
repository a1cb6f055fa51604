import type { FitContext, SavedModel, TrainingData } from './algorithm.js';
import { pacer } from './pace.js';
import { Random } from './random.js';

type Ratings = NonNullable<TrainingData['ratings']>;

export interface RatingParameters {
  rank: number;
  epochs: number;
  learningRate: number;
  regularisation: number;
  biasRegularisation: number;
  /** The learning rate is multiplied by this after every epoch. */
  rateDecay: number;
  /** SVD++: what a visitor rated at all says something too. Without it: SVD. */
  implicit: boolean;
}

export const SVD_DEFAULTS: RatingParameters = {
  rank: 32,
  epochs: 40,
  learningRate: 0.01,
  regularisation: 0.08,
  biasRegularisation: 0.02,
  rateDecay: 0.96,
  implicit: false,
};
export const SVD_PLUS_PLUS_DEFAULTS: RatingParameters = {
  ...SVD_DEFAULTS,
  rank: 32,
  epochs: 25,
  learningRate: 0.012,
  rateDecay: 0.93,
  implicit: true,
};

interface Head {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  readonly rank: number;
}

type Part = 'visitorBias' | 'itemBias' | 'p' | 'q' | 'implicit';

/** Predicts the stars that a visitor would give. Not for ranking: a good guess of stars is a poor guess of choices. */
export class RatingModel {
  constructor(
    readonly id: string,
    private readonly head: Head,
    /** Row-major factors; `implicit` holds each visitor's share of the implicit factors, already summed. */
    private readonly parts: Record<Part, Float32Array>,
  ) {}

  /** @param visitor index in the training data; -1 or beyond: a visitor unknown to it */
  predict(visitor: number, item: number): number {
    const { mean, least, most, rank } = this.head;
    const { visitorBias, itemBias, p, q, implicit } = this.parts;
    const known = visitor >= 0 && visitor < visitorBias.length;
    let value = mean + (itemBias[item] ?? 0);
    if (known) {
      value += visitorBias[visitor]!;
      if (item < itemBias.length) {
        for (let k = 0; k < rank; k++) {
          value += (p[visitor * rank + k]! + implicit[visitor * rank + k]!) * q[item * rank + k]!;
        }
      }
    }
    return Math.min(most, Math.max(least, value));
  }

  save(): SavedModel {
    return { id: this.id, head: this.head, arrays: this.parts };
  }

  static restore({ id, head, arrays }: SavedModel): RatingModel {
    return new RatingModel(id, head as Head, arrays as Record<Part, Float32Array>);
  }
}

/**
 * Matrix factorisation with biases by stochastic gradient descent; SVD++ (Koren 2008) with `implicit`. The implicit
 * factors of a visitor's items are updated once a visitor, which costs a fraction of once a rating.
 */
export async function fitRatings(
  ratings: Ratings,
  visitors: number,
  items: number,
  parameters: RatingParameters,
  context: FitContext,
): Promise<RatingModel> {
  const { rank: d, regularisation: reg, biasRegularisation: regB, implicit } = parameters;
  const pause = pacer(context);
  const random = new Random(context.seed);
  const size = ratings.values.length;
  let mean = 0;
  let least = Infinity;
  let most = -Infinity;
  for (const value of ratings.values) {
    mean += value / size;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  const start = (n: number) => Float64Array.from({ length: n * d }, () => 0.1 * random.normal());
  const visitorBias = new Float64Array(visitors);
  const itemBias = new Float64Array(items);
  const p = start(visitors);
  const q = start(items);
  const y = implicit ? start(items) : new Float64Array(0);
  const byVisitor = groupByVisitor(ratings.visitors, visitors);
  const order = Int32Array.from({ length: visitors }, (_, visitor) => visitor);
  const shared = new Float64Array(d);
  const before = new Float64Array(d);
  /** The implicit part of a visitor: sum of y over what was rated / sqrt(count). */
  const implicitPart = (list: Int32Array): void => {
    shared.fill(0);
    if (!implicit || list.length === 0) return;
    const norm = 1 / Math.sqrt(list.length);
    for (const r of list) {
      const row = ratings.items[r]! * d;
      for (let k = 0; k < d; k++) shared[k]! += norm * y[row + k]!;
    }
  };
  let rate = parameters.learningRate;
  for (let epoch = 0; epoch < parameters.epochs; epoch++) {
    for (const visitor of random.shuffle(order)) {
      const list = random.shuffle(byVisitor[visitor]!);
      if (list.length === 0) continue;
      implicitPart(list);
      before.set(shared);
      const pu = visitor * d;
      for (const r of list) {
        const item = ratings.items[r]!;
        const qi = item * d;
        let predicted = mean + visitorBias[visitor]! + itemBias[item]!;
        for (let k = 0; k < d; k++) predicted += (p[pu + k]! + shared[k]!) * q[qi + k]!;
        const error = ratings.values[r]! - predicted;
        visitorBias[visitor]! += rate * (error - regB * visitorBias[visitor]!);
        itemBias[item]! += rate * (error - regB * itemBias[item]!);
        for (let k = 0; k < d; k++) {
          const own = p[pu + k]!;
          const other = q[qi + k]!;
          const both = shared[k]!;
          p[pu + k] = own + rate * (error * other - reg * own);
          q[qi + k] = other + rate * (error * (own + both) - reg * other);
          if (implicit) shared[k] = both + rate * (error * other - reg * both);
        }
      }
      if (implicit) {
        // The change of the sum, spread over its addends.
        const norm = 1 / Math.sqrt(list.length);
        for (let k = 0; k < d; k++) shared[k] = (shared[k]! - before[k]!) * norm;
        for (const r of list) {
          const row = ratings.items[r]! * d;
          for (let k = 0; k < d; k++) y[row + k]! += shared[k]!;
        }
      }
      const breath = pause();
      if (breath) await breath;
    }
    rate *= parameters.rateDecay;
    context.progress?.((epoch + 1) / parameters.epochs);
  }
  const implicitSums = new Float32Array(visitors * d);
  byVisitor.forEach((list, visitor) => {
    implicitPart(list);
    implicitSums.set(shared, visitor * d);
  });
  return new RatingModel(
    implicit ? 'svd++' : 'svd',
    { mean: size > 0 ? mean : 0, least: size > 0 ? least : 0, most: size > 0 ? most : 0, rank: d },
    {
      visitorBias: Float32Array.from(visitorBias),
      itemBias: Float32Array.from(itemBias),
      p: Float32Array.from(p),
      q: Float32Array.from(q),
      implicit: implicitSums,
    },
  );
}

/** Positions of the ratings of each visitor. */
function groupByVisitor(visitors: Int32Array, count: number): Int32Array[] {
  const sizes = new Int32Array(count);
  for (const visitor of visitors) sizes[visitor]!++;
  const groups = Array.from(sizes, (size) => new Int32Array(size));
  const next = new Int32Array(count);
  visitors.forEach((visitor, r) => (groups[visitor]![next[visitor]!++] = r));
  return groups;
}
