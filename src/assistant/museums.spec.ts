import { makeItem } from '../../test/factories/item.factory.js';
import type { Understanding } from '../language/constraints.js';
import { asksOfMuseum, inTheirMuseums, museumOf } from './museums.js';
import { EMPTY_MEMORY } from './turn.types.js';

const items = new Map(
  [
    makeItem({ id: 'ding', kind: 'artefact', attributes: { museumId: 'museum' } }),
    makeItem({ id: 'stray', kind: 'artefact', attributes: { museumId: 'elsewhere' } }),
    makeItem({ id: 'museum', kind: 'attraction' }),
  ].map((item) => [item.id, item]),
);
const get = (id: string) => items.get(id);

describe('objects and their museums', () => {
  it('knows the museum of an object, where the catalogue has it', () => {
    expect(museumOf('ding', get)).toBe('museum');
    expect(museumOf('stray', get)).toBeUndefined();
    expect(museumOf('museum', get)).toBeUndefined();
  });

  it('sees a conversation about objects as one about their museums', () => {
    const shown = [{ itemId: 'ding', kind: 'artefact' as const, messageId: 'm', ordinal: 1 }];
    const memory = inTheirMuseums({ ...EMPTY_MEMORY, subjects: ['ding', 'stray'], shown }, get);
    expect(memory.subjects).toEqual(['museum', 'stray']);
    expect(memory.shown).toEqual([{ itemId: 'museum', kind: 'attraction', messageId: 'm', ordinal: 1 }]);
  });

  const asked = (text: string, askedFacts: Understanding['askedFacts'] = []) =>
    asksOfMuseum({ text, askedFacts, constraints: {} } as unknown as Understanding);

  it('knows what is asked of a museum from what is asked of an object', () => {
    expect(asked('几点关门', ['opening'])).toBe(true);
    expect(asked('is the museum free')).toBe(true);
    expect(asked('那个博物馆怎么样')).toBe(true);
    expect(asked('where is it', ['address'])).toBe(false);
    expect(asked('它是哪个朝代的', ['year'])).toBe(false);
  });
});
