import { nextLunarDate, nextQingming } from './lunar-calendar.js';

describe('festivals of the Chinese calendar', () => {
  it.each([
    ['2026-11-23', 1, 1, '2027-02-06'],
    ['2026-01-01', 1, 1, '2026-02-17'],
    ['2026-02-17', 1, 1, '2026-02-17'],
    ['2026-02-18', 8, 15, '2026-09-25'],
    ['2025-06-01', 5, 5, '2026-06-19'],
  ])('from %s, month %i day %i falls on %s', (from, month, day, expected) => {
    expect(nextLunarDate(new Date(`${from}T12:00:00`), month, day)).toBe(expected);
  });

  it.each([
    ['2026-03-01', '2026-04-05'],
    ['2024-01-01', '2024-04-04'],
    ['2026-04-06', '2027-04-05'],
  ])('from %s, Qingming is on %s', (from, expected) => {
    expect(nextQingming(new Date(`${from}T12:00:00`))).toBe(expected);
  });
});
