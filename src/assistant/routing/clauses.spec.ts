import { clausesOf } from './clauses.js';

const texts = (text: string) => clausesOf(text).map((clause) => clause.text);

describe('clausesOf', () => {
  it('ends clauses at sentences, commas and joining words', () => {
    expect(texts('故宫几点开门？另外有没有讲故宫的纪录片')).toEqual(['故宫几点开门？', '有没有讲故宫的纪录片']);
    expect(texts('how much is the Louvre, is there a film about it, and do people like it?')).toEqual([
      'how much is the Louvre',
      'is there a film about it',
      'do people like it?',
    ]);
    expect(texts('where is it kept and which museums are free')).toEqual([
      'where is it kept',
      'which museums are free',
    ]);
    expect(texts('霸王别姬谁导演的 观众评价怎么样')).toEqual(['霸王别姬谁导演的', '观众评价怎么样']);
  });

  it('leaves numbers alone and keeps scraps with the clause before', () => {
    expect(texts('at most 1,500 yuan and 4.5 stars')).toEqual(['at most 1,500 yuan and 4.5 stars']);
    expect(texts('免费的，好吗')).toEqual(['免费的，好吗']);
  });

  it('leaves company with who comes along, and anger without a question', () => {
    expect(texts('what does it cost for two adults and a kid')).toHaveLength(1);
    expect(texts('a quiet museum and a film about it')).toHaveLength(2);
    expect(clausesOf('排了一小时，你们这什么破地方').some(({ isRequest }) => isRequest)).toBe(false);
  });

  it('tells requests from what only goes with them', () => {
    const requests = (text: string) => clausesOf(text).map(({ isRequest }) => isRequest);
    expect(requests('孩子三岁，有没有适合的博物馆')).toEqual([false, true]);
    expect(requests('My wife and I love gardens, which one is quiet?')).toEqual([false, true]);
    expect(requests('a quiet museum for kids and a short film about it')).toEqual([true, true]);
  });

  it('reads neighbours together where there are more than anybody asks at once', () => {
    const text = '想看博物馆，'.repeat(300);
    const clauses = clausesOf(text);
    expect(clauses.length).toBeLessThanOrEqual(16);
    expect(clauses.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(clauses.every(({ isRequest }) => isRequest)).toBe(true);
  });

  it('covers the whole text', () => {
    const text = 'A quiet museum, free; open on Monday. And a film!';
    const clauses = clausesOf(text);
    expect(clauses[0]!.start).toBe(0);
    expect(clauses.at(-1)!.end).toBe(text.length);
    clauses.slice(1).forEach((clause, index) => expect(clause.start).toBe(clauses[index]!.end));
  });
});
