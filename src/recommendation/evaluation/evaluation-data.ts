import type { Item } from '../../catalogue/item.js';
import { DocentError, type BilingualText } from '../../config/errors.js';
import type { PreferenceMatrix, TrainingData } from '../algorithms/algorithm.js';
import { filterMatrix, itemCounts } from '../algorithms/matrix.js';
import { cleanEvents, DEFAULT_CLEANING, type CleaningReport } from '../behaviour/cleaning.js';
import { CODE_OF_TYPE, concatenate, selectEvents, type EventLog } from '../behaviour/event-log.js';
import {
  DEFAULT_PREFERENCES,
  EVERY_ROW_COUNTS,
  toTrainingData,
  type PreferenceRule,
} from '../behaviour/preferences.js';
import type { BehaviourRules } from '../behaviour/rules.js';
import { split, type Split, type SplitOptions } from '../behaviour/split.js';

/** What a comparison of models needs. */
export interface EvaluationData {
  split: Split;
  /** 1 for the items that may be recommended. */
  candidates: Uint8Array;
  cleaning?: CleaningReport;
  notes: BilingualText[];
}

interface Options extends SplitOptions {
  /** Milliseconds since 1970: later events cannot be true. */
  now: number;
  items?: readonly Item[];
  embeddingOf?: (itemId: string) => ArrayLike<number> | undefined;
  /** By default: every rating counts the same, other deeds by the default rule. */
  rules?: BehaviourRules;
}

/**
 * Cleans events, makes preferences of them and holds a part out.
 * @throws DocentError `bad-request` when there is too little to learn from
 */
export function divideEvents(log: EventLog, options: Options): EvaluationData {
  const { items, rules, embeddingOf } = options;
  // What is no longer in the catalogue cannot be recommended; a file of items may be incomplete.
  const known = rules && items && new Set(items.map(({ id }) => id));
  const { events, report } = cleanEvents(log, options.now, rules?.cleaning ?? DEFAULT_CLEANING, known);
  const data = toTrainingData(events, rules?.preferences ?? ruleFor(log), items, embeddingOf);
  assertLearnable(data.matrix);
  const divided = split(data, options);
  const heldOut = itemCounts(divided.test.matrix);
  const candidates =
    options.kind === 'new-items'
      ? Uint8Array.from(heldOut, (count) => (count > 0 ? 1 : 0))
      : recommendable(divided.train, items);
  return { split: divided, candidates, cleaning: report, notes: [] };
}

/**
 * Takes over a division that somebody else has made, as it is: nothing is cleaned away but what occurs twice.
 * @throws DocentError `bad-request` when the two have nothing to do with each other
 */
export function adoptSplit(trainLog: EventLog, testLog: EventLog, items?: readonly Item[]): EvaluationData {
  const joint = concatenate(trainLog, testLog);
  const all = Int32Array.from(joint.visitors, (_, position) => position);
  const border = trainLog.visitors.length;
  const rule = ruleFor(joint);
  const train = toTrainingData(selectEvents(joint, all.subarray(0, border)), rule, items);
  const given = toTrainingData(selectEvents(joint, all.subarray(border)), rule, items);
  assertLearnable(train.matrix);
  const known = pairsOf(train.matrix);
  const matrix = filterMatrix(given.matrix, unseen(given.matrix, known));
  const test = { ...given, matrix };
  const notes: BilingualText[] = [];
  const both = given.matrix.columns.length - matrix.columns.length;
  if (both > 0)
    notes.push({
      zh: `${both} 条测试偏好在训练集中已有，不计入测试。`,
      en: `${both} preferences of the test file are in the training file too; they are not counted.`,
    });
  const strangers = countRows(
    matrix,
    (visitor) => train.matrix.rowStart[visitor] === train.matrix.rowStart[visitor + 1],
  );
  const tested = countRows(matrix, () => true);
  if (tested === 0)
    throw new DocentError('bad-request', {
      zh: '测试文件中没有训练集之外的偏好，无法评估。',
      en: 'The test file has no preferences that the training file lacks: there is nothing to measure.',
    });
  if (strangers > 0)
    notes.push({
      zh: `${tested} 位测试访客中有 ${strangers} 位不在训练集中，按没有历史的访客评估。`,
      en: `${strangers} of ${tested} test visitors do not occur in training; they are measured as visitors without history.`,
    });
  return { split: { train, test }, candidates: recommendable(train, items), notes };
}

/** Ratings alone are taken as the public benchmarks do: every row counts the same. */
function ruleFor({ types }: EventLog): PreferenceRule {
  return types.every((type) => type === CODE_OF_TYPE.rating) ? EVERY_ROW_COUNTS : DEFAULT_PREFERENCES;
}

/** What a model can know: items that somebody chose in training, or that a catalogue describes. */
function recommendable({ matrix, itemIds }: TrainingData, items: readonly Item[] = []): Uint8Array {
  const described = new Set(items.map(({ id }) => id));
  return Uint8Array.from(itemCounts(matrix), (count, item) => (count > 0 || described.has(itemIds[item]!) ? 1 : 0));
}

function assertLearnable(matrix: PreferenceMatrix): void {
  if (matrix.columns.length === 0)
    throw new DocentError('bad-request', {
      zh: '没有任何偏好可学习：请先记录访客行为，或用 import-ratings 导入。',
      en: 'There are no preferences to learn from: let visitors use the site first, or import ratings with import-ratings.',
    });
  const visitors = countRows(matrix, () => true);
  if (visitors < 2)
    throw new DocentError('bad-request', {
      zh: '只有一位访客有偏好：至少需要两位才能训练和评估。',
      en: 'Only one visitor has preferences: training and evaluation need at least two.',
    });
  if (itemCounts(matrix).filter((count) => count > 0).length < 2)
    throw new DocentError('bad-request', {
      zh: '所有偏好都针对同一个条目：没有可比较的内容。',
      en: 'All preferences are for one item: there is nothing to choose between.',
    });
}

/** Visitors with preferences who fulfil a condition. */
function countRows({ visitors, rowStart }: PreferenceMatrix, fits: (visitor: number) => boolean): number {
  let count = 0;
  for (let visitor = 0; visitor < visitors; visitor++)
    if (rowStart[visitor + 1]! > rowStart[visitor]! && fits(visitor)) count++;
  return count;
}

function pairsOf({ visitors, items, rowStart, columns }: PreferenceMatrix): Set<number> {
  const pairs = new Set<number>();
  for (let visitor = 0; visitor < visitors; visitor++)
    for (let e = rowStart[visitor]!; e < rowStart[visitor + 1]!; e++) pairs.add(visitor * items + columns[e]!);
  return pairs;
}

function unseen({ visitors, items, rowStart, columns }: PreferenceMatrix, known: ReadonlySet<number>) {
  const visitorOf = new Int32Array(columns.length);
  for (let visitor = 0; visitor < visitors; visitor++)
    visitorOf.fill(visitor, rowStart[visitor], rowStart[visitor + 1]);
  return (position: number) => !known.has(visitorOf[position]! * items + columns[position]!);
}
