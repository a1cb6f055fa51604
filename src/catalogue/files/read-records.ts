import type { BilingualText } from '../../config/errors.js';
import type { Batch, Parsed } from './background.js';
import { DataFile } from './data-file.js';
import type { Fault } from './fault.js';

/** A record of any format: a row of a table has text by column, a JSON record its own values. */
export interface RawRecord {
  line: number;
  record: number;
  source: 'table' | 'json';
  value: unknown;
}

export type Judgement<Value> =
  { value: Value; fault?: undefined } | { value?: undefined; fault: Omit<Fault, 'line' | 'record'> };

/** What a kind of import (items, reviews) does with each record. */
export interface RecordReader<Value> {
  judge(raw: RawRecord): Judgement<Value>;
  /** What the first row of a table means, where it may not be a header line. */
  columns?(firstRow: readonly string[]): TableColumns;
  /** Rows whose cells are all empty are records, too; else they are left out as blank lines are. */
  readonly keepsEmptyRows?: boolean;
  /** Records handed over at a time. */
  readonly batchSize?: number;
  /** Things to say about the file as a whole once it has been read. */
  notes?(): BilingualText[];
}

export interface TableColumns {
  names: readonly string[];
  isHeader: boolean;
}

const BATCH_RECORDS = 200;
const MAX_NESTING = 32;

/** Reads a file record by record, in batches. */
export async function* readRecords<Value>(path: string, reader: RecordReader<Value>): AsyncGenerator<Parsed<Value>> {
  const file = await DataFile.open(path);
  const { format, note } = file.format;
  yield { facts: { format, encoding: file.encoding.name, size: file.size } };
  if (note) yield { note };
  if (file.encoding.label === 'gb18030') yield { note: READ_AS_GBK };

  const empty = (): Batch<Value> => ({ values: [], faults: [], records: 0, bytes: file.bytesRead });
  let batch = empty();
  for await (const raw of file.isTable ? tableRecords(file, reader) : file.values()) {
    batch.records++;
    const { line, record } = raw;
    if (raw.fault) {
      batch.faults.push({ line, record, reason: raw.fault });
    } else {
      const judged = judge(reader, { line, record, source: file.isTable ? 'table' : 'json', value: raw.value }, file);
      if (judged.fault) batch.faults.push({ line, record, ...judged.fault });
      else batch.values.push({ line, value: judged.value });
    }
    if (batch.records < (reader.batchSize ?? BATCH_RECORDS)) continue;
    yield { batch: { ...batch, bytes: file.bytesRead } };
    batch = empty();
  }
  yield { batch: { ...batch, bytes: file.bytesRead } };
  for (const note of reader.notes?.() ?? []) yield { note };
}

function judge<Value>(reader: RecordReader<Value>, raw: RawRecord, file: DataFile): Judgement<Value> {
  if (raw.value === null || typeof raw.value !== 'object' || Array.isArray(raw.value))
    return { fault: { reason: { zh: '记录应为对象 { ... }', en: 'a record must be an object { ... }' } } };
  if (isTooDeep(raw.value, MAX_NESTING))
    return {
      fault: { reason: { zh: `嵌套超过 ${MAX_NESTING} 层`, en: `is nested more than ${MAX_NESTING} levels deep` } },
    };
  if (file.encoding.damaged && JSON.stringify(raw.value).includes('\ufffd'))
    return { fault: { reason: { zh: '含有无效的 UTF-8 字节', en: 'contains bytes that are not valid UTF-8' } } };
  return reader.judge(raw);
}

type TableRecord = { line: number; record: number } & (
  { value: Record<string, string>; fault?: undefined } | { value?: undefined; fault: BilingualText }
);

/** Rows by the names in the header line. */
async function* tableRecords(file: DataFile, reader: RecordReader<unknown>): AsyncGenerator<TableRecord> {
  let names: readonly string[] | undefined;
  let record = 0;
  for await (const row of file.rows()) {
    if (!names && row.fault) return yield { line: row.line, record: 1, fault: row.fault };
    if (!names && row.cells) {
      const columns = reader.columns?.(row.cells) ?? { names: row.cells.map((cell) => cell.trim()), isHeader: true };
      names = columns.names;
      const twice = names.find((name, index) => name !== '' && names!.indexOf(name) !== index);
      if (twice !== undefined) return yield { line: row.line, record: 1, fault: headerTwice(twice) };
      if (columns.isHeader) continue;
    }
    if (!reader.keepsEmptyRows && row.cells?.every((cell) => cell.trim() === '')) continue;
    record++;
    if (row.fault) yield { line: row.line, record, fault: row.fault };
    else yield { line: row.line, record, ...named(names!, row.cells) };
  }
}

function headerTwice(name: string): BilingualText {
  return {
    zh: `表头中“${name}”重复，文件未导入`,
    en: `the header has "${name}" twice; nothing was imported`,
  };
}

function named(
  header: readonly string[],
  cells: readonly string[],
): { value: Record<string, string>; fault?: undefined } | { value?: undefined; fault: BilingualText } {
  const surplus = cells.slice(header.length).some((cell) => cell.trim() !== '');
  if (surplus || cells.length < header.length)
    return {
      fault: {
        zh: `此行有 ${cells.length} 个单元格，表头有 ${header.length} 个`,
        en: `this row has ${cells.length} cells, the header has ${header.length}`,
      },
    };
  return {
    value: Object.fromEntries(header.map((name, index) => [name, cells[index]!] as const).filter(([name]) => name)),
  };
}

function isTooDeep(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((part) => isTooDeep(part, levels - 1));
}

const READ_AS_GBK: BilingualText = {
  zh: '文件不是 UTF-8，已按 GBK/GB18030 读取。请核对中文是否正确；如有乱码，请先转换为 UTF-8（iconv -f GB18030 -t UTF-8 原文件 > 新文件）。',
  en: 'The file is not UTF-8; it was read as GBK/GB18030. Check that the Chinese is right; if it is garbled, convert the file to UTF-8 first (iconv -f GB18030 -t UTF-8 OLD > NEW).',
};
