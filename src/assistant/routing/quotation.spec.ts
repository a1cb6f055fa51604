import { setQuotationAside } from './quotation.js';

const aside = (text: string) => setQuotationAside(text, '[text]');

describe('setQuotationAside', () => {
  it('sets quoted texts aside', () => {
    expect(aside('这句算好评吗：“风景很美，就是太贵了”')).toEqual({
      frame: '这句算好评吗：[text]',
      quoted: '风景很美，就是太贵了',
    });
    expect(aside('Is "the lift was broken and nobody helped" negative?').frame).toBe('Is [text] negative?');
  });

  it('sets aside what is pasted after a colon', () => {
    expect(aside('分析这条评论：门票太贵，排队两个小时，再也不来')).toMatchObject({ frame: '分析这条评论：[text]' });
  });

  it('leaves titles, short quotes and times alone', () => {
    for (const text of [
      '《霸王别姬》是谁导演的',
      '什么是“青花”',
      'is it open at 19:00 on Monday',
      '我想看的是：青铜器',
      'Tuesday in Paris from 9:30 to 18:00, museums, 40 euros at most',
    ]) {
      expect(aside(text)).toEqual({ frame: text });
    }
  });
});
