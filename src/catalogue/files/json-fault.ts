import type { BilingualText } from '../../config/errors.js';

export interface JsonFault {
  /** Index of the first character that cannot stand there. */
  offset: number;
  problem: BilingualText;
}

const STRING_START = '"[^"\\\\\\u0000-\\u001f]*(?:\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\\\\u0000-\\u001f]*)*';
const NUMBER_OR_WORD = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\w.])|true\\b|false\\b|null\\b';
const TOKEN = new RegExp(`[ \\t\\r\\n]*(?:(${STRING_START}")|(${NUMBER_OR_WORD})|([{}[\\],:]))`, 'y');
const BROKEN_STRING = new RegExp(STRING_START, 'y');

/** Where and why text is not JSON; engines differ in what they tell, and often tell no place. */
export function locateJsonFault(text: string): JsonFault | undefined {
  // What may come next: a value, a key, a colon, or a separator; `closers` are the brackets still open.
  const closers: string[] = [];
  let expected: 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'separator' = 'value';
  let position = 0;

  while (position < text.length) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (!match) {
      const offset = position + /^[ \t\r\n]*/.exec(text.slice(position))![0].length;
      if (offset >= text.length) break;
      return text[offset] === '"' ? brokenString(text, offset) : unexpected(text, offset);
    }
    position = TOKEN.lastIndex;
    const [, string, , mark] = match;
    const offset = position - (string ?? match[2] ?? mark ?? '').length;
    const canClose = expected.endsWith('close') || expected === 'separator';

    if (mark === '{' || mark === '[') {
      if (!expected.startsWith('value')) return unexpected(text, offset);
      closers.push(mark === '{' ? '}' : ']');
      expected = mark === '{' ? 'key-or-close' : 'value-or-close';
    } else if (mark === '}' || mark === ']') {
      if (!canClose || closers.pop() !== mark) return unexpected(text, offset);
      expected = 'separator';
    } else if (mark === ',') {
      if (expected !== 'separator' || closers.length === 0) return unexpected(text, offset);
      expected = closers.at(-1) === '}' ? 'key' : 'value';
    } else if (mark === ':') {
      if (expected !== 'colon') return unexpected(text, offset);
      expected = 'value';
    } else if (expected.startsWith('key')) {
      if (!string) return unexpected(text, offset);
      expected = 'colon';
    } else if (expected.startsWith('value')) {
      expected = 'separator';
    } else {
      return unexpected(text, offset);
    }
  }
  if (closers.length > 0 || expected !== 'separator')
    return {
      offset: text.trimEnd().length,
      problem: { zh: '记录在此中断，缺少右括号', en: 'the record ends here although brackets are still open' },
    };
  return undefined;
}

/** Line and column (both from 1) of an offset in a text that begins on `line`. */
export function placeOf(text: string, offset: number, line: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: line + before.length - 1, column: [...(before.at(-1) ?? '')].length + 1 };
}

function unexpected(text: string, offset: number): JsonFault {
  const found = String.fromCodePoint(text.codePointAt(offset) ?? 32);
  return { offset, problem: { zh: `此处不应出现 ${found}`, en: `${found} cannot stand here` } };
}

function brokenString(text: string, offset: number): JsonFault {
  BROKEN_STRING.lastIndex = offset;
  const end = offset + (BROKEN_STRING.exec(text)?.[0].length ?? 1);
  if (text[end] === '\\')
    return { offset: end, problem: { zh: '字符串中有无效的反斜杠转义', en: 'this backslash escape is not known' } };
  return {
    offset: end,
    problem: {
      zh: '字符串没有结束引号，或其中有未转义的换行',
      en: 'the string has no closing quote, or holds a bare line break',
    },
  };
}
