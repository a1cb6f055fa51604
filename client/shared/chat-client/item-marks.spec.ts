import { describe, expect, it } from '@jest/globals';
import { feedbackAction, hasMark, setMark } from './item-marks.js';

describe('marks on items', () => {
  it('lets liking and dismissing exclude each other, and saving stand for itself', () => {
    let marks = setMark({}, 'x', 'save', true);
    marks = setMark(marks, 'x', 'like', true);
    expect(marks).toEqual({ x: ['save', 'like'] });
    marks = setMark(marks, 'x', 'dismiss', true);
    expect(hasMark(marks, 'x', 'like')).toBe(false);
    expect(marks).toEqual({ x: ['save', 'dismiss'] });
  });

  it('forgets an item without marks', () => {
    expect(setMark({ x: ['like'] }, 'x', 'like', false)).toEqual({});
  });

  it('names what the server is told', () => {
    expect([feedbackAction('like', true), feedbackAction('dismiss', false)]).toEqual(['like', 'undismiss']);
  });
});
