import { describe, expect, it } from '@jest/globals';
import { contrast, legible } from './colour.js';

const LIGHT = '#faf7f1';
const DARK = '#14120f';

describe('the colour of a house', () => {
  it('is left as it is where it can be read', () => {
    expect(legible('#1d5c8a', LIGHT, '#000000')).toBe('#1d5c8a');
  });

  it.each(['#1d5c8a', '#ffd400', '#000000', '#ffffff', '#b3372b', '#777777'])(
    'can be read in either theme: %s',
    (colour) => {
      expect(contrast(legible(colour, LIGHT, '#000000'), LIGHT)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(legible(colour, DARK, '#ffffff'), DARK)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('counts contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});
