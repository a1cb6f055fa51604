import type { BilingualText } from '../../config/errors.js';
import type { ItemKind } from '../../protocol/blocks.js';
import type { Parsed, Parser } from '../files/background.js';
import { readRecords, type Judgement, type RawRecord, type RecordReader } from '../files/read-records.js';
import { joinReasons, reasonsOf, type FieldReason } from '../files/reasons.js';
import { unknownNames } from '../../config/suggest.js';
import { itemRecordSchema, type Item } from '../item.js';
import { normaliseItem } from '../normalise.js';
import { nest, unescapeFormula, valueOfCell } from './cells.js';
import { isFeature, recordOfFeature } from './feature.js';
import { FIELD_NAMES, fieldType } from './fields.js';
import { applyMapping, type FieldMapping } from './mapping.js';

export interface ReadItemsJob {
  path: string;
  /** The kind of records that do not say; the ones that say another are faulty. */
  kind?: ItemKind;
  mapping?: FieldMapping;
}

export function parse(job: ReadItemsJob): AsyncGenerator<Parsed<Item>> {
  return readRecords(job.path, new ItemReader(job));
}

export const itemsParser: Parser<ReadItemsJob, Item> = { url: import.meta.url, parse };

/** Of files whose records all have other columns, so many are remembered to be told. */
const MAX_FOREIGN = 100;
const MAX_ID = 200;

/** Judges records one after the other; remembers what concerns the file as a whole. */
export class ItemReader implements RecordReader<Item> {
  private readonly lineOfId = new Map<string, number>();
  /** Columns that are not ours, which tables and GeoJSON bring along; they are kept as attributes. */
  private readonly foreign = new Set<string>();

  constructor(private readonly job: Omit<ReadItemsJob, 'path'>) {}

  judge(raw: RawRecord): Judgement<Item> {
    const record = withoutEmpty(this.inOurTerms(raw)) as Record<string, unknown>;
    const id = typeof record.id === 'string' ? record.id.slice(0, MAX_ID) : undefined;
    record.kind ??= this.job.kind;

    const parsed = itemRecordSchema.safeParse(record);
    const reasons = parsed.success
      ? []
      : reasonsOf(parsed.error, record, FIELD_NAMES).map((found) => hinted(found, record));
    if (this.job.kind && record.kind !== this.job.kind && !reasons.some((reason) => reason.field === 'kind'))
      reasons.push({ field: 'kind', reason: otherKind(String(record.kind), this.job.kind) });
    if (!parsed.success || reasons.length > 0)
      return { fault: { id, field: reasons[0]?.field || undefined, reason: joinReasons(reasons) } };

    const item = normaliseItem(parsed.data);
    const firstLine = this.lineOfId.get(item.id);
    if (firstLine !== undefined) return { fault: { id: item.id, field: 'id', reason: sameId(firstLine) } };
    this.lineOfId.set(item.id, raw.line);
    return { value: item };
  }

  notes(): BilingualText[] {
    if (this.foreign.size === 0) return [];
    const names = unknownNames(this.foreign, FIELD_NAMES);
    return [
      {
        zh: `未知的列已放入 attributes：${names.zh}`,
        en: `Columns that are not known went into attributes: ${names.en}`,
      },
    ];
  }

  private inOurTerms({ source, value }: RawRecord): Record<string, unknown> {
    let theirs = value as Record<string, unknown>;
    const feature = isFeature(theirs);
    if (feature) theirs = recordOfFeature(theirs);
    if (source === 'table')
      theirs = Object.fromEntries(Object.entries(theirs).map(([name, cell]) => [name, unescapeFormula(String(cell))]));
    if (this.job.mapping) return nest(applyMapping(this.job.mapping, theirs));
    if (source === 'json' && !feature) return theirs;
    return nest(Object.entries(theirs).map(([name, cell]) => this.ownOrAttribute(name, cell)));
  }

  private ownOrAttribute(name: string, cell: unknown): [path: string, value: unknown] {
    const isTableCell = typeof cell === 'string';
    if (fieldType(name)) return [name, isTableCell ? valueOfCell(name, cell) : cell];
    if (isTableCell && cell.trim() === '') return [name, undefined];
    if (this.foreign.size < MAX_FOREIGN) this.foreign.add(name);
    return [`attributes.${name}`, isTableCell ? cell.trim() : cell];
  }
}

/** A record that gives nothing for a field says as much as one without the field. */
function withoutEmpty(value: unknown, isAttribute = false): unknown {
  if (isAttribute || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((part) => withoutEmpty(part));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined && !(typeof part === 'string' && part.trim() === ''))
      .map(([name, part]) => [name, withoutEmpty(part, name === 'attributes')]),
  );
}

function hinted(found: FieldReason, record: Record<string, unknown>): FieldReason {
  const { field, reason } = found;
  const { latitude, longitude } = record;
  const swapped =
    field === 'latitude' &&
    typeof latitude === 'number' &&
    typeof longitude === 'number' &&
    Math.abs(latitude) <= 180 &&
    Math.abs(longitude) <= 90;
  if (swapped && Math.abs(latitude) > 90)
    return {
      field,
      reason: {
        zh: `${reason.zh}；经度与纬度是否颠倒了？`,
        en: `${reason.en}; are latitude and longitude swapped?`,
      },
    };
  if (field === 'price' && typeof record.price !== 'object')
    return {
      field,
      reason: {
        zh: `${reason.zh}；请写成 { "amount": 60, "currency": "CNY" }，表格中用 price.amount 和 price.currency 两列`,
        en: `${reason.en}; write { "amount": 60, "currency": "CNY" }, or in a table the columns price.amount and price.currency`,
      },
    };
  return found;
}

function otherKind(found: string, wanted: ItemKind): BilingualText {
  return {
    zh: `此记录的种类是 ${found}，而本次导入的是 ${wanted}`,
    en: `this record is of kind ${found}, but ${wanted} is being imported`,
  };
}

function sameId(line: number): BilingualText {
  return {
    zh: `与第 ${line} 行的 id 重复，以先出现者为准`,
    en: `has the same id as the record on line ${line}, which counts`,
  };
}
