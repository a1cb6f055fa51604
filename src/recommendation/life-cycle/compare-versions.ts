import { DocentError } from '../../config/errors.js';
import { cleanEvents, toTrainingData } from '../behaviour/index.js';
import { compare, evaluateModel, VISITOR_METRICS, type Interval, type MetricName } from '../evaluation/index.js';
import { readArtefact } from '../training/artefact.js';
import { alignedTo } from './aligned-model.js';
import { holdOutForGood } from './held-out.js';
import { LIST_LENGTH, MAX_VISITORS, type TrainingInput } from './training-task.js';

export interface ComparedVersions {
  k: number;
  /** Visitors who were measured, and the preferences that were held out of everyone. */
  visitors: number;
  heldOut: number;
  metrics: { a: Record<MetricName, number>; b: Record<MetricName, number> };
  /** b - a, visitor by visitor. */
  differences: ({ metric: string; difference: number } & Interval)[];
}

export interface ComparisonInput extends Pick<TrainingInput, 'events' | 'items' | 'embeddingOf' | 'rules' | 'now'> {
  files: { a: string; b: string };
  progress(fraction: number, message: string): void;
}

const SEED = 42;

/**
 * Measures two models on the held-out preferences of today, which neither was trained on, whenever that was.
 * @throws DocentError `conflict` when nothing is held out yet, or what `readArtefact` throws
 */
export async function compareVersions(input: ComparisonInput): Promise<ComparedVersions> {
  const { rules, items, embeddingOf, now } = input;
  const { events } = cleanEvents(input.events, now, rules.cleaning, new Set(items.map(({ id }) => id)));
  const { train, test } = holdOutForGood(toTrainingData(events, rules.preferences, items, embeddingOf));
  const heldOut = test.matrix.columns.length;
  if (heldOut === 0)
    throw new DocentError('conflict', {
      zh: '目前没有可用于比较的访客行为。等访客多一些再比较。',
      en: 'There is no behaviour to compare on yet: compare again once more visitors have been here.',
    });
  const measured = async (file: string, from: number) => {
    const model = alignedTo(train.itemIds, await readArtefact(file));
    return evaluateModel(model, train, test, {
      ...{ k: LIST_LENGTH, seed: SEED, maxVisitors: MAX_VISITORS },
      progress: (fraction) => input.progress(from + fraction / 2, 'measuring'),
    });
  };
  const a = await measured(input.files.a, 0);
  const b = await measured(input.files.b, 0.5);
  return {
    ...{ k: LIST_LENGTH, visitors: a.visitors.length, heldOut, metrics: { a: a.metrics, b: b.metrics } },
    differences: VISITOR_METRICS.map((metric) => ({ metric, ...compare(b, a, metric, SEED) })),
  };
}
