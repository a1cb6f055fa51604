import type { Change } from '../../protocol/admin/index.js';

/** So much of a text is kept: the log tells that and where something changed, it is no backup. */
const MAX_TEXT = 500;
const MAX_CHANGES = 200;

/** The fields in which two values differ, by paths with dots; lists are compared as wholes. Mask secrets before. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const changes: Change[] = [];
  compare(before, after, '', changes);
  return changes.slice(0, MAX_CHANGES);
}

function compare(before: unknown, after: unknown, path: string, changes: Change[]): void {
  if (isObject(before) && isObject(after)) return compareFields(before, after, path, changes);
  if (path === '' && before === undefined && isObject(after)) return compareFields({}, after, path, changes);
  if (path === '' && after === undefined && isObject(before)) return compareFields(before, {}, path, changes);
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  changes.push({ path, before: shown(before), after: shown(after) });
}

function compareFields(before: Fields, after: Fields, path: string, changes: Change[]): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
    compare(before[name], after[name], path ? `${path}.${name}` : name, changes);
}

type Fields = Record<string, unknown>;

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function shown(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'string') return shorten(value);
  const text = JSON.stringify(value);
  return text.length > MAX_TEXT ? shorten(text) : value;
}

function shorten(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
