import type { PlanWords } from '#plugin-api';
import { moved, swapped } from './moves.js';
import type { PlanState } from './plan-state.js';

const plan = (): PlanState => ({
  ...{ date: '2026-12-05', days: 2, start: 540, end: 1080, mode: 'auto', lessWalking: 0, shortWalks: false },
  ...{ pace: 'normal', paceOfDay: {}, meals: true, only: false, must: [], avoid: ['tower'], wishes: {}, topic: '' },
  ...{ stops: [['palace', 'park'], ['temple']], worn: [], noOthers: false },
});
const words = (more: Partial<PlanWords>): PlanWords => ({ ordinals: [], ...more });

describe('stops that are moved', () => {
  it('go where they were said to, and the others stay', () => {
    const next = plan();
    const isMoved = moved(next, words({ ordinals: [{ position: 1 }], move: { day: -1, rest: '' } }), [], []);
    expect(isMoved).toBe(true);
    expect(next).toMatchObject({ pinned: { palace: { day: 1 } }, staying: { park: 0, temple: 1 }, noOthers: true });
    expect(next.must).toEqual(['palace']);
  });

  it('go to the day that has the weekday, also where they were refused before', () => {
    const next = plan();
    // The second day is a Sunday.
    moved(next, words({ move: { weekday: 0, rest: '' } }), [{ itemId: 'tower', wanted: true }], []);
    expect(next).toMatchObject({ pinned: { tower: { day: 1 } }, avoid: [], must: ['tower'] });
  });

  it('stay on their day where only a part of it was said', () => {
    const next = plan();
    moved(next, words({ move: { between: { start: 720, end: 1110 }, rest: '' } }), [], ['temple']);
    expect(next.pinned).toEqual({ temple: { day: 1, between: { start: 720, end: 1110 } } });
  });

  it('are none where nothing is meant, or no such day is planned', () => {
    expect(moved(plan(), words({ move: { weekday: 0, rest: '' } }), [], [])).toBe(false);
    expect(moved(plan(), words({ ordinals: [{ position: 1 }], move: { weekday: 3, rest: '' } }), [], [])).toBe(false);
  });
});

it('days change places with all that is on them', () => {
  const next = plan();
  swapped(next, [1, 2]);
  expect(next.staying).toEqual({ palace: 1, park: 1, temple: 0 });
});
