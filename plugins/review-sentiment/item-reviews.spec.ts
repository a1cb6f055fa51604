import type { Block, BlockOf, Catalogue, Item, Presenter, Review, Reviews, Turn } from '#plugin-api';
import { configSchema } from './config.js';
import { ItemReviews } from './item-reviews.js';
import { AllReviews } from './all-reviews.js';
import { localInsights } from '../../test/support/local-insights.js';
import { sentiment } from '../../test/support/local-sentiment.js';

const item = (id: string, kind: Item['kind'], zh: string, en: string) => ({ id, kind, name: { zh, en } }) as Item;
const ITEMS = [
  item('museum', 'attraction', '市博物馆', 'City Museum'),
  item('film', 'video', '河流', 'The River'),
  item('new', 'attraction', '新馆', 'New Hall'),
];

const review = (itemId: string, index: number, text: string, rating?: number, sample = true): Review => ({
  id: `${itemId}-${index}`,
  itemId,
  text,
  language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
  createdAt: `2026-01-0${(index % 9) + 1}T00:00:00.000Z`,
  sample,
  ...(rating && { rating }),
});

const MUSEUM = [
  ['展品非常精彩，强烈推荐。', 5],
  ['The exhibits are stunning and the staff were kind.', 5],
  ['排队两个小时，人太多了。', 2],
  ['Long queues, terribly crowded.', 1],
  ['展品一流，就是排队太久。', 3],
  ['文物精美，讲解生动。', 5],
  ['不用排队，逛得很舒服。', 5],
  ['Great collection, well explained.', 4],
  ['门票有点贵，展览不错。', 4],
] as const;
const REVIEWS: Record<string, Review[]> = {
  museum: MUSEUM.map(([text, rating], index) => review('museum', index, text, rating)),
  film: ['画面很美，故事动人。', '节奏拖沓，太无聊了。', 'A moving film.'].map((text, index) =>
    review('film', index, text, undefined, false),
  ),
};

const catalogue = {
  get: (id: string) => ITEMS.find((each) => each.id === id),
  all: () => ITEMS,
} as unknown as Catalogue;
const presenter = { name: (each: Item, language: 'zh' | 'en') => each.name[language] } as Presenter;
const insights = localInsights(REVIEWS, (id) => catalogue.get(id)?.kind);
const config = { values: configSchema.parse({}) };
const service = new ItemReviews(
  catalogue,
  insights,
  { count: (id: string) => REVIEWS[id]?.length ?? 0 } as Reviews,
  presenter,
  sentiment,
  config,
  new AllReviews(catalogue, insights, presenter, sentiment, config),
);

/** What the plugin keeps of the conversation. */
let kept: unknown;
const memory = { get: () => kept, set: (value: unknown) => (kept = value) };
beforeEach(() => (kept = undefined));

async function answer(
  text: string,
  subjects: string[],
  language: 'zh' | 'en' = 'zh',
  asksAgain = false,
): Promise<Block[]> {
  const turn = {
    text,
    subjects,
    language,
    constraints: {},
    understanding: { text, links: [], asksAgain },
    memory,
    signal: new AbortController().signal,
  };
  const blocks: Block[] = [];
  for await (const block of service.tell(turn as unknown as Turn)) blocks.push(block);
  return blocks;
}

const textOf = (blocks: Block[]): string =>
  blocks.flatMap((block) => (block.type === 'text' ? [block.markdown] : [])).join('\n');
const find = <Type extends Block['type']>(blocks: Block[], type: Type): BlockOf<Type> | undefined =>
  blocks.find((block): block is BlockOf<Type> => block.type === type);

describe('item-reviews', () => {
  it('counts, names praise and criticism, shows bars and quotes', async () => {
    const blocks = await answer('大家怎么评价市博物馆', ['museum']);
    expect(blocks.map(({ type }) => type)).toEqual(['text', 'chart', 'quotes', 'quick-replies']);
    expect(textOf(blocks)).toContain('的 9 条评价里，67% 是好评，差评 2 条');
    expect(textOf(blocks)).toContain('最让人满意的是展品，怨言多半落在排队拥挤上');
    expect(textOf(blocks)).toContain('示例评价');

    const chart = find(blocks, 'chart')!;
    expect(chart.chart).toBe('stacked-bar');
    expect(chart.series.every(({ values }) => values.length === chart.labels.length)).toBe(true);
    expect(chart.summary).toContain('排队拥挤：好评 1，差评 3');

    const { quotes } = find(blocks, 'quotes')!;
    expect(quotes.map(({ tone }) => tone)).toEqual(['positive', 'positive', 'negative', 'negative']);
    expect(quotes[0]).toMatchObject({ rating: 5, date: expect.stringMatching(/^2026-01-0\d$/), source: '示例评价' });
  });

  it('answers about the aspect that was asked for', async () => {
    const blocks = await answer('这个景点排队的人多吗', ['museum']);
    expect(textOf(blocks)).toContain('9 条评价中，4 条提到排队拥挤：3 条抱怨人多或排队久，1 条觉得不挤');
    expect(find(blocks, 'chart')).toBeUndefined();
    expect(find(blocks, 'quotes')!.quotes.every(({ text }) => /排队|queue/i.test(text))).toBe(true);
  });

  it('asks the same of the next place, unless that is asked about something else', async () => {
    await answer('这个景点排队的人多吗', ['museum']);
    expect(textOf(await answer('那新馆呢', ['new'], 'zh', true))).toContain('新馆');
    expect(textOf(await answer('那市博物馆呢', ['museum'], 'zh', true))).toContain('4 条提到排队拥挤');
    expect(textOf(await answer('那市博物馆的展品呢', ['museum'], 'zh', true))).toContain('提到展品');
  });

  it('says when nobody speaks of an aspect, and what they do speak of', async () => {
    const text = textOf(await answer('is it suitable for wheelchairs?', ['museum'], 'en'));
    expect(text).toContain('Of 9 reviews of **City Museum**, none speaks of accessibility.');
    expect(text).toContain('67% of 9 reviews of **City Museum** are positive, and 2 are negative.');
  });

  it('is careful with few reviews', async () => {
    const zh = await answer('这部片子评价怎么样', ['film']);
    expect(textOf(zh)).toContain('只有 3 条评价，仅供参考：2 条好评，1 条差评');
    expect(textOf(zh)).not.toMatch(/%|示例/);
    expect(find(zh, 'chart')).toBeUndefined();
    const en = textOf(await answer('what do people say about this film', ['film'], 'en'));
    expect(en).toContain('only 3 reviews, so take this lightly: 2 positive, 1 negative');
  });

  it('says that there are none', async () => {
    const blocks = await answer('大家怎么评价新馆', ['new']);
    expect(textOf(blocks)).toContain('还没有人评价过新馆');
    expect(find(blocks, 'quick-replies')!.replies.map(({ label }) => label)).toEqual(['票价和开放时间']);
  });

  it('answers a question for complaints with complaints', async () => {
    const blocks = await answer('市博物馆的差评都在抱怨什么', ['museum']);
    expect(textOf(blocks)).toContain('抱怨主要是排队拥挤（3 条）');
    expect(find(blocks, 'quotes')!.quotes.every(({ tone }) => tone === 'negative')).toBe(true);
  });

  it('compares several items, and says where there is too little to compare', async () => {
    const text = textOf(await answer('compare the reviews of both', ['museum', 'film'], 'en'));
    expect(text).toContain('67% of 9 reviews of **City Museum** are positive');
    expect(text).toContain('**The River** has only 3 reviews, too few to compare');
    const sources = find(await answer('哪个口碑更好', ['museum', 'film']), 'quotes')!.quotes.map(
      ({ source }) => source,
    );
    expect(sources).toEqual(expect.arrayContaining([expect.stringContaining('市博物馆'), '河流']));
  });

  it('tells of all reviews where no item is named', async () => {
    const blocks = await answer('what do people complain about most?', [], 'en');
    expect(textOf(blocks)).toContain('What people complain about most is crowds (3 reviews)');
    expect(find(blocks, 'quotes')!.quotes.map(({ tone }) => tone)).not.toContain('positive');
  });
});
