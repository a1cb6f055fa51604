import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DocentError } from '../../config/errors.js';
import { listReasons, reasonsOf } from '../files/reasons.js';
import { parseJson } from '../files/parse-json.js';
import { unknownNames } from '../../config/suggest.js';
import { valueOfCell } from './cells.js';
import { FIELD_NAMES, fieldType } from './fields.js';

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);

const ruleSchema = z.strictObject({
  /** Their column, or a path with dots into their record; the first one that holds something counts. */
  from: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  /** What stands between the entries of a list. */
  separator: z.string().min(1).optional(),
  /** Their value -> ours; values that are not listed stay as they are. */
  values: z.record(z.string(), z.union([scalarSchema, z.array(scalarSchema), z.null()])).optional(),
  /** Used where their record has nothing. */
  default: z.unknown().optional(),
});

const fullMappingSchema = z.strictObject({
  /** Our field -> their column, or a rule. */
  fields: z.record(z.string(), z.union([z.string().min(1), ruleSchema])),
  /** Our field -> the same value for all records. */
  constants: z.record(z.string(), z.unknown()).optional(),
  /** What stands between the entries of lists, for all fields. */
  separator: z.string().min(1).optional(),
  /** For prices without a currency. */
  currency: z
    .string()
    .refine((value) => /^[A-Z]{3}$/.test(value), {
      message: 'must be an ISO 4217 code such as CNY',
      params: { zh: '应为 ISO 4217 货币代码，例如 CNY' },
    })
    .optional(),
  /** What happens to their other columns. */
  others: z.enum(['ignore', 'attributes']).optional(),
});
export type FieldMapping = z.infer<typeof fullMappingSchema>;

/**
 * Reads a MAP.json: either `{ "fields": { OUR: THEIRS }, "constants": ... }`, or in short `{ OUR: THEIRS }`.
 * @throws DocentError `import-invalid` that says what is wrong with it
 */
export async function readMapping(path: string): Promise<FieldMapping> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const reason = { zh: `无法读取字段映射文件：${path}`, en: `The field mapping ${path} cannot be read` };
    throw new DocentError('import-invalid', reason, { cause });
  }
  const parsed = parseJson(text.replace(/^\ufeff/, ''), 1);
  if (parsed.fault) throw invalid(parsed.fault);
  return checkMapping(parsed.value);
}

export function checkMapping(value: unknown): FieldMapping {
  const isFull = value !== null && typeof value === 'object' && ('fields' in value || 'constants' in value);
  const full = isFull ? { fields: {}, ...value } : { fields: value };
  const parsed = fullMappingSchema.safeParse(full);
  if (!parsed.success) throw invalid(listReasons(reasonsOf(parsed.error, full, Object.keys(fullMappingSchema.shape))));

  const names = [...Object.keys(parsed.data.fields), ...Object.keys(parsed.data.constants ?? {})];
  const unknown = names.filter((name) => fieldType(name) === undefined);
  if (unknown.length > 0) {
    const found = unknownNames(unknown, FIELD_NAMES);
    throw invalid({
      zh: `左侧须为 Docent 的字段名；未知字段：${found.zh}`,
      en: `the names on the left are Docent's fields; unknown: ${found.en}`,
    });
  }
  return parsed.data;
}

/** Values by our paths from a record of theirs. */
export function applyMapping(mapping: FieldMapping, theirs: Record<string, unknown>): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const used = new Set<string>();

  for (const [path, rule] of Object.entries(mapping.fields)) {
    const {
      from,
      separator,
      values: translation,
      default: fallback,
    } = typeof rule === 'string' ? { from: rule } : rule;
    const columns = [from].flat();
    columns.forEach((column) => used.add(column));
    const found = columns.map((column) => lookUp(theirs, column)).find((value) => !isEmpty(value));
    const value = translated(convert(path, found, separator ?? mapping.separator), path, translation);
    const filled = isEmpty(value) ? fallback : value;
    if (!isEmpty(filled)) values.set(path, filled);
  }
  for (const [column, value] of Object.entries(theirs)) {
    if (used.has(column) || values.has(column) || isEmpty(value)) continue;
    if (fieldType(column)) values.set(column, convert(column, value, mapping.separator));
    else if (mapping.others === 'attributes') values.set(`attributes.${column}`, value);
  }
  for (const [path, value] of Object.entries(mapping.constants ?? {})) values.set(path, value);
  if (mapping.currency && values.has('price.amount') && !values.has('price.currency'))
    values.set('price.currency', mapping.currency);
  return values;
}

function convert(path: string, value: unknown, separator?: string): unknown {
  if (typeof value === 'string') return valueOfCell(path, value, separator);
  // Ids and the like are often numbers in their data and texts in ours.
  if (typeof value === 'number' && fieldType(path) === 'text') return String(value);
  return value;
}

function translated(value: unknown, path: string, translation: Record<string, unknown> | undefined): unknown {
  if (!translation) return value;
  const translate = (part: unknown) => (Object.hasOwn(translation, String(part)) ? translation[String(part)] : part);
  if (!Array.isArray(value))
    return fieldType(path) === 'list' && value !== undefined ? [translate(value)].flat() : translate(value);
  return value
    .map(translate)
    .flat()
    .filter((part) => part !== null);
}

/** By the exact name of a column, else along the dots. */
function lookUp(record: Record<string, unknown>, column: string): unknown {
  if (Object.hasOwn(record, column)) return record[column];
  return column
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        value !== null && typeof value === 'object' && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      record,
    );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function invalid(reason: { zh: string; en: string }): DocentError {
  return new DocentError('import-invalid', {
    zh: `字段映射有误：${reason.zh}`,
    en: `The field mapping is wrong: ${reason.en}`,
  });
}
