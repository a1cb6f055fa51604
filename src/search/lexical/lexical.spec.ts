import { makeItem } from '../../../test/factories/item.factory.js';
import { NameIndex } from './name-index.js';
import { WordIndex } from './word-index.js';

const ITEMS = [
  makeItem({
    id: 'palace',
    name: { zh: '故宫博物院', en: 'The Palace Museum' },
    aliases: ['故宫', '紫禁城', 'Forbidden City'],
  }),
  makeItem({
    id: 'terracotta',
    name: { zh: '兵马俑', en: 'Terracotta Army' },
    description: { en: 'Clay soldiers of Qin.' },
  }),
  makeItem({
    id: 'louvre',
    name: { zh: '卢浮宫', en: 'Louvre Museum' },
    aliases: ['Musée du Louvre'],
    tags: ['painting'],
  }),
  makeItem({ id: 'orsay', name: { zh: '奥赛博物馆', en: 'Musée d’Orsay' }, description: { zh: '印象派绘画' } }),
  makeItem({ id: 'new', name: { zh: '新博物馆', en: 'Neues Museum' } }),
];

describe('NameIndex', () => {
  const index = new NameIndex();
  for (const item of ITEMS) index.set(item);
  const top = (question: string) => [...index.find(question)].sort((a, b) => b[1].score - a[1].score)[0]?.[0];

  it.each([
    ['故宫', 'palace'],
    ['請問故宮幾點開門', 'palace'],
    ['gugong', 'palace'],
    ['gu gong', 'palace'],
    ['how do I get to Gugong?', 'palace'],
    ['the forbidden city', 'palace'],
    ['兵马涌', 'terracotta'],
    ['想去看兵马勇', 'terracotta'],
    ['奥塞博物馆', 'orsay'],
    ['musee dorsay', 'orsay'],
    ['Musée du Louvre', 'louvre'],
  ])('finds %s', (question, id) => {
    expect(top(question)).toBe(id);
  });

  it('does not take any museum for a misspelt one', () => {
    expect(index.find('最好的博物馆').size).toBe(0);
    expect(index.find('quiet museum').size).toBe(0);
  });

  it('forgets', () => {
    const own = new NameIndex();
    own.set(ITEMS[0]!);
    own.set(makeItem({ id: 'palace', name: { zh: '沈阳故宫' } }));
    expect(own.exact('紫禁城')).toEqual([]);
    expect(own.exact('沈阳故宫')).toEqual(['palace']);
    own.delete('palace');
    expect(own.find('沈阳故宫').size).toBe(0);
  });
});

describe('WordIndex', () => {
  const index = new WordIndex();
  for (const item of ITEMS) index.set(item);
  const found = (question: string) => [...index.find(question).keys()];

  it('finds words in either language, in any form, with typing errors', () => {
    expect(found('soldier')).toContain('terracotta');
    expect(found('Louvr')).toContain('louvre');
    expect(found('teracotta')).toContain('terracotta');
    expect(found('印象派')).toEqual(['orsay']);
  });

  it('finds a label in the language that the item does not use', () => {
    expect(found('绘画')).toContain('louvre');
  });

  it('reports the words as they were typed, and how much of the question they make up', () => {
    const match = index.find('clay soldiers from Mars').get('terracotta')!;
    expect(match.words.sort()).toEqual(['clay', 'soldiers']);
    expect(match.coverage).toBeGreaterThan(0.4);
    expect(match.coverage).toBeLessThan(1);
  });

  it('takes anything for a question', () => {
    for (const question of ['', '   ', '?!', '😀😀', '的', '\u0000', 'a'.repeat(5000)])
      expect(found(question)).toEqual([]);
  });
});
