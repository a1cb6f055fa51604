import type { Item } from '../catalogue/item.js';
import type { ResolvedReference, ShownItem, Understanding } from '../language/constraints.js';
import { relativeWishes } from './relative-wishes.js';

const items = new Map<string, Partial<Item>>([
  ['a', { durationMinutes: 30, price: { amount: 60, currency: 'CNY' }, rating: 4.2 }],
  ['b', { durationMinutes: 12, price: { amount: 20, currency: 'CNY' }, rating: 3.9 }],
]);
const shown = ['a', 'b'].map((itemId, index) => ({ itemId, messageId: 'm', ordinal: index + 1 }) as ShownItem);
const wishes = (relation: ResolvedReference['relation'], itemIds: string[] = [], constraints = {}) =>
  relativeWishes(
    { constraints, references: [{ relation, itemIds }] } as unknown as Understanding,
    shown,
    (id) => items.get(id) as Item | undefined,
  );

describe('relativeWishes', () => {
  it('compares with the whole list, or with the item that is named', () => {
    expect(wishes('shorter').duration).toEqual({ max: 11 });
    expect(wishes('shorter', ['a']).duration).toEqual({ max: 29 });
    expect(wishes('cheaper').price?.max).toBeLessThan(20);
    expect(wishes('better-rated').rating?.min).toBeGreaterThan(4.2);
  });

  it('sorts when the facts to compare are not known', () => {
    expect(wishes('cheaper', ['nobody'])).toEqual({ sort: 'price' });
  });

  it('leaves a wish in figures alone', () => {
    expect(wishes('shorter', [], { duration: { max: 5 } }).duration).toEqual({ max: 5 });
  });
});
