import type { BilingualText } from '../../config/errors.js';
import { parseInBackground, type Parsed, type Parser } from './background.js';
import type { Fault } from './fault.js';
import { readRecords, type Judgement, type RawRecord, type RecordReader } from './read-records.js';

export interface FilePreview {
  format: string;
  encoding: string;
  /** The first records as text by column; deeper values by paths with dots. */
  rows: Record<string, string>[];
  columns: string[];
  faults: Fault[];
  notes: BilingualText[];
}

const ROWS = 20;
const MAX_CELL = 300;
const MAX_COLUMNS = 200;

class PreviewReader implements RecordReader<Record<string, string>> {
  readonly batchSize = ROWS;

  judge({ value }: RawRecord): Judgement<Record<string, string>> {
    const cells: Record<string, string> = {};
    flatten(value, '', cells);
    return { value: cells };
  }
}

export function parse(job: { path: string }): AsyncGenerator<Parsed<Record<string, string>>> {
  return readRecords(job.path, new PreviewReader());
}

const previewParser: Parser<{ path: string }, Record<string, string>> = { url: import.meta.url, parse };

/**
 * The head of an operator's file; no more than that is read.
 * @throws DocentError `import-invalid` or `unsupported-media` when the file as a whole cannot be read
 */
export async function previewFile(path: string): Promise<FilePreview> {
  const preview: FilePreview = { format: '', encoding: '', rows: [], columns: [], faults: [], notes: [] };
  for await (const parsed of parseInBackground(previewParser, { path })) {
    if ('facts' in parsed) Object.assign(preview, { format: parsed.facts.format, encoding: parsed.facts.encoding });
    else if ('note' in parsed) preview.notes.push(parsed.note);
    else {
      preview.rows = parsed.batch.values.map(({ value }) => value);
      preview.faults = parsed.batch.faults;
      break;
    }
  }
  preview.columns = [...new Set(preview.rows.flatMap((row) => Object.keys(row)))].slice(0, MAX_COLUMNS);
  return preview;
}

function flatten(value: unknown, path: string, cells: Record<string, string>): void {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    for (const [name, part] of Object.entries(value)) flatten(part, path ? `${path}.${name}` : name, cells);
    return;
  }
  if (value === undefined || value === null) return;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  cells[path] = text.length > MAX_CELL ? `${text.slice(0, MAX_CELL)}…` : text;
}
