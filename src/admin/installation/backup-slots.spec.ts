import { describe, expect, it } from '@jest/globals';
import { slotsAround } from './backup-slots.js';

const keep = 7;
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute);

describe('the moments of scheduled backups', () => {
  it('come every day at the hour', () => {
    const daily = { every: 'day', hour: 3, keep } as const;
    expect(slotsAround(daily, at(30, 2, 59))).toEqual({ last: at(29, 3), next: at(30, 3) });
    expect(slotsAround(daily, at(30, 3))).toEqual({ last: at(30, 3), next: at(31, 3) });
    expect(slotsAround(daily, at(30, 23))).toEqual({ last: at(30, 3), next: at(31, 3) });
  });

  it('come every Monday at the hour', () => {
    const weekly = { every: 'week', hour: 3, keep } as const;
    // The 30th is a Monday.
    expect(slotsAround(weekly, at(29, 12))).toEqual({ last: at(23, 3), next: at(30, 3) });
    expect(slotsAround(weekly, at(30, 2))).toEqual({ last: at(23, 3), next: at(30, 3) });
    expect(slotsAround(weekly, at(30, 4))).toEqual({ last: at(30, 3), next: at(37, 3) });
  });

  it('do not come where backups are off', () => {
    expect(slotsAround({ every: 'off', hour: 3, keep }, at(30, 3))).toBeUndefined();
  });
});
