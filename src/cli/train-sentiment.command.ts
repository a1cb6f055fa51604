import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { DocentError } from '../config/errors.js';
import { AspectList } from '../sentiment/aspects/aspect-list.js';
import { DocumentModel, SHIPPED_MODEL } from '../sentiment/document/document-model.js';
import { exampleOf } from '../sentiment/document/examples.js';
import { train } from '../sentiment/document/training.js';
import { crossValidate } from '../sentiment/evaluation/cross-validation.js';
import { readLabelled } from '../sentiment/evaluation/read-labelled.js';
import { endProgress, showProgress, terminalLanguage } from './terminal.js';

const FOLDS = 5;
const LIMITS =
  'Trained on Chinese reviews of one field; its verdict on whole texts is joined with the reading of clauses, which alone decides on aspects, neutral and mixed texts and on English.';

interface Options {
  data: string;
  output: string;
  name: string;
  licence: string;
}

export function trainSentimentCommand(): Command {
  return new Command('sentiment')
    .description('learns from labelled Chinese reviews (columns label and text) which whole texts are positive')
    .requiredOption('--data <file>', 'CSV, TSV or JSON: label (1 or 0) and text (or review)')
    .option('--output <path>', 'where the model goes: PATH.bin and PATH.json', SHIPPED_MODEL)
    .option('--name <text>', 'what the data is, for the card of the model', 'reviews of the operator')
    .option('--licence <text>', 'under which the data may be used, for the card of the model', 'not stated')
    .action(run);
}

async function run({ data, output, name, licence }: Options): Promise<void> {
  if (!existsSync(data))
    throw new DocentError('import-invalid', { zh: `没有这个文件：${data}`, en: `There is no such file: ${data}` });
  const { texts, faults } = await readLabelled(data);
  const list = new AspectList();
  const examples = texts.map(({ text, positive }, index) => {
    if (index % 500 === 0) showProgress(index, texts.length, 'reading');
    return exampleOf(text, positive, list);
  });
  const { calibration, folds, accuracy, macroF1, calibrationError } = crossValidate(examples, FOLDS, (done) =>
    showProgress(done, FOLDS, 'folds'),
  );
  endProgress();
  const weights = train(examples);
  await mkdir(dirname(output), { recursive: true });
  const round = (value: number) => Number(value.toFixed(4));
  await DocumentModel.write(output, weights, {
    format: 1,
    language: 'zh',
    trainedAt: new Date().toISOString().slice(0, 10),
    data: name,
    licence,
    examples: examples.length,
    positives: examples.filter(({ positive }) => positive).length,
    folds,
    accuracy: round(accuracy),
    macroF1: round(macroF1),
    calibrationError: round(calibrationError),
    limits: LIMITS,
    ...calibration,
    aspects: list.aspects.map(({ id }) => id),
  });
  const share = (value: number) => value.toFixed(3);
  console.log(
    terminalLanguage() === 'zh'
      ? `${examples.length} 条评论（跳过 ${faults.length} 条）；${folds} 折：准确率 ${share(accuracy)}，宏 F1 ${share(macroF1)}，校准误差 ${share(calibrationError)} -> ${output}.bin`
      : `${examples.length} reviews (${faults.length} skipped); ${folds} folds: accuracy ${share(accuracy)}, macro-F1 ${share(macroF1)}, calibration error ${share(calibrationError)} -> ${output}.bin`,
  );
}
