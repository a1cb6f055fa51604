import type { TrainingData } from '../algorithms/algorithm.js';
import { cosineSimilarity, diversify, intraListDiversity, type Similarity } from '../algorithms/diversity.js';
import { ials } from '../algorithms/ials.js';
import { historyOf } from '../algorithms/matrix.js';
import { Random } from '../algorithms/random.js';
import { ndcg, topItems } from '../algorithms/ranking.js';
import { SVD_PLUS_PLUS_DEFAULTS, fitRatings } from '../algorithms/rating-model.js';
import { split } from '../behaviour/split.js';
import { trainDocent } from '../training/train-docent.js';
import { syntheticData } from './synthetic.js';

const K = 10;
const SEED = 1;
const FOLDS = 5;
const DRAWS = 5;
/** Milliseconds between two looks at the memory. */
const SAMPLE = 50;
/** Of the best so many, MMR makes a list. */
const DIVERSIFIED = 60;
export const MMR_LAMBDA = 0.8;

export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** One epoch of iALS over about five million made-up events. */
export async function benchmarkEpoch() {
  const { matrix, visitorIds, itemIds } = syntheticData({
    visitors: 50_000,
    items: 5000,
    events: 5_000_000,
    clusters: 24,
    seed: SEED,
  });
  // Of the training: what made the data up has done its work.
  let peak = 0;
  const sampler = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), SAMPLE);
  const before = cpuSeconds();
  await ials.fit({ matrix, visitorIds, itemIds }, { ...ials.defaults, epochs: 1 }, { seed: SEED });
  clearInterval(sampler);
  return { events: matrix.columns.length, epochCpuSeconds: cpuSeconds() - before, peakMegabytes: peak / 1e6 };
}

/** Trains on made-up behaviour over 5,000 items; returns CPU milliseconds of fold-in, scores and the ten best, a visitor each. */
export async function benchmarkFoldIn(): Promise<number[]> {
  const data = syntheticData({ visitors: 1500, items: 5000, events: 150_000, clusters: 24, seed: SEED });
  const { model } = await trainDocent(data, { seed: SEED, budget: 0 });
  return Array.from({ length: data.matrix.visitors }, (_, visitor) => {
    const history = historyOf(data.matrix, visitor);
    const begun = cpuSeconds();
    topItems(model.score(history), K, history.items);
    return 1000 * (cpuSeconds() - begun);
  });
}

/** CPU seconds of the default training on all of the data. */
export async function benchmarkTraining(data: TrainingData): Promise<number> {
  const before = cpuSeconds();
  await trainDocent(data, { seed: SEED });
  return cpuSeconds() - before;
}

/** RMSE of predicted stars: random folds, each predicted from the others. */
export async function crossValidatedRmse({ ratings, matrix }: TrainingData): Promise<number> {
  if (!ratings) return NaN;
  const size = ratings.values.length;
  const fold = new Random(SEED).shuffle(Int32Array.from({ length: size }, (_, r) => r % FOLDS));
  let sum = 0;
  for (let f = 0; f < FOLDS; f++) {
    const train = {
      visitors: ratings.visitors.filter((_, r) => fold[r] !== f),
      items: ratings.items.filter((_, r) => fold[r] !== f),
      values: ratings.values.filter((_, r) => fold[r] !== f),
    };
    const model = await fitRatings(train, matrix.visitors, matrix.items, SVD_PLUS_PLUS_DEFAULTS, { seed: SEED });
    let squares = 0;
    let count = 0;
    for (let r = 0; r < size; r++) {
      if (fold[r] !== f) continue;
      squares += (ratings.values[r]! - model.predict(ratings.visitors[r]!, ratings.items[r]!)) ** 2;
      count++;
    }
    sum += Math.sqrt(squares / count) / FOLDS;
  }
  return sum;
}

/** nDCG@10 among items of which all preferences are held out, known by their content alone: mean of five draws. */
export async function newItemsNdcg(data: TrainingData): Promise<number> {
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const { train, test } = split(data, { kind: 'new-items', test: 0.2, seed: SEED + draw });
    const isHeld = new Uint8Array(data.matrix.items);
    for (const item of test.matrix.columns) isHeld[item] = 1;
    const { model } = await trainDocent({ ...train, ratings: undefined }, { seed: SEED });
    const others = [...isHeld.keys()].filter((item) => isHeld[item] === 0);
    sum += meanNdcg(train, test, (visitor) => topItems(model.score(historyOf(train.matrix, visitor)), K, others));
  }
  return sum / DRAWS;
}

/** What MMR over content gains in intra-list diversity, and costs in nDCG, on a quarter held out. */
export async function benchmarkDiversity(data: TrainingData) {
  const { train, test } = split(data, { kind: 'stratified', test: 0.25, seed: SEED });
  const { model } = await trainDocent({ ...train, ratings: undefined }, { seed: SEED });
  const factors = model.parts.members[0]!.model.save().arrays.factors as Float32Array;
  const { width, values } = data.content ?? { width: factors.length / data.matrix.items, values: factors };
  const similarity: Similarity = cosineSimilarity(values, width);
  const lists = { plain: [0, 0], diverse: [0, 0] };
  let visitors = 0;
  for (let visitor = 0; visitor < train.matrix.visitors; visitor++) {
    const relevant = new Set(historyOf(test.matrix, visitor).items);
    if (relevant.size === 0) continue;
    visitors++;
    const history = historyOf(train.matrix, visitor);
    const scores = model.score(history);
    const candidates = topItems(scores, DIVERSIFIED, history.items);
    const own = Array.from(candidates, (item) => scores[item]!);
    const diverse = diversify(candidates, own, similarity, MMR_LAMBDA, K);
    for (const [list, sums] of [
      [candidates.subarray(0, K), lists.plain],
      [diverse, lists.diverse],
    ] as const) {
      sums[0]! += ndcg(list, relevant, K);
      sums[1]! += intraListDiversity(list, similarity);
    }
  }
  const [plain, diverse] = [lists.plain, lists.diverse].map((sums) => sums.map((sum) => sum / visitors));
  return {
    lambda: MMR_LAMBDA,
    ndcg: plain![0]!,
    ndcgWithMmr: diverse![0]!,
    ndcgChange: diverse![0]! / plain![0]! - 1,
    diversityChange: diverse![1]! / plain![1]! - 1,
  };
}

function meanNdcg(train: TrainingData, test: TrainingData, listOf: (visitor: number) => Int32Array): number {
  let sum = 0;
  let visitors = 0;
  for (let visitor = 0; visitor < train.matrix.visitors; visitor++) {
    const relevant = new Set(historyOf(test.matrix, visitor).items);
    if (relevant.size === 0 || train.matrix.rowStart[visitor] === train.matrix.rowStart[visitor + 1]) continue;
    sum += ndcg(listOf(visitor), relevant, K);
    visitors++;
  }
  return sum / visitors;
}
