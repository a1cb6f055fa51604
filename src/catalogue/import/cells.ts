import { writtenLanguage } from '../normalise.js';
import { fieldType } from './fields.js';

export const LIST_SEPARATORS = /[;；|]/;

/** What a spreadsheet would take for a formula; export puts an apostrophe before it, which import takes away. */
export const ESCAPED_FORMULA = /^'(?='*[=+\-@\t\r])/;

/** The value that a cell's text means for a field. Text that does not fit stays text, and validation will say so. */
export function valueOfCell(path: string, cell: string, separator?: string): unknown {
  const text = cell.trim();
  if (text === '') return undefined;
  switch (fieldType(path)) {
    case 'number':
      return numberFrom(text);
    case 'list':
    case 'creators':
      return jsonFrom(text, '[') ?? splitList(text, separator);
    case 'media':
      return jsonFrom(text, '[') ?? splitList(text, separator).map((url) => ({ type: 'image', url }));
    case 'group':
    case 'attributes':
    case 'localized':
      return jsonFrom(text, '{') ?? text;
    default:
      return text;
  }
}

/** Builds a record from values by path, for example `price.amount`. */
export function nest(values: Iterable<readonly [path: string, value: unknown]>): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  // Short paths first, so that `name` is there when `name.en` is added to it.
  const sorted = [...values].sort(([a], [b]) => a.split('.').length - b.split('.').length);
  for (const [path, value] of sorted) {
    if (value === undefined) continue;
    const [first, ...rest] = path.split('.') as [string, ...string[]];
    const inner = rest.join('.');
    if (!inner) {
      record[first] = value;
      continue;
    }
    const outer = record[first];
    if (typeof outer === 'string') record[first] = { [writtenLanguage(outer)]: outer, [inner]: value };
    else record[first] = { ...(outer as object | undefined), [inner]: value };
  }
  return record;
}

export function unescapeFormula(cell: string): string {
  return cell.replace(ESCAPED_FORMULA, '');
}

function numberFrom(text: string): number | string {
  // Spreadsheets in Chinese often hold full-width digits.
  const plain = text.normalize('NFKC');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : text;
}

function splitList(text: string, separator?: string): string[] {
  return text
    .split(separator ?? LIST_SEPARATORS)
    .map((part) => part.trim())
    .filter(Boolean);
}

function jsonFrom(text: string, opening: '[' | '{'): unknown {
  if (!text.startsWith(opening)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
