import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CatalogueService } from '../../src/catalogue/catalogue.service.js';
import { ConfigService } from '../../src/config/config.service.js';
import { Database } from '../../src/database/database.js';
import { JobsService } from '../../src/jobs/jobs.service.js';
import { READ_REVIEWS, ReviewInsightsService } from '../../src/reviews/insights/review-insights.service.js';
import { ReviewAnalysisEntity } from '../../src/reviews/insights/storage/review-analysis.entity.js';
import { ReviewsService } from '../../src/reviews/reviews.service.js';
import { makeItem } from '../factories/item.factory.js';
import { createTestContext, type TestContext } from '../support/context.js';

/** The first start of a worker thread takes its time. */
const PATIENCE = 120_000;

describe('insights into reviews', () => {
  let test: TestContext;
  let insights: ReviewInsightsService;
  let reviews: ReviewsService;
  let folder: string;

  beforeAll(async () => {
    test = await createTestContext();
    await test.context.get(CatalogueService).upsertMany(['quiet', 'busy', 'new'].map((id) => makeItem({ id })));
    insights = test.context.get(ReviewInsightsService);
    reviews = test.context.get(ReviewsService);
    folder = test.context.get(ConfigService).values.dataDir;
  }, PATIENCE);
  afterAll(() => test.close(), PATIENCE);

  async function importReviews(name: string, rows: object[]): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, rows.map((row) => JSON.stringify(row)).join('\n'));
    await reviews.import(path);
  }
  const rows = (itemId: string, text: (index: number) => string, many: number) =>
    Array.from({ length: many }, (_, index) => ({ itemId, text: text(index), createdAt: '2026-08-01' }));

  it(
    'are read in the background, kept by content and model, and not read again',
    async () => {
      await importReviews('first.jsonl', [
        ...rows('quiet', (index) => `人不多，${index}点`, 320),
        ...rows('busy', (index) => `人太多，${index}点`, 30),
      ]);
      await insights.start();
      const jobs = test.context.get(JobsService);
      const [job] = (await jobs.list()).filter(({ type }) => type === READ_REVIEWS);
      expect(await jobs.finished(job!.id)).toMatchObject({ state: 'done', result: { read: expect.any(Number) } });
      const kept = test.context.get(Database).repository(ReviewAnalysisEntity);
      expect(await kept.count()).toBe(350);
      expect((await insights.ofItem('busy')).unread).toBe(0);
      expect((await jobs.list()).filter(({ type }) => type === READ_REVIEWS)).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'know the quiet place from the busy one',
    async () => {
      await insights.settled();
      const { attention, quotes } = await insights.ofCatalogue({ aspects: ['crowds'] });
      expect(insights.standing('quiet', 'crowds')!.score).toBeGreaterThan(insights.standing('busy', 'crowds')!.score);
      expect(attention.map(({ itemId }) => itemId)).toEqual(['busy']);
      expect(new Set(quotes.map(({ itemId, side }) => `${itemId} ${side}`))).toEqual(
        new Set(['quiet positive', 'busy negative']),
      );
    },
    PATIENCE,
  );

  it(
    'count new reviews at once',
    async () => {
      expect((await insights.ofItem('new')).counted).toBe(0);
      await importReviews('second.jsonl', [{ itemId: 'new', text: '服务很热情，展品很棒。', rating: 5 }]);
      expect(await insights.ofItem('new')).toMatchObject({ counted: 1, enough: false, tally: { positive: 1 } });
    },
    PATIENCE,
  );
});
