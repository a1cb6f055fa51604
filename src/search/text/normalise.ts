import type { Item } from '../../catalogue/item.js';
import { normalise } from '../../language/normalise.js';
import { syllables } from '../../language/segment.js';

const HAN = /\p{Script=Han}/u;

export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/**
 * The form in which names are compared: simplified, without case, accents, spaces or punctuation.
 * "Musée d'Orsay" and "musee dorsay" are one, and so are "798 藝術區" and "798艺术区".
 */
export function nameKey(text: string): string {
  return normalise(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Toneless pinyin without spaces: 故宫 -> gugong. '' for a text without Chinese characters. */
export function toPinyin(text: string): string {
  return syllables(normalise(text)).join('');
}

/** All names and aliases as they are written, without repetition. */
export function namesOf(item: Item): string[] {
  return [...new Set([item.name.zh, item.name.en, ...item.aliases].filter((name): name is string => Boolean(name)))];
}

const keys = new WeakMap<Item, string[]>();

/** All names and aliases in the form in which they are compared. */
export function nameKeysOf(item: Item): string[] {
  let found = keys.get(item);
  if (!found) {
    found = [...new Set(namesOf(item).map(nameKey))].filter((key) => key !== '');
    keys.set(item, found);
  }
  return found;
}
