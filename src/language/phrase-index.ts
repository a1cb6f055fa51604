import { normalise } from './normalise.js';
import { segment, type Word } from './segment.js';
import { singular } from './vocabulary/vocabulary.js';

const HAN = /\p{Script=Han}/u;
const KEPT = /[\p{L}\p{N}]/u;
/** No phrase runs across the end of a sentence, and only names may hold a comma. */
const SENTENCE_END = /[;!?。\n]/u;
const COMMA = /[,、]/u;

/** A normalised text without its separators, so that "musee d'orsay", "musee d orsay" and "musée dorsay" are one. */
export interface CompactText {
  text: string;
  /** Where each character stands in the normalised text. */
  offsets: number[];
  startsWord: boolean[];
  endsWord: boolean[];
  /** What punctuation stands before the character. */
  breaksBefore: ('sentence' | 'comma' | undefined)[];
  /** True for Chinese characters at the edges of a word of the dictionary. */
  startsSegment: boolean[];
  endsSegment: boolean[];
}

export function compact(normalised: string, words: readonly Word[] = segment(normalised)): CompactText {
  const result: CompactText = {
    text: '',
    offsets: [],
    startsWord: [],
    endsWord: [],
    breaksBefore: [],
    startsSegment: [],
    endsSegment: [],
  };
  const starts = new Set(words.map((word) => word.start));
  const ends = new Set(words.map((word) => word.end));
  let previous: 'none' | 'han' | 'latin' = 'none';
  let breaks: 'sentence' | 'comma' | undefined;
  for (let index = 0; index < normalised.length; index += 1) {
    const char = normalised[index]!;
    if (!KEPT.test(char)) {
      if (SENTENCE_END.test(char)) breaks = 'sentence';
      else if (COMMA.test(char)) breaks ??= 'comma';
      previous = 'none';
      continue;
    }
    const script = HAN.test(char) ? 'han' : 'latin';
    const startsWord = script === 'han' || previous !== 'latin';
    const at = result.offsets.length;
    if (at > 0) result.endsWord[at - 1] = previous === 'none' || startsWord;
    result.text += char;
    result.offsets.push(index);
    result.startsWord.push(startsWord);
    result.endsWord.push(true);
    result.breaksBefore.push(breaks);
    result.startsSegment.push(starts.has(index));
    result.endsSegment.push(ends.has(index + 1));
    previous = script;
    breaks = undefined;
  }
  return result;
}

/** The key of a phrase: its normal form without separators. */
export function phraseKey(phrase: string): string {
  return Array.from(normalise(phrase))
    .filter((char) => KEPT.test(char))
    .join('');
}

export interface PhraseMatch<Value> {
  /** In the compact text. */
  from: number;
  to: number;
  /** In the normalised text. */
  start: number;
  end: number;
  values: readonly Value[];
}

export interface FindOptions {
  /** Chinese phrases of one or two characters must be words of their own (`vocabulary`), or may stand anywhere (`names`). */
  match?: 'names' | 'vocabulary';
  /** Characters that must not be part of a match. */
  isTaken?: (start: number, end: number) => boolean;
}

/** Finds known phrases in a text, the longest first, in time that does not grow with their number. */
export class PhraseIndex<Value> {
  readonly #values = new Map<string, Value[]>();
  /** Lengths of the keys that begin with these two characters, the longest first. */
  readonly #lengths = new Map<string, number[]>();
  /** Keys that are one word: "son" is not in "what's on". */
  readonly #single = new Set<string>();

  get size(): number {
    return this.#values.size;
  }

  add(key: string, value: Value): void {
    if (!key) return;
    const values = this.#values.get(key);
    if (values) {
      if (!values.includes(value)) values.push(value);
      return;
    }
    this.#values.set(key, [value]);
    const head = key.slice(0, 2);
    const lengths = this.#lengths.get(head) ?? [];
    if (!lengths.includes(key.length))
      this.#lengths.set(
        head,
        [...lengths, key.length].sort((a, b) => b - a),
      );
  }

  /** Adds an English phrase in singular and plural, and a Chinese one as it is. */
  addTerm(phrase: string, value: Value): void {
    const key = phraseKey(phrase);
    this.add(key, value);
    if (/^[a-z]+$/.test(normalise(phrase))) this.#single.add(key);
    if (HAN.test(key) || !/[a-z]$/.test(key)) return;
    const last = /[a-z]+$/.exec(normalise(phrase))?.[0] ?? '';
    if (singular(last) !== last) return;
    const several = key.slice(0, key.length - last.length) + plural(last);
    this.add(several, value);
    if (this.#single.has(key)) this.#single.add(several);
  }

  get(key: string): readonly Value[] {
    return this.#values.get(key) ?? [];
  }

  find(text: CompactText, options: FindOptions = {}): PhraseMatch<Value>[] {
    const found: PhraseMatch<Value>[] = [];
    for (let from = 0; from < text.text.length; from += 1) {
      const match = text.startsWord[from] ? this.#longestAt(text, from, options) : undefined;
      if (!match) continue;
      found.push(match);
      from = match.to - 1;
    }
    return found;
  }

  #longestAt(text: CompactText, from: number, options: FindOptions): PhraseMatch<Value> | undefined {
    const head = text.text.slice(from, from + 2);
    for (const lengths of [this.#lengths.get(head), this.#lengths.get(head.slice(0, 1))]) {
      for (const length of lengths ?? []) {
        const to = from + length;
        if (to > text.text.length || !text.endsWord[to - 1] || runsAcrossBreak(text, from, to, options)) continue;
        const key = text.text.slice(from, to);
        const values = this.#values.get(key);
        if (!values) continue;
        if (options.match === 'vocabulary' && !isOwnWord(text, from, to)) continue;
        const [start, end] = [text.offsets[from]!, text.offsets[to - 1]! + 1];
        if (this.#single.has(key) && end - start > length) continue;
        if (options.isTaken?.(start, end)) continue;
        return { from, to, start, end, values };
      }
    }
    return undefined;
  }
}

function runsAcrossBreak(text: CompactText, from: number, to: number, { match }: FindOptions): boolean {
  for (let index = from + 1; index < to; index += 1) {
    const found = text.breaksBefore[index];
    if (found === 'sentence' || (found && match === 'vocabulary')) return true;
  }
  return false;
}

function isOwnWord(text: CompactText, from: number, to: number): boolean {
  if (!HAN.test(text.text[from]!)) return true;
  const starts = text.startsSegment[from] ?? false;
  const ends = text.endsSegment[to - 1] ?? false;
  if (to - from === 1) return starts && ends;
  return to - from > 2 || starts || ends;
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|z)$/.test(word) ? `${word}es` : `${word}s`;
}
