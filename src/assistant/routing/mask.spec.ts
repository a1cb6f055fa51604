import type { LinkedItem, Understanding } from '../../language/constraints.js';
import { maskNames } from './mask.js';

const understood = (
  text: string,
  language: 'zh' | 'en',
  names: [string, LinkedItem['kind'], number?][],
): Understanding =>
  ({
    text,
    language,
    links: names.map(([words, kind, confidence = 1]) => {
      const start = text.indexOf(words);
      return { itemId: words, kind, words, start, end: start + words.length, confidence };
    }),
  }) as unknown as Understanding;

describe('maskNames', () => {
  it('puts what an item is in place of its name', () => {
    expect(maskNames(understood('故宫几点开门', 'zh', [['故宫', 'attraction']]))).toBe('这个景点几点开门');
    expect(maskNames(understood('who directed Pina?', 'en', [['Pina', 'video']]))).toBe('who directed this film ?');
  });

  it('masks several names once each, the longer of two that overlap', () => {
    const text = '故宫博物院和国家博物馆哪个好';
    const masked = maskNames(
      understood(text, 'zh', [
        ['故宫', 'attraction'],
        ['故宫博物院', 'attraction'],
        ['国家博物馆', 'attraction'],
      ]),
    );
    expect(masked).toBe('这个景点和这个景点哪个好');
  });

  it('leaves uncertain names alone', () => {
    expect(maskNames(understood('the night watch', 'en', [['night watch', 'artefact', 0.4]]))).toBe('the night watch');
  });
});
