import { parseInBackground, type FileFacts } from '../../catalogue/files/background.js';
import type { Fault } from '../../catalogue/files/fault.js';
import type { BilingualText } from '../../config/errors.js';
import type { SentimentAnalysis } from '../sentiment.js';
import { textsParser } from './read-texts.js';

/** One record of the file: what its text says, or why it was skipped. */
export type AnalysedRow =
  { line: number; text: string; analysis: SentimentAnalysis; fault?: undefined } | { line: number; fault: Fault };

export type Analysed =
  | { facts: FileFacts }
  | { note: BilingualText }
  /** `fraction` of the file that has been read. */
  | { rows: AnalysedRow[]; fraction: number };

export interface AnalyseFileOptions {
  signal?: AbortSignal;
  /** Records that were analysed before. */
  skip?: number;
}

type Analyse = (texts: readonly string[], signal?: AbortSignal) => Promise<SentimentAnalysis[]>;

/**
 * Reads a file with a column (or, in JSON, a field) `text` and analyses it record by record, in order.
 * @throws DocentError `import-invalid` or `unsupported-media` when the file as a whole cannot be read
 */
export async function* analyseFile(
  path: string,
  analyse: Analyse,
  { signal, skip = 0 }: AnalyseFileOptions = {},
): AsyncGenerator<Analysed> {
  let size = 1;
  let records = 0;
  for await (const parsed of parseInBackground(textsParser, { path }, signal)) {
    if (!('batch' in parsed)) {
      if ('facts' in parsed) size = parsed.facts.size;
      yield parsed;
      continue;
    }
    const { values, faults, bytes } = parsed.batch;
    const before = records;
    records += parsed.batch.records;
    const todo = values.filter(({ value }) => value.record > skip);
    const analyses = await analyse(
      todo.map(({ value }) => value.text),
      signal,
    );
    const rows = new Map<number, AnalysedRow>();
    todo.forEach(({ line, value: { record, text } }, index) =>
      rows.set(record, { line, text, analysis: analyses[index]! }),
    );
    for (const fault of faults) {
      const record = fault.record ?? before + 1;
      if (record > skip) rows.set(record, { line: fault.line, fault });
    }
    const ordered = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
    if (ordered.length > 0) yield { rows: ordered, fraction: Math.min(1, bytes / size) };
  }
}
