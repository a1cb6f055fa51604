import { nameTokens, searchTokens } from './segment.js';

describe('searchTokens', () => {
  it('gives Chinese words and the words within them', () => {
    expect(searchTokens('国家博物馆')).toEqual(expect.arrayContaining(['国家', '博物', '博物馆']));
  });

  it('makes traditional and simplified, full and half width, accents and endings one', () => {
    expect(searchTokens('博物館')).toEqual(searchTokens('博物馆'));
    expect(searchTokens('Ｍｕｓéｅs')).toEqual(searchTokens('musee'));
    expect(searchTokens('paintings')).toEqual(searchTokens('painting'));
  });

  it('drops what only says how a question is asked, but never everything', () => {
    expect(searchTokens('请帮我找一个安静的公园')).toEqual(expect.not.arrayContaining(['请', '找', '的']));
    expect(searchTokens('what is it')).not.toHaveLength(0);
  });
});

describe('nameTokens', () => {
  it('adds toneless pinyin, of the whole name and of its words', () => {
    expect(nameTokens('故宫')).toContain('gugong');
    expect(nameTokens('秦始皇帝陵博物院（兵马俑）')).toContain('bingmayong');
  });
});
