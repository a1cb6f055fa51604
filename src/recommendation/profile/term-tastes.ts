import type { Item } from '../../catalogue/item.js';
import type { Veto } from '../../plugin-api/turn.js';
import type { Liking } from './likings.js';
import type { TermStatistics } from './term-statistics.js';

/** How a visitor stands to a term: -1 (away from it) to 1 (towards it). */
export interface TermTaste {
  key: string;
  weight: number;
  /** The items that led there, the strongest first. */
  because: { itemId: string; weight: number }[];
}

/** So much liking makes half of a full taste: one like is a hint, three are a taste. */
const HALF = 1.2;
/** What one item alone led to may be chance: every rare label of it would pass for a taste. */
const ALONE = 0.6;

/**
 * What the items that a visitor leans to have in common, in the terms of the catalogue (Rocchio's profile over TF-IDF).
 * Terms that the visitor took out are left out.
 */
export function termTastes(
  likings: readonly Liking[],
  itemOf: (id: string) => Item | undefined,
  statistics: TermStatistics,
  vetoes: readonly Veto[] = [],
): Map<string, TermTaste> {
  const dropped = new Set(vetoes.filter(({ itemId }) => itemId === undefined).map(({ because }) => because));
  const sums = new Map<string, TermTaste>();
  for (const { itemId, weight } of likings) {
    const item = itemOf(itemId);
    if (!item || weight === 0) continue;
    for (const { key, weight: share } of statistics.weigh(item)) {
      if (dropped.has(key)) continue;
      const taste = sums.get(key) ?? { key, weight: 0, because: [] };
      taste.weight += weight * share;
      taste.because.push({ itemId, weight: weight * share });
      sums.set(key, taste);
    }
  }
  for (const taste of sums.values()) {
    taste.weight /= HALF + Math.abs(taste.weight);
    if (taste.because.length === 1) taste.weight *= ALONE;
    taste.because.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  }
  return sums;
}
