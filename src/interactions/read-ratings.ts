import type { Parsed, Parser } from '../catalogue/files/background.js';
import {
  readRecords,
  type Judgement,
  type RawRecord,
  type RecordReader,
  type TableColumns,
} from '../catalogue/files/read-records.js';
import { DocentError, type BilingualText } from '../config/errors.js';
import type { InteractionType } from '../plugin-api/services.js';
import { RatingStatistics } from './rating-statistics.js';

/** One line of a file of ratings or of other deeds. */
export interface Rating {
  visitorId: string;
  itemId: string;
  type: InteractionType;
  /** Of a rating the stars, of watching the share; other types have none. */
  value?: number;
  /** ISO time, where the file gives one that can be true. */
  createdAt?: string;
}

export interface ReadRatingsJob {
  path: string;
}

export function parse(job: ReadRatingsJob): AsyncGenerator<Parsed<Rating>> {
  return readRecords(job.path, new RatingReader());
}

export const ratingsParser: Parser<ReadRatingsJob, Rating> = { url: import.meta.url, parse };

const COLUMNS = ['visitorId', 'itemId', 'value', 'timestamp', 'type'] as const;
type Column = (typeof COLUMNS)[number];

/** What the columns are called elsewhere, MovieLens among others; letters only. */
const NAMES: Record<Column, string> = {
  visitorId: 'visitorid visitor userid user uid customerid memberid 访客 用户 访客编号 用户编号',
  itemId: 'itemid item movieid movie iid productid videoid contentid poiid 条目 项目 物品 条目编号 物品编号',
  value: 'value rating score stars preference 评分 分数 数值',
  timestamp: 'timestamp time date datetime ts createdat ratedat unixtime 时间 日期 时间戳',
  type: 'type event eventtype action interaction behaviour behavior 类型 行为 事件',
};
const COLUMN_OF_NAME = new Map(COLUMNS.flatMap((column) => NAMES[column].split(' ').map((name) => [name, column])));

/** What the types are called elsewhere. */
const TYPE_OF_NAME = new Map<string, InteractionType>([
  ...(['view', 'open', 'watch', 'like', 'dismiss', 'save', 'mention', 'rating', 'not-because'] as const).map(
    (type) => [type, type] as const,
  ),
  ...([
    ['click', 'open'],
    ['rate', 'rating'],
    ['favourite', 'save'],
    ['favorite', 'save'],
    ['dislike', 'dismiss'],
    ['play', 'watch'],
    ['浏览', 'view'],
    ['点击', 'open'],
    ['观看', 'watch'],
    ['喜欢', 'like'],
    ['点赞', 'like'],
    ['收藏', 'save'],
    ['不感兴趣', 'dismiss'],
    ['评分', 'rating'],
  ] as const),
]);

/**
 * Reads `visitorId,itemId,value[,timestamp]` with or without a header line; with a column `type` (view, open, watch, like, save, dismiss,
 * rating ...) all kinds of behaviour.
 */
export class RatingReader implements RecordReader<Rating> {
  /** Each batch is a transaction that waits for the disk. */
  readonly batchSize = 2000;
  private readonly statistics: RatingStatistics;

  constructor(now = Date.now()) {
    this.statistics = new RatingStatistics(now);
  }

  columns(firstRow: readonly string[]): TableColumns {
    const names = firstRow.map((cell) => ourName(cell) ?? cell.trim());
    const missing = (['visitorId', 'itemId'] as string[]).filter((column) => !names.includes(column));
    if (!names.includes('value') && !names.includes('type')) missing.push('value');
    if (missing.length === 0) return { names, isHeader: true };
    const isWidth = firstRow.length === 3 || firstRow.length === 4;
    const kinds = ['visitorId', 'itemId', toNumber(firstRow[2]) === undefined ? 'type' : 'value', 'timestamp'];
    const isData = isWidth && (toNumber(firstRow[2]) !== undefined || toType(firstRow[2]) !== undefined);
    if (isData && missing.length === 3) return { names: kinds.slice(0, firstRow.length), isHeader: false };
    if (missing.length < 3)
      throw new DocentError('import-invalid', {
        zh: `表头缺少列：${missing.join('、')}。需要 visitorId、itemId 和 value（或 type），可有 timestamp。`,
        en: `The header lacks ${missing.join(', ')}. Needed are visitorId, itemId and value (or type); timestamp is optional.`,
      });
    throw new DocentError('import-invalid', {
      zh: '第 1 行既不是表头（visitorId,itemId,value[,timestamp][,type]），也不是三到四列的评分数据。',
      en: 'Line 1 is neither a header (visitorId,itemId,value[,timestamp][,type]) nor ratings in three or four columns.',
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
    const type = isEmpty(record.type) ? 'rating' : toType(record.type);
    const number = toNumber(record.value);
    const time = toTime(record.timestamp);
    if (visitorId === undefined) return fault('visitorId', BAD_ID);
    if (itemId === undefined) return fault('itemId', BAD_ID);
    if (type === undefined) return fault('type', NO_TYPE, itemId);
    if (type === 'rating' && number === undefined) return fault('value', NO_NUMBER, itemId);
    if (type === 'watch' && !(number! >= 0 && number! <= 1)) return fault('value', NO_SHARE, itemId);
    if (time === null) return fault('timestamp', NO_TIME, itemId);
    const hasValue = type === 'rating' || type === 'watch';
    const createdAt = this.statistics.believe(time);
    const rating = { visitorId, itemId, type, ...(hasValue && { value: number }), ...(createdAt && { createdAt }) };
    this.statistics.add(rating);
    return { value: rating };
  }

  notes(): BilingualText[] {
    return this.statistics.notes();
  }
}

const BAD_ID = { zh: '缺失或超过 200 个字符', en: 'is missing or longer than 200 characters' };
const NO_NUMBER = { zh: '应为数字', en: 'needs a number' };
const NO_SHARE = { zh: '观看比例应为 0 到 1 之间的数字', en: 'needs the share that was watched, a number from 0 to 1' };
const NO_TYPE = {
  zh: '应为 view、open、watch、like、save、dismiss、mention 或 rating 之一',
  en: 'must be one of view, open, watch, like, save, dismiss, mention, rating',
};
const NO_TIME = {
  zh: '应为 Unix 时间（秒或毫秒）或 ISO 时间',
  en: 'needs Unix time (seconds or milliseconds) or ISO time',
};

function fault(field: string, reason: BilingualText, id?: string): Judgement<Rating> {
  return { fault: { field, reason, ...(id && { id }) } };
}

function ourName(name: string): Column | undefined {
  return COLUMN_OF_NAME.get(name.toLowerCase().replaceAll(/[^\p{L}]/gu, ''));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function toType(value: unknown): InteractionType | undefined {
  return typeof value === 'string' ? TYPE_OF_NAME.get(value.trim().toLowerCase()) : undefined;
}

function toId(value: unknown): string | undefined {
  const id = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return id.length > 0 && id.length <= 200 && !/\p{Cc}/u.test(id) ? id : undefined;
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** Milliseconds since 1970; undefined when there is none, null when it is not a time. */
function toTime(value: unknown): number | undefined | null {
  if (isEmpty(value)) return undefined;
  const number = toNumber(value);
  const time = new Date(number === undefined ? String(value) : milliseconds(number)).getTime();
  return Number.isNaN(time) ? null : time;
}

/** Seconds until the year 5138, from there on milliseconds, and beyond those micro- and nanoseconds. */
function milliseconds(number: number): number {
  if (number < 1e11) return number * 1000;
  return number < 1e14 ? number : number < 1e17 ? number / 1e3 : number / 1e6;
}
