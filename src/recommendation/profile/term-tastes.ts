import type { Item } from '../../catalogue/item.js';
import type { StatedTaste, Veto } from '../../plugin-api/turn.js';
import type { Liking } from './likings.js';
import type { TermStatistics } from './term-statistics.js';

/** How a visitor stands to a term: -1 (away from it) to 1 (towards it). */
export interface TermTaste {
  key: string;
  weight: number;
  /** The items that led there, the strongest first. */
  because: { itemId: string; weight: number }[];
  /** The visitor said so. */
  isStated?: true;
}

/** So much liking makes half of a full taste: one like is a hint, three are a taste. */
const HALF = 1.2;
/** What one item alone led to may be chance: every rare label of it would pass for a taste. */
const ALONE = 0.6;
/** What is said in so many words outweighs what single items lead to. */
const STATED = 3;

/**
 * What the items that a visitor leans to have in common, in the terms of the catalogue (Rocchio's profile over TF-IDF).
 * What the visitor said of terms counts beside it; terms that the visitor took out are left out.
 */
export function termTastes(
  likings: readonly Liking[],
  itemOf: (id: string) => Item | undefined,
  statistics: TermStatistics,
  vetoes: readonly Veto[] = [],
  stated: readonly StatedTaste[] = [],
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
  for (const { term, likes } of stated) {
    if (dropped.has(term)) continue;
    const { weight, because } = sums.get(term) ?? { weight: 0, because: [] };
    sums.set(term, {
      key: term,
      weight: likes ? Math.max(0, weight) + STATED : Math.min(0, weight) - STATED,
      because,
      isStated: true,
    });
  }
  for (const taste of sums.values()) {
    taste.weight /= HALF + Math.abs(taste.weight);
    if (taste.because.length === 1 && !taste.isStated) taste.weight *= ALONE;
    taste.because.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  }
  return sums;
}
