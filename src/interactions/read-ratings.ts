import { DocentError } from '../config/errors.js';
import type { Parsed, Parser } from '../catalogue/files/background.js';
import {
  readRecords,
  type Judgement,
  type RawRecord,
  type RecordReader,
  type TableColumns,
} from '../catalogue/files/read-records.js';
import type { BilingualText } from '../config/errors.js';

export interface Rating {
  visitorId: string;
  itemId: string;
  value: number;
  /** ISO time, where the file gives one. */
  createdAt?: string;
}

export interface ReadRatingsJob {
  path: string;
}

export function parse(job: ReadRatingsJob): AsyncGenerator<Parsed<Rating>> {
  return readRecords(job.path, new RatingReader());
}

export const ratingsParser: Parser<ReadRatingsJob, Rating> = { url: import.meta.url, parse };

const COLUMNS = ['visitorId', 'itemId', 'value', 'timestamp'] as const;
type Column = (typeof COLUMNS)[number];

/** What the columns are called elsewhere, MovieLens among others; letters only. */
const COLUMN_OF_NAME: Record<string, Column> = {
  visitorid: 'visitorId',
  visitor: 'visitorId',
  userid: 'visitorId',
  user: 'visitorId',
  itemid: 'itemId',
  item: 'itemId',
  movieid: 'itemId',
  movie: 'itemId',
  value: 'value',
  rating: 'value',
  score: 'value',
  timestamp: 'timestamp',
  time: 'timestamp',
  date: 'timestamp',
  createdat: 'timestamp',
};

/** Reads `visitorId,itemId,value[,timestamp]`, with or without a header line. */
export class RatingReader implements RecordReader<Rating> {
  readonly batchSize = 500;

  columns(firstRow: readonly string[]): TableColumns {
    const names = firstRow.map((cell) => ourName(cell) ?? cell.trim());
    if (COLUMNS.slice(0, 3).every((column) => names.includes(column))) return { names, isHeader: true };
    const isData = firstRow.length >= 3 && firstRow.length <= 4 && toNumber(firstRow[2]) !== undefined;
    if (isData) return { names: COLUMNS.slice(0, firstRow.length), isHeader: false };
    throw new DocentError('import-invalid', {
      zh: '第 1 行既不是表头（visitorId,itemId,value[,timestamp]），也不是三到四列的评分数据。',
      en: 'Line 1 is neither a header (visitorId,itemId,value[,timestamp]) nor ratings in three or four columns.',
    });
  }

  judge({ source, value }: RawRecord): Judgement<Rating> {
    const theirs = value as Record<string, unknown>;
    const record =
      source === 'table'
        ? theirs
        : Object.fromEntries(Object.entries(theirs).map(([name, part]) => [ourName(name) ?? name, part]));
    const visitorId = toId(record.visitorId);
    const itemId = toId(record.itemId);
    const rating = toNumber(record.value);
    const createdAt = toTime(record.timestamp);
    if (visitorId === undefined) return fault('visitorId', BAD_ID);
    if (itemId === undefined) return fault('itemId', BAD_ID);
    if (rating === undefined) return fault('value', NO_NUMBER, itemId);
    if (createdAt === null) return fault('timestamp', NO_TIME, itemId);
    return { value: { visitorId, itemId, value: rating, ...(createdAt && { createdAt }) } };
  }
}

const BAD_ID = { zh: '缺失或超过 200 个字符', en: 'is missing or longer than 200 characters' };
const NO_NUMBER = { zh: '应为数字', en: 'needs a number' };
const NO_TIME = {
  zh: '应为 Unix 时间（秒或毫秒）或 ISO 时间',
  en: 'needs Unix time (seconds or milliseconds) or ISO time',
};

function fault(field: string, reason: BilingualText, id?: string): Judgement<Rating> {
  return { fault: { field, reason, ...(id && { id }) } };
}

function ourName(name: string): Column | undefined {
  return COLUMN_OF_NAME[name.toLowerCase().replaceAll(/[^a-z]/g, '')];
}

function toId(value: unknown): string | undefined {
  const id = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return id.length > 0 && id.length <= 200 && !/\p{Cc}/u.test(id) ? id : undefined;
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Undefined when there is none, null when it is not a time. */
function toTime(value: unknown): string | undefined | null {
  if (value === undefined || value === null || value === '') return undefined;
  const number = toNumber(value);
  // Seconds until the year 5138, from there on milliseconds.
  const time = new Date(number === undefined ? String(value) : number < 1e11 ? number * 1000 : number);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
