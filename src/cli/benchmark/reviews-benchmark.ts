import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext } from '../../bootstrap.js';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { normaliseItem } from '../../catalogue/normalise.js';
import { loadConfig } from '../../config/config.js';
import { JobsService } from '../../jobs/jobs.service.js';
import { READ_REVIEWS, ReviewInsightsService } from '../../reviews/insights/review-insights.service.js';
import { ReviewsService } from '../../reviews/reviews.service.js';
import { percentiles, tenth } from './percentiles.js';

const REVIEWS = 5000;
const ASKED = 40;
const SAID = [
  ['展品非常精彩', '排队太久', '服务很热情', '门票有点贵', '人不多，很清静', '厕所不太干净', '孩子玩得很开心'],
  [
    'the exhibits are stunning',
    'the queue was endless',
    'the staff were kind',
    'it is overpriced',
    'the café was awful',
  ],
] as const;

/** One item with 5,000 reviews: reading them, and then the figures and quotes of an answer. */
export async function benchmarkReviews() {
  const dataDir = await mkdtemp(join(tmpdir(), 'docent-benchmark-'));
  const context = await createContext(loadConfig({ DOCENT_DATA_DIR: dataDir }, '/'));
  try {
    const insights = context.get(ReviewInsightsService);
    await context.get(CatalogueService).upsertMany([normaliseItem({ id: 'item', kind: 'attraction', name: 'item' })]);
    const file = join(dataDir, 'reviews.jsonl');
    await writeFile(file, Array.from({ length: REVIEWS }, (_, index) => JSON.stringify(reviewOf(index))).join('\n'));
    await context.get(ReviewsService).import(file);
    const start = performance.now();
    await insights.start();
    const jobs = context.get(JobsService);
    for (const { id, type } of await jobs.list()) if (type === READ_REVIEWS) await jobs.finished(id);
    await insights.settled();
    const reading = performance.now() - start;
    const times: number[] = [];
    for (let index = 0; index < ASKED; index++) {
      const asked = performance.now();
      await insights.ofItem('item', { language: index % 2 ? 'en' : 'zh', aspects: index % 4 < 2 ? [] : ['crowds'] });
      times.push(performance.now() - asked);
    }
    return {
      reviews: REVIEWS,
      reviewsReadPerSecond: tenth((REVIEWS / reading) * 1000),
      insightMilliseconds: percentiles(times),
    };
  } finally {
    await context.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function reviewOf(index: number): object {
  const said = SAID[index % 2]!;
  const [first, second] = [said[index % said.length]!, said[(index * 3 + 1) % said.length]!];
  const text = index % 2 ? `On visit ${index} ${first}, and ${second}.` : `第${index}次来，${first}，${second}。`;
  const createdAt = `202${4 + (index % 3)}-0${1 + (index % 9)}-1${index % 10}`;
  return { itemId: 'item', text, createdAt, rating: 1 + (index % 5) };
}
