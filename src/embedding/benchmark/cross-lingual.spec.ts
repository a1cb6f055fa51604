import { crossLingualScore, retrievalScore } from './cross-lingual.js';

const unit = (angle: number) => Float32Array.of(Math.cos(angle), Math.sin(angle));

describe('crossLingualScore', () => {
  it('is perfect for identical spaces', () => {
    const vectors = [0, 1, 2].map(unit);
    expect(crossLingualScore(vectors, vectors)).toEqual({
      zhToEn: { top1: 1, mrr10: 1 },
      enToZh: { top1: 1, mrr10: 1 },
    });
  });

  it('counts the rank of the counterpart, ties against it', () => {
    expect(retrievalScore([unit(0), unit(1)], [unit(1), unit(1.1)])).toEqual({ top1: 0.5, mrr10: 0.75 });
    expect(retrievalScore([unit(0), unit(1)], [unit(1), unit(1)])).toEqual({ top1: 0, mrr10: 0.5 });
  });

  it('refuses lists that are not aligned', () => {
    expect(() => retrievalScore([unit(0)], [])).toThrow(RangeError);
    expect(retrievalScore([], [])).toEqual({ top1: 0, mrr10: 0 });
  });
});
