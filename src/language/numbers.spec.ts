import { NUMBER, parseNumber } from './numbers.js';

describe('parseNumber', () => {
  it.each([
    ['三百', 300],
    ['两千五', 2500],
    ['三百五', 350],
    ['一百零五', 105],
    ['二十五', 25],
    ['十二', 12],
    ['四点五', 4.5],
    ['一九九八', 1998],
    ['1.5万', 15_000],
    ['1,500', 1500],
    ['2k', 2000],
    ['twenty-five', 25],
    ['a hundred and fifty', 150],
    ['two thousand', 2000],
    ['a dozen', 12],
  ])('%s is %d', (words, value) => {
    expect(parseNumber(words)).toEqual({ min: value, max: value });
    expect(new RegExp(`^(?:${NUMBER})$`, 'u').test(words)).toBe(true);
  });

  it.each([
    ['两三', 2, 3],
    ['三四十', 30, 40],
    ['十七八', 17, 18],
    ['二三百', 200, 300],
    ['一两', 1, 2],
  ])('%s is %d to %d', (words, min, max) => {
    expect(parseNumber(words)).toEqual({ min, max });
  });
});
