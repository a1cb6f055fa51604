import { stat } from 'node:fs/promises';
import { DocentError } from '../../config/errors.js';
import { readCsv, type CsvRow } from './csv.js';
import { detectEncoding, readText, type TextEncoding } from './encoding.js';
import { detectFormat, type DetectedFormat } from './format.js';
import { readJsonLines } from './json-lines.js';
import { readJsonValues } from './json-values.js';
import { splitLines, type Line } from './lines.js';
import type { SourceRecord } from './source-record.js';

/** An operator's file: what it is, and its records as a stream. */
export class DataFile {
  private constructor(
    private readonly path: string,
    readonly size: number,
    readonly encoding: TextEncoding,
    readonly format: DetectedFormat,
    private bytes = 0,
  ) {}

  /** @throws DocentError when there is no such file, or nothing in it that could be read */
  static async open(path: string): Promise<DataFile> {
    const { size, isFile } = await fileFacts(path);
    if (!isFile) throw new DocentError('import-invalid', { zh: `找不到文件：${path}`, en: `There is no file ${path}` });
    if (size === 0)
      throw new DocentError('import-invalid', { zh: '文件是空的，没有可导入的内容。', en: 'The file is empty.' });
    const encoding = await detectEncoding(path);
    let head = '';
    for await (const piece of readText(path, encoding)) {
      head += piece;
      if (head.trim()) break;
    }
    return new DataFile(path, size, encoding, detectFormat(path, head));
  }

  get bytesRead(): number {
    return this.bytes;
  }

  get isTable(): boolean {
    return this.format.format === 'csv' || this.format.format === 'tsv';
  }

  /** Rows of a table, the header line included. */
  rows(): AsyncGenerator<CsvRow> {
    return readCsv(this.lines(), this.format.delimiter);
  }

  /** Records of any of the JSON formats. */
  values(): AsyncGenerator<SourceRecord> {
    if (this.format.format === 'jsonl') return readJsonLines(this.lines());
    return readJsonValues(this.text(), this.format.layout);
  }

  private lines(): AsyncGenerator<Line> {
    return splitLines(this.text());
  }

  private text(): AsyncGenerator<string> {
    return readText(this.path, this.encoding, (bytes) => (this.bytes = bytes));
  }
}

async function fileFacts(path: string): Promise<{ size: number; isFile: boolean }> {
  try {
    const facts = await stat(path);
    return { size: facts.size, isFile: facts.isFile() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { size: 0, isFile: false };
    throw new DocentError(
      'import-invalid',
      { zh: `无法读取文件：${path}`, en: `The file ${path} cannot be read` },
      { cause: error },
    );
  }
}
