import type { InteractionType } from '../plugin-api/services.js';
import type { InteractionTotal } from './interactions.repository.js';

/** How often each thing was done to an item. */
export type ItemCounts = Record<InteractionType, number> & { ratingSum: number };

const NOTHING: ItemCounts = Object.freeze({
  view: 0,
  open: 0,
  watch: 0,
  like: 0,
  dismiss: 0,
  save: 0,
  mention: 0,
  rating: 0,
  'not-because': 0,
  ratingSum: 0,
});

export class ItemCounter {
  private counts = new Map<string, ItemCounts>();
  /** Counts that are being made anew; what happens meanwhile goes into both. */
  private next: Map<string, ItemCounts> | undefined;
  private recounted: Promise<void> = Promise.resolve();

  of(itemId: string): Readonly<ItemCounts> {
    return this.counts.get(itemId) ?? NOTHING;
  }

  add(itemId: string, type: InteractionType, count: number, valueSum = 0): void {
    addTo(this.counts, { itemId, type, count, valueSum });
    if (this.next) addTo(this.next, { itemId, type, count, valueSum });
  }

  /** Replaces all counts by the sums of these totals, once they are complete. */
  recount(totals: AsyncIterable<InteractionTotal[]>): Promise<void> {
    const run = async () => {
      this.next = new Map();
      try {
        for await (const page of totals) for (const total of page) addTo(this.next, total);
        this.counts = this.next;
      } finally {
        this.next = undefined;
      }
    };
    this.recounted = this.recounted.then(run, run);
    return this.recounted;
  }
}

function addTo(counts: Map<string, ItemCounts>, { itemId, type, count, valueSum }: InteractionTotal): void {
  let own = counts.get(itemId);
  if (!own) counts.set(itemId, (own = { ...NOTHING }));
  own[type] = Math.max(0, own[type] + count);
  if (type === 'rating') own.ratingSum += valueSum;
}
