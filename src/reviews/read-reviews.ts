import type { BilingualText } from '../config/errors.js';
import { unescapeFormula } from '../catalogue/import/cells.js';
import type { Parsed, Parser } from '../catalogue/files/background.js';
import { readRecords, type Judgement, type RawRecord, type RecordReader } from '../catalogue/files/read-records.js';
import { joinReasons, reasonsOf } from '../catalogue/files/reasons.js';
import { unknownNames } from '../config/suggest.js';
import { REVIEW_FIELDS, reviewRecordSchema, type ReviewRecord } from './review-record.js';

export interface ReadReviewsJob {
  path: string;
  /** Their column by our field, where they are called otherwise. */
  columns?: Readonly<Record<string, string>>;
}

export function parse(job: ReadReviewsJob): AsyncGenerator<Parsed<ReviewRecord>> {
  return readRecords(job.path, new ReviewReader(job.columns));
}

export const reviewsParser: Parser<ReadReviewsJob, ReviewRecord> = { url: import.meta.url, parse };

export class ReviewReader implements RecordReader<ReviewRecord> {
  private readonly ignored = new Set<string>();
  private readonly ours: ReadonlyMap<string, string>;

  constructor(columns: Readonly<Record<string, string>> = {}) {
    this.ours = new Map(Object.entries(columns).map(([ours, theirs]) => [theirs, ours]));
  }

  judge({ source, value: theirs }: RawRecord): Judgement<ReviewRecord> {
    const value = this.renamed(theirs as Record<string, unknown>);
    const record = source === 'table' ? this.fromCells(value as Record<string, string>) : withoutEmpty(value);
    const parsed = reviewRecordSchema.safeParse(record);
    if (parsed.success) return { value: parsed.data };
    const reasons = reasonsOf(parsed.error, record, REVIEW_FIELDS);
    const id = typeof record.itemId === 'string' ? record.itemId.slice(0, 200) : undefined;
    return { fault: { id, field: reasons[0]?.field || undefined, reason: joinReasons(reasons) } };
  }

  notes(): BilingualText[] {
    if (this.ignored.size === 0) return [];
    const names = unknownNames(this.ignored, REVIEW_FIELDS);
    return [
      {
        zh: `以下列未读取：${names.zh}。可用的列：${REVIEW_FIELDS.join('、')}`,
        en: `These columns were not read: ${names.en}. Known columns: ${REVIEW_FIELDS.join(', ')}`,
      },
    ];
  }

  private renamed(record: Record<string, unknown>): Record<string, unknown> {
    if (this.ours.size === 0) return record;
    return Object.fromEntries(Object.entries(record).map(([name, value]) => [this.ours.get(name) ?? name, value]));
  }

  private fromCells(cells: Record<string, string>): Record<string, unknown> {
    const record: Record<string, unknown> = {};
    for (const [column, cell] of Object.entries(cells)) {
      const text = unescapeFormula(cell).trim();
      if (!REVIEW_FIELDS.includes(column)) this.ignored.add(column);
      else if (text !== '') record[column] = valueOf(column, text);
    }
    return record;
  }
}

function valueOf(column: string, text: string): unknown {
  if (column === 'rating') return Number.isFinite(Number(text)) ? Number(text) : text;
  if (column === 'sample') return /^(true|1|yes|是)$/i.test(text) || (/^(false|0|no|否)$/i.test(text) ? false : text);
  return text;
}

function withoutEmpty(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== ''));
}
