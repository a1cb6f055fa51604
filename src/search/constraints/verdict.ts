import type { Item } from '../../catalogue/item.js';
import type { Slot } from '../../language/constraints.js';

/** How one item stands to one wish. `miss` says by how much: 0 when met, up to 1. */
export interface Verdict {
  outcome: 'met' | 'unmet' | 'unknown';
  miss: number;
  /** Met in a wide reading only: worth showing, but not what was said to the letter. */
  loosely?: true;
  /** Met by what follows from what is known ("a museum has a roof"), not by what is said of the item. */
  inferred?: true;
}

export const MET: Verdict = { outcome: 'met', miss: 0 };
export const INFERRED: Verdict = { outcome: 'met', miss: 0, inferred: true };
export const LOOSELY_MET: Verdict = { outcome: 'met', miss: 0, loosely: true };
/** What is not known never satisfies a wish, but stands nearer to it than a clear no. */
export const UNKNOWN: Verdict = { outcome: 'unknown', miss: 0.6 };
export const unmet = (by = 1): Verdict => ({ outcome: 'unmet', miss: Math.min(1, Math.max(0.01, by)) });

export type Judge = (item: Item) => Verdict;

/** One wish, made ready to be put to many items. */
export interface Wish {
  slot: Slot;
  judge: Judge;
}
