import { isSlipOf } from './slips.js';

describe('isSlipOf', () => {
  it.each([
    ['故官', '故宫'],
    ['雍合宫', '雍和宫'],
    ['恭王俯', '恭王府'],
    ['天谭', '天坛'],
  ])('%s is a slip of %s', (written, name) => expect(isSlipOf(written, name)).toBe(true));

  it.each([
    ['地坛', '天坛'],
    ['天坛', '天坛'],
    ['东湖', '西湖'],
    ['故宫', '故宫博物院'],
  ])('%s is another name than %s, or the same', (written, name) => expect(isSlipOf(written, name)).toBe(false));
});
