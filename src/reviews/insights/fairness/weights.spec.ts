import { nearDuplicates } from './near-duplicates.js';
import { isSpam } from './spam.js';
import { weigh } from './weights.js';

describe('nearDuplicates', () => {
  it('finds texts that differ in a word or in marks', () => {
    const texts = [
      '展品非常丰富，讲解员很耐心，孩子们玩得很开心，下次还会再来！',
      'The queue was long but the exhibits were worth every minute of it.',
      '展品非常丰富!讲解员很耐心。孩子们玩得很开心,下次还会再来',
      'The queue was long, but the exhibits were really worth every minute of it!',
      '排队两个小时，里面人山人海，什么也没看清，体验很差。',
    ];
    expect(nearDuplicates(texts)).toEqual([0, 1, 0, 1, 4]);
  });

  it('compares with the first of several copies, not with a copy', () => {
    const texts = Array.from(
      { length: 60 },
      (_, index) => `第${index}次来，展品非常精彩，讲解员也很耐心，孩子们都说好`,
    );
    expect(() => nearDuplicates(texts)).not.toThrow();
    expect(new Set(nearDuplicates(texts)).size).toBeLessThan(10);
  });

  it('does not take short praise for copies', () => {
    expect(nearDuplicates(['很好！', '很好！', 'Great!', 'Great!'])).toEqual([0, 1, 2, 3]);
  });
});

describe('isSpam', () => {
  it.each([
    ['加微信 abc12345 代抢门票，价格优惠', true],
    ['Visit www.cheap-tickets.example for half price tickets', true],
    ['Use my code SAVE20 for a discount', true],
    ['电话13800138000，包车接送', true],
    ['好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好好', true],
    ['扫码微信小程序预约很方便，进馆不用排队', false],
    ['Booked on their website, walked straight in.', false],
    ['门票60元，1994年开馆，值得一看', false],
  ])('%j: %s', (text, spam) => expect(isSpam(text)).toBe(spam));
});

describe('weigh', () => {
  it('lets the first of several copies count, and one voice an author and day', () => {
    const text = '展品非常丰富，讲解员很耐心，孩子们玩得很开心！';
    const judged = weigh([
      { text, author: 'b', createdAt: '2026-03-01' },
      { text, author: 'a', createdAt: '2026-02-01' },
      { text: '人不多，很清静。', author: 'c', createdAt: '2026-03-01' },
      { text: '食堂也不错。', author: 'c', createdAt: '2026-03-01' },
      { text: '加微信 abc12345 代抢门票' },
    ]);
    expect(judged.map(({ because }) => because)).toEqual(['copy', undefined, undefined, 'copy', 'spam']);
    expect(judged[0]!.weight).toBeLessThan(judged[1]!.weight);
  });
});
