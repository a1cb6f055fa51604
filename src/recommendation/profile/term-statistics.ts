import type { Item } from '../../catalogue/item.js';
import type { LocalizedText } from '../../protocol/text.js';
import { termsOf, type TermGroup } from './terms.js';

/** A theme tells more of a taste than the shelf that an item stands on. */
const GROUP_WEIGHT: Record<TermGroup, number> = { tag: 1, creator: 0.7, category: 0.7, era: 0.5 };

export interface WeighedTerm {
  key: string;
  weight: number;
}

/** How rare terms are among the items of a catalogue, for TF-IDF (Salton & Buckley 1988). */
export class TermStatistics {
  private readonly counts = new Map<string, number>();
  private readonly names = new Map<string, LocalizedText>();
  private readonly size: number;
  private readonly weighed = new WeakMap<Item, readonly WeighedTerm[]>();

  constructor(items: readonly Item[]) {
    this.size = items.length;
    for (const item of items)
      for (const { key, name } of termsOf(item)) {
        this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
        if (name) this.names.set(key, name);
      }
  }

  /** Terms of an item with their weights, which have length 1 together; a term of every item weighs nothing. */
  weigh(item: Item): readonly WeighedTerm[] {
    let known = this.weighed.get(item);
    if (!known) this.weighed.set(item, (known = this.weighAnew(item)));
    return known;
  }

  isKnown(key: string): boolean {
    return this.counts.has(key);
  }

  nameOf(key: string): LocalizedText | undefined {
    return this.names.get(key);
  }

  /** The term that goes by a name, as makers do. */
  keyOfName(name: string): string | undefined {
    for (const [key, { zh, en }] of this.names) if (zh === name || en === name) return key;
    return undefined;
  }

  private weighAnew(item: Item): WeighedTerm[] {
    const weighed = termsOf(item).map(({ key, group }) => ({ key, weight: GROUP_WEIGHT[group] * this.rarity(key) }));
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    return length === 0 ? [] : weighed.map(({ key, weight }) => ({ key, weight: weight / length }));
  }

  private rarity(key: string): number {
    return Math.log((1 + this.size) / (1 + (this.counts.get(key) ?? 0)));
  }
}
