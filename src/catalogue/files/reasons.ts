import type { z } from 'zod';
import type { BilingualText } from '../../config/errors.js';
import { suggestName } from '../../config/suggest.js';

type Issue = z.core.$ZodIssue;

/** So many faults of one record are told; there is seldom a need for more. */
const MAX_REASONS = 5;
/** So much of a name or value is shown. */
const MAX_SHOWN = 60;

export interface FieldReason {
  /** With dots for nesting and numbers for places in lists, from 1: `creators.2.zh`. */
  field: string;
  reason: BilingualText;
}

/** What is wrong with a record, in words; `knownNames` are the fields that may be meant by an unknown one. */
export function reasonsOf(error: z.ZodError, record: unknown, knownNames: readonly string[]): FieldReason[] {
  return error.issues
    .slice(0, MAX_REASONS)
    .flatMap((issue) => reasonsOfIssue(issue, [], record, knownNames))
    .slice(0, MAX_REASONS);
}

/** One line for a record; several faults are told apart by their fields. */
export function joinReasons(reasons: readonly FieldReason[]): BilingualText {
  const [first] = reasons;
  return reasons.length === 1 && first ? first.reason : listReasons(reasons);
}

/** Each with its field. */
export function listReasons(reasons: readonly FieldReason[]): BilingualText {
  return {
    zh: reasons.map(({ field, reason }) => (field ? `${field}：${reason.zh}` : reason.zh)).join('；'),
    en: reasons.map(({ field, reason }) => (field ? `${field}: ${reason.en}` : reason.en)).join('; '),
  };
}

function reasonsOfIssue(issue: Issue, prefix: PropertyKey[], record: unknown, known: readonly string[]): FieldReason[] {
  const path = [...prefix, ...issue.path];
  const value = valueAt(record, path);
  if (issue.code === 'invalid_union') {
    // A text or an object per language: the faults of the form that was chosen are those to tell.
    const branch = value !== null && typeof value === 'object' ? issue.errors.at(-1) : issue.errors[0];
    return (branch ?? []).flatMap((inner) => reasonsOfIssue(inner, path, record, known));
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MAX_REASONS).map((key) => unknownField([...path, key].map(String).join('.'), known));
  const field = path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');
  return [{ field, reason: describe(issue, value) }];
}

function unknownField(name: string, known: readonly string[]): FieldReason {
  const meant = suggestName(name, known);
  const field = name.slice(0, MAX_SHOWN);
  return {
    field,
    reason: meant
      ? { zh: `未知字段“${field}”，是否应为“${meant}”？`, en: `unknown field "${field}"; did you mean "${meant}"?` }
      : known.includes('attributes')
        ? {
            zh: `未知字段“${field}”；其他信息请放入 attributes`,
            en: `unknown field "${field}"; other facts belong in attributes`,
          }
        : { zh: `未知字段“${field}”，请删去`, en: `unknown field "${field}"; leave it out` },
  };
}

function describe(issue: Issue, value: unknown): BilingualText {
  const shown = show(value);
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected, value);
    case 'invalid_value':
      return {
        zh: value === undefined ? '缺少此项（必填）' : `应为 ${issue.values.join('、')} 之一，现为 ${shown}`,
        en: value === undefined ? 'is missing' : `must be one of ${issue.values.join(', ')}; here stands ${shown}`,
      };
    case 'too_big':
      return describeLimit(issue.origin, { zh: '最多', en: 'at most' }, Number(issue.maximum), value);
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return { zh: '不能为空', en: 'must not be empty' };
      return describeLimit(
        issue.origin,
        issue.inclusive === false ? { zh: '须大于', en: 'more than' } : { zh: '至少', en: 'at least' },
        Number(issue.minimum),
        value,
      );
    case 'invalid_format': {
      const { zh, en } = FORMATS[issue.format] ?? { zh: '格式', en: 'format' };
      if (value === undefined) return { zh: `${zh}不对`, en: `does not have the right ${en}` };
      return { zh: `${zh}不对，现为 ${shown}`, en: `does not have the right ${en}; here stands ${shown}` };
    }
    case 'custom':
      return { zh: String(issue.params?.zh ?? issue.message), en: issue.message };
    default:
      return { zh: `值无效：${shown}`, en: `is not valid: ${shown}` };
  }
}

const FORMATS: Record<string, BilingualText> = {
  date: { zh: '日期格式（应如 2026-11-24）', en: 'form of a date, like 2026-11-24' },
  datetime: { zh: '时间格式（应如 2026-11-24T08:00:00Z）', en: 'form of a time, like 2026-11-24T08:00:00Z' },
  url: {
    zh: '网址格式（应以 http:// 或 https:// 开头）',
    en: 'form of a web address, which begins with http:// or https://',
  },
};

const TYPES: Record<string, BilingualText> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
};

function describeType(expected: string, value: unknown): BilingualText {
  if (value === undefined) return { zh: '缺少此项（必填）', en: 'is missing' };
  const wanted = TYPES[expected] ?? { zh: expected, en: expected };
  const shown = show(value);
  const isNumeric = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
  if ((expected === 'number' || expected === 'int') && isNumeric)
    return {
      zh: `应为${wanted.zh}，现为文字 ${shown}：请去掉引号`,
      en: `needs ${wanted.en}; here stands the text ${shown}: write it without quotes`,
    };
  return { zh: `应为${wanted.zh}，现为 ${shown}`, en: `needs ${wanted.en}; here stands ${shown}` };
}

function describeLimit(origin: string, bound: BilingualText, limit: number, value: unknown): BilingualText {
  if (origin === 'string') {
    const length = typeof value === 'string' ? value.length : 0;
    return {
      zh: `${bound.zh} ${limit} 个字符，现有 ${length} 个`,
      en: `takes ${bound.en} ${limit} characters, has ${length}`,
    };
  }
  if (origin === 'array') {
    const length = Array.isArray(value) ? value.length : 0;
    return {
      zh: `${bound.zh} ${limit} 项，现有 ${length} 项`,
      en: `takes ${bound.en} ${limit} entries, has ${length}`,
    };
  }
  return {
    zh: `超出范围：${bound.zh} ${limit}，现为 ${show(value)}`,
    en: `is out of range: ${bound.en} ${limit}, here stands ${show(value)}`,
  };
}

/** A value as it may stand in a message: never long. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 3)}...` : text;
}

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    record,
  );
}
