import type { BilingualText } from '../../config/errors.js';
import type { PreferenceMatrix, TrainingData } from '../algorithms/algorithm.js';
import { historyOf } from '../algorithms/matrix.js';
import { bootstrap, type Interval } from './bootstrap.js';
import type { ModelReport } from './evaluate-model.js';
import type { Group } from './groups.js';

export interface GroupBias {
  id: string;
  name: BilingualText;
  items: number;
  /** Share of the visitors' attention that the group's items get, 0 to 1. */
  exposure: number;
  /** Share of what visitors really chose that belongs to the group, 0 to 1. */
  relevance: number;
  /** exposure / relevance: below 1 the group is shown less than it is chosen. */
  ratio: number;
  /** 95 % interval of the ratio. */
  interval: Interval;
  verdict: 'under-exposed' | 'over-exposed' | 'fair' | 'unclear';
}

/** Groups that fewer visitors chose from allow no judgement. */
const MIN_VISITORS = 10;
/** A ratio within these bounds is fair, however sure it is. */
const FAIR = { low: 0.8, high: 1.25 };

/**
 * Compares, for groups of items, the exposure in the lists with the relevance in the test data: equity of attention (Biega et al. 2018;
 * Singh & Joachims 2018). The attention to a rank falls with 1 / log2(rank + 1). Test data is itself shaped by what was
 * shown before, so that the true relevance of rarely shown groups is rather higher than what is counted here.
 */
export function biasReport(
  { lists, visitors, k }: ModelReport,
  test: TrainingData,
  groups: readonly Group[],
  seed = 1,
): GroupBias[] {
  const shares = groups.map((group) => sharesOf({ lists, visitors, k }, test.matrix, group));
  const ratios = (sample: Int32Array) =>
    shares.map(({ exposure, relevance }) => sumAt(exposure, sample) / sumAt(relevance, sample));
  const everyone = Int32Array.from(visitors, (_, row) => row);
  const intervals = bootstrap(visitors.length, ratios, seed);
  const found = ratios(everyone).map((ratio, index): GroupBias => {
    const { id, name, members } = groups[index]!;
    const { exposure, relevance } = shares[index]!;
    const interval = intervals[index]!;
    const choosers = relevance.filter((share) => share > 0).length;
    return {
      ...{ id, name, ratio, interval },
      items: members.reduce((sum, member) => sum + member, 0),
      exposure: sumAt(exposure, everyone) / visitors.length,
      relevance: sumAt(relevance, everyone) / visitors.length,
      verdict: choosers < MIN_VISITORS ? 'unclear' : verdictOf(ratio, interval),
    };
  });
  return found.sort((a, b) => (Number.isNaN(a.ratio) ? 1 : Number.isNaN(b.ratio) ? -1 : a.ratio - b.ratio));
}

/** By visitor: the group's share of the attention, and of what was chosen. */
export function sharesOf(
  { lists, visitors, k }: Pick<ModelReport, 'lists' | 'visitors' | 'k'>,
  test: PreferenceMatrix,
  { members }: Pick<Group, 'members'>,
) {
  const exposure = new Float64Array(visitors.length);
  const relevance = new Float64Array(visitors.length);
  visitors.forEach((visitor, row) => {
    const list = lists.subarray(row * k, (row + 1) * k).filter((item) => item >= 0);
    const attention = Float64Array.from(list, (_, rank) => 1 / Math.log2(rank + 2));
    const all = attention.reduce((sum, value) => sum + value, 0);
    exposure[row] = all && attention.reduce((sum, value, rank) => sum + value * members[list[rank]!]!, 0) / all;
    const chosen = historyOf(test, visitor).items;
    relevance[row] = chosen.reduce((sum, item) => sum + members[item]!, 0) / chosen.length;
  });
  return { exposure, relevance };
}

function verdictOf(ratio: number, { low, high }: Interval): GroupBias['verdict'] {
  if (ratio >= FAIR.low && ratio <= FAIR.high) return 'fair';
  if (ratio < 1 && high < 1) return 'under-exposed';
  return ratio > 1 && low > 1 ? 'over-exposed' : 'unclear';
}

export function sumAt(values: Float64Array, sample: Int32Array): number {
  let sum = 0;
  for (const index of sample) sum += values[index]!;
  return sum;
}
