import type { BilingualText } from '../../config/errors.js';
import type { Item } from '../../catalogue/item.js';
import { DocentModel } from '../algorithms/docent-model.js';
import type { Split } from '../behaviour/split.js';
import type { Contender } from './baselines.js';
import { biasReport, type GroupBias } from './bias-report.js';
import type { Interval } from './bootstrap.js';
import {
  compare,
  evaluateModel,
  type CurvePoint,
  type GroupReport,
  type MetricName,
  type ModelReport,
  type VisitorMetric,
} from './evaluate-model.js';
import { exposureTradeOff, type ExposureStep } from './exposure-trade-off.js';
import { groupsOf } from './groups.js';
import type { RatingFigures } from './rating-folds.js';

/** What the command prints of a model: its metrics at the top level. */
export interface ModelFigures extends Record<MetricName, number> {
  /** Wall time of the training, its search included, and the CPU time of all threads of the process meanwhile. */
  trainSeconds: number;
  trainCpuSeconds: number;
  /** Scoring and ranking for one visitor. */
  millisecondsPerVisitor: number;
  intervals: Record<VisitorMetric, Interval>;
  /** Difference of nDCG to the first model (that one minus this one), by the paired bootstrap. */
  behindFirst?: { difference: number } & Interval;
  groups: Record<string, GroupReport>;
  curve: CurvePoint[];
  lorenz: number[];
  bias: GroupBias[];
  /** Of the shipped recommender: what more or less correction for exposure would do. */
  exposure?: { strength: number; steps: ExposureStep[] };
}

export interface Evaluation {
  k: number;
  seed: number;
  data: {
    visitors: number;
    items: number;
    trainPreferences: number;
    testPreferences: number;
    /** Visitors with something to find, who were looked at. */
    evaluatedVisitors: number;
  };
  groupNames: Record<string, BilingualText>;
  models: Record<string, ModelFigures>;
  /** Errors of predicted stars, where they were asked for. */
  ratings?: Record<string, RatingFigures>;
}

export interface EvaluateAllOptions {
  k: number;
  seed: number;
  /** The catalogue, for groups by language, city and size. */
  items?: readonly Item[];
  candidates?: Uint8Array;
  maxVisitors?: number;
  /** Strength of the shipped recommender's correction for exposure. */
  exposure?: number;
  signal?: AbortSignal;
  progress?(model: string, step: 'training' | 'measuring', fraction: number): void;
}

/** Trains every contender on the same training data and measures all of them on the same visitors. The first one is compared to the others. */
export async function evaluateAll(
  contenders: readonly Contender[],
  { train, test }: Split,
  options: EvaluateAllOptions,
): Promise<Evaluation> {
  const { k, seed, signal } = options;
  const groups = groupsOf(train, options.items);
  const models: Record<string, ModelFigures> = {};
  let first: ModelReport | undefined;
  for (const { id, fit } of contenders) {
    const started = { wall: performance.now(), cpu: process.cpuUsage() };
    const progress = (fraction: number) => options.progress?.(id, 'training', fraction);
    const { exposure } = options;
    const model = await fit(train, {
      seed,
      ...(exposure !== undefined && { exposure }),
      ...(signal && { signal }),
      progress,
    });
    const cpu = process.cpuUsage(started.cpu);
    const trainSeconds = (performance.now() - started.wall) / 1000;
    signal?.throwIfAborted();
    const report = evaluateModel(model, train, test, {
      ...{ k, seed, groups, candidates: options.candidates, maxVisitors: options.maxVisitors },
      progress: (fraction) => options.progress?.(id, 'measuring', fraction),
    });
    const { metrics, intervals, curve, lorenz, millisecondsPerVisitor } = report;
    models[id] = {
      ...metrics,
      ...{ trainSeconds, trainCpuSeconds: (cpu.user + cpu.system) / 1e6, millisecondsPerVisitor },
      ...{ intervals, ...(first && { behindFirst: compare(first, report, 'ndcg', seed) }) },
      ...{ groups: report.groups, curve, lorenz, bias: biasReport(report, test, groups.items, seed) },
      ...(model instanceof DocentModel && {
        exposure: {
          strength: model.parts.exposure,
          steps: exposureTradeOff(model, train, test, report, { k, seed, candidates: options.candidates }),
        },
      }),
    };
    first ??= report;
  }
  const { visitors, items } = train.matrix;
  return {
    ...{ k, seed, models },
    data: {
      ...{ visitors, items },
      trainPreferences: train.matrix.columns.length,
      testPreferences: test.matrix.columns.length,
      evaluatedVisitors: first?.visitors.length ?? 0,
    },
    groupNames: Object.fromEntries([...groups.visitors, ...groups.items].map(({ id, name }) => [id, name])),
  };
}
