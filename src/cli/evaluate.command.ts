import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import type { Item } from '../catalogue/item.js';
import { DocentError, type BilingualText } from '../config/errors.js';
import { SettingsRepository } from '../database/settings.repository.js';
import { InteractionsService } from '../interactions/interactions.service.js';
import {
  DEFAULT_EXPOSURE,
  DROP_REASONS,
  loadRules,
  readEventFile,
  readStoredEvents,
  SPLIT_KINDS,
  type CleaningReport,
  type EventFile,
  type SplitKind,
} from '../recommendation/behaviour/index.js';
import { contendersNamed, CONTENDER_IDS } from '../recommendation/evaluation/contenders.js';
import { adoptSplit, divideEvents, type EvaluationData } from '../recommendation/evaluation/evaluation-data.js';
import {
  crossValidateRatings,
  evaluateAll,
  evaluationAsHtml,
  evaluationAsText,
  joinRatings,
} from '../recommendation/evaluation/index.js';
import { readItemsFile } from '../recommendation/evaluation/read-items-file.js';
import { endProgress, showProgress, terminalLanguage, withContext } from './terminal.js';

interface Options {
  ratings?: string;
  train?: string;
  test: string;
  items?: string;
  split: SplitKind;
  seed: number;
  k: number;
  models?: string[];
  folds?: number;
  exposure?: number;
  json?: boolean;
  html?: string;
}

/** Trains and measures recommenders on a file, or on what this installation's visitors did. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description(
      "measures the recommender beside trivial ones: on a file of ratings, on a given division into two files, or on this installation's own behaviour",
    )
    .option('--ratings <file>', 'visitorId,itemId,value[,timestamp][,type]: divided here')
    .option('--train <file>', 'to train on; with --test FILE')
    .option('--test <share or file>', 'the share to hold out, or with --train the file to test on', '0.25')
    .option('--items <file>', 'the items: a catalogue file, or u.item of MovieLens')
    .addOption(new Option('--split <kind>', 'how to divide').choices([...SPLIT_KINDS]).default('stratified'))
    .option('--seed <n>', 'of all that is random', wholeNumber(0), 42)
    .option('--k <n>', 'length of the lists', wholeNumber(1), 10)
    .addOption(new Option('--models <ids...>', 'which to train').choices([...CONTENDER_IDS]))
    .option('--folds <n>', 'also predict stars, by cross-validation with so many folds', wholeNumber(2))
    .option('--exposure <strength>', 'of the correction for exposure; by default as it is set', share)
    .option('--json', 'print JSON')
    .option('--html <file>', 'also write a report with plots')
    .addHelpText('after', "\nWithout --ratings and --train: this installation's own behaviour.")
    .action(run);
}

async function run(options: Options): Promise<void> {
  const language = terminalLanguage();
  const { data, items, exposure } = await collect(options);
  for (const note of [...data.notes, ...cleaningNotes(data.cleaning)]) console.error(note[language]);
  const evaluation = await evaluateAll(contendersNamed(options.models), data.split, {
    ...{ k: options.k, seed: options.seed, candidates: data.candidates, exposure, ...(items && { items }) },
    progress: (model, step, fraction) => showProgress(Math.floor(100 * fraction), 100, `${model}, ${step}`),
  });
  if (options.folds !== undefined) evaluation.ratings = await predictStars(data, options.folds, options.seed);
  endProgress();
  if (options.html !== undefined) {
    await writeFile(options.html, evaluationAsHtml(evaluation, language));
    console.error(`-> ${options.html}`);
  }
  console.log(options.json ? JSON.stringify(evaluation, null, 2) : evaluationAsText(evaluation, language));
}

function predictStars({ split: { train, test } }: EvaluationData, folds: number, seed: number) {
  return crossValidateRatings(joinRatings(train.ratings, test.ratings), train.matrix, {
    ...{ folds, seed },
    progress: (model, fraction) => showProgress(Math.floor(100 * fraction), 100, model),
  });
}

interface Collected {
  data: EvaluationData;
  items?: readonly Item[];
  exposure: number;
}

async function collect(options: Options): Promise<Collected> {
  const { ratings, train, seed, split: kind, exposure = DEFAULT_EXPOSURE.strength } = options;
  if (ratings !== undefined && train !== undefined)
    throw new DocentError('bad-request', {
      zh: '--ratings 与 --train 只能用其一。',
      en: 'Give either --ratings or --train, not both.',
    });
  const now = Date.now();
  const items = options.items === undefined ? undefined : await readItemsFile(options.items);
  const given = items && { items };
  if (train !== undefined) {
    if (Number.isFinite(Number(options.test)))
      throw new DocentError('bad-request', {
        zh: '使用 --train 时，--test 应为测试文件。',
        en: 'With --train, --test must name the file to test on.',
      });
    const data = adoptSplit((await read(train)).log, (await read(options.test)).log, items);
    return { data, exposure, ...given };
  }
  const test = Number(options.test);
  if (!Number.isFinite(test))
    throw new DocentError('bad-request', {
      zh: `--test 应为 0 与 1 之间的比例，现为“${options.test}”。测试文件须与 --train 一起使用。`,
      en: `--test must be a share between 0 and 1, not "${options.test}"; a file to test on needs --train.`,
    });
  if (ratings !== undefined)
    return { data: divideEvents((await read(ratings)).log, { kind, test, seed, now, ...given }), exposure, ...given };
  return withContext(async (context) => {
    const catalogue = items ?? context.get(CatalogueService, { strict: false }).all();
    const rules = await loadRules(context.get(SettingsRepository, { strict: false }));
    const log = await readStoredEvents(context.get(InteractionsService, { strict: false }).all());
    return {
      data: divideEvents(log, { kind, test, seed, now, rules, items: catalogue }),
      ...{ items: catalogue, exposure: options.exposure ?? rules.exposure.strength },
    };
  });
}

async function read(path: string): Promise<EventFile> {
  const language = terminalLanguage();
  const file = await readEventFile(path, {
    onProgress: (fraction) => showProgress(Math.floor(100 * fraction), 100, path),
  });
  endProgress();
  for (const note of file.notes) console.error(`${path}: ${note[language]}`);
  if (file.faultyCount > 0) {
    const [first] = file.faults;
    const { zh, en } = first!.reason;
    console.error(
      language === 'zh'
        ? `${path}：${file.records} 条记录中有 ${file.faultyCount} 条有误，已略去，例如第 ${first!.line} 行：${zh}`
        : `${path}: ${file.faultyCount} of ${file.records} records are faulty and left out; line ${first!.line}: ${en}`,
    );
  }
  return file;
}

function cleaningNotes(report: CleaningReport | undefined): BilingualText[] {
  return Object.entries(report?.dropped ?? {}).map(([reason, count]) => {
    const { zh, en } = DROP_REASONS[reason as keyof typeof DROP_REASONS];
    return { zh: `略去 ${count} 条：${zh}`, en: `${count} events left out: ${en}` };
  });
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least) return value;
    throw new DocentError('bad-request', {
      zh: `“${text}”不是不小于 ${least} 的整数。`,
      en: `"${text}" is not a whole number of ${least} or more.`,
    });
  };
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new DocentError('bad-request', {
    zh: `“${text}”不是 0 到 1 之间的数字。`,
    en: `"${text}" is not a number from 0 to 1.`,
  });
}
