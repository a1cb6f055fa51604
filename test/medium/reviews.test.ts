import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOGUE_ENTITIES } from '../../src/catalogue/catalogue.module.js';
import { CatalogueService } from '../../src/catalogue/catalogue.service.js';
import { ItemsRepository } from '../../src/catalogue/items.repository.js';
import { SettingsRepository } from '../../src/database/settings.repository.js';
import { ReviewEntity } from '../../src/reviews/review.entity.js';
import { REVIEWS_ENTITIES } from '../../src/reviews/reviews.module.js';
import { ReviewsRepository } from '../../src/reviews/reviews.repository.js';
import { ReviewsService } from '../../src/reviews/reviews.service.js';
import { makeItem } from '../factories/item.factory.js';
import { temporaryDatabase } from './temporary-database.js';

describe('reviews', () => {
  let storage: Awaited<ReturnType<typeof temporaryDatabase>>;
  let catalogue: CatalogueService;
  let reviews: ReviewsService;

  async function open({ database, revisions }: Awaited<ReturnType<typeof storage.connect>>) {
    const items = await CatalogueService.open(new ItemsRepository(database), revisions);
    const settings = new SettingsRepository(database);
    return [items, await ReviewsService.open(new ReviewsRepository(database), items, revisions, settings)] as const;
  }

  beforeEach(async () => {
    storage = await temporaryDatabase([...CATALOGUE_ENTITIES, ...REVIEWS_ENTITIES]);
    [catalogue, reviews] = await open(storage);
    await catalogue.upsertMany([makeItem({ id: 'palace' }), makeItem({ id: 'rated', rating: 3 })]);
  });
  afterEach(() => storage.remove());

  async function file(name: string, content: string): Promise<string> {
    const path = join(storage.folder, name);
    await writeFile(path, content);
    return path;
  }

  const table = `itemId,text,rating,author,createdAt,sample
palace,"很好，值得去",5,小王,2025-03-01,true
palace,Too crowded,2,Ann,2025/4/2,
rated,Fine,5,Ann,2025-03-01T10:00:00+08:00,
,The app is slow,,,,
nowhere,Nice,5,,,
palace,,5,,,
palace,Great,6,,,
palace,Great,five,,,
palace,Great,5,,2025-02-31,
`;

  it('come from a table once, with their faults by line', async () => {
    const path = await file('reviews.csv', table);
    const report = await reviews.import(path);
    expect(report).toMatchObject({ format: 'csv', total: 9, added: 4, faultyCount: 5 });
    expect(report.faulty.map(({ line, field }) => [line, field])).toEqual([
      [6, 'itemId'],
      [7, 'text'],
      [8, 'rating'],
      [9, 'rating'],
      [10, 'createdAt'],
    ]);
    expect(await reviews.import(path)).toMatchObject({ added: 0, unchanged: 4, faultyCount: 5 });

    expect(await reviews.ofItem('palace')).toMatchObject([
      { text: 'Too crowded', language: 'en', rating: 2, createdAt: '2025-04-02', sample: false },
      { text: '很好，值得去', language: 'zh', rating: 5, createdAt: '2025-03-01', sample: true },
    ]);
    expect(reviews.count('palace')).toBe(2);
    expect(reviews.count('rated')).toBe(1);
    expect(reviews.hasOnlySamples('palace')).toBe(false);
  });

  it('rate the items that the operator did not rate', async () => {
    await reviews.import(await file('reviews.csv', table));
    expect(catalogue.get('palace')).toMatchObject({ rating: 3.5, ratingCount: 2, ratingSource: 'reviews' });
    expect(catalogue.get('rated')).toMatchObject({ rating: 3, ratingSource: 'catalogue' });

    const more = await file('more.jsonl', '{"itemId":"palace","text":"Lovely","rating":5}\n');
    const [otherCatalogue, otherReviews] = await open(await storage.connect());
    await otherReviews.import(more);
    await storage.revisions.poll();
    for (const seen of [catalogue, otherCatalogue])
      expect(seen.get('palace')).toMatchObject({ rating: 4, ratingCount: 3 });
  });

  it('do not tell who wrote them', async () => {
    await reviews.import(await file('reviews.jsonl', '{"itemId":"palace","text":"好","author":"小王"}\n'));
    const [row] = await storage.database.repository(ReviewEntity).find();
    expect(row?.author).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain('小王');
  });

  it('told in the chat are kept once, masked and labelled, and go everywhere when their visitor wants it', async () => {
    await reviews.import(await file('reviews.jsonl', '{"itemId":"palace","text":"好","author":"v1","rating":4}\n'));
    const [, otherReviews] = await open(await storage.connect());
    const told = { itemId: 'palace', text: '人太多，找我 13812345678', visitorId: 'v1', createdAt: '2026-11-24' };
    expect(await reviews.keepTold(told)).toBe(true);
    expect(await reviews.keepTold(told)).toBe(false);
    expect(await reviews.ofItem('palace')).toMatchObject([
      { text: '人太多，找我 [phone]', source: 'chat', createdAt: '2026-11-24', sample: false },
      { text: '好' },
    ]);
    expect(await otherReviews.toldBy('v1')).toMatchObject([{ itemId: 'palace', text: '人太多，找我 [phone]' }]);
    await storage.revisions.poll();
    expect([reviews.count('palace'), await reviews.toldBy('v2')]).toEqual([2, []]);

    const changed: string[] = [];
    reviews.onChange((itemIds) => changed.push(...itemIds));
    expect(await otherReviews.removeToldBy('v1')).toBe(1);
    await storage.revisions.poll();
    expect([reviews.count('palace'), otherReviews.count('palace'), changed]).toEqual([1, 1, ['palace']]);
    expect(catalogue.get('palace')).toMatchObject({ rating: 4 });
  });

  it('name the field that was meant', async () => {
    const report = await reviews.import(
      await file('reviews.jsonl', '{"itemid":"palace","text":"好"}\n{"text": 5}\n{oops'),
    );
    expect(report.faulty.map(({ reason }) => reason.en)).toEqual([
      expect.stringContaining('did you mean "itemId"'),
      expect.stringContaining('needs text'),
      expect.stringContaining('line 3, column 2'),
    ]);
    expect(await reviews.import(await file('dry.jsonl', '{"text":"好"}'), { dryRun: true })).toMatchObject({
      added: 1,
    });
    expect(await reviews.import(await file('dry.jsonl', '{"text":"好"}'))).toMatchObject({ added: 1 });
  });
});
