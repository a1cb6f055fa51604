import { isoDate } from './review-record.js';

describe('dates of reviews', () => {
  it.each([
    ['2025-03-01', '2025-03-01'],
    ['2025/3/1', '2025-03-01'],
    ['2025年3月1日', '2025-03-01'],
    ['2025-03-01T10:00:00+08:00', '2025-03-01T02:00:00.000Z'],
    ['2025-02-31', undefined],
    ['2025-13-01', undefined],
    ['yesterday', undefined],
    ['12', undefined],
  ])('%s is %s', (text, date) => expect(isoDate(text)).toBe(date));
});
