import type { Item } from '../../catalogue/item.js';
import { localize, type Language } from '../../protocol/text.js';
import { hasHan, nameKey, nameKeysOf, toPinyin } from '../text/normalise.js';

/** How far before the end of a text a name may have begun, in characters. */
const LONGEST = 24;
/** Shorter beginnings than these stand in every sentence. */
const SHORTEST = { han: 2, latin: 3 };
/** So many names with one beginning are compared; more would not be told apart by it. */
const COMPARED = 200;
/** Begins many names, and speaks for none. */
const ARTICLE = /^(?:the|les|los|der|die|das)$/;
const LETTER = /[\p{L}\p{N}]/u;
const LATIN = /[\p{Script=Latin}\p{N}'’-]/u;

export interface Completion {
  item: Item;
  /** As it would be written. */
  name: string;
  language: Language;
  /** Where in the text the beginning of the name stands. */
  from: number;
}

interface Entry {
  key: string;
  item: Item;
  /** Of the script that the key is typed in; a pinyin key names the item in Chinese. */
  language: Language;
  isPinyin?: true;
}

/** Finds the names that the end of a text may be the beginning of: as written, by alias, or in pinyin. */
export class NameCompletion {
  private readonly entries: Entry[];

  constructor(
    items: readonly Item[],
    /** 0-1: of two names with the same beginning, the one that more people want comes first. */
    private readonly popularity: (itemId: string) => number,
  ) {
    this.entries = items.flatMap(entriesOf).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  /** The longest beginning wins: "the pal" is completed as "The Palace Museum" before "pal" is. */
  complete(text: string, limit: number): Completion[] {
    /** By name: a place and the film about it are one choice. */
    const found = new Map<string, Completion>();
    for (let from = Math.max(0, text.length - LONGEST); from < text.length; from++) {
      if (!isBeginning(text, from)) continue;
      const typed = nameKey(text.slice(from));
      if (ARTICLE.test(typed) || typed.length < (hasHan(typed) ? SHORTEST.han : SHORTEST.latin)) continue;
      // Whoever writes words in Latin letters does not write pinyin.
      const mayBePinyin = !/\p{Script=Latin}/u.test(text.slice(0, from));
      for (const { item, language, isPinyin } of this.startingWith(typed)) {
        if (isPinyin && !mayBePinyin) continue;
        if (found.size === limit) return [...found.values()];
        const written = localize(item.name, language);
        // What is there already needs no completion.
        if (found.has(written) || nameKey(written) === typed) continue;
        found.set(written, { item, name: written, language: hasHan(written) ? 'zh' : 'en', from });
      }
    }
    return [...found.values()];
  }

  private startingWith(typed: string): Entry[] {
    let low = 0;
    for (let high = this.entries.length; low < high;) {
      const middle = (low + high) >> 1;
      if (this.entries[middle]!.key < typed) low = middle + 1;
      else high = middle;
    }
    const found: Entry[] = [];
    for (let at = low; found.length < COMPARED && this.entries[at]?.key.startsWith(typed); at++)
      found.push(this.entries[at]!);
    return found.sort((a, b) => this.popularity(b.item.id) - this.popularity(a.item.id));
  }
}

function entriesOf(item: Item): Entry[] {
  return nameKeysOf(item).flatMap((key): Entry[] => {
    if (!hasHan(key)) return [{ key, item, language: 'en' }];
    return [
      { key, item, language: 'zh' },
      { key: toPinyin(key), item, language: 'zh', isPinyin: true },
    ];
  });
}

/** A name in Latin letters begins with a word; a Chinese one may begin with any character. */
function isBeginning(text: string, at: number): boolean {
  const [before, here] = [text[at - 1] ?? ' ', text[at]!];
  return LETTER.test(here) && !(LATIN.test(here) && LATIN.test(before));
}
