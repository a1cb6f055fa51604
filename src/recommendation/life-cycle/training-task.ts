import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Item } from '../../catalogue/item.js';
import type { BilingualText } from '../../config/errors.js';
import type { Model, TrainingData } from '../algorithms/algorithm.js';
import { ALGORITHMS } from '../algorithms/index.js';
import { itemCounts } from '../algorithms/matrix.js';
import {
  cleanEvents,
  toTrainingData,
  type BehaviourRules,
  type CleaningReport,
  type EventLog,
} from '../behaviour/index.js';
import { BASELINES, evaluateAll, evaluationAsHtml, type Contender, type Evaluation } from '../evaluation/index.js';
import { readArtefact, writeArtefact } from '../training/artefact.js';
import { trainDocent, type Trial } from '../training/train-docent.js';
import { alignedTo } from './aligned-model.js';
import { holdOutForGood } from './held-out.js';
import { judge, NEW, SERVING } from './judge.js';
import { REPORT, type VersionReport, type VersionSummary } from './model-version.js';

export interface TrainingInput {
  events: EventLog;
  items: readonly Item[];
  embeddingOf(itemId: string): ArrayLike<number> | undefined;
  rules: BehaviourRules;
  seed: number;
  /** Artefact of the model that serves, if one does. */
  servingFile?: string;
  /** The version's folder; it is there complete, or not at all. */
  folder: string;
  /** File of the artefact in it. */
  artefact: string;
  now: number;
  signal: AbortSignal;
  progress(fraction: number, message: string): void;
}

export type TrainingResult = { summary: VersionSummary } | { tooLittle: BilingualText };

/** Below this nothing worth serving can be learnt, and nothing can be told from noise. */
export const LEAST = { visitors: 20, items: 10, preferences: 200 };
export const LIST_LENGTH = 10;
export const MAX_VISITORS = 5000;
const HELD_OUT_AT_LEAST = 20;
/** Steps of the work by their share of the time. */
const STEPS = { read: 0.05, train: 0.8, measure: 0.95 };

/** From events to a trained, measured and stored candidate. Writes nothing unless it comes to its end. */
export async function trainCandidate(input: TrainingInput): Promise<TrainingResult> {
  const { rules, items, embeddingOf, seed, signal } = input;
  const known = new Set(items.map(({ id }) => id));
  const { events, report: cleaning } = cleanEvents(input.events, input.now, rules.cleaning, known);
  const data = toTrainingData(events, rules.preferences, items, embeddingOf);
  const split = holdOutForGood(data);
  const counts = countsOf(data, split.test);
  const tooLittle = shortage(counts);
  if (tooLittle) return { tooLittle };
  input.progress(STEPS.read, 'training');

  let trained: { model: Model; trials: Trial[] } | undefined;
  const docent: Contender = {
    id: NEW,
    fit: async (train, { progress }) => {
      trained = await trainDocent(train, {
        ...{ seed, signal, exposure: rules.exposure.strength },
        progress: (fraction) => progress?.(fraction),
      });
      return trained.model;
    },
  };
  const evaluation = await evaluateAll([docent, ...(await rivals(input)), ...trivial()], split, {
    ...{ k: LIST_LENGTH, seed, items, maxVisitors: MAX_VISITORS, signal },
    progress: (model, step, fraction) => {
      signal.throwIfAborted();
      if (model !== NEW) return input.progress(STEPS.measure, 'comparing');
      const [from, to] = step === 'training' ? [STEPS.read, STEPS.train] : [STEPS.train, STEPS.measure];
      input.progress(from + (to - from) * fraction, step);
    },
  });
  signal.throwIfAborted();
  const summary: VersionSummary = {
    ...{ seed, data: counts, metrics: metricsOf(evaluation), verdict: judge(evaluation) },
    cleaning: { total: cleaning.total, kept: cleaning.kept, dropped: cleaning.dropped },
    trainSeconds: evaluation.models[NEW]!.trainSeconds,
  };
  await store(input, trained!, { summary, evaluation, cleaning });
  return { summary };
}

/** The model that serves; one that cannot be read is no rival. */
async function rivals({ servingFile }: TrainingInput): Promise<Contender[]> {
  const model = servingFile && (await readArtefact(servingFile).catch(() => undefined));
  return model ? [{ id: SERVING, fit: ({ itemIds }) => Promise.resolve(alignedTo(itemIds, model)) }] : [];
}

/** What any model must beat: what is popular, chance, and likeness of content alone. */
function trivial(): Contender[] {
  const content = ALGORITHMS['content-profile'];
  const byContent: Contender = {
    id: content.id,
    fit: (train, context) => content.fit(train, content.defaults, context),
  };
  return [...BASELINES, byContent];
}

function countsOf({ matrix }: TrainingData, test: TrainingData): VersionSummary['data'] {
  let visitors = 0;
  for (let row = 0; row < matrix.visitors; row++) visitors += Number(matrix.rowStart[row + 1]! > matrix.rowStart[row]!);
  return {
    visitors,
    items: itemCounts(matrix).filter((count) => count > 0).length,
    preferences: matrix.columns.length,
    heldOut: test.matrix.columns.length,
  };
}

function shortage({ visitors, items, preferences, heldOut }: VersionSummary['data']): BilingualText | undefined {
  const isEnough =
    visitors >= LEAST.visitors &&
    items >= LEAST.items &&
    preferences >= LEAST.preferences &&
    heldOut >= HELD_OUT_AT_LEAST;
  if (isEnough) return undefined;
  return {
    zh: `行为数据太少，无法训练：${visitors} 位访客对 ${items} 个条目的 ${preferences} 条偏好（至少需要 ${LEAST.visitors} 位、${LEAST.items} 个、${LEAST.preferences} 条）。推荐照常进行，现有模型不变；积累更多点赞、收藏和观看，或用 import-ratings 导入后再训练。`,
    en: `There is too little behaviour to train on: ${preferences} preferences of ${visitors} visitors for ${items} items (at least ${LEAST.preferences}, ${LEAST.visitors} and ${LEAST.items} are needed). Recommendations go on as they are; train again when there are more likes, saves and watches, or import some with import-ratings.`,
  };
}

function metricsOf({ models }: Evaluation): VersionSummary['metrics'] {
  return Object.fromEntries(
    Object.entries(models).map(([id, { ndcg, precision, recall, map, coverage }]) => [
      id,
      { ndcg, precision, recall, map, coverage },
    ]),
  );
}

/** All files, then the folder's own name at once: a kill leaves no half version. */
async function store(
  { folder, artefact }: TrainingInput,
  { model, trials }: { model: Model; trials: Trial[] },
  { summary, evaluation, cleaning }: { summary: VersionSummary; evaluation: Evaluation; cleaning: CleaningReport },
): Promise<void> {
  const unfinished = `${folder}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await writeArtefact(model, join(unfinished, artefact));
  const report: VersionReport = { summary, cleaning, trials, evaluation };
  await writeFile(join(unfinished, REPORT), JSON.stringify(report, null, 2));
  await writeFile(join(unfinished, 'report.html'), evaluationAsHtml(evaluation, 'en'));
  await rename(unfinished, folder);
}
