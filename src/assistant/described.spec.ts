import { makeItem } from '../../test/factories/item.factory.js';
import { chosenOf } from './described.js';

const yuan = (amount: number) => ({ amount, currency: 'CNY' });
const items = [
  makeItem({ id: 'cheap', price: yuan(10), rating: 4.1 }),
  makeItem({ id: 'good', price: yuan(60), rating: 4.8 }),
];

describe('chosenOf', () => {
  it.each([
    ['哪个便宜', 'cheap'],
    ['评分最高的是哪个', 'good'],
    ['which is the most expensive?', 'good'],
    ['which one is cheaper', 'cheap'],
    ['which is better rated?', 'good'],
  ])('tells which of several answers the question: %s', (text, id) => expect(chosenOf(text, items)).toBe(id));

  it('tells none where there are two of them, or not all is known', () => {
    expect(chosenOf('哪个便宜', [...items, makeItem({ id: 'other', price: yuan(10) })])).toBeUndefined();
    expect(chosenOf('哪个便宜', [...items, makeItem({ id: 'unknown' })])).toBeUndefined();
    expect(chosenOf('比较一下', items)).toBeUndefined();
  });
});
