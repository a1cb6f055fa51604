import type { Constraints } from '../constraints.js';
import { LanguageService } from '../language.service.js';

const language = new LanguageService();
const wishes = (text: string, held: Constraints = {}) =>
  language.understand(text, { now: new Date(), held }).constraints;

describe('figures without a word on what they are', () => {
  it.each(['make it 10', 'ok, 10 then', '改成10吧', 'say 10'])(
    '%s is another price where a price was wished for',
    (text) => {
      expect(wishes(text, { price: { max: 20, currency: 'GBP' } }).price).toEqual({ max: 10, currency: 'GBP' });
      expect(wishes(text)).not.toHaveProperty('price');
    },
  );

  it('is a mark where a mark was wished for', () => {
    expect(wishes('4 would do as well', { rating: { min: 4.5 } }).rating).toEqual({ min: 4 });
  });
});

describe('prices in everyday words', () => {
  it.each([
    ['nothing over a fiver', { max: 5, currency: 'GBP' }],
    ['no more than a tenner', { max: 10, currency: 'GBP' }],
    ['I can spare ninety minutes and twelve pounds', { max: 12, currency: 'GBP' }],
    ['museums that are neither free nor above 15 pounds', { min: 1, max: 15, currency: 'GBP' }],
    ['paid attractions only, up to 20 pounds', { min: 1, max: 20, currency: 'GBP' }],
  ])('%s', (text, price) => expect(wishes(text).price).toEqual(price));
});
