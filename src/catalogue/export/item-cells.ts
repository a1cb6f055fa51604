import { ESCAPED_FORMULA, LIST_SEPARATORS } from '../import/cells.js';
import { FIELD_TYPES, type FieldType } from '../import/fields.js';
import type { Item } from '../item.js';
import { writtenLanguage } from '../normalise.js';

/** An item as cells of a table by column; import makes the same item of them. */
export function cellsOf(item: Item): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [path, type] of Object.entries(FIELD_TYPES)) {
    const value = path
      .split('.')
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], item);
    const cell = cellOf(type, value);
    if (cell) cells.set(path, cell);
  }
  return cells;
}

/** One line of CSV. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',') + '\r\n';
}

function cellOf(type: FieldType, value: unknown): string {
  if (value === undefined) return '';
  switch (type) {
    case 'text':
      return escapeFormula(String(value));
    case 'number':
      return String(value);
    case 'list':
      return listCell(value as string[]);
    case 'creators':
      return creatorsCell(value as Item['creators']);
    case 'media':
      return (value as unknown[]).length > 0 ? JSON.stringify(value) : '';
    case 'attributes':
      return Object.keys(value as object).length > 0 ? JSON.stringify(value) : '';
    // Their parts have columns of their own.
    case 'localized':
    case 'group':
      return '';
  }
}

function listCell(values: readonly string[]): string {
  const isPlain = values.every((value) => !LIST_SEPARATORS.test(value) && !value.startsWith('['));
  return escapeFormula(isPlain ? values.join('; ') : JSON.stringify(values));
}

function creatorsCell(creators: Item['creators']): string {
  const names = creators.map(({ zh, en }) => (zh && en ? undefined : (zh ?? en)));
  const isPlain = creators.every(
    (creator, index) => names[index] !== undefined && creator[writtenLanguage(names[index])] === names[index],
  );
  const first = names[0] ?? '';
  return isPlain && !first.startsWith('[') && names.every((name) => !LIST_SEPARATORS.test(name!))
    ? escapeFormula(names.join('; '))
    : JSON.stringify(creators);
}

/** Spreadsheets run text that begins like a formula; an apostrophe keeps it text. */
export function escapeFormula(text: string): string {
  return ESCAPED_FORMULA.test(`'${text}`) ? `'${text}` : text;
}
