import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOGUE_ENTITIES } from '../../src/catalogue/catalogue.module.js';
import { CatalogueService } from '../../src/catalogue/catalogue.service.js';
import { ItemsRepository } from '../../src/catalogue/items.repository.js';
import { INTERACTIONS_ENTITIES } from '../../src/interactions/interactions.module.js';
import { InteractionsRepository } from '../../src/interactions/interactions.repository.js';
import { InteractionsService } from '../../src/interactions/interactions.service.js';
import { VisitorChoicesRepository } from '../../src/interactions/visitor-choices.repository.js';
import { makeItem } from '../factories/item.factory.js';
import { temporaryDatabase } from './temporary-database.js';

const MOVIELENS = join(import.meta.dirname, '../../../shared/data/ml-100k/u.data');

describe('interactions', () => {
  let storage: Awaited<ReturnType<typeof temporaryDatabase>>;
  let interactions: InteractionsService;

  async function open({ database, revisions }: Awaited<ReturnType<typeof storage.connect>>) {
    const catalogue = await CatalogueService.open(new ItemsRepository(database), revisions);
    await catalogue.upsertMany([makeItem({ id: 'a' }), makeItem({ id: 'b' })]);
    return InteractionsService.open(
      new InteractionsRepository(database),
      new VisitorChoicesRepository(database),
      catalogue,
      revisions,
    );
  }

  beforeEach(async () => {
    storage = await temporaryDatabase([...CATALOGUE_ENTITIES, ...INTERACTIONS_ENTITIES]);
    interactions = await open(storage);
  });
  afterEach(async () => {
    await interactions.onModuleDestroy();
    await storage.remove();
  });

  it('tell what a visitor likes now, with second thoughts', async () => {
    const act = (itemId: string, action: 'like' | 'unlike' | 'dismiss' | 'undismiss' | 'save', conversationId = 'c1') =>
      interactions.recordFeedback('visitor', { itemId, action, conversationId });
    await act('a', 'like');
    await act('b', 'like');
    await act('a', 'like');
    await act('a', 'save');
    expect(await interactions.ofSession('visitor')).toEqual({ liked: ['b', 'a'], dismissed: [], saved: ['a'] });
    expect(interactions.countsOf('a')).toMatchObject({ like: 1, save: 1 });

    await act('a', 'dismiss', 'c2');
    expect(await interactions.ofSession('visitor')).toEqual({ liked: ['b'], dismissed: ['a'], saved: ['a'] });
    expect(await interactions.ofSession('visitor', 'c2')).toEqual({ liked: [], dismissed: ['a'], saved: [] });
    expect(interactions.countsOf('a')).toMatchObject({ like: 0, dismiss: 1 });

    await act('a', 'undismiss');
    await act('b', 'unlike');
    expect(await interactions.ofSession('visitor')).toEqual({ liked: [], dismissed: [], saved: ['a'] });
    expect(await interactions.ofSession('somebody else')).toEqual({ liked: [], dismissed: [], saved: [] });
  });

  it('leave no record of a visitor who switched personalisation off, and stop counting at once', async () => {
    await interactions.recordFeedback('visitor', { itemId: 'a', action: 'like' });
    await interactions.recordFeedback('visitor', { itemId: 'b', action: 'view' });
    expect(await interactions.tasteOf('visitor')).toMatchObject({ personalised: true, liked: ['a'] });

    await interactions.setPersonalised('visitor', false);
    const before = await interactions.historyOf('visitor');
    expect(await interactions.recordFeedback('visitor', { itemId: 'b', action: 'like' })).toBe(false);
    expect(await interactions.recordFeedback('visitor', { itemId: 'a', action: 'not-because', because: 'b' })).toBe(
      false,
    );
    await interactions.record({ visitorId: 'visitor', itemId: 'b', type: 'mention' });
    await interactions.record({ visitorId: 'visitor', itemId: 'b', type: 'rating', value: 5 });
    expect(await interactions.historyOf('visitor')).toEqual(before);
    expect(before).toHaveLength(1);
    expect(await interactions.tasteOf('visitor')).toEqual({
      ...{ personalised: false, liked: [], dismissed: [], history: [], vetoes: [], stated: [] },
    });
    // Another process knows at once, too.
    const elsewhere = await open(await storage.connect());
    expect((await elsewhere.tasteOf('visitor')).personalised).toBe(false);
    await elsewhere.onModuleDestroy();

    await interactions.setPersonalised('visitor', true);
    expect(await interactions.tasteOf('visitor')).toMatchObject({ personalised: true, liked: ['a'] });
  });

  it('keep the largest share watched, ratings to be read back, and what must not be a reason', async () => {
    const act = (more: object) => interactions.recordFeedback('visitor', { itemId: 'a', action: 'watch', ...more });
    await act({ value: 0.8 });
    await act({ value: 0.3 });
    await act({ action: 'rate', value: 4 });
    await act({ action: 'not-because', because: 'b' });
    const taste = await interactions.tasteOf('visitor');
    expect(taste.history).toMatchObject([
      { itemId: 'a', type: 'watch', value: 0.8 },
      { itemId: 'a', type: 'rating', value: 4 },
    ]);
    expect(taste.vetoes).toEqual([{ itemId: 'a', because: 'b' }]);
    expect(await interactions.marksOf('visitor')).toMatchObject({ ratings: [{ itemId: 'a', value: 4 }], liked: [] });

    await act({ action: 'unrate' });
    await act({ action: 'because-again', because: 'b' });
    expect(await interactions.tasteOf('visitor')).toMatchObject({ vetoes: [], history: [{ type: 'watch' }] });
    await interactions.recordFeedback('visitor', { itemId: 'b', action: 'like' });
    expect(await interactions.forgetItem('visitor', 'a')).toBe(1);
    expect(await interactions.historyOf('visitor')).toMatchObject([{ itemId: 'b', type: 'like' }]);
    expect(interactions.countsOf('a').watch).toBe(0);
  });

  it('are counted at once, kept across restarts, and forgotten on demand', async () => {
    const view = { visitorId: 'v', itemId: 'a', type: 'view' as const };
    await Promise.all(Array.from({ length: 450 }, () => interactions.record(view)));
    await interactions.record({ ...view, type: 'rating', value: 2 });
    await interactions.record({ ...view, type: 'rating', value: 5 });
    await interactions.record({ ...view, visitorId: 'w' });
    expect(interactions.countsOf('a')).toMatchObject({ view: 451, rating: 1, ratingSum: 5 });
    await interactions.onModuleDestroy();

    const restarted = await open(await storage.connect());
    expect(restarted.countsOf('a')).toMatchObject({ view: 451, rating: 1, ratingSum: 5 });
    expect(await restarted.clear('v')).toBe(451);
    expect(restarted.countsOf('a')).toMatchObject({ view: 1, rating: 0, ratingSum: 0 });
    await storage.revisions.poll();
    expect(interactions.countsOf('a').view).toBe(1);
  });

  it.each([
    [
      'with a header',
      'ratings.csv',
      'userId,movieId,rating,timestamp\n1,a,4,881250949\n2,a,2.5,881250950\n1,x,5,881250951\n',
    ],
    ['without one', 'u.data', '1\ta\t4\t881250949\n2\ta\t2.5\t881250950\n1\tx\t5\t881250951\n'],
    [
      'in JSON lines',
      'r.jsonl',
      '{"visitorId":1,"itemId":"a","value":4}\n{"visitorId":2,"itemId":"a","value":2.5}\n{"visitorId":1,"itemId":"x","value":5}\n',
    ],
  ])('come from ratings %s, once', async (_what, name, content) => {
    const path = join(storage.folder, name);
    await writeFile(path, content);
    const report = await interactions.importRatings(path);
    expect(report).toMatchObject({ total: 3, added: 3, faultyCount: 0 });
    expect(report.notes[0]?.en).toContain('1 records');
    expect(interactions.countsOf('a')).toMatchObject({ rating: 2, ratingSum: 6.5 });
    expect(await interactions.importRatings(path)).toMatchObject({ added: 0, updated: 0, unchanged: 3 });

    await writeFile(path, content.replace('2.5', '3.5'));
    expect(await interactions.importRatings(path)).toMatchObject({ added: 0, updated: 1, unchanged: 2 });
    expect(interactions.countsOf('a').ratingSum).toBe(7.5);
  });

  it('report faulty ratings by line', async () => {
    const path = join(storage.folder, 'ratings.csv');
    await writeFile(path, 'visitorId,itemId,value,timestamp\n,a,4,\n1,,4,\n1,a,good,\n1,a,4,yesterday\n1,a,4,\n1,a\n');
    const report = await interactions.importRatings(path);
    expect(report).toMatchObject({ total: 6, added: 1 });
    expect(report.faulty.map(({ line, field }) => [line, field])).toEqual([
      [2, 'visitorId'],
      [3, 'itemId'],
      [4, 'value'],
      [5, 'timestamp'],
      [7, undefined],
    ]);
    await writeFile(path, 'name,colour\nx,red\n');
    await expect(interactions.importRatings(path)).rejects.toThrow(/neither a header/);
  });

  it('come from files of all kinds of deeds, once', async () => {
    const path = join(storage.folder, 'events.csv');
    await writeFile(
      path,
      '用户,条目,类型,数值,时间\n1,a,view,,1700000000\n1,a,观看,0.8,1700000060000\n1,b,收藏,,2023-11-14\n2,a,点赞,,\n2,b,watch,80,\n2,b,jump,,\n',
    );
    const report = await interactions.importRatings(path);
    expect(report).toMatchObject({ total: 6, added: 4, faultyCount: 2 });
    expect(report.faulty.map(({ field }) => field)).toEqual(['value', 'type']);
    expect(interactions.countsOf('a')).toMatchObject({ view: 1, watch: 1, like: 1, rating: 0 });
    expect(await interactions.importRatings(path)).toMatchObject({ added: 0, updated: 0, unchanged: 4 });
    const stored = [];
    for await (const part of interactions.all()) stored.push(...part);
    expect(stored.map(({ type }) => type)).toEqual(['view', 'watch', 'save', 'like']);
    expect(stored[1]).toMatchObject({ value: 0.8, createdAt: '2023-11-14T22:14:20.000Z' });
  });

  it.each([
    ['visitorId,itemId\n1,a\n', 'lacks value'],
    ['visitorId,value\n1,3\n', 'lacks itemId'],
  ])('name the column that a file lacks', async (content, message) => {
    const path = join(storage.folder, 'ratings.csv');
    await writeFile(path, content);
    await expect(interactions.importRatings(path)).rejects.toThrow(message);
  });

  it('say what is odd about a file as a whole', async () => {
    const path = join(storage.folder, 'ratings.csv');
    await writeFile(path, 'visitorId,itemId,value,timestamp\n1,a,3,9999999999\n1,b,3,0\n');
    const { added, notes } = await interactions.importRatings(path);
    expect(added).toBe(2);
    expect(notes.map(({ en }) => en)).toEqual([
      expect.stringContaining('1 records have a time in the future'),
      expect.stringContaining('1 records have a time before 1990'),
      expect.stringContaining('All ratings are 3'),
      expect.stringContaining('only one visitor'),
    ]);
  });

  it('take the ratings of MovieLens as they are', async () => {
    if (!existsSync(MOVIELENS)) return console.warn(`Skipped: ${MOVIELENS} is not there`);
    const report = await interactions.importRatings(MOVIELENS);
    expect(report).toMatchObject({ format: 'tsv', total: 100_000, added: 100_000, faulty: [] });
    expect(interactions.countsOf('50')).toMatchObject({ rating: 583 });
  });
});
