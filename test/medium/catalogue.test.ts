import { CATALOGUE_ENTITIES } from '../../src/catalogue/catalogue.module.js';
import { CatalogueService, type CatalogueChange } from '../../src/catalogue/catalogue.service.js';
import { ItemsRepository } from '../../src/catalogue/items.repository.js';
import { makeItem } from '../factories/item.factory.js';
import { temporaryDatabase } from './temporary-database.js';

describe('catalogue', () => {
  let storage: Awaited<ReturnType<typeof temporaryDatabase>>;
  let catalogue: CatalogueService;
  const open = ({ database, revisions }: Awaited<ReturnType<typeof storage.connect>>) =>
    CatalogueService.open(new ItemsRepository(database), revisions);

  beforeEach(async () => {
    storage = await temporaryDatabase(CATALOGUE_ENTITIES);
    catalogue = await open(storage);
  });
  afterEach(() => storage.remove());

  it('keeps items across restarts and tells what an upsert did', async () => {
    const first = [makeItem({ id: 'a' }), makeItem({ id: 'b', kind: 'video' })];
    expect(await catalogue.upsertMany(first)).toEqual({ added: ['a', 'b'], updated: [], unchanged: [] });
    const second = [makeItem({ id: 'a', name: { zh: '甲' } }), makeItem({ id: 'b', kind: 'video' })];
    expect(await catalogue.upsertMany(second)).toEqual({ added: [], updated: ['a'], unchanged: ['b'] });

    const restarted = await open(await storage.connect());
    expect(restarted.get('a')?.name).toEqual({ zh: '甲' });
    expect(restarted.all(['video']).map((item) => item.id)).toEqual(['b']);
    expect(restarted.all().map((item) => item.id)).toEqual(['a', 'b']);
  });

  it('tells listeners what changed and what went', async () => {
    const changes: CatalogueChange[] = [];
    catalogue.onChange(() => {
      throw new Error('a broken listener must not stop the others');
    });
    const stop = catalogue.onChange((change) => changes.push(change));
    await catalogue.upsertMany([makeItem({ id: 'a' }), makeItem({ id: 'b' })]);
    await catalogue.upsertMany([makeItem({ id: 'a' })]);
    expect(await catalogue.remove(['b', 'nobody'])).toBe(1);
    stop();
    await catalogue.remove(['a']);
    expect(changes).toEqual([
      { changed: ['a', 'b'], removed: [] },
      { changed: [], removed: ['b'] },
    ]);
    expect(catalogue.size).toBe(0);
  });

  it('takes in what another process wrote', async () => {
    const other = await storage.connect();
    const elsewhere = await open(other);
    await elsewhere.upsertMany(Array.from({ length: 1200 }, (_, index) => makeItem({ id: `item-${index}` })));
    await storage.revisions.poll();
    expect(catalogue.size).toBe(1200);
    await elsewhere.remove(['item-7']);
    await storage.revisions.poll();
    expect(catalogue.get('item-7')).toBeUndefined();
  });

  it('rates items by their reviews where the operator did not', async () => {
    await catalogue.upsertMany([makeItem({ id: 'own', rating: 4 }), makeItem({ id: 'none' })]);
    const rating = { mean: 4.5, count: 2 };
    catalogue.rateFromReviews(
      new Map([
        ['own', rating],
        ['none', rating],
        ['later', rating],
      ]),
    );
    expect(catalogue.get('own')).toMatchObject({ rating: 4, ratingSource: 'catalogue' });
    expect(catalogue.get('none')).toMatchObject({ rating: 4.5, ratingCount: 2, ratingSource: 'reviews' });
    expect(catalogue.ownRecord('none')?.rating).toBeUndefined();

    // Stored again as it is shown, it keeps no rating that nobody gave.
    expect((await catalogue.upsertMany([catalogue.get('none')!])).unchanged).toEqual(['none']);
    await catalogue.upsertMany([makeItem({ id: 'later' })]);
    expect(catalogue.get('later')?.rating).toBe(4.5);
  });

  it('protects items from being changed by those who read them', async () => {
    await catalogue.upsertMany([makeItem({ id: 'a', tags: ['x'] })]);
    expect(() => catalogue.get('a')!.tags.push('y')).toThrow();
  });
});
