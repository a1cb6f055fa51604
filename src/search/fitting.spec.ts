import { makeItem } from '../../test/factories/item.factory.js';
import type { Item } from '../catalogue/item.js';
import type { Constraints, Slot } from '../language/constraints.js';
import { wishesOf } from './constraints/matcher.js';
import { PlaceIndex } from './constraints/place-index.js';
import { selectFitting } from './fitting.js';

const any = (...values: string[]) => ({ any: values, not: [] });
const museum = (id: string, fields: Partial<Item> = {}) => makeItem({ id, categories: ['museum'], ...fields });
const yuan = (amount: number) => ({ amount, currency: 'CNY' });

function select(items: Item[], constraints: Constraints, justSaid: Slot[] = []) {
  const { fitting, relaxed } = selectFitting(
    items,
    wishesOf(constraints, new Date(), { places: PlaceIndex.of(items) }),
    justSaid,
  );
  return { ids: fitting.sort((a, b) => a.miss - b.miss).map(({ item }) => item.id), relaxed };
}

describe('selectFitting', () => {
  it('keeps what meets every wish', () => {
    const items = [museum('free', { price: yuan(0) }), museum('dear', { price: yuan(80) }), museum('unknown')];
    expect(select(items, { category: any('museum'), price: { max: 0 } })).toEqual({ ids: ['free'], relaxed: [] });
  });

  it('holds on to what was said last', () => {
    const items = [museum('dear', { price: yuan(80), audience: ['children'] }), museum('free', { price: yuan(0) })];
    const wishes: Constraints = { price: { max: 0 }, audience: any('children') };
    expect(select(items, wishes, ['audience']).ids).toEqual(['dear']);
    expect(select(items, wishes, ['price']).ids).toEqual(['free']);
  });

  it('prefers items of which a wish is said to those of which it follows', () => {
    const said = ['one', 'two'].map((id) => makeItem({ id, tags: ['indoor'] }));
    const items = [museum('follows'), ...said];
    expect(select(items, { tag: any('indoor') }).ids).toEqual(['one', 'two']);
    expect(select(items.slice(0, 2), { tag: any('indoor') }).ids).toEqual(['follows', 'one']);
  });

  it('gives up the least important wish, and orders by how little is missed', () => {
    const items = [
      museum('dear', { price: yuan(80), city: { en: 'Paris' } }),
      museum('nearly', { price: yuan(25), city: { en: 'Paris' } }),
      museum('elsewhere', { price: yuan(0), city: { en: 'Rome' } }),
    ];
    const constraints = { category: any('museum'), price: { max: 20 }, place: any('Paris') };
    expect(select(items, constraints)).toEqual({ ids: ['nearly', 'dear'], relaxed: ['price'] });
  });

  it('offers at a weekend what is not known to be shut, beside what is open', () => {
    const open = museum('open', { openingHours: 'Mo-Su 09:00-17:00' });
    const items = [open, museum('unknown'), museum('shut', { openingHours: 'Mo-Fr 09:00-17:00' })];
    expect(select(items, { open: { weekdays: [6, 0] } })).toEqual({ ids: ['open', 'unknown'], relaxed: [] });
    expect(select(items, { open: { weekdays: [2] } })).toEqual({ ids: ['open', 'shut'], relaxed: [] });
  });

  it('looks elsewhere when the place is unknown, but never for another kind', () => {
    const items = [museum('somewhere', { city: { en: 'Rome' } }), makeItem({ id: 'film', kind: 'video' })];
    const constraints: Constraints = { kind: 'attraction', category: any('museum'), place: any('Atlantis') };
    expect(select(items, constraints)).toEqual({ ids: ['somewhere'], relaxed: ['place'] });
  });

  it('says when a wish is met in a wide reading only', () => {
    const hours = (min: number, max: number) => ({ visitMinutes: { min: min * 60, max: max * 60 } });
    const flat = museum('flat', hours(2, 2));
    const constraints = { duration: { min: 120, max: 180 } };
    expect(select([flat], constraints)).toEqual({ ids: ['flat'], relaxed: ['duration'] });
    expect(select([flat, museum('full', hours(2, 3))], constraints).relaxed).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(select([], { price: { max: 0 } })).toEqual({ ids: [], relaxed: [] });
  });
});
