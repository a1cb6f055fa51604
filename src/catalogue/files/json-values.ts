import type { BilingualText } from '../../config/errors.js';
import { parseJson } from './parse-json.js';
import { MAX_RECORD_CHARACTERS, type SourceRecord } from './source-record.js';

/** Where the records are: in an array, in the array `features` of an object, or one value after the other. */
export type JsonLayout = 'array' | 'features' | 'values';

/** How many records whose brackets do not match are skipped one by one before the rest of the file is given up. */
const MAX_RECOVERIES = 100;

const UNFINISHED: BilingualText = {
  zh: '文件不完整：到文件末尾数组仍未结束（缺少 ]）',
  en: 'the file is cut off: it ends before the array is closed with ]',
};
const TRAILING: BilingualText = {
  zh: '数据结束后还有多余的内容，此后未读取',
  en: 'there is more text after the end of the data; it was not read',
};
const TOO_BROKEN: BilingualText = {
  zh: '括号不配对的记录过多，此后未读取',
  en: 'too many records have brackets that do not match; the rest was not read',
};
const NO_FEATURES: BilingualText = {
  zh: '没有找到 GeoJSON 的 features 数组',
  en: 'the array "features" of the GeoJSON was not found',
};

/**
 * Reads the records of a JSON file as a stream: only the record at hand is in memory. Records are cut out by counting
 * brackets; when those of a record do not match, it is reported and reading goes on at the next line that begins
 * in the same way.
 */
export async function* readJsonValues(pieces: AsyncIterable<string>, layout: JsonLayout): AsyncGenerator<SourceRecord> {
  const window = new TextWindow(pieces);
  let records = 0;
  let recoveries = 0;
  let closed = layout === 'values';
  let lastIsWhole = true;

  const entrance = { array: /\s*\[/y, features: /[^]*?"features"\s*:\s*\[/y, values: /\s*/y }[layout];
  if (!(await window.skip(entrance))) {
    yield { line: 1, record: 1, fault: layout === 'features' ? NO_FEATURES : UNFINISHED };
    return;
  }

  for (;;) {
    await window.skip(/[\s,]*/y);
    const character = window.text[window.position];
    if (character === undefined) {
      if (await window.more()) continue;
      break;
    }
    if (character === ']' && layout !== 'values') {
      if (layout === 'features') return;
      closed = true;
      window.advance(window.position + 1);
      continue;
    }
    if (closed && character !== '{' && character !== '[') {
      yield { line: window.line, record: records + 1, fault: TRAILING };
      return;
    }

    let end = endOfValue(window.text, window.position);
    while (!end && window.length <= MAX_RECORD_CHARACTERS && (await window.more()))
      end = endOfValue(window.text, window.position);
    lastIsWhole = end?.whole === true;
    let until = end?.index ?? window.text.length;
    if (!lastIsWhole) {
      if (++recoveries > MAX_RECOVERIES) {
        yield { line: window.line, record: records + 1, fault: TOO_BROKEN };
        return;
      }
      until = window.nextLineLikeThis(until) ?? until;
    }
    yield { record: ++records, ...parseJson(window.text.slice(window.position, until), window.line) };
    window.advance(until);
  }
  if (!closed && lastIsWhole) yield { line: window.line, record: records + 1, fault: UNFINISHED };
}

/** The part of a stream of text that is being looked at, with its place in the file. */
class TextWindow {
  text = '';
  position = 0;
  /** Line of `position`, from 1. */
  line = 1;
  private readonly pieces: AsyncIterator<string>;
  private indent = '';

  constructor(pieces: AsyncIterable<string>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  /** Characters from the position on. */
  get length(): number {
    return this.text.length - this.position;
  }

  /** Appends the next piece and forgets what lies before the position. */
  async more(): Promise<boolean> {
    const { value, done } = await this.pieces.next();
    if (done) return false;
    this.text = this.text.slice(this.position) + value;
    this.position = 0;
    return true;
  }

  /** Moves over what the sticky `pattern` matches; false when it never does. */
  async skip(pattern: RegExp): Promise<boolean> {
    for (;;) {
      pattern.lastIndex = this.position;
      if (pattern.test(this.text)) {
        this.advance(pattern.lastIndex);
        return true;
      }
      if (this.length > MAX_RECORD_CHARACTERS || !(await this.more())) return false;
    }
  }

  advance(to: number): void {
    const passed = this.text.slice(this.position, to);
    const breaks = passed.match(/\r\n|\n|\r(?!$)/g)?.length ?? 0;
    this.line += breaks;
    const lastLine = passed.slice(passed.lastIndexOf('\n') + 1);
    const start = breaks > 0 ? lastLine : this.indent + lastLine;
    // Only the white space that a line begins with counts as its indentation.
    this.indent = /^[ \t]*$/.test(start) ? start : '\0';
    this.position = to;
  }

  /** Where, before `end`, the next line begins with the same indentation and bracket as the line at the position. */
  nextLineLikeThis(end: number): number | undefined {
    const lineStart = `\n${this.indent}{`;
    const found = this.text.indexOf(lineStart, this.position);
    return found < 0 || found >= end ? undefined : found + lineStart.length - 1;
  }
}

/**
 * Index after the value that begins at `start`; undefined when the text ends first. `whole` is false when a bracket
 * closes something that began before the value.
 */
function endOfValue(text: string, start: number): { index: number; whole: boolean } | undefined {
  const mark = /["{}[\]]/g;
  const stringEnd = /[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*["\r\n]/y;
  const open: string[] = [];

  if (!'{["'.includes(text[start]!)) {
    const literalEnd = /[,\]}\s]/g;
    literalEnd.lastIndex = start + 1;
    const found = literalEnd.exec(text);
    return found ? { index: found.index, whole: true } : undefined;
  }
  mark.lastIndex = start;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const character = found[0];
    if (character === '"') {
      stringEnd.lastIndex = found.index + 1;
      if (!stringEnd.test(text)) return undefined;
      mark.lastIndex = stringEnd.lastIndex;
    } else if (character === '{' || character === '[') {
      open.push(character);
    } else {
      const opener = open.lastIndexOf(character === '}' ? '{' : '[');
      if (opener < 0) return { index: found.index, whole: false };
      // Brackets that were left open inside are forgiven here; JSON.parse will name the fault.
      open.length = opener;
    }
    if (open.length === 0) return { index: mark.lastIndex, whole: true };
  }
  return undefined;
}
