import { basename } from 'node:path';
import type { BilingualText } from '../../config/errors.js';
import { parseInBackground, type Parser } from './background.js';
import type { Fault } from './fault.js';
import type { FileFormat } from './format.js';

export interface ImportProgress {
  /** 0 to 1. */
  fraction: number;
  records: number;
}

export interface ImportOptions {
  /** Says what an import would do, and does nothing. */
  dryRun?: boolean;
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
}

export interface ImportReport {
  file: string;
  format: FileFormat;
  encoding: string;
  dryRun: boolean;
  /** Records in the file; each is counted in exactly one of the following. */
  total: number;
  added: number;
  updated: number;
  unchanged: number;
  faultyCount: number;
  /** The first ones of the faulty records. */
  faulty: Fault[];
  /** Things to know about the file as a whole. */
  notes: BilingualText[];
}

export interface Stored {
  added: number;
  updated: number;
  unchanged: number;
  /** Records that turned out to be faulty only when they met the data. */
  faults?: Fault[];
}

const MAX_LISTED_FAULTS = 1000;

/** Reads a file in the background and stores it batch by batch. */
export async function importFile<Job extends { path: string }, Value>(
  parser: Parser<Job, Value>,
  job: Job,
  options: ImportOptions,
  store: (values: { line: number; value: Value }[]) => Promise<Stored>,
): Promise<ImportReport> {
  const report: ImportReport = {
    file: basename(job.path),
    format: 'json',
    encoding: '',
    dryRun: options.dryRun ?? false,
    total: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    faultyCount: 0,
    faulty: [],
    notes: [],
  };
  let size = 1;

  for await (const parsed of parseInBackground(parser, job, options.signal)) {
    if ('facts' in parsed) {
      report.format = parsed.facts.format;
      report.encoding = parsed.facts.encoding;
      size = parsed.facts.size;
    } else if ('note' in parsed) {
      report.notes.push(parsed.note);
    } else {
      const { values, faults, records, bytes } = parsed.batch;
      const stored: Stored = values.length > 0 ? await store(values) : { added: 0, updated: 0, unchanged: 0 };
      report.total += records;
      report.added += stored.added;
      report.updated += stored.updated;
      report.unchanged += stored.unchanged;
      addFaults(report, [...faults, ...(stored.faults ?? [])]);
      options.onProgress?.({ fraction: Math.min(1, bytes / size), records: report.total });
    }
  }
  if (report.total === 0) report.notes.push({ zh: '文件中没有记录。', en: 'There are no records in the file.' });
  return report;
}

function addFaults(report: ImportReport, faults: Fault[]): void {
  report.faultyCount += faults.length;
  const room = MAX_LISTED_FAULTS - report.faulty.length;
  report.faulty.push(...faults.sort((a, b) => a.line - b.line).slice(0, Math.max(0, room)));
}
