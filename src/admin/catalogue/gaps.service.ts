import { Injectable } from '@nestjs/common';
import type { Item } from '../../catalogue/item.js';
import type { Gap } from '../../protocol/admin/index.js';
import { readsOpeningHours } from '../../search/constraints/opening-hours.js';
import { gapsOf } from './gaps.js';

/** What items lack; an item is looked at once, and again when it has changed. */
@Injectable()
export class GapsService {
  private known = new WeakMap<Item, Gap[]>();
  private day = '';

  of(item: Item): Gap[] {
    const now = new Date();
    const today = now.toISOString().slice(0, 10);
    // Prices grow old by themselves.
    if (today !== this.day) [this.known, this.day] = [new WeakMap<Item, Gap[]>(), today];
    let gaps = this.known.get(item);
    if (!gaps) this.known.set(item, (gaps = gapsOf(item, now, readsOpeningHours)));
    return gaps;
  }
}
