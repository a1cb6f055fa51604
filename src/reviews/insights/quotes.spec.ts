import { sentiment } from '../../../test/support/local-sentiment.js';
import { excerpt, strongestQuotes } from './quotes.js';
import { stanceOf, type ReadReview } from './read-review.js';

const read = async (id: string, text: string, rating?: number): Promise<ReadReview> => {
  const review = { id, text, language: 'zh' as const, sample: false, ...(rating && { rating }) };
  const [analysis] = await sentiment.analyse([text]);
  return { review, analysis: analysis!, stance: stanceOf(review, analysis!), weight: 1 };
};

describe('strongestQuotes', () => {
  const reviews = () =>
    Promise.all([
      read('a', '还行。', 3),
      read('b', '非常震撼，强烈推荐！', 5),
      read('c', '排队两个小时，太失望了。', 1),
      read('d', '不错，服务很热情。', 4),
    ]);

  it('lets both sides speak, the clearest first', async () => {
    const quotes = await strongestQuotes(
      await reviews(),
      { aspects: [], language: 'zh', perSide: 1, length: 100 },
      sentiment,
    );
    expect(quotes.map(({ side, review }) => [side, review.id])).toEqual([
      ['positive', 'b'],
      ['negative', 'c'],
    ]);
  });

  it('quotes of one aspect alone when it was asked for', async () => {
    const quotes = await strongestQuotes(
      await reviews(),
      { aspects: ['service'], language: 'zh', perSide: 2, length: 100 },
      sentiment,
    );
    expect(quotes.map(({ review }) => review.id)).toEqual(['d']);
  });

  it('cuts a long review to its strongest sentences', async () => {
    const text = '我们坐地铁来的。展品实在太震撼了！中午在附近吃了碗面。';
    const [quote] = await strongestQuotes(
      [await read('e', text, 5)],
      { aspects: [], language: 'zh', perSide: 1, length: 12 },
      sentiment,
    );
    expect(quote?.text).toBe('… 展品实在太震撼了！ …');
  });
});

describe('excerpt', () => {
  const sentences = ['We came by bus. ', 'The hall is magnificent! ', 'Then we had lunch. ', 'It was three euros.'];
  const weights = [0, 1, 0, 0];

  it('cuts at the ends of sentences, around the weightiest', () => {
    expect(excerpt(sentences, 30, weights)).toBe('… The hall is magnificent! …');
    expect(excerpt(sentences, 60, weights)).toBe('We came by bus. The hall is magnificent! Then we had lunch. …');
  });

  it('cuts an endless sentence at a pause', () => {
    expect(excerpt([`${'很美，'.repeat(50)}完`], 40, [1]).length).toBeLessThanOrEqual(41);
  });
});
