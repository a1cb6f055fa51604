import { sentiment } from '../../test/support/local-sentiment.js';
import { askedAspects } from './asked-aspects.js';

describe('askedAspects', () => {
  it.each([
    ['这个景点排队的人多吗', ['crowds']],
    ['门票贵不贵', ['price']],
    ['do people complain about the queues there?', ['crowds']],
    ['what do families say about this place', ['children']],
    ['服务怎么样', ['service']],
    ['which of them is quieter?', ['crowds']],
    ['which one is cleaner', ['cleanliness']],
    ['哪个人少', ['crowds']],
    ['大家怎么评价这部片子', []],
    ['what do people say about this museum', []],
    ['那里值得去吗', []],
  ])('%j', (text, aspects) => {
    expect(askedAspects(text, sentiment)).toEqual(aspects);
  });

  it('does not read the name of the place', () => {
    const text = '大家怎么评价茶馆博物馆';
    expect(askedAspects(text, sentiment)).toEqual(['food']);
    expect(askedAspects(text, sentiment, [{ start: 6, end: 11 }])).toEqual([]);
  });
});
