import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { EmotionModel, SHIPPED_EMOTIONS } from '../sentiment/emotion/emotion-model.js';
import { crossValidateEmotions, examplesOf, trainEmotions } from '../sentiment/emotion/emotion-training.js';
import { readMessages } from '../sentiment/emotion/labelled-messages.js';
import { TRAINING_DATA } from '../sentiment/network/training-lines.js';
import { endProgress, showProgress } from './terminal.js';
import { printFigures, rounded } from './train/figures.js';

const FOLDS = 5;
const SEEDS = [1, 2, 3];
const LIMITS =
  'Trained on two thousand messages of a few authors; what visitors feel is often not written down, and irony without a sign of it is missed.';

export function trainEmotionsCommand(): Command {
  return new Command('emotions')
    .description('learns from labelled messages what moves a visitor who writes to the assistant')
    .option('--data <folder>', 'folder with emotions.zh.jsonl and emotions.en.jsonl', TRAINING_DATA)
    .option('--output <path>', 'where the model goes: PATH.bin and PATH.json', SHIPPED_EMOTIONS)
    .action(run);
}

async function run({ data, output }: { data: string; output: string }): Promise<void> {
  const zh = examplesOf(readMessages(data, 'zh'));
  const en = examplesOf(readMessages(data, 'en'));
  const found = crossValidateEmotions({ zh, en }, FOLDS, (done) => showProgress(done, FOLDS, 'folds'));
  endProgress();
  const figures = rounded(found);
  await mkdir(dirname(output), { recursive: true });
  await EmotionModel.write(output, trainEmotions([...zh, ...en], SEEDS), {
    format: 1,
    trainedAt: new Date().toISOString().slice(0, 10),
    data: 'Labelled messages of visitors, written for this project (data/sentiment)',
    licence: 'That of the project',
    limits: LIMITS,
    messages: { zh: zh.length, en: en.length },
    folds: FOLDS,
    figures,
  });
  printFigures(figures, output);
}
