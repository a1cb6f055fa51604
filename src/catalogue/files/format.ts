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
  if (/^<|^%PDF/.test(start))
    throw new DocentError('unsupported-media', {
      zh: '这是 HTML、XML 或 PDF 文件。可以导入的格式：JSON、JSON Lines、CSV/TSV、GeoJSON。',
      en: 'This is an HTML, XML or PDF file. Docent imports JSON, JSON lines, CSV or TSV, and GeoJSON.',
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
