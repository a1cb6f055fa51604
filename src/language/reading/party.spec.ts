import { readParty } from './party.js';

describe('readParty', () => {
  it.each([
    ['故宫两个人多少钱', { people: 2 }],
    ['我们5个人门票一共多少', { people: 5 }],
    ['2大1小多少钱', undefined],
    ['两个大人一个小孩多少钱', { people: 3, mayPayLess: true }],
    ['how much is it for four', { people: 4 }],
    ['what do two adults and three children pay', { people: 5, mayPayLess: true }],
    ['tickets for a couple of people', { people: 2 }],
    ['how much is it for 2 adults and a kid', { people: 3, mayPayLess: true }],
    ['门票多少钱', undefined],
    ['一个人多少钱', undefined],
    ['人民大会堂多少钱', undefined],
    ['第二个多少钱', undefined],
  ])('counts who a ticket is asked for: %s', (text, party) => {
    expect(readParty(text)).toEqual(party);
  });
});
