import type { Item } from '../catalogue/item.js';
import type { Constraints, ResolvedReference, ShownItem, Understanding } from '../language/constraints.js';

type Relation = ResolvedReference['relation'];

/** What "a cheaper one" asks for, seen from the items it is compared with. */
const WISHES: Partial<Record<Relation, (items: readonly Item[]) => Constraints>> = {
  cheaper: (items) => {
    const least = lowest(items.map(({ price }) => price?.amount));
    return least === undefined ? { sort: 'price' } : { price: { max: Math.max(0, least - 0.01) } };
  },
  shorter: (items) => {
    const least = lowest(items.map(({ durationMinutes, visitMinutes }) => durationMinutes ?? visitMinutes?.min));
    return least === undefined ? { sort: 'duration' } : { duration: { max: least - 1 } };
  },
  longer: (items) => {
    const most = highest(items.map(({ durationMinutes, visitMinutes }) => durationMinutes ?? visitMinutes?.max));
    return most === undefined ? {} : { duration: { min: most + 1 } };
  },
  'better-rated': (items) => {
    const best = highest(items.map(({ rating }) => rating));
    return best === undefined ? { sort: 'rating' } : { rating: { min: Math.min(5, best + 0.05) } };
  },
  newer: (items) => {
    const latest = highest(items.map(({ year }) => year));
    return latest === undefined ? { sort: 'newest' } : { year: { min: latest + 1 } };
  },
  older: (items) => {
    const earliest = lowest(items.map(({ year }) => year));
    return earliest === undefined ? { sort: 'oldest' } : { year: { max: earliest - 1 } };
  },
  nearer: () => ({ sort: 'distance' }),
  quieter: () => ({ tag: { any: ['quiet'], not: [] } }),
};

/**
 * The wishes behind comparisons. "Something shorter" after a list compares with the shortest of the list, "a cheaper one
 * than the second" with the second; a wish that was put in figures of its own is left as it is.
 */
export function relativeWishes(
  { references, constraints, mentions }: Understanding,
  shown: readonly ShownItem[],
  get: (id: string) => Item | undefined,
): Constraints {
  const latest = shown.filter(({ messageId }) => messageId === shown.at(-1)?.messageId).map(({ itemId }) => itemId);
  let wishes: Constraints = {};
  for (const { relation, itemIds } of references) {
    const compared = (itemIds.length > 0 ? itemIds : latest).map(get).filter((item) => item !== undefined);
    wishes = { ...wishes, ...WISHES[relation]?.(compared) };
  }
  // 短点的 beside a film that was shown is shorter than that film, which the vague wish for a short one need not be.
  const isRelative =
    wishes.duration !== undefined &&
    references.some(
      ({ relation, start, end }) =>
        relation !== 'same' &&
        mentions?.some((mention) => mention.slot === 'duration' && mention.start < end && mention.end > start),
    );
  return { ...wishes, ...constraints, ...(isRelative && { duration: wishes.duration }) };
}

function known(values: readonly (number | undefined)[]): number[] {
  return values.filter((value) => value !== undefined);
}

function lowest(values: readonly (number | undefined)[]): number | undefined {
  const numbers = known(values);
  return numbers.length > 0 ? Math.min(...numbers) : undefined;
}

function highest(values: readonly (number | undefined)[]): number | undefined {
  const numbers = known(values);
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
}
