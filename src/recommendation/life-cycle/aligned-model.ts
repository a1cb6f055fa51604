import type { History, Model } from '../algorithms/algorithm.js';

/**
 * A model that was trained on other items, seen through the items of today. Items that it does not know score below all
 * that it knows.
 */
export function alignedTo(itemIds: readonly string[], model: Model): Model {
  const own = new Map(model.itemIds.map((id, index) => [id, index]));
  const indexOf = Int32Array.from(itemIds, (id) => own.get(id) ?? -1);
  return {
    ...{ id: model.id, itemIds },
    score(history) {
      const scores = model.score(inTerms(history, indexOf));
      const lowest = scores.reduce((least, score) => Math.min(least, score), 0) - 1;
      return Float32Array.from(indexOf, (index) => (index < 0 ? lowest : scores[index]!));
    },
    save: () => model.save(),
  };
}

function inTerms({ items, weights, times }: History, indexOf: Int32Array): History {
  const known = Int32Array.from(items, (_, i) => i).filter((i) => indexOf[items[i]!]! >= 0);
  return {
    items: Int32Array.from(known, (i) => indexOf[items[i]!]!),
    weights: Float32Array.from(known, (i) => weights[i]!),
    ...(times && { times: Float64Array.from(known, (i) => times[i]!) }),
  };
}
