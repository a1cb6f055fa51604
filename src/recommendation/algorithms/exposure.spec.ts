import { ExposureCorrection } from './exposure.js';

describe('ExposureCorrection', () => {
  const scores = Float32Array.of(3, 2.9, 1, 0, 2.95);
  const exposure = [400, 20, 20, 1, 0];

  it('lets what fewer have seen pass what is hardly better', () => {
    const corrected = new ExposureCorrection(exposure, 0.4).apply(scores);
    expect(corrected[1]!).toBeGreaterThan(corrected[0]!);
    expect(corrected[0]!).toBeGreaterThan(corrected[2]!);
    expect(scores[0]).toBe(3);
  });

  it('leaves alone what nobody has seen, and everything without strength', () => {
    expect(new ExposureCorrection(exposure, 0.4).apply(scores)[4]).toBe(scores[4]);
    expect(new ExposureCorrection(exposure, 0).apply(scores)).toBe(scores);
    expect([...new ExposureCorrection([], 0.4).apply(new Float32Array())]).toEqual([]);
  });

  it('does not depend on the scale of the scores', () => {
    const correction = new ExposureCorrection(exposure, 0.2);
    const tenfold = correction.apply(scores.map((score) => 10 * score));
    correction.apply(scores).forEach((score, item) => expect(tenfold[item]).toBeCloseTo(10 * score, 3));
  });
});
