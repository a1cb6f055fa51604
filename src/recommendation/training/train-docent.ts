import type { FitContext, TrainingData } from '../algorithms/algorithm.js';
import { CONTENT_FACTOR_DEFAULTS, fitContentFactors } from '../algorithms/content-factors.js';
import { DocentModel, type DocentParts, type Member } from '../algorithms/docent-model.js';
import { ease, type EaseParameters } from '../algorithms/ease.js';
import { ials, type IalsModel, type IalsParameters } from '../algorithms/ials.js';
import { itemKnn, sequenceKnn } from '../algorithms/item-knn.js';
import { historyOf, holdOut, itemCounts, selectVisitors } from '../algorithms/matrix.js';
import { popularity } from '../algorithms/popularity.js';
import { Random } from '../algorithms/random.js';
import { SVD_PLUS_PLUS_DEFAULTS, fitRatings } from '../algorithms/rating-model.js';
import { zScores } from '../algorithms/z-scores.js';
import { blended } from './blend.js';
import { chooseHalfLife } from './half-life.js';
import { validatedReRanker } from './re-ranking.js';
import { MIN_VISITORS, climb, mean, measure, pairedGain, validationOf, type Trial, type Validation } from './search.js';

export type { Trial } from './search.js';

export interface TrainingOptions {
  readonly seed: number;
  readonly signal?: AbortSignal;
  progress?(fraction: number, message: string): void;
  /** Models fitted in search of parameters for each of the two searched algorithms; 0: the defaults. */
  readonly budget?: number;
  /** Of the correction for exposure; 0: none. */
  readonly exposure?: number;
}

export interface Trained {
  readonly model: DocentModel;
  readonly trials: Trial[];
}

const DEFAULT_BUDGET = 5;
const HELD_OUT = 0.2;
/** The search sees at most about so many preferences: whole visitors, drawn at random. */
const SEARCH_PREFERENCES = 150_000;
const SEARCH_EASE_ITEMS = 1000;
/** Rows of ratings below which stars are not worth predicting. */
const MIN_RATINGS = 100;

/** What the search decides. */
interface Recipe {
  readonly ials: IalsParameters;
  readonly ease: EaseParameters;
  /** By member: ials, ials with other settings, ease, neighbours. */
  readonly weights: readonly number[];
}

/** Blends to choose from; the first is taken unless another is better by more than chance. */
const BLENDS: readonly (readonly number[])[] = [
  [1, 1, 1, 1],
  [1, 1, 0.5, 0.5],
  [1, 1, 1, 0],
  [1, 1, 0, 0],
  [0.5, 0.5, 1, 0],
  [0.5, 0.5, 1, 1],
];
/** Standard errors by which a blend must beat the first one. */
const CLEARLY_BETTER = 2;

/**
 * Trains the shipped recommender. Parameters, the weights of the blend and whether to re-rank are chosen on an inner
 * validation split of `data` alone; then everything is fitted on all of it. The same data and seed give the same model.
 * @throws the signal's reason when cancelled
 */
export async function trainDocent(data: TrainingData, options: TrainingOptions): Promise<Trained> {
  const context: FitContext = { seed: options.seed, signal: options.signal };
  const report = (fraction: number, message: string) => {
    options.progress?.(fraction, message);
    options.signal?.throwIfAborted();
  };
  const random = new Random(options.seed);
  const trials: Trial[] = [];
  const budget = options.budget ?? DEFAULT_BUDGET;
  let recipe: Recipe = { ials: ials.defaults, ease: ease.defaults, weights: BLENDS[0]! };
  let reRanker: DocentParts['reRanker'];
  let popular = popularity.defaults;

  const add = (trial: Trial) => trials.push(trial);
  if (budget > 0) popular = { halfLifeDays: await chooseHalfLife(data, context, add) };
  const sampled = sample(data, random);
  const { train, held } = holdOut(sampled, HELD_OUT, random);
  const validation = validationOf(train, held);
  if (budget > 0 && validation.visitors.length >= MIN_VISITORS) {
    report(0, 'search');
    const factors = await climb(ials, recipe.ials, 'regularisation', 2, budget, validation, context, add);
    report(0.3, 'search');
    const small = { ...recipe.ease, maxItems: Math.min(recipe.ease.maxItems, SEARCH_EASE_ITEMS) };
    const easeBudget = Math.ceil(budget / 2);
    const shallow = await climb(ease, small, 'lambda', 2, easeBudget, validation, context, add);
    report(0.5, 'search');
    recipe = {
      ...recipe,
      ials: factors.parameters,
      ease: { ...recipe.ease, lambda: shallow.parameters.lambda },
    };
    const models = [
      factors.model,
      await ials.fit(train, secondFactors(recipe.ials), { ...context, seed: options.seed + 1 }),
      shallow.model,
      await neighbours(train).fit(context),
    ];
    const scores = Array.from(validation.visitors, (visitor) => {
      const history = historyOf(train.matrix, visitor);
      return models.map((model) => zScores(model.score(history)));
    });
    recipe = { ...recipe, weights: chooseBlend(validation, scores, add) };
    report(0.6, 're-ranking');
    reRanker = validatedReRanker(validation, scores, recipe.weights, options.seed, add);
  }

  report(0.65, 'training');
  const { members, model: factors } = await fitMembers(data, recipe, context, (share) =>
    report(0.65 + 0.25 * share, 'training'),
  );
  const counts = itemCounts(data.matrix);
  const regression = await fitContentFactors(data, factors, counts, CONTENT_FACTOR_DEFAULTS);
  const { ratings } = data;
  const stars =
    ratings && ratings.values.length >= MIN_RATINGS && new Set(ratings.values).size > 1
      ? await fitRatings(ratings, data.matrix.visitors, data.matrix.items, SVD_PLUS_PLUS_DEFAULTS, context)
      : undefined;
  const model = new DocentModel(data.itemIds, {
    members,
    popularity: await popularity.fit(data, popular, context),
    counts: Float32Array.from(counts),
    exposure: options.exposure ?? 0,
    ...(regression && { contentFactors: { regression, predicted: regression.predict(data.content!.values) } }),
    ...(reRanker && { reRanker }),
    ...(stars && { stars }),
  });
  report(1, 'training');
  return { model, trials };
}

/** Factors that err in other places: missing preferences count more, from another beginning. */
function secondFactors(parameters: IalsParameters): IalsParameters {
  return {
    ...parameters,
    unobserved: parameters.unobserved * 1.7,
    regularisation: parameters.regularisation * 1.2,
  };
}

/** Neighbours in time where times are known, else neighbours. */
function neighbours(data: TrainingData) {
  const timed = data.matrix.times.some((time) => !Number.isNaN(time));
  return {
    fit: (context: FitContext) =>
      timed ? sequenceKnn.fit(data, sequenceKnn.defaults, context) : itemKnn.fit(data, itemKnn.defaults, context),
  };
}

async function fitMembers(
  data: TrainingData,
  recipe: Recipe,
  context: FitContext,
  report: (share: number) => void,
): Promise<{ members: Member[]; model: IalsModel }> {
  const [first, second, third, fourth] = recipe.weights as [number, number, number, number];
  const model = (await ials.fit(data, recipe.ials, context)) as IalsModel;
  const members: Member[] = [{ model, weight: first }];
  report(0.3);
  if (second > 0) {
    const other = await ials.fit(data, secondFactors(recipe.ials), { ...context, seed: context.seed + 1 });
    members.push({ model: other, weight: second });
  }
  report(0.6);
  if (third > 0) members.push({ model: await ease.fit(data, recipe.ease, context), weight: third });
  report(0.9);
  if (fourth > 0) members.push({ model: await neighbours(data).fit(context), weight: fourth });
  report(1);
  return { members, model };
}

/** The blend of the highest nDCG among those that are clearly better than the first; else the first. */
function chooseBlend(
  validation: Validation,
  scores: readonly (readonly Float64Array[])[],
  onTrial: (trial: Trial) => void,
): readonly number[] {
  const measured = BLENDS.map((weights) => {
    let index = 0;
    return measure(validation, () => blended(scores[index++]!, weights));
  });
  let best = 0;
  measured.forEach((values, b) => {
    if (pairedGain(values, measured[0]!) > CLEARLY_BETTER && mean(values) > mean(measured[best]!)) best = b;
  });
  measured.forEach((values, b) =>
    onTrial({ algorithm: 'blend', parameters: { weights: BLENDS[b] }, ndcg: mean(values), chosen: b === best }),
  );
  return BLENDS[best]!;
}

function sample(data: TrainingData, random: Random): TrainingData {
  const { matrix } = data;
  if (matrix.columns.length <= SEARCH_PREFERENCES) return data;
  const share = SEARCH_PREFERENCES / matrix.columns.length;
  const chosen = Int32Array.from({ length: matrix.visitors }, (_, visitor) => visitor).filter(
    () => random.next() < share,
  );
  return { ...data, matrix: selectVisitors(matrix, chosen) };
}
