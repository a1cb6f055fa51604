import { Converter } from 'opencc-js/t2cn';

const simplify = Converter({ from: 'tw', to: 'cn' });

/** A text brought to one form, with the way back to what was written. */
export interface NormalisedText {
  /** NFKC, simplified, lower case, no diacritics, no control characters, plain quotes and dashes. */
  readonly text: string;
  readonly source: string;
  /** `offsets[i]` is where character i of `text` begins in `source`; one more entry for the end. */
  readonly offsets: Uint32Array;
}

const HAN = /\p{Script=Han}/u;
/** Characters that OpenCC leaves for regional taste, but that mean the same to a reader. */
const SAME: Record<string, string> = { 妳: '你', 甚: '什', 裏: '里', 裡: '里', 臺: '台', 纔: '才', 羣: '群' };

const PUNCTUATION: [RegExp, string][] = [
  [/[\u2018\u2019\u201b\u2032`´]/g, "'"],
  [/[\u201c\u201d\u201f\u2033«»]/g, '"'],
  [/[\u2010-\u2015\u2212\uff0d—]/g, '-'],
  [/[～〜∼˜]/g, '~'],
  [/[・‧]/g, '·'],
];

/** Traditional characters as simplified ones, of the same length: a phrase that would change its length is left to its characters. */
export function toSimplified(text: string): string {
  if (!HAN.test(text)) return text;
  const chars = text.replace(/[妳裏裡臺纔羣]|甚(?=么|麼)/g, (char) => SAME[char] ?? char);
  // 么 at the end of a question is no 幺.
  const converted = simplify(chars).replaceAll('幺', chars.includes('么') ? '么' : '幺');
  if (converted.length === chars.length) return converted;
  return Array.from(chars, (char) => {
    const one = simplify(char);
    return one.length === char.length ? one : char;
  }).join('');
}

const folds = new Map<string, string>();

/** One character (with its combining marks) in comparable form. */
function foldCharacter(char: string): string {
  if (char.length === 1) {
    const code = char.charCodeAt(0);
    if (code >= 97 && code <= 122) return char;
    if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
    if (code < 32 || code === 127) return ' ';
    if (code < 127) return char;
  }
  const known = folds.get(char);
  if (known !== undefined) return known;
  const folded = foldUnknown(char);
  // What is not a letter of some script (endless emoji, stacks of marks) is not worth remembering.
  if (char.length <= 2 && folds.size < 30_000) folds.set(char, folded);
  return folded;
}

/** Ligatures of whole phrases (ﷺ is eighteen letters) stay as they are: a text must not grow by being read. */
const LONGEST_FOLD = 4;

function foldUnknown(char: string): string {
  let folded = char.normalize('NFKC');
  if (folded.length > Math.max(LONGEST_FOLD, char.length)) folded = char;
  // Control, format and private characters separate words at most; they never carry meaning for a reader.
  folded = folded.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffc]/gu, (found) => (found === '\u200d' ? '' : ' '));
  for (const [pattern, plain] of PUNCTUATION) folded = folded.replace(pattern, plain);
  return folded
    .normalize('NFD')
    .replace(/\p{Diacritic}+/gu, (marks) => (marks === '·' || marks === '^' || marks === "'" ? marks : ''))
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/\s/g, ' ');
}

/** More blanks in a row say nothing, and patterns that allow for some would try them all. */
const BLANKS = '   ';

/**
 * Normalises while remembering where every character came from, so that spans read from the normal form can be shown
 * in the visitor's own words.
 */
export function normaliseText(source: string): NormalisedText {
  const offsets: number[] = [];
  let text = '';
  forEachCharacter(toSimplified(source), (char, at) => {
    const folded = foldCharacter(char);
    if (folded === ' ' && text.endsWith(BLANKS)) return;
    for (let index = 0; index < folded.length; index += 1) offsets.push(at);
    text += folded;
  });
  offsets.push(source.length);
  return { text, source, offsets: Uint32Array.from(offsets) };
}

export interface Replacement {
  start: number;
  end: number;
  text: string;
  /** 0-1: how likely this is what was meant. */
  certainty: number;
}

export interface RespeltText {
  normal: NormalisedText;
  /** Where the replaced words stand now. */
  respelt: { start: number; end: number; certainty: number }[];
}

/** A text with some words replaced (in order, not overlapping), which still knows where everything stood in the source. */
export function replaceWords(normal: NormalisedText, replacements: readonly Replacement[]): RespeltText {
  if (replacements.length === 0) return { normal, respelt: [] };
  let text = '';
  const offsets: number[] = [];
  const respelt: RespeltText['respelt'] = [];
  let at = 0;
  for (const { start, end, text: word, certainty } of replacements) {
    text += normal.text.slice(at, start);
    offsets.push(...normal.offsets.subarray(at, start));
    respelt.push({ start: text.length, end: text.length + word.length, certainty });
    const first = normal.offsets[start] ?? 0;
    const last = normal.offsets[end - 1] ?? first;
    for (let index = 0; index < word.length; index += 1) offsets.push(index === word.length - 1 ? last : first);
    text += word;
    at = end;
  }
  text += normal.text.slice(at);
  offsets.push(...normal.offsets.subarray(at));
  return { normal: { text, source: normal.source, offsets: Uint32Array.from(offsets) }, respelt };
}

/** The normal form alone, with single blanks: what names and words are compared by. */
export function normalise(text: string): string {
  let normal = '';
  forEachCharacter(toSimplified(text), (char) => (normal += foldCharacter(char)));
  return normal.includes('  ') ? normal.replace(/ +/g, ' ').trim() : normal.trim();
}

const MARKS_OR_PAIRS = /[\p{M}\u{10000}-\u{10ffff}]/u;

/** Characters with their combining marks. */
function forEachCharacter(text: string, visit: (char: string, at: number) => void): void {
  if (!MARKS_OR_PAIRS.test(text)) {
    for (let at = 0; at < text.length; at += 1) visit(text[at]!, at);
    return;
  }
  for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) visit(match[0], match.index);
}
