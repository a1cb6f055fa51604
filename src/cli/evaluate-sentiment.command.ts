import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from '../config/config.js';
import { DocentError } from '../config/errors.js';
import { AspectList } from '../sentiment/aspects/aspect-list.js';
import { Analyser } from '../sentiment/analyser.js';
import { exampleOf } from '../sentiment/document/examples.js';
import { emotionOf } from '../sentiment/emotion/emotion.js';
import { crossValidate } from '../sentiment/evaluation/cross-validation.js';
import { readLabelled } from '../sentiment/evaluation/read-labelled.js';
import { measureEmotions, measureSentences } from '../sentiment/evaluation/sentence-sets.js';
import { endProgress, showProgress } from './terminal.js';

interface Options {
  data?: string;
  folds: number;
  json?: boolean;
}

export function evaluateSentimentCommand(): Command {
  return new Command('evaluate-sentiment')
    .description(
      'measures the reading of reviews: by cross-validation on labelled ones, and on hand-labelled sentences',
    )
    .option('--data <file>', 'labelled Chinese reviews: label (1 or 0) and text (or review)')
    .option('--folds <n>', 'parts that the data is cut into, the same for the same data', folds, 5)
    .option('--json', 'print JSON')
    .action(run);
}

async function run({ data, folds: parts, json }: Options): Promise<void> {
  const report: Record<string, unknown> = {};
  const analyser = Analyser.load(join(loadConfig().dataDir, 'cache'));
  report.model = analyser.id;
  if (data !== undefined) {
    if (!existsSync(data))
      throw new DocentError('import-invalid', { zh: `没有这个文件：${data}`, en: `There is no such file: ${data}` });
    const { texts } = await readLabelled(data);
    const list = new AspectList();
    const examples = texts.map(({ text, positive }) => exampleOf(text, positive, list));
    const { accuracy, macroF1, calibrationError, majority } = crossValidate(examples, parts, (done) =>
      showProgress(done, parts, 'folds'),
    );
    endProgress();
    report.crossValidation = { reviews: texts.length, folds: parts, accuracy, macroF1, calibrationError, majority };
  }
  for (const language of ['zh', 'en'] as const)
    for (const half of ['even', 'odd'] as const) {
      report[`sentences.${language}.${half}`] = await measureSentences(language, half, (texts) =>
        analyser.analyse(texts),
      );
      report[`emotions.${language}.${half}`] = measureEmotions(language, half, emotionOf);
    }
  const rounded = JSON.parse(
    JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(4)) : value)),
  ) as Record<string, unknown>;
  if (json) return console.log(JSON.stringify(rounded, null, 2));
  for (const [name, figures] of Object.entries(rounded)) {
    const shown =
      typeof figures === 'object' && figures !== null
        ? Object.entries(figures).map(([key, value]) => `${key} ${String(value)}`)
        : [String(figures)];
    console.log(`${name.padEnd(20)} ${shown.join('  ')}`);
  }
}

function folds(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 2 && value <= 20) return value;
  throw new DocentError('bad-request', {
    zh: `折数应为 2 到 20 的整数，不是“${text}”。`,
    en: `The number of folds is a whole number from 2 to 20, not "${text}".`,
  });
}
