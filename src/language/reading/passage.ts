import type { Slot, SlotMention } from '../constraints.js';
import { normaliseText, type NormalisedText, type RespeltText } from '../normalise.js';
import { compact, type CompactText } from '../phrase-index.js';
import { segment, type Word } from '../segment.js';

/** Stands for characters that were read already, so that no pattern reads them again. */
const TAKEN = '\ufffc';
/** Stands for the characters of an item's name: patterns may look for it ("■■ 附近"). */
export const NAME = '\ue000';

const searches = new WeakMap<RegExp, RegExp>();

/** The pattern as a global one; compiled once, since these patterns are long. */
function globally(pattern: RegExp): RegExp {
  const known = searches.get(pattern);
  if (known) return known;
  const search = new RegExp(pattern.source, 'gu');
  searches.set(pattern, search);
  return search;
}

/** A text while it is being read: what is understood is claimed, the rest stays open for the readers that follow. */
export class Passage {
  readonly normal: NormalisedText;
  readonly words: Word[];
  readonly compact: CompactText;
  readonly mentions: SlotMention[] = [];
  #open: string;

  readonly #respelt: RespeltText['respelt'];

  constructor(source: string | RespeltText) {
    const text = typeof source === 'string' ? { normal: normaliseText(source), respelt: [] } : source;
    this.normal = text.normal;
    this.#respelt = text.respelt;
    this.words = segment(this.normal.text);
    this.compact = compact(this.normal.text, this.words);
    this.#open = this.normal.text;
  }

  /** The whole text in normal form. */
  get text(): string {
    return this.normal.text;
  }

  /** The text with what was claimed blanked out, of the same length. */
  get open(): string {
    return this.#open;
  }

  /** The visitor's own words between two places of the normal form. */
  written(start: number, end: number): string {
    return this.normal.source.slice(this.sourceOffset(start), this.sourceOffset(end));
  }

  sourceOffset(index: number): number {
    return this.normal.offsets[Math.min(index, this.normal.offsets.length - 1)] ?? 0;
  }

  /** Takes a span out of what is still to be read, and notes which slot it filled. */
  claim(start: number, end: number, slot?: Slot): void {
    this.#blank(start, end, TAKEN);
    if (slot) this.mention(slot, start, end);
  }

  claimName(start: number, end: number): void {
    this.#blank(start, end, NAME);
  }

  mention(slot: Slot, start: number, end: number): void {
    const [from, to] = [this.sourceOffset(start), this.sourceOffset(end)];
    const written = this.normal.source.slice(from, to);
    const words = written.trim();
    const lead = written.length - written.trimStart().length;
    if (words) this.mentions.push({ slot, words, start: from + lead, end: from + lead + words.length });
  }

  /** Matches of a pattern in what is open. Claiming while iterating is fine: later matches see it. */
  *find(pattern: RegExp): Generator<RegExpExecArray> {
    const search = globally(pattern);
    let from = 0;
    for (;;) {
      search.lastIndex = from;
      const match = search.exec(this.#open);
      if (!match) return;
      from = match.index + Math.max(1, match[0].length);
      if (match[0].length > 0) yield match;
    }
  }

  /** 1 for words as they were written, less where the spelling was put right. */
  certaintyOf(start: number, end: number): number {
    const touched = this.#respelt.filter((word) => word.start < end && word.end > start);
    return Math.min(1, ...touched.map((word) => word.certainty));
  }

  /** Whether any part of the span was claimed. */
  isTaken(start: number, end: number): boolean {
    for (let index = start; index < end; index += 1) {
      if (this.#open[index] === TAKEN || this.#open[index] === NAME) return true;
    }
    return false;
  }

  #blank(start: number, end: number, mark: string): void {
    this.#open = this.#open.slice(0, start) + mark.repeat(end - start) + this.#open.slice(end);
  }
}
