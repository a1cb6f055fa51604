import { excerpt, strongestQuotes } from './quotes.js';
import { analyseByLexicon } from './review-analyser.js';
import { stanceOf, type ReadReview } from './summary.js';

const read = (id: string, text: string, rating?: number): ReadReview => {
  const review = { id, text, language: 'zh' as const, sample: false, ...(rating && { rating }) };
  const analysis = analyseByLexicon(text);
  return { review, analysis, stance: stanceOf(review, analysis) };
};

describe('strongestQuotes', () => {
  const reviews = [
    read('a', '还行。', 3),
    read('b', '非常震撼，强烈推荐！', 5),
    read('c', '排队两个小时，太失望了。', 1),
    read('d', '不错，服务很热情。', 4),
  ];

  it('lets both sides speak, the clearest first', () => {
    const quotes = strongestQuotes(reviews, { aspects: [], language: 'zh', perSide: 1, length: 100 });
    expect(quotes.map(({ side, review }) => [side, review.id])).toEqual([
      ['positive', 'b'],
      ['negative', 'c'],
    ]);
  });

  it('quotes of one aspect alone when it was asked for', () => {
    const quotes = strongestQuotes(reviews, { aspects: ['service'], language: 'zh', perSide: 2, length: 100 });
    expect(quotes.map(({ review }) => review.id)).toEqual(['d']);
  });
});

describe('excerpt', () => {
  const text = 'We came by bus. The hall is magnificent! Then we had lunch. It was three euros.';
  const weigh = (sentence: string) => (sentence.includes('magnificent') ? 1 : 0);

  it('leaves short texts whole', () => {
    expect(excerpt(' Fine. ', 20, weigh)).toBe('Fine.');
  });

  it('cuts at the ends of sentences, around the weightiest', () => {
    expect(excerpt(text, 30, weigh)).toBe('… The hall is magnificent! …');
    expect(excerpt(text, 60, weigh)).toBe('We came by bus. The hall is magnificent! Then we had lunch. …');
  });

  it('cuts an endless sentence at a pause', () => {
    expect(excerpt(`${'很美，'.repeat(50)}完`, 40, () => 1).length).toBeLessThanOrEqual(41);
  });
});
