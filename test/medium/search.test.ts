import '../support/quiet-logs.js';
import { CatalogueService } from '../../src/catalogue/catalogue.service.js';
import { Database } from '../../src/database/database.js';
import { SearchService } from '../../src/search/search.service.js';
import { ItemVectorEntity } from '../../src/search/vectors/item-vector.entity.js';
import { ItemVectorsRepository } from '../../src/search/vectors/item-vectors.repository.js';
import { quantise } from '../../src/search/vectors/quantise.js';
import { makeItem } from '../factories/item.factory.js';
import { createTestContext, type TestContext } from '../support/context.js';

const ITEMS = [
  makeItem({
    id: 'bronze',
    name: { en: 'Hall of Ritual Vessels' },
    description: { en: 'Bronze cauldrons and bells cast three thousand years ago.' },
    city: { en: 'Beijing' },
  }),
  makeItem({
    id: 'pandas',
    name: { zh: '熊猫基地' },
    description: { zh: '大熊猫在竹林里吃竹子、睡觉、打滚。' },
    city: { zh: '成都' },
  }),
  makeItem({
    id: 'trains',
    name: { zh: '铁道博物馆' },
    description: { zh: '老蒸汽机车和车站模型。' },
    city: { zh: '北京' },
  }),
];

describe('search in a running server', () => {
  let test: TestContext;
  let catalogue: CatalogueService;
  let search: SearchService;
  const ids = async (text: string) => (await search.find({ text })).map(({ item }) => item.id);

  beforeAll(async () => {
    test = await createTestContext();
    catalogue = test.context.get(CatalogueService);
    search = test.context.get(SearchService);
    await catalogue.upsertMany(ITEMS);
    await search.start();
    await search.vectors.settled();
  });

  afterAll(() => test.close());

  it('finds by meaning across languages', async () => {
    expect((await ids('青铜器'))[0]).toBe('bronze');
    expect((await ids('where can I watch pandas eat bamboo?'))[0]).toBe('pandas');
    expect((await ids('steam locomotives'))[0]).toBe('trains');
  });

  it('finds a new item by its words at once, and by its meaning once embedded', async () => {
    const lighthouse = makeItem({
      id: 'lighthouse',
      name: { en: 'Fanad Lighthouse' },
      description: { en: 'A beacon for ships.' },
    });
    await catalogue.upsertMany([lighthouse]);
    expect((await ids('fanad'))[0]).toBe('lighthouse');
    await search.vectors.settled();
    expect((await ids('灯塔'))[0]).toBe('lighthouse');

    await catalogue.remove(['lighthouse']);
    expect(await ids('fanad')).not.toContain('lighthouse');
  });

  it('returns items like another one, and how alike two are', async () => {
    expect((await search.similar('trains')).map(({ item }) => item.id)).not.toContain('trains');
    expect(search.similarity('trains', 'trains')).toBeCloseTo(1, 1);
    expect(search.similarity('trains', 'nothing')).toBe(0);
  });

  it('meets wishes, or says which it gave up', async () => {
    const fit = (place: string) =>
      search.findFitting({
        text: '',
        constraints: { kind: 'attraction', place: { any: [place], not: [] } },
        now: new Date(),
      });
    const beijing = await fit('Beijing');
    expect(beijing.hits.map(({ item }) => item.id).sort()).toEqual(['bronze', 'trains']);
    expect(beijing.relaxed).toEqual([]);
    expect((await fit('Atlantis')).relaxed).toEqual(['place']);
  });

  it('takes whatever visitors type', async () => {
    for (const text of ['', ' ', '😀', '？！', '\u0000\u0007', '的', 'x'.repeat(100_000), '故'.repeat(20_000)])
      await expect(search.find({ text, limit: 3 })).resolves.toBeInstanceOf(Array);
  });

  it('keeps vectors in the database by encoder', async () => {
    const database = test.context.get(Database);
    const repository = new ItemVectorsRepository(database);
    const rows = await database.repository(ItemVectorEntity).find();
    expect(rows.map(({ itemId }) => itemId).sort()).toEqual(['bronze', 'pandas', 'trains']);

    const vector = quantise(Float32Array.of(0.6, -0.8, 0, 0));
    await repository.save('another', [{ itemId: 'bronze', contentHash: 'x', vector }]);
    const stored = [];
    for await (const page of repository.of('another', 4)) stored.push(...page);
    expect(stored).toEqual([
      {
        itemId: 'bronze',
        contentHash: 'x',
        vector: { scale: expect.closeTo(vector.scale) as number, bytes: vector.bytes },
      },
    ]);
    await repository.keepOnly(rows[0]!.encoderId);
    expect((await repository.encoders()).map(({ encoderId }) => encoderId)).toEqual([rows[0]!.encoderId]);
  });
});
