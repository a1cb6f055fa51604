import { readReviews } from '../../../test/support/local-insights.js';
import { sentiment } from '../../../test/support/local-sentiment.js';
import type { Review } from '../../plugin-api/services.js';
import { addDigest, digestOf, emptyDigest } from './digest.js';
import { lowerBound, standingOf } from './standing.js';
import { attentionOf, summarise } from './summarise.js';

const NOW = new Date('2026-11-23T12:00:00Z');
const ids = sentiment.aspects().map(({ id }) => id);
let count = 0;
const review = (text: string, createdAt?: string, rating?: number): Review => ({
  ...{ id: `r${count++}`, text, language: 'zh', sample: false },
  ...(createdAt && { createdAt }),
  ...(rating && { rating }),
});
const digest = async (reviews: Review[]) => digestOf(await readReviews(reviews), NOW);
const summary = async (reviews: Review[]) => summarise(await digest(reviews), sentiment.aspects(), () => 0);

describe('summarise', () => {
  it('counts by aspect and month, and leaves copies and spam out', async () => {
    const { total, counted, setAside, tally, months, aspects, enough } = await summary([
      review('展品非常精彩。', '2026-09-02', 5),
      review('排队太久，人太多。', '2026-10-05', 1),
      review('加微信 abc12345 代抢门票，服务很好', '2026-10-06', 5),
    ]);
    expect({ total, counted, setAside, enough }).toEqual({ total: 3, counted: 2, setAside: 1, enough: false });
    expect(tally).toEqual({ positive: 1, middling: 0, negative: 1 });
    expect(months.map(({ month }) => month)).toEqual(['2026-09', '2026-10']);
    const counts = aspects.map(({ aspect, tally: { positive, negative } }) => [aspect, positive, negative]);
    expect(counts.sort()).toEqual([
      ['crowds', 0, 1],
      ['exhibits', 1, 0],
    ]);
  });

  it('tells what families say apart', async () => {
    const { parties } = await summary([
      review('孩子玩得很开心，但是排队太久。'),
      review('带孩子去的，小朋友很喜欢，就是人太多。'),
      review('门票太贵。'),
    ]);
    const families = parties.find(({ party }) => party === 'children')!;
    expect(families.aspects.map(({ aspect }) => aspect)).toEqual(expect.arrayContaining(['children', 'crowds']));
    expect(families.aspects.map(({ aspect }) => aspect)).not.toContain('price');
  });

  it('notices what changed this month, and only what is no chance', async () => {
    const before = Array.from({ length: 20 }, (_, index) => review(`服务很热情，第${index}次来了。`, '2026-05-01'));
    const lately = Array.from({ length: 6 }, (_, index) => review(`服务态度太差，第${index}位客人。`, '2026-11-15'));
    const { changes } = await summary([...before, ...lately]);
    expect(changes).toEqual(
      expect.arrayContaining([expect.objectContaining({ aspect: 'service', direction: 'worse' })]),
    );
    expect((await summary([...before, lately[0]!])).changes).toEqual([]);
    const found = attentionOf('museum', await digest([...before, ...lately]), ids);
    expect(found?.reasons).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'worse' })]));
  });

  it('asks for attention where complaints pile up, not for one angry voice', async () => {
    const angry = (many: number) =>
      Array.from({ length: many }, (_, index) => review(`厕所太脏了，第${index}次失望。`, '2026-05-01', 1));
    expect(attentionOf('museum', await digest(angry(1)), ids)).toBeUndefined();
    expect(attentionOf('museum', await digest(angry(8)), ids)?.reasons.map(({ aspect }) => aspect)).toEqual(
      expect.arrayContaining([null, 'cleanliness']),
    );
  });

  it('adds digests up', async () => {
    const reviews = [review('孩子很喜欢展品。', '2026-10-01'), review('人太多。', '2026-11-01', 2)];
    const sum = emptyDigest();
    for (const one of reviews) addDigest(sum, await digest([one]));
    expect(sum).toEqual(await digest(reviews));
  });
});

describe('standingOf', () => {
  const crowds = async (reviews: Review[], mean = 0) =>
    standingOf((await digest(reviews)).aspects.get('crowds')!, mean).score;

  it('shrinks few reviews towards the mean', async () => {
    const calm = (many: number) =>
      Array.from({ length: many }, (_, index) => review(`人不多，不用排队，${index}点到的。`, '2026-10-01'));
    const [one, twenty] = [await crowds(calm(1)), await crowds(calm(20))];
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(0.3);
    expect(twenty).toBeGreaterThan(0.7);
    expect(await crowds(calm(1), -0.5)).toBeLessThan(0);
  });

  it('lets newer reviews count more', async () => {
    const [old, fresh] = ['2020-01-01', '2026-11-01'];
    const better = await crowds([review('人太多，太挤了。', old), review('人不多，很清静。', fresh)]);
    const worse = await crowds([review('人太多，太挤了。', fresh), review('人不多，很清静。', old)]);
    expect(better).toBeGreaterThan(worse);
  });
});

describe('lowerBound', () => {
  it('needs many reviews to be sure of a share', () => {
    expect(lowerBound(0, 0)).toBe(0);
    expect(lowerBound(1, 1)).toBeLessThan(0.5);
    expect(lowerBound(40, 50)).toBeGreaterThan(0.65);
  });
});
