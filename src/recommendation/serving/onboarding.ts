import type { Item } from '../../catalogue/item.js';
import { termsOf } from '../profile/terms.js';

/** So many of the best are considered for each that is shown. */
const POOL = 12;
/** What an item of a first choice should have: be known to be good, be unlike the others, speak of other things. */
const SHARES = { popularity: 0.35, difference: 0.35, themes: 0.3 };

/**
 * A handful to tap at the first visit: good ones that are as different as possible, of all kinds in turn, so that each
 * tap tells much.
 */
export function chooseOnboarding(
  items: readonly Item[],
  limit: number,
  { popularity, similarity }: { popularity(id: string): number; similarity(a: string, b: string): number },
): Item[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const pools = kinds.map((kind) =>
    items
      .filter((item) => item.kind === kind)
      .sort((a, b) => popularity(b.id) - popularity(a.id))
      .slice(0, Math.ceil(limit / kinds.length) * POOL),
  );
  const chosen: Item[] = [];
  const spoken = new Set<string>();
  for (let turn = 0; chosen.length < limit && pools.some((pool) => pool.length > 0); turn++) {
    const pool = pools[turn % pools.length]!;
    const best = pool.reduce<{ item: Item; value: number } | undefined>((before, item) => {
      const themes = termsOf(item);
      const fresh = themes.filter(({ key }) => !spoken.has(key)).length / Math.max(1, themes.length);
      const alike = Math.max(0, ...chosen.map((other) => similarity(item.id, other.id)));
      const value = SHARES.popularity * popularity(item.id) + SHARES.difference * (1 - alike) + SHARES.themes * fresh;
      return !before || value > before.value ? { item, value } : before;
    }, undefined);
    if (!best) continue;
    pool.splice(pool.indexOf(best.item), 1);
    chosen.push(best.item);
    for (const { key } of termsOf(best.item)) spoken.add(key);
  }
  return chosen;
}
