import { csvLine, escapeFormula } from '../../catalogue/export/item-cells.js';
import type { AnalysedRow } from './analyse-file.js';

/** What programs read of one record. A skipped one has a `fault` alone, so that the order of the file is kept. */
export function jsonOfRow(row: AnalysedRow): Record<string, unknown> {
  if (row.fault) return { fault: { line: row.line, zh: row.fault.reason.zh, en: row.fault.reason.en } };
  const { polarity, score, confidence, aspects, language, model } = row.analysis;
  return {
    polarity,
    score,
    confidence,
    aspects: aspects.map(({ aspect, polarity: each, words }) => ({ aspect, polarity: each, words })),
    language,
    model,
  };
}

export const CSV_HEADER = csvLine([
  'line',
  'text',
  'polarity',
  'score',
  'confidence',
  'aspects',
  'language',
  'model',
  'fault',
]);

/** One line of a table; what a spreadsheet would take for a formula is escaped. Aspects: `service: negative (不太好)`. */
export function csvOfRow(row: AnalysedRow): string {
  if (row.fault)
    return csvLine([String(row.line), '', '', '', '', '', '', '', `${row.fault.reason.zh} / ${row.fault.reason.en}`]);
  const { polarity, score, confidence, aspects, language, model } = row.analysis;
  const listed = aspects.map(
    ({ aspect, polarity: each, words }) => `${aspect}: ${each} (${words.map((word) => word.trim()).join(', ')})`,
  );
  return csvLine([
    String(row.line),
    escapeFormula(row.text),
    polarity,
    String(score),
    String(confidence),
    escapeFormula(listed.join('; ')),
    language,
    model,
    '',
  ]);
}
