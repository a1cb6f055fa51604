import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { loadConfig } from '../config/config.js';
import { AspectList } from '../sentiment/aspects/aspect-list.js';
import { DocumentModel } from '../sentiment/document/document-model.js';
import { crossValidate } from '../sentiment/heads/cross-validation.js';
import { examplesOf } from '../sentiment/heads/examples.js';
import { OutputLayout } from '../sentiment/heads/outputs.js';
import { loadSentenceEncoder } from '../sentiment/heads/sentence-encoder.js';
import { SentenceModel, SHIPPED_HEADS } from '../sentiment/heads/sentence-model.js';
import { readSentences } from '../sentiment/heads/sentences.js';
import { TRAINING_DATA } from '../sentiment/network/training-lines.js';
import { trainSentences } from '../sentiment/heads/sentence-training.js';
import { endProgress, showProgress } from './terminal.js';
import { printFigures, rounded } from './train/figures.js';

const FOLDS = 4;
const SEEDS = [1, 2];
const LIMITS =
  'Trained on some 59,000 sentences of a few authors, many of them told by facts and images; a fact whose like was never seen is often misread. Long texts are read by their clauses and, in Chinese, by the document model.';

interface Options {
  data: string;
  output: string;
}

export function trainSentencesCommand(): Command {
  return new Command('sentiment-sentences')
    .description('learns from labelled sentences what short reviews say, and of which aspects')
    .option('--data <folder>', 'folder with training.zh.jsonl and training.en.jsonl', TRAINING_DATA)
    .option('--output <path>', 'where the model goes: PATH.bin and PATH.json', SHIPPED_HEADS)
    .action(run);
}

async function run({ data, output }: Options): Promise<void> {
  const list = new AspectList();
  const layout = new OutputLayout(list.aspects.map(({ id }) => id));
  const encoder = await loadSentenceEncoder(join(loadConfig().dataDir, 'cache'));
  const zh = await examplesOf(readSentences(data, 'zh'), encoder, list, DocumentModel.shipped());
  const en = await examplesOf(readSentences(data, 'en'), encoder, list, undefined);
  const direct = zh[0]!.features.dense.length - encoder.dimension;
  const found = crossValidate({ zh, en }, layout, direct, FOLDS, (done) => showProgress(done, FOLDS, 'folds'));
  endProgress();
  const figures = rounded(found.figures);
  await mkdir(dirname(output), { recursive: true });
  await SentenceModel.write(output, trainSentences([...zh, ...en], layout, direct, SEEDS), {
    format: 2,
    trainedAt: new Date().toISOString().slice(0, 10),
    data: 'Labelled sentences of visitors, written for this project (data/sentiment)',
    licence: 'That of the project',
    limits: LIMITS,
    sentences: { zh: zh.length, en: en.length },
    folds: FOLDS,
    figures,
    encoder: encoder.id,
    aspects: layout.aspects.slice(),
    temperature: Number(found.temperature.toFixed(2)),
    least: found.least,
  });
  printFigures(figures, output);
}
