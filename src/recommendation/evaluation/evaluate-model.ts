import type { Model, TrainingData } from '../algorithms/algorithm.js';
import { historyOf, itemCounts } from '../algorithms/matrix.js';
import { Random } from '../algorithms/random.js';
import { topItems } from '../algorithms/ranking.js';
import { intervalsOfMeans, mean, type Interval } from './bootstrap.js';
import { groupsOf, longTail, type Groups } from './groups.js';
import * as metrics from './metrics.js';
import { itemSimilarity, type Similarity } from './similarity.js';

/** Measured for each visitor, then averaged. */
export const VISITOR_METRICS = [
  'map',
  'ndcg',
  'precision',
  'recall',
  'f1',
  'mrr',
  'hitRate',
  'auc',
  'novelty',
  'serendipity',
  'diversity',
] as const;
export type VisitorMetric = (typeof VISITOR_METRICS)[number];
/** Measured over all lists together. */
export type CatalogueMetric = 'coverage' | 'gini' | 'longTail';
export type MetricName = VisitorMetric | CatalogueMetric;

export interface EvaluationOptions {
  /** Length of the lists. */
  k: number;
  /** Of the bootstrap, and of the choice of visitors where there are more than `maxVisitors`. */
  seed?: number;
  /** Visitors and items to look at apart; by default what the training data tells. */
  groups?: Groups;
  /** 1 for the items that may be recommended; by default all. */
  candidates?: Uint8Array;
  /** Where more visitors have test items, so many are drawn at random. */
  maxVisitors?: number;
  progress?(fraction: number): void;
}

export interface CurvePoint {
  k: number;
  precision: number;
  recall: number;
}

export interface GroupReport {
  /** Visitors of the group, or visitors who chose an item of it. */
  visitors: number;
  /** Of an item group: counted as if only its items were relevant. */
  ndcg: number;
  recall: number;
  interval: Interval;
}

export interface ModelReport {
  id: string;
  k: number;
  metrics: Record<MetricName, number>;
  /** 95 % intervals of the visitors' metrics. */
  intervals: Record<VisitorMetric, Interval>;
  groups: Record<string, GroupReport>;
  /** Precision and recall for shorter and longer lists. */
  curve: CurvePoint[];
  /** See metrics.lorenz. */
  lorenz: number[];
  millisecondsPerVisitor: number;
  /** Indices of the visitors who were looked at: those with something to find. */
  visitors: Int32Array;
  /** By visitor, in the order of `visitors`. */
  perVisitor: Record<VisitorMetric, Float64Array>;
  /** The lists, visitors x k; -1 where a list is shorter. */
  lists: Int32Array;
}

const CURVE = [1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 75, 100];
const MAX_VISITORS = 20_000;

/**
 * Lets a model recommend to every visitor with something in `test`, from the history in `train`, which is left out of the lists, and
 * measures the lists against `test`.
 */
export function evaluateModel(
  model: Model,
  train: TrainingData,
  test: TrainingData,
  options: EvaluationOptions,
): ModelReport {
  const { k, seed = 1 } = options;
  const visitors = visitorsOf(test, options.maxVisitors ?? MAX_VISITORS, seed);
  const context = contextOf(train, options);
  const deepest = Math.max(k, CURVE.at(-1)!);
  const perVisitor = Object.fromEntries(
    VISITOR_METRICS.map((name) => [name, new Float64Array(visitors.length)]),
  ) as ModelReport['perVisitor'];
  const lists = new Int32Array(visitors.length * k).fill(-1);
  const curve = CURVE.map((length) => ({ k: length, precision: 0, recall: 0 }));
  const groups = new GroupTally(options.groups ?? groupsOf(train), visitors.length);
  let milliseconds = 0;

  visitors.forEach((visitor, row) => {
    const history = historyOf(train.matrix, visitor);
    const started = performance.now();
    const scores = model.score(history);
    const { ranked, isCandidate } = rank(scores, history.items, context.candidates, deepest);
    milliseconds += performance.now() - started;
    const relevant = new Set(historyOf(test.matrix, visitor).items);
    const list = ranked.subarray(0, k);
    lists.set(list, row * k);
    const measured = measure(list, relevant, scores, isCandidate, history.items, context);
    for (const name of VISITOR_METRICS) perVisitor[name][row] = measured[name];
    for (const point of curve) {
      point.precision += metrics.precision(ranked, relevant, point.k) / visitors.length;
      point.recall += metrics.recall(ranked, relevant, point.k) / visitors.length;
    }
    groups.add(row, visitor, list, relevant, k);
    if (row % 64 === 0) options.progress?.(row / visitors.length);
  });

  const exposures = new Int32Array(train.matrix.items);
  for (const item of lists) if (item >= 0) exposures[item]!++;
  const shown = exposures.filter((_, item) => context.candidates[item]);
  const columns = [...VISITOR_METRICS.map((name) => perVisitor[name]), ...groups.columns()];
  const intervals = intervalsOfMeans(columns, seed);
  const means = Object.fromEntries(VISITOR_METRICS.map((name) => [name, mean(perVisitor[name])]));
  return {
    ...{ id: model.id, k, curve, visitors, perVisitor, lists },
    metrics: {
      ...(means as Record<VisitorMetric, number>),
      coverage: metrics.coverage(shown, shown.length),
      gini: metrics.gini(shown),
      longTail: shareOf(lists, longTail(context.counts)),
    },
    intervals: Object.fromEntries(
      VISITOR_METRICS.map((name, index) => [name, intervals[index]!]),
    ) as ModelReport['intervals'],
    groups: groups.report(intervals.slice(VISITOR_METRICS.length)),
    lorenz: metrics.lorenz(shown),
    millisecondsPerVisitor: milliseconds / Math.max(1, visitors.length),
  };
}

/**
 * Difference of two models on the same visitors, `a` minus `b`, with the interval of the paired bootstrap. It is more than noise when 0
 * lies outside of the interval.
 */
export function compare(
  a: ModelReport,
  b: ModelReport,
  metric: VisitorMetric = 'ndcg',
  seed = 1,
): { difference: number } & Interval {
  const place = new Map(Array.from(b.visitors, (visitor, row) => [visitor, row]));
  const differences = Float64Array.from(a.visitors, (visitor, row) => {
    const other = place.get(visitor);
    return other === undefined ? NaN : a.perVisitor[metric][row]! - b.perVisitor[metric][other]!;
  }).filter((difference) => !Number.isNaN(difference));
  return {
    difference: mean(differences),
    ...intervalsOfMeans([differences], seed)[0]!,
  };
}

interface Context {
  k: number;
  visitors: number;
  candidates: Uint8Array;
  counts: Float64Array;
  /** Items by falling popularity. */
  popular: Int32Array;
  similarity: Similarity;
}

function contextOf(train: TrainingData, { k, candidates }: EvaluationOptions): Context {
  const counts = itemCounts(train.matrix);
  return {
    ...{ k, visitors: train.matrix.visitors, counts },
    candidates: candidates ?? new Uint8Array(train.matrix.items).fill(1),
    popular: Int32Array.from(counts, (_, item) => item).sort((a, b) => counts[b]! - counts[a]! || a - b),
    similarity: itemSimilarity(train),
  };
}

function visitorsOf({ matrix }: TrainingData, most: number, seed: number): Int32Array {
  const all = Int32Array.from({ length: matrix.visitors }, (_, visitor) => visitor).filter(
    (visitor) => matrix.rowStart[visitor + 1]! > matrix.rowStart[visitor]!,
  );
  return all.length <= most ? all : new Random(seed).shuffle(all).slice(0, most).sort();
}

function rank(scores: Float32Array, seen: Int32Array, candidates: Uint8Array, k: number) {
  const isCandidate = candidates.slice();
  for (const item of seen) isCandidate[item] = 0;
  const excluded: number[] = [];
  for (let item = 0; item < isCandidate.length; item++) if (!isCandidate[item]) excluded.push(item);
  return { ranked: topItems(scores, k, excluded), isCandidate };
}

function measure(
  list: Int32Array,
  relevant: ReadonlySet<number>,
  scores: Float32Array,
  isCandidate: Uint8Array,
  seen: Int32Array,
  { k, counts, visitors, popular, similarity }: Context,
): Record<VisitorMetric, number> {
  return {
    map: metrics.averagePrecision(list, relevant, k),
    ndcg: metrics.ndcg(list, relevant, k),
    precision: metrics.precision(list, relevant, k),
    recall: metrics.recall(list, relevant, k),
    f1: metrics.f1(list, relevant, k),
    mrr: metrics.reciprocalRank(list, relevant, k),
    hitRate: metrics.hitRate(list, relevant, k),
    auc: metrics.auc(scores, relevant, isCandidate),
    novelty: metrics.novelty(list, counts, visitors),
    serendipity: metrics.serendipity(list, relevant, obviousFor(popular, isCandidate, k), k),
    diversity: metrics.intraListDiversity(list, similarity),
  };
  function obviousFor(items: Int32Array, allowed: Uint8Array, length: number): Set<number> {
    const obvious = new Set<number>();
    for (let i = 0; i < items.length && obvious.size < length; i++) if (allowed[items[i]!]) obvious.add(items[i]!);
    return obvious;
  }
}

function shareOf(lists: Int32Array, members: Uint8Array): number {
  let [inside, all] = [0, 0];
  for (const item of lists) {
    if (item < 0) continue;
    all++;
    inside += members[item]!;
  }
  return all === 0 ? 0 : inside / all;
}

/** Collects the figures of groups while the visitors pass by; NaN for visitors whom a group does not concern. */
class GroupTally {
  private readonly found = new Map<string, { ndcg: Float64Array; recall: Float64Array }>();

  constructor(
    private readonly groups: Groups,
    private readonly rows: number,
  ) {}

  add(row: number, visitor: number, list: Int32Array, relevant: ReadonlySet<number>, k: number): void {
    for (const { id, members } of this.groups.visitors) if (members[visitor]) this.put(id, row, list, relevant, k);
    for (const { id, members } of this.groups.items) {
      const own = new Set([...relevant].filter((item) => members[item]));
      if (own.size > 0) this.put(id, row, list, own, k);
    }
  }

  columns(): Float64Array[] {
    return [...this.found.values()].map(({ ndcg }) => ndcg);
  }

  /** @param intervals of the columns */
  report(intervals: readonly Interval[]): Record<string, GroupReport> {
    return Object.fromEntries(
      [...this.found].map(([id, { ndcg, recall }], index) => {
        const visitors = ndcg.filter((value) => !Number.isNaN(value)).length;
        return [id, { visitors, ndcg: mean(ndcg), recall: mean(recall), interval: intervals[index]! }];
      }),
    );
  }

  private put(id: string, row: number, list: Int32Array, relevant: ReadonlySet<number>, k: number): void {
    let group = this.found.get(id);
    if (!group) {
      const empty = () => new Float64Array(this.rows).fill(NaN);
      this.found.set(id, (group = { ndcg: empty(), recall: empty() }));
    }
    group.ndcg[row] = metrics.ndcg(list, relevant, k);
    group.recall[row] = metrics.recall(list, relevant, k);
  }
}
