import type { Model, PreferenceMatrix } from './algorithm.js';
import { historyOf } from './matrix.js';

/** The `k` best items in falling order of score, those of `exclude` left out; ties by index. */
export function topItems(scores: ArrayLike<number>, k: number, exclude?: Iterable<number>): Int32Array {
  const skip = new Uint8Array(scores.length);
  if (exclude) for (const item of exclude) skip[item] = 1;
  const best = new Int32Array(Math.min(k, scores.length));
  let size = 0;
  for (let item = 0; item < scores.length; item++) {
    if (skip[item] === 1) continue;
    const score = scores[item]!;
    if (size === best.length && !(score > scores[best[size - 1]!]!)) continue;
    let at = size < best.length ? size++ : size - 1;
    for (; at > 0 && scores[best[at - 1]!]! < score; at--) best[at] = best[at - 1]!;
    best[at] = item;
  }
  return best.slice(0, size);
}

/** Binary nDCG@k of a list: every item of `relevant` counts the same. */
export function ndcg(list: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number {
  let gain = 0;
  let ideal = 0;
  for (let rank = 0; rank < k; rank++) {
    const discount = 1 / Math.log2(rank + 2);
    if (rank < list.length && relevant.has(list[rank]!)) gain += discount;
    if (rank < relevant.size) ideal += discount;
  }
  return ideal === 0 ? 0 : gain / ideal;
}

/** Mean nDCG@k over the visitors who have something held out, from their histories in `train`. */
export function validate(model: Model, train: PreferenceMatrix, held: PreferenceMatrix, k = 10): number {
  let sum = 0;
  let visitors = 0;
  for (let visitor = 0; visitor < train.visitors; visitor++) {
    const relevant = new Set(historyOf(held, visitor).items);
    if (relevant.size === 0) continue;
    const history = historyOf(train, visitor);
    sum += ndcg(topItems(model.score(history), k, history.items), relevant, k);
    visitors++;
  }
  return visitors === 0 ? 0 : sum / visitors;
}
