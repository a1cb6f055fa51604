import * as metrics from './metrics.js';

describe('metrics of one list', () => {
  // Hits at ranks 1, 3 and 4 of 5; one relevant item is missed.
  const list = [7, 1, 5, 2, 9];
  const relevant = new Set([7, 5, 2, 4]);

  it('agree with what is computed by hand', () => {
    expect(metrics.precision(list, relevant, 5)).toBeCloseTo(3 / 5);
    expect(metrics.recall(list, relevant, 5)).toBeCloseTo(3 / 4);
    expect(metrics.f1(list, relevant, 5)).toBeCloseTo((2 * 0.6 * 0.75) / (0.6 + 0.75));
    expect(metrics.averagePrecision(list, relevant, 5)).toBeCloseTo((1 / 1 + 2 / 3 + 3 / 4) / 4);
    expect(metrics.reciprocalRank(list, relevant, 5)).toBe(1);
    expect(metrics.hitRate(list, relevant, 5)).toBe(1);
    const gain = 1 + 1 / Math.log2(4) + 1 / Math.log2(5);
    const ideal = 1 + 1 / Math.log2(3) + 1 / Math.log2(4) + 1 / Math.log2(5);
    expect(metrics.ndcg(list, relevant, 5)).toBeCloseTo(gain / ideal);
  });

  it('look at the first k only, and divide by k where the list is shorter', () => {
    expect(metrics.precision([7], relevant, 10)).toBeCloseTo(0.1);
    expect(metrics.reciprocalRank([1, 3, 7], relevant, 2)).toBe(0);
    expect(metrics.hitRate([1, 3, 7], relevant, 2)).toBe(0);
    expect(metrics.averagePrecision([1, 7], relevant, 2)).toBeCloseTo(1 / 2 / 4);
  });

  it('are 0 without hits and without relevant items', () => {
    for (const metric of [metrics.precision, metrics.recall, metrics.f1, metrics.averagePrecision, metrics.ndcg]) {
      expect(metric([1, 2], relevant, 1)).toBe(0);
      expect(metric([1, 2], new Set(), 2)).toBe(0);
    }
  });

  it('count unexpected hits as serendipity', () => {
    expect(metrics.serendipity(list, relevant, new Set([7, 1]), 5)).toBeCloseTo(2 / 5);
  });
});

describe('AUC', () => {
  const all = [1, 1, 1, 1, 1];

  it('is the share of pairs in the right order, ties half', () => {
    expect(metrics.auc([0.9, 0.1, 0.5, 0.5, 0.2], new Set([0, 2]), all)).toBeCloseTo((3 + 2 + 0.5) / 6);
  });

  it('leaves out what is no candidate, and is unknown without both kinds', () => {
    expect(metrics.auc([0.9, 1, 0.5, 0.1, 0.2], new Set([0]), [1, 0, 1, 1, 1])).toBe(1);
    expect(metrics.auc([1, 2, 3, 4, 5], new Set([0, 1, 2, 3, 4]), all)).toBeNaN();
  });
});

describe('metrics of all lists', () => {
  it('measure how attention is spread', () => {
    expect(metrics.coverage([0, 3, 1, 0], 4)).toBe(0.5);
    expect(metrics.gini([5, 5, 5, 5])).toBeCloseTo(0);
    expect(metrics.gini([0, 0, 0, 8])).toBeCloseTo(0.75);
    const curve = metrics.lorenz([4, 0, 0, 0], 4);
    expect(curve).toEqual([0, 0, 0, 0, 1]);
  });

  it('measure novelty in bits and diversity over pairs', () => {
    expect(metrics.novelty([0, 1], [4, 1], 8)).toBeCloseTo((1 + 3) / 2);
    expect(metrics.intraListDiversity([0, 1, 2], (a, b) => (a + b === 1 ? 1 : 0))).toBeCloseTo(2 / 3);
    expect(metrics.intraListDiversity([0], () => 1)).toBeNaN();
  });

  it('measure errors of ratings in stars', () => {
    expect(metrics.rmse([3, 5], [4, 2])).toBeCloseTo(Math.sqrt(5));
    expect(metrics.mae([3, 5], [4, 2])).toBeCloseTo(2);
  });
});
