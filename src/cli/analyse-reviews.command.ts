import { open, rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Command } from 'commander';
import { ConfigService } from '../config/config.service.js';
import { loadConfig } from '../config/config.js';
import { DocentError } from '../config/errors.js';
import { analyseFile, type AnalysedRow } from '../sentiment/batch/analyse-file.js';
import { CSV_HEADER, csvOfRow, jsonOfRow } from '../sentiment/batch/row-formats.js';
import { SentimentService } from '../sentiment/sentiment.service.js';
import { endProgress, showProgress, terminalLanguage } from './terminal.js';

/** Skipped records that are named one by one. */
const SHOWN_FAULTS = 20;

interface Options {
  output?: string;
  json?: boolean;
}

export function analyseReviewsCommand(): Command {
  return new Command('analyse-reviews')
    .description('polarity and aspects of the column "text" of a CSV, TSV or JSON file, in the order of its rows')
    .argument('<file>')
    .option('--output <file>', 'a table (CSV) with the texts and what was read; with .json or .jsonl that format')
    .option('--json', 'print one JSON array; else one JSON object a line, or nothing with --output')
    .action(analyse);
}

async function analyse(file: string, { output, json }: Options): Promise<void> {
  const sentiment = new SentimentService(new ConfigService(loadConfig()));
  const language = terminalLanguage();
  const stop = new AbortController();
  const onSignal = () => stop.abort(new DocentError('bad-request', { zh: '已取消。', en: 'Cancelled.' }));
  process.once('SIGINT', onSignal);
  const writers: RowWriter[] = [];
  let total = 0;
  let skipped = 0;
  try {
    const { model, problem } = await sentiment.describe();
    if (problem) console.error(problem[language]);
    if (output !== undefined) writers.push(await toFile(output));
    if (json || output === undefined) writers.push(toStandardOutput(json ? ARRAY : LINES));
    for await (const step of analyseFile(file, (...texts) => sentiment.analyse(...texts), { signal: stop.signal })) {
      if ('note' in step) console.error(step.note[language]);
      if (!('rows' in step)) continue;
      for (const { line, fault } of step.rows) {
        if (!fault) continue;
        skipped += 1;
        if (skipped > SHOWN_FAULTS) continue;
        endProgress();
        console.error(language === 'zh' ? `第 ${line} 行：${fault.reason.zh}` : `line ${line}: ${fault.reason.en}`);
      }
      for (const writer of writers) await writer.rows(step.rows);
      total += step.rows.length;
      showProgress(total, Math.round(total / Math.max(step.fraction, 0.001)), 'reviews');
    }
    endProgress();
    for (const writer of writers) await writer.end();
    console.error(
      language === 'zh'
        ? `共 ${total} 条，跳过 ${skipped} 条，模型 ${model}`
        : `${total} reviews, ${skipped} skipped, model ${model}`,
    );
    if (total > 0 && skipped === total) process.exitCode = 1;
  } catch (error) {
    endProgress();
    for (const writer of writers) await writer.abandon();
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    process.off('SIGINT', onSignal);
    await sentiment.onApplicationShutdown();
  }
}

interface RowWriter {
  rows(rows: readonly AnalysedRow[]): Promise<void>;
  end(): Promise<void>;
  /** Leaves nothing half-written. */
  abandon(): Promise<void>;
}

interface Format {
  start: string;
  row(row: AnalysedRow, index: number): string;
  end: string;
}

const TABLE: Format = { start: `\ufeff${CSV_HEADER}`, row: csvOfRow, end: '' };
const LINES: Format = { start: '', row: (row) => `${JSON.stringify(jsonOfRow(row))}\n`, end: '' };
const ARRAY: Format = {
  start: '[',
  row: (row, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(jsonOfRow(row))}`,
  end: '\n]\n',
};

/** A new file takes the place of an old one only when it is whole. */
async function toFile(path: string): Promise<RowWriter> {
  const format = { '.json': ARRAY, '.jsonl': LINES }[extname(path).toLowerCase()] ?? TABLE;
  const partial = `${path}.part`;
  const file = await open(partial, 'w').catch((cause: unknown) => {
    throw new DocentError('bad-request', { zh: `无法写入 ${path}`, en: `${path} cannot be written` }, { cause });
  });
  await file.write(format.start);
  let index = 0;
  return {
    rows: async (rows) => void (await file.write(rows.map((row) => format.row(row, index++)).join(''))),
    end: async () => {
      await file.write(format.end);
      await file.close();
      await rename(partial, path);
    },
    abandon: async () => {
      await file.close();
      await rm(partial, { force: true });
    },
  };
}

function toStandardOutput(format: Format): RowWriter {
  let index = 0;
  const write = (text: string) => new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
  let started = false;
  const start = () => (started ? '' : ((started = true), format.start));
  return {
    rows: (rows) => write(start() + rows.map((row) => format.row(row, index++)).join('')),
    end: () => write(start() + format.end),
    abandon: () => Promise.resolve(),
  };
}
