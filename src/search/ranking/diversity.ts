import type { Item } from '../../catalogue/item.js';
import { nameKey } from '../text/normalise.js';

/** Items nearer to each other than this say the same twice. */
const TOO_ALIKE = 0.93;
/** Share of the relevance in the balance with novelty. */
const LAMBDA = 0.85;

interface Ranked {
  item: Item;
  score: number;
}

/**
 * The first `limit` of a ranked list, each weighed against what stands before it (maximal marginal relevance).
 * Near-duplicates are left out as long as there are others.
 */
export function diversify<Hit extends Ranked>(
  hits: readonly Hit[],
  limit: number,
  similarity: (a: string, b: string) => number,
): Hit[] {
  const pool = hits.slice(0, Math.max(limit * 4, 20));
  const chosen: Hit[] = [];
  const nearest = new Map<Hit, number>();
  const names = new Map(pool.map((hit) => [hit, nameOf(hit)]));
  const taken = new Set<string>();
  const top = Math.max(pool[0]?.score ?? 0, 1e-6);
  while (chosen.length < limit && pool.length > 0) {
    let best = 0;
    let bestValue = -Infinity;
    pool.forEach((hit, i) => {
      const alike = nearest.get(hit) ?? 0;
      const repeated = alike > TOO_ALIKE || taken.has(names.get(hit)!) ? 1 : 0;
      const value = LAMBDA * (hit.score / top) - (1 - LAMBDA) * Math.max(0, alike) - repeated;
      if (value > bestValue) [best, bestValue] = [i, value];
    });
    const [hit] = pool.splice(best, 1) as [Hit];
    chosen.push(hit);
    taken.add(names.get(hit)!);
    for (const other of pool)
      nearest.set(other, Math.max(nearest.get(other) ?? 0, similarity(hit.item.id, other.item.id)));
  }
  return chosen;
}

const keys = new WeakMap<Item, string>();

function nameOf({ item }: Ranked): string {
  let key = keys.get(item);
  if (key === undefined) keys.set(item, (key = `${item.kind} ${nameKey(item.name.zh ?? item.name.en ?? '')}`));
  return key;
}
