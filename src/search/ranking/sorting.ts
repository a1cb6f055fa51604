import type { Constraints } from '../../language/constraints.js';
import type { FittingHit } from '../../plugin-api/services.js';
import { convert } from '../constraints/exchange-rates.js';
import { minutesOf } from '../constraints/numbers.js';
import { shrunkRating } from './quality.js';

type Sort = NonNullable<Constraints['sort']>;

/** What is compared, smaller first; undefined (unknown) goes last. */
function keyOf(sort: Sort, popularity: (itemId: string) => number): (hit: FittingHit) => number | undefined {
  const keys: Record<Sort, (hit: FittingHit) => number | undefined> = {
    price: ({ item: { price } }) => price && (convert(price.amount, price.currency, 'CNY') ?? price.amount),
    dearest: ({ item: { price } }) => price && -(convert(price.amount, price.currency, 'CNY') ?? price.amount),
    rating: ({ item }) => (item.rating === undefined ? undefined : -shrunkRating(item)),
    distance: ({ distance }) => distance,
    popularity: ({ item }) => -popularity(item.id),
    duration: ({ item }) => minutesOf(item)?.min,
    longest: ({ item }) => {
      const minutes = minutesOf(item);
      return minutes && -minutes.max;
    },
    newest: ({ item }) => (item.year === undefined ? undefined : -(item.yearEnd ?? item.year)),
    oldest: ({ item }) => item.year,
  };
  return keys[sort];
}

/** In the order that the visitor asked for; what is equal keeps its place. */
export function sortBy(hits: readonly FittingHit[], sort: Sort, popularity: (itemId: string) => number): FittingHit[] {
  const key = keyOf(sort, popularity);
  return hits
    .map((hit) => ({ hit, value: key(hit) ?? Infinity }))
    .sort((a, b) => (a.value === b.value ? 0 : a.value - b.value))
    .map(({ hit }) => hit);
}
