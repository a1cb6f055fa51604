import { extname } from 'node:path';
import { DocentError, type BilingualText } from '../../config/errors.js';
import type { JsonLayout } from './json-values.js';

export type FileFormat = 'json' | 'jsonl' | 'csv' | 'tsv' | 'geojson';

export interface DetectedFormat {
  format: FileFormat;
  /** Of CSV and TSV. */
  delimiter: string;
  /** Of JSON and GeoJSON: where the records are. */
  layout: JsonLayout;
  /** Something that the operator should know, such as an extension that does not fit. */
  note?: BilingualText;
}

/** How files begin that are documents; some of them are called .csv or .json by the programs that saved them. */
const DOCUMENT = /^(<|%PDF|\{\\rtf|MIME-Version:)/;
/** A web page may say something before its first tag, as an error of the site that made it. */
const PAGE = /<(!doctype html|html)[\s>]/i;
const SNIFFED = 2000;

const FORMAT_OF_EXTENSION: Record<string, FileFormat> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.geojson': 'geojson',
};

/**
 * Tells the format by content; the extension decides only what the content leaves open.
 * @param head the beginning of the text
 * @throws DocentError `import-invalid` or `unsupported-media` when it is none of ours
 */
export function detectFormat(path: string, head: string): DetectedFormat {
  const extension = extname(path).toLowerCase();
  const promised = FORMAT_OF_EXTENSION[extension];
  const start = head.trimStart();
  if (start === '')
    throw new DocentError('import-invalid', { zh: '文件是空的，没有可导入的内容。', en: 'The file is empty.' });
  if (DOCUMENT.test(start) || (!/^[{["]/.test(start) && PAGE.test(start.slice(0, SNIFFED))))
    throw new DocentError('unsupported-media', {
      zh: '这是网页（HTML）、XML、PDF 或排版文档，不是数据表。请从原来的系统导出 CSV、TSV、JSON、JSON Lines 或 GeoJSON 再上传。',
      en: 'This is a web page (HTML), XML, a PDF or a formatted document, and no table. Export CSV, TSV, JSON, JSON lines or GeoJSON from where it comes from, and upload that.',
    });

  const format = /^[{[]/.test(start) ? jsonFormat(start, promised) : tableFormat(start, promised);
  if (!format)
    throw new DocentError('import-invalid', {
      zh: `文件扩展名是 ${extension}，但内容既不是 JSON（应以 [ 或 { 开头），也不是带表头的表格。`,
      en: `The file is called ${extension}, but it is neither JSON (which begins with [ or {) nor a table with a header line.`,
    });
  const fits =
    !promised || promised === format.format || [promised, format.format].every((name) => /^(json|geojson)$/.test(name));
  const isTable = (name: FileFormat) => name === 'csv' || name === 'tsv';
  if (fits || (isTable(promised) && isTable(format.format))) return format;
  return {
    ...format,
    note: {
      zh: `扩展名是 ${extension}，内容却是 ${format.format.toUpperCase()}，已按内容读取。`,
      en: `The file is called ${extension} but holds ${format.format.toUpperCase()}; it was read as that.`,
    },
  };
}

function jsonFormat(start: string, promised: FileFormat | undefined): DetectedFormat {
  const as = (format: FileFormat, layout: JsonLayout): DetectedFormat => ({ format, layout, delimiter: ',' });
  if (start.startsWith('[')) return as('json', 'array');
  if (/"type"\s*:\s*"FeatureCollection"|^\{\s*"features"\s*:/.test(start)) return as('geojson', 'features');
  const firstLine = start.split(/\r\n|\n|\r/, 1)[0]!;
  const oneAline = isJson(firstLine) && start.slice(firstLine.length).trimStart().startsWith('{');
  return promised === 'jsonl' || oneAline ? as('jsonl', 'values') : as('json', 'values');
}

function tableFormat(start: string, promised: FileFormat | undefined): DetectedFormat | undefined {
  const firstLine = start.split(/\r\n|\n|\r/, 1)[0]!.replaceAll(/"[^"]*"/g, '');
  const counts = ['\t', ',', ';', '::'].map((delimiter) => ({
    delimiter,
    count: firstLine.split(delimiter).length - 1,
  }));
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  if (most.count === 0 && promised && promised !== 'csv' && promised !== 'tsv') return undefined;
  const delimiter = most.count > 0 ? most.delimiter : promised === 'tsv' ? '\t' : ',';
  return { format: delimiter === '\t' ? 'tsv' : 'csv', delimiter, layout: 'values' };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
