import type { BilingualText } from '../../config/errors.js';
import type { GroupBiasView, MeasuredModel, ModelReportView, ModelVersionView } from '../../protocol/admin/index.js';
import { DROP_REASONS, type DropReason } from '../../recommendation/behaviour/cleaning.js';
import type { GroupBias, ModelFigures } from '../../recommendation/evaluation/index.js';
import { METRIC_NAMES } from '../../recommendation/evaluation/report/words.js';
import { NEW, SERVING } from '../../recommendation/life-cycle/judge.js';
import type { ModelVersion, VersionReport } from '../../recommendation/life-cycle/model-version.js';

/** In the order in which they are told. */
const METRICS = [
  ...(['ndcg', 'map', 'precision', 'recall', 'f1', 'mrr', 'hitRate', 'auc'] as const),
  ...(['coverage', 'novelty', 'serendipity', 'diversity', 'gini', 'longTail'] as const),
];

const MODEL_NAMES: Record<string, BilingualText> = {
  [NEW]: { zh: '本版本', en: 'this version' },
  [SERVING]: { zh: '当时使用的模型', en: 'what served then' },
  popularity: { zh: '基线：热度', en: 'baseline: popularity' },
  recency: { zh: '基线：近期热度', en: 'baseline: recent popularity' },
  random: { zh: '基线：随机', en: 'baseline: random' },
  'content-profile': { zh: '基线：内容相似', en: 'baseline: likeness of content' },
};

const METRIC_LABELS: Record<string, BilingualText> = Object.fromEntries(
  METRICS.map((name) => [name, METRIC_NAMES[name]]),
);

/** @param serving the version that serves */
export function versionView(
  { version, state, createdAt, promotedAt, summary }: ModelVersion,
  serving: string | undefined,
): ModelVersionView {
  const { seed, trainSeconds, data, metrics, verdict } = summary;
  return {
    ...{ version, state, createdAt, promotedAt: promotedAt ?? null, seed, trainSeconds, data },
    metrics: finite<string>(metrics[NEW] ?? {}),
    verdict: { ...verdict, ...finite({ difference: verdict.difference, low: verdict.low, high: verdict.high }) },
    // A verdict tells of what served then; it says nothing of another one.
    needsReason: state !== 'serving' && !(verdict.promote && summary.against === serving),
  } as ModelVersionView;
}

export function reportView(
  version: ModelVersionView,
  { summary, cleaning, trials, evaluation }: VersionReport,
): ModelReportView {
  const trained = evaluation.models[NEW];
  const labelOf = (id: string): BilingualText => evaluation.groupNames[id] ?? { zh: id, en: id };
  return {
    ...version,
    ...{ k: evaluation.k, evaluatedVisitors: evaluation.data.evaluatedVisitors, metricNames: METRIC_LABELS },
    cleaning: {
      ...{ total: summary.cleaning.total, kept: summary.cleaning.kept },
      dropped: Object.entries(cleaning.dropped).map(([reason, count]) => {
        return { reason, label: DROP_REASONS[reason as DropReason] ?? { zh: reason, en: reason }, count };
      }),
    },
    models: Object.entries(evaluation.models).map(([id, figures]) => measured(id, figures)),
    groups: Object.entries(trained?.groups ?? {}).map(([group, { visitors, ndcg, recall, interval }]) => {
      return { group, label: labelOf(group), visitors, ...finite({ ndcg, recall, ...interval }) };
    }) as ModelReportView['groups'],
    bias: (trained?.bias ?? []).map(biasOf),
    trials: trials.map(({ algorithm, parameters, ndcg, chosen }) => ({ algorithm, parameters, ndcg, chosen })),
  };
}

function measured(id: string, figures: ModelFigures): MeasuredModel {
  const { intervals, behindFirst, trainSeconds, millisecondsPerVisitor, curve, lorenz } = figures;
  return {
    ...{ model: id, label: MODEL_NAMES[id] ?? { zh: id, en: id }, trainSeconds, millisecondsPerVisitor, curve, lorenz },
    metrics: finite(Object.fromEntries(METRICS.map((name) => [name, figures[name]]))),
    intervals: Object.fromEntries(Object.entries(intervals).map(([name, { low, high }]) => [name, { low, high }])),
    behind: behindFirst ? { ...behindFirst } : null,
  };
}

function biasOf({ id, name, items, exposure, relevance, ratio, interval, verdict }: GroupBias): GroupBiasView {
  return {
    ...{ group: id, label: name, items, verdict },
    ...(finite({ exposure, relevance, ratio, ...interval }) as Pick<
      GroupBiasView,
      'exposure' | 'relevance' | 'ratio' | 'low' | 'high'
    >),
  };
}

/** JSON knows no NaN: what could not be measured is null. */
function finite<Name extends string>(figures: Record<Name, number>): Record<Name, number | null> {
  return Object.fromEntries(
    Object.entries<number>(figures).map(([name, value]) => [name, Number.isFinite(value) ? value : null]),
  ) as Record<Name, number | null>;
}
