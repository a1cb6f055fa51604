/** How alike two items are, 0 to 1. */
export type Similarity = (a: number, b: number) => number;

/** Cosine of rows of a row-major matrix (items x width), negative values as 0. */
export function cosineSimilarity(vectors: Float32Array, width: number): Similarity {
  const count = width === 0 ? 0 : vectors.length / width;
  const norms = Float64Array.from({ length: count }, (_, item) => {
    let sum = 0;
    for (let f = item * width; f < (item + 1) * width; f++) sum += vectors[f]! ** 2;
    return Math.sqrt(sum);
  });
  return (a, b) => {
    const norm = norms[a]! * norms[b]!;
    if (!(norm > 0)) return 0;
    let dot = 0;
    for (let f = 0; f < width; f++) dot += vectors[a * width + f]! * vectors[b * width + f]!;
    return Math.max(0, dot / norm);
  };
}

/**
 * Maximal marginal relevance (Carbonell & Goldstein 1998): `k` of the candidates, each chosen for its relevance and for
 * being unlike those before it.
 * @param candidates in falling order of score
 * @param scores of the candidates; they are scaled to 0..1 over the list
 * @param lambda 1 = relevance alone
 */
export function diversify(
  candidates: Int32Array,
  scores: ArrayLike<number>,
  similarity: Similarity,
  lambda: number,
  k: number,
): Int32Array {
  const size = candidates.length;
  const highest = Math.max(...Array.from(scores));
  const range = highest - Math.min(...Array.from(scores)) || 1;
  const nearest = new Float64Array(size);
  const chosen = new Int32Array(Math.min(k, size));
  const taken = new Uint8Array(size);
  for (let rank = 0; rank < chosen.length; rank++) {
    let best = -1;
    let bestValue = -Infinity;
    for (let c = 0; c < size; c++) {
      if (taken[c] === 1) continue;
      const value = lambda * (1 - (highest - scores[c]!) / range) - (1 - lambda) * nearest[c]!;
      if (value > bestValue) [best, bestValue] = [c, value];
    }
    taken[best] = 1;
    chosen[rank] = candidates[best]!;
    for (let c = 0; c < size; c++) {
      if (taken[c] === 0) nearest[c] = Math.max(nearest[c]!, similarity(candidates[c]!, candidates[best]!));
    }
  }
  return chosen;
}

/** Mean of 1 - similarity over the pairs of a list. */
export function intraListDiversity(list: ArrayLike<number>, similarity: Similarity): number {
  let sum = 0;
  let pairs = 0;
  for (let a = 0; a < list.length; a++) {
    for (let b = a + 1; b < list.length; b++, pairs++) sum += 1 - similarity(list[a]!, list[b]!);
  }
  return pairs === 0 ? 0 : sum / pairs;
}
