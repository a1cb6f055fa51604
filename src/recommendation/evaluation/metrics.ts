/**
 * Metrics of ranked lists, in [0, 1] unless said otherwise. `list` holds item indices, the best first; `relevant` are the items that
 * the visitor really chose later. Binary relevance: every chosen item counts the same, as in the benchmark of
 * recommenders-team/recommenders (examples/06_benchmarks/movielens.ipynb), whose figures these reproduce.
 */
export { ndcg } from '../algorithms/ranking.js';

type List = ArrayLike<number>;
type Relevant = ReadonlySet<number>;

export function hits(list: List, relevant: Relevant, k: number): number {
  let count = 0;
  for (let rank = 0; rank < Math.min(k, list.length); rank++) if (relevant.has(list[rank]!)) count++;
  return count;
}

/** Hits / k, also where the list is shorter. */
export function precision(list: List, relevant: Relevant, k: number): number {
  return hits(list, relevant, k) / k;
}

/** Hits / number of relevant items. */
export function recall(list: List, relevant: Relevant, k: number): number {
  return relevant.size === 0 ? 0 : hits(list, relevant, k) / relevant.size;
}

/** Harmonic mean of precision and recall (van Rijsbergen 1979). */
export function f1(list: List, relevant: Relevant, k: number): number {
  const found = hits(list, relevant, k);
  return found === 0 ? 0 : (2 * found) / (k + relevant.size);
}

/**
 * Average precision: the sum of precision at each hit, divided by the number of ALL relevant items (not by min(k, that number), as
 * some libraries do, which gives larger figures). Its mean over visitors is MAP.
 */
export function averagePrecision(list: List, relevant: Relevant, k: number): number {
  let found = 0;
  let sum = 0;
  for (let rank = 0; rank < Math.min(k, list.length); rank++)
    if (relevant.has(list[rank]!)) sum += ++found / (rank + 1);
  return relevant.size === 0 ? 0 : sum / relevant.size;
}

/** 1 / rank of the first hit (Voorhees 1999), 0 without one among the first k. Its mean is MRR. */
export function reciprocalRank(list: List, relevant: Relevant, k: number): number {
  for (let rank = 0; rank < Math.min(k, list.length); rank++) if (relevant.has(list[rank]!)) return 1 / (rank + 1);
  return 0;
}

/** 1 when anything of the list was chosen. */
export function hitRate(list: List, relevant: Relevant, k: number): number {
  return reciprocalRank(list, relevant, k) > 0 ? 1 : 0;
}

/**
 * Area under the ROC curve: the chance that a relevant candidate is scored above an irrelevant one, ties counting half (Mann & Whitney
 * 1947). NaN when all candidates or none are relevant.
 * @param isCandidate 1 for items that could be recommended
 */
export function auc(scores: ArrayLike<number>, relevant: Relevant, isCandidate: ArrayLike<number>): number {
  const positives = Float64Array.from(
    [...relevant].filter((item) => isCandidate[item]),
    (item) => scores[item]!,
  ).sort();
  let negatives = 0;
  let pairs = 0;
  for (let item = 0; item < scores.length; item++) {
    if (!isCandidate[item] || relevant.has(item)) continue;
    negatives++;
    const score = scores[item]!;
    pairs += positives.length - (countBelow(positives, score, true) + countBelow(positives, score, false)) / 2;
  }
  return positives.length * negatives === 0 ? NaN : pairs / (positives.length * negatives);
}

/** How many of the sorted values lie below `limit`, or at it where `inclusive`. */
function countBelow(sorted: Float64Array, limit: number, inclusive: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit || (inclusive && sorted[middle] === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Mean self-information of the list's items in bits, -log2(share of visitors who have the item) (Zhou et al. 2010). 0 or more; an item
 * nobody has counts as if half a visitor had it.
 */
export function novelty(list: List, itemCounts: ArrayLike<number>, visitors: number): number {
  let sum = 0;
  for (let rank = 0; rank < list.length; rank++) sum -= Math.log2(Math.max(0.5, itemCounts[list[rank]!]!) / visitors);
  return list.length === 0 ? 0 : sum / list.length;
}

/** Share of the list that is relevant and that the most popular items would not have given (Ge et al. 2010). */
export function serendipity(list: List, relevant: Relevant, obvious: Relevant, k: number): number {
  let count = 0;
  for (let rank = 0; rank < Math.min(k, list.length); rank++)
    if (relevant.has(list[rank]!) && !obvious.has(list[rank]!)) count++;
  return count / k;
}

/** Mean of 1 - similarity over the pairs of a list (Ziegler et al. 2005); NaN for fewer than two items. */
export function intraListDiversity(list: List, similarity: (a: number, b: number) => number): number {
  let sum = 0;
  for (let i = 0; i < list.length; i++)
    for (let j = i + 1; j < list.length; j++) sum += 1 - similarity(list[i]!, list[j]!);
  return list.length < 2 ? NaN : sum / ((list.length * (list.length - 1)) / 2);
}

/** Share of the candidates that at least one list shows. */
export function coverage(exposures: ArrayLike<number>, candidates: number): number {
  let shown = 0;
  for (let item = 0; item < exposures.length; item++) if (exposures[item]! > 0) shown++;
  return candidates === 0 ? 0 : shown / candidates;
}

/** Gini index of how often items are shown: 0 = all alike, near 1 = all attention to a few. */
export function gini(exposures: ArrayLike<number>): number {
  const sorted = Float64Array.from(exposures).sort();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const weighted = sorted.reduce((sum, value, rank) => sum + (2 * (rank + 1) - sorted.length - 1) * value, 0);
  return total === 0 ? 0 : weighted / (sorted.length * total);
}

/** Lorenz curve: at each of `points` + 1 even shares of the items, the least shown first, their share of all exposure. */
export function lorenz(exposures: ArrayLike<number>, points = 50): number[] {
  const sorted = Float64Array.from(exposures).sort();
  const total = sorted.reduce((sum, value) => sum + value, 0) || 1;
  const sums = [0];
  for (const value of sorted) sums.push(sums.at(-1)! + value);
  return Array.from({ length: points + 1 }, (_, i) => sums[Math.round((i / points) * sorted.length)]! / total);
}

/** Root of the mean squared error of predicted ratings, in stars. */
export function rmse(predicted: ArrayLike<number>, actual: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < actual.length; i++) sum += (predicted[i]! - actual[i]!) ** 2;
  return Math.sqrt(sum / actual.length);
}

/** Mean absolute error of predicted ratings, in stars. */
export function mae(predicted: ArrayLike<number>, actual: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < actual.length; i++) sum += Math.abs(predicted[i]! - actual[i]!);
  return sum / actual.length;
}
