import { movesInPlan } from './plan.js';
import { readMove, readSwappedDays } from './plan-moves.js';

describe('where in a plan a stop should go', () => {
  it.each([
    ['把第三个挪到第二天', { day: 2 }],
    ['故宫放在第一天上午', { day: 1, between: { start: 0, end: 780 } }],
    ['把颐和园放到周日', { weekday: 0 }],
    ['天坛安排在最后一天', { day: -1 }],
    ['move the louvre to day two', { day: 2 }],
    ['put the second stop on the second day', { day: 2 }],
    ['put the summer palace on the last day', { day: -1 }],
    ['do the musee d’orsay in the afternoon', { between: { start: 720, end: 1110 } }],
    ['shift the tower to saturday morning', { weekday: 6, between: { start: 0, end: 780 } }],
  ])('is read: %s', (text, move) => expect(readMove(text)).toMatchObject(move));

  it('leaves what is to be moved to be read', () => {
    expect(readMove('put the second stop on the second day')?.rest).not.toContain('second day');
    expect(readMove('第一天的第二个挪到第三天')?.rest).toContain('第一天的第二个');
  });

  it.each(['less walking', '第二天轻松点', 'drop the second', '改成两天'])('is nowhere in %s', (text) =>
    expect(readMove(text)).toBeUndefined(),
  );

  it.each(['can we visit it on Sunday?', '放在周一能开吗'])('is asked, and moves nothing: %s', (text) =>
    expect(movesInPlan(text)).toBe(false),
  );
});

describe('days that change places', () => {
  it.each([
    ['第一天和第二天对调', [1, 2]],
    ['swap day 1 and day 2', [1, 2]],
    ['switch the first and third days', [1, 3]],
  ])('are both read: %s', (text, days) => expect(readSwappedDays(text)).toEqual(days));

  it('are none where stops are swapped', () => {
    expect(readSwappedDays('swap the first for something else')).toBeUndefined();
  });
});
