import { unescapeFormula } from '../../catalogue/import/cells.js';
import type { Parsed, Parser } from '../../catalogue/files/background.js';
import { parseInBackground } from '../../catalogue/files/background.js';
import {
  readRecords,
  type Judgement,
  type RawRecord,
  type RecordReader,
  type TableColumns,
} from '../../catalogue/files/read-records.js';
import { DocentError } from '../../config/errors.js';
import type { Fault } from '../../catalogue/files/fault.js';

export interface LabelledText {
  text: string;
  positive: boolean;
}

const POSITIVE = /^(?:1|pos|positive|good|好评|正面?|积极)$/i;
const NEGATIVE = /^(?:0|-1|neg|negative|bad|差评|负面?|消极)$/i;

export function parse(job: { path: string }): AsyncGenerator<Parsed<LabelledText>> {
  return readRecords(job.path, new LabelledReader());
}

const labelledParser: Parser<{ path: string }, LabelledText> = { url: import.meta.url, parse };

/**
 * Reviews with their labels: columns `label` (1, 0, positive, negative) and `text` (or `review`).
 * @throws DocentError `import-invalid` when a column is missing, or not both labels are there
 */
export async function readLabelled(path: string): Promise<{ texts: LabelledText[]; faults: Fault[] }> {
  const texts: LabelledText[] = [];
  const faults: Fault[] = [];
  for await (const parsed of parseInBackground(labelledParser, { path })) {
    if (!('batch' in parsed)) continue;
    texts.push(...parsed.batch.values.map(({ value }) => value));
    faults.push(...parsed.batch.faults);
  }
  const positives = texts.filter(({ positive }) => positive).length;
  if (Math.min(positives, texts.length - positives) < 10)
    throw new DocentError('import-invalid', {
      zh: `需要正、负两类评论各至少 10 条；文件中有 ${positives} 条正面、${texts.length - positives} 条负面。`,
      en: `At least 10 positive and 10 negative reviews are needed; the file has ${positives} positive and ${texts.length - positives} negative ones.`,
    });
  return { texts, faults };
}

class LabelledReader implements RecordReader<LabelledText> {
  columns(firstRow: readonly string[]): TableColumns {
    const names = firstRow.map((cell) => cell.trim().toLowerCase()).map((name) => (name === 'review' ? 'text' : name));
    if (names.includes('text') && names.includes('label')) return { names, isHeader: true };
    throw new DocentError('import-invalid', {
      zh: '文件需要两列：label（1 或 0）和 text（或 review）。',
      en: 'The file needs two columns: label (1 or 0) and text (or review).',
    });
  }

  judge({ value }: RawRecord): Judgement<LabelledText> {
    const { text, review, label } = value as Record<string, unknown>;
    const written = unescapeFormula(String(text ?? review ?? '')).trim();
    const side = String(label ?? '').trim();
    if (written === '') return { fault: { field: 'text', reason: { zh: 'text 是空的', en: '"text" is empty' } } };
    if (POSITIVE.test(side) || NEGATIVE.test(side)) return { value: { text: written, positive: POSITIVE.test(side) } };
    return { fault: { field: 'label', reason: { zh: 'label 应为 1 或 0', en: '"label" must be 1 or 0' } } };
  }
}
