import { describe, expect, it } from '@jest/globals';
import { IdleTimer } from './idle-timer.js';

describe('IdleTimer', () => {
  it('warns twenty seconds before the end, and counts them', () => {
    const timer = new IdleTimer(60, 0);
    expect(timer.left(39_000)).toBeUndefined();
    expect(timer.left(40_000)).toBe(20);
    expect(timer.left(55_500)).toBe(5);
    expect(timer.left(60_000)).toBe(0);
    expect(timer.left(99_000)).toBe(0);
  });

  it('begins anew with every activity', () => {
    const timer = new IdleTimer(60, 0);
    timer.activity(50_000);
    expect(timer.left(89_000)).toBeUndefined();
    expect(timer.left(91_000)).toBe(19);
  });

  it('warns earlier where there is much time', () => {
    const timer = new IdleTimer(240, 0);
    expect(timer.left(209_000)).toBeUndefined();
    expect(timer.left(210_000)).toBe(30);
  });

  it('gives half of a short time to the warning', () => {
    const timer = new IdleTimer(16, 0);
    expect(timer.left(7_000)).toBeUndefined();
    expect(timer.left(8_000)).toBe(8);
  });
});
