import type { TrainingData } from '../algorithms/algorithm.js';
import type { DocentModel } from '../algorithms/docent-model.js';
import { historyOf, itemCounts } from '../algorithms/matrix.js';
import { topItems } from '../algorithms/ranking.js';
import { sharesOf, sumAt } from './bias-report.js';
import { intervalsOfMeans, mean, type Interval } from './bootstrap.js';
import type { ModelReport } from './evaluate-model.js';
import { longTail } from './groups.js';
import { coverage, gini, ndcg } from './metrics.js';

/** What lists are like with one strength of the correction for exposure. */
export interface ExposureStep {
  strength: number;
  ndcg: number;
  /** Of nDCG against no correction. */
  change: { difference: number } & Interval;
  /** Share of what is shown from outside of the most popular fifth, and of the items that anybody is shown. */
  longTail: number;
  coverage: number;
  gini: number;
  /** Exposure of the long tail against its share in what visitors chose: 1 is fair. */
  ratio: number;
}

/** Strengths that are looked at beside the one that is set. */
const STRENGTHS = [0, 0.1, 0.2, 0.4, 0.6, 0.8];
const MAX_VISITORS = 2000;

interface Options {
  k: number;
  seed: number;
  candidates?: Uint8Array | undefined;
}

/** What the correction for exposure costs in nDCG, and what it gains for items that few have seen. */
export function exposureTradeOff(
  model: DocentModel,
  train: TrainingData,
  test: TrainingData,
  measured: Pick<ModelReport, 'visitors'>,
  { k, seed, candidates }: Options,
): ExposureStep[] {
  const step = Math.max(1, measured.visitors.length / MAX_VISITORS);
  const visitors = Int32Array.from(
    { length: Math.min(measured.visitors.length, MAX_VISITORS) },
    (_, row) => measured.visitors[Math.floor(row * step)]!,
  );
  const barred = [...(candidates ?? [])].flatMap((isOne, item) => (isOne ? [] : [item]));
  const strengths = [...new Set([...STRENGTHS, model.parts.exposure])].sort((a, b) => a - b);
  const plain = model.withExposure(0);
  const corrections = strengths.map((strength) => model.withExposure(strength).exposure);
  const lists = strengths.map(() => new Int32Array(visitors.length * k).fill(-1));
  const gains = strengths.map(() => new Float64Array(visitors.length));
  visitors.forEach((visitor, row) => {
    const history = historyOf(train.matrix, visitor);
    const scores = plain.score(history);
    const relevant = new Set(historyOf(test.matrix, visitor).items);
    corrections.forEach((correction, s) => {
      const list = topItems(correction.apply(scores), k, [...history.items, ...barred]);
      lists[s]!.set(list, row * k);
      gains[s]![row] = ndcg(list, relevant, k);
    });
  });
  const members = longTail(itemCounts(train.matrix));
  const everyone = Int32Array.from(visitors, (_, row) => row);
  const intervals = intervalsOfMeans(
    gains.map((values) => values.map((value, row) => value - gains[0]![row]!)),
    seed,
  );
  return strengths.map((strength, s) => {
    const shown = new Int32Array(train.matrix.items);
    let [all, tail] = [0, 0];
    for (const item of lists[s]!) {
      if (item < 0) continue;
      shown[item]!++;
      all++;
      tail += members[item]!;
    }
    const recommendable = shown.filter((_, item) => candidates?.[item] !== 0);
    const { exposure, relevance } = sharesOf({ lists: lists[s]!, visitors, k }, test.matrix, { members });
    return {
      ...{ strength, ndcg: mean(gains[s]!), longTail: all === 0 ? 0 : tail / all },
      change: { difference: mean(gains[s]!) - mean(gains[0]!), ...intervals[s]! },
      ...{ coverage: coverage(recommendable, recommendable.length), gini: gini(recommendable) },
      ratio: sumAt(exposure, everyone) / sumAt(relevance, everyone),
    };
  });
}
