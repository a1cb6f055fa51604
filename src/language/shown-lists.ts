import type { ShownItem } from './constraints.js';
import { parseNumber } from './numbers.js';
import { FIRST_LIST, LIST_BEFORE, ORDINALS_EN } from './reference-words.js';

/** What the conversation has shown, as the lists in which "the second" counts. */
export class ShownLists {
  /** The items of the last answer, in their order. */
  readonly latest: readonly ShownItem[];
  /** The list that "the first" counts in: one thing that was told of out of a list does not take its place. */
  readonly #list: readonly ShownItem[];
  readonly #shown: readonly ShownItem[];

  constructor(shown: readonly ShownItem[]) {
    this.#shown = shown;
    const last = shown.at(-1)?.messageId;
    this.latest = shown.filter((item) => item.messageId === last).sort((a, b) => a.ordinal - b.ordinal);
    this.#list = this.#latestList();
  }

  #latestList(): readonly ShownItem[] {
    const [only, ...more] = this.latest;
    // Two that were set side by side are a list of their own, and so is whatever was found.
    if (!only || only.found || more.length === 1) return this.latest;
    const before = this.#shown.filter(({ messageId }) => messageId !== only.messageId);
    const list = before.filter(({ messageId }) => messageId === before.at(-1)?.messageId);
    const isFrom = (from: readonly ShownItem[]) =>
      this.latest.every(({ itemId }) => from.some((item) => item.itemId === itemId));
    if (list.length < this.latest.length || !isFrom(more.length > 0 ? list : before)) return this.latest;
    return new ShownLists(before).#list;
  }

  /** The one that an ordinal counts to: "the second one", 倒数第一个, "#3". */
  byOrdinal(match: RegExpExecArray): ShownItem | undefined {
    const { n, last, first, bare, digit, hash } = match.groups ?? {};
    if (first) return this.#at(1);
    const word = n ?? bare ?? digit ?? hash ?? '';
    if (last ?? /^(?:last|final)$/.test(word)) return this.#list.at(-1);
    const index = ORDINALS_EN.indexOf(word);
    const ordinal = index >= 0 ? index + 1 : (parseNumber(word.replace(/(?:st|nd|rd|th)$/, ''))?.min ?? 0);
    if (match[0].startsWith('倒数')) return this.#list.at(-ordinal);
    return this.#at(ordinal);
  }

  /** By position in the latest list, or in an older one when that is longer. */
  #at(ordinal: number): ShownItem | undefined {
    const here = this.#list.find((item) => item.ordinal === ordinal) ?? this.#list[ordinal - 1];
    return here ?? this.#shown.findLast((item) => item.ordinal === ordinal);
  }

  /** The first list of the conversation or the one before the latest, where the text says so. */
  spokenOf(text: string): ShownLists | undefined {
    const lists = [...new Set(this.#shown.map(({ messageId }) => messageId))];
    const id = FIRST_LIST.test(text) ? lists[0] : LIST_BEFORE.test(text) ? lists.at(-2) : undefined;
    return id === undefined ? undefined : new ShownLists(this.#shown.filter(({ messageId }) => messageId === id));
  }

  /** The latest list of so many. */
  ofSize(size: number): ShownItem[] {
    const last = this.#shown.findLast(({ ordinal }) => ordinal >= size)?.messageId;
    return this.#shown.filter(({ messageId }) => messageId === last);
  }

  /** The list that is spoken of, or the latest that has as many: "compare the first two" after a list of one. */
  ofAtLeast(size: number): readonly ShownItem[] {
    if (this.#list.length >= size) return this.#list;
    const longer = this.ofSize(size);
    return longer.length >= size ? longer : this.#list;
  }

  /** The two items that stood side by side last. */
  latestPair(): string[] {
    for (let index = this.#shown.length - 1; index >= 0; index -= 1) {
      const { messageId } = this.#shown[index]!;
      const together = this.#shown.filter((item) => item.messageId === messageId).map(({ itemId }) => itemId);
      if (together.length === 2) return together;
    }
    return [];
  }
}
