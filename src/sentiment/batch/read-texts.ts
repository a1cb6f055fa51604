import { unescapeFormula } from '../../catalogue/import/cells.js';
import type { Parsed, Parser } from '../../catalogue/files/background.js';
import {
  readRecords,
  type Judgement,
  type RawRecord,
  type RecordReader,
  type TableColumns,
} from '../../catalogue/files/read-records.js';
import { DocentError } from '../../config/errors.js';

export interface ReadTextsJob {
  path: string;
}

/** One text, with its place among all records of the file (from 1). */
export interface TextRecord {
  record: number;
  text: string;
}

const COLUMN = 'text';

export function parse(job: ReadTextsJob): AsyncGenerator<Parsed<TextRecord>> {
  return readRecords(job.path, new TextReader());
}

export const textsParser: Parser<ReadTextsJob, TextRecord> = { url: import.meta.url, parse };

class TextReader implements RecordReader<TextRecord> {
  readonly keepsEmptyRows = true;

  /** @throws DocentError `import-invalid` when no column is called `text` */
  columns(firstRow: readonly string[]): TableColumns {
    const names = firstRow.map((cell) => cell.trim());
    if (names.includes(COLUMN)) return { names, isHeader: true };
    const similar = names.findIndex((name) => name.toLowerCase() === COLUMN);
    if (similar >= 0) return { names: names.with(similar, COLUMN), isHeader: true };
    const found = names.slice(0, 12).join(', ').slice(0, 300);
    throw new DocentError('import-invalid', {
      zh: `文件没有名为“text”的列，无法分析。第一行是：${found}。请把评论所在的列命名为 text。`,
      en: `The file has no column "text", so there is nothing to analyse. Its first line is: ${found}. Name the column with the reviews "text".`,
    });
  }

  judge({ source, value, record }: RawRecord): Judgement<TextRecord> {
    const { text } = value as { text?: unknown };
    if (typeof text !== 'string')
      return {
        fault: { field: COLUMN, reason: { zh: '缺少字符串 text', en: 'there is no string "text"' } },
      };
    const plain = source === 'table' ? unescapeFormula(text) : text;
    if (plain.trim() === '') return { fault: { field: COLUMN, reason: { zh: 'text 是空的', en: '"text" is empty' } } };
    return { value: { record, text: plain } };
  }
}
