import type { Item } from '../../catalogue/item.js';
import { normalise } from '../../language/normalise.js';
import { syllables } from '../../language/segment.js';
import { hasHan, nameKey, nameKeysOf } from '../text/normalise.js';

/** How sure a match by name is, by the way it was found. */
const SURE = { exact: 1, pinyin: 0.95, contained: 0.9, part: 0.7, homophone: 0.75, misspelt: 0.7 } as const;
/** Longest name, in characters or words, that is looked for inside of a question. */
const MAX_HAN = 14;
const MAX_WORDS = 7;
/** A shorter question than this is not searched for misspelt or partial names: everything would match. */
const MIN_HAN_TO_GUESS = 3;
const MAX_RUN = 60;
/** Characters of words such as 博物馆 or 国家公园, by which names are not told apart. */
const GENERIC = new Set('博物馆院美术公园纪念故居图书大教堂广场古镇遗址国家中的山寺宫城塔楼');
const MIN_DISTINCT = 2;

export interface NameMatch {
  /** 0-1 */
  score: number;
  /** The words of the question that named the item. */
  words: string;
}

interface Name {
  itemId: string;
  key: string;
  /** Its characters that tell it from others. */
  distinct: ReadonlySet<string>;
}

/**
 * Finds items by name inside of a question: as written, in pinyin, by its sound, with one wrong character, in part.
 * Names in Latin letters with typing errors are left to the fuzzy search by words.
 */
export class NameIndex {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly bySound = new Map<string, Set<string>>();
  /** Names with Chinese characters by each that is distinct. */
  private readonly byCharacter = new Map<string, Set<Name>>();
  private readonly namesOfItem = new Map<string, Name[]>();

  set(item: Item): void {
    this.delete(item.id);
    const names = nameKeysOf(item).map((key) => ({ itemId: item.id, key, distinct: distinctOf(key) }));
    this.namesOfItem.set(item.id, names);
    for (const name of names) {
      add(this.byKey, name.key, item.id);
      for (const character of name.distinct) add(this.byCharacter, character, name);
      if (isHan(name.key)) add(this.bySound, soundOf(name.key), item.id);
    }
  }

  delete(itemId: string): void {
    for (const name of this.namesOfItem.get(itemId) ?? []) {
      remove(this.byKey, name.key, itemId);
      for (const character of name.distinct) remove(this.byCharacter, character, name);
      if (isHan(name.key)) remove(this.bySound, soundOf(name.key), itemId);
    }
    this.namesOfItem.delete(itemId);
  }

  /** Items that bear exactly this name. */
  exact(name: string): string[] {
    return [...(this.byKey.get(nameKey(name)) ?? [])];
  }

  find(question: string): Map<string, NameMatch> {
    const found = new Map<string, NameMatch>();
    const note = (ids: Iterable<string> | undefined, score: number, words: string) => {
      for (const id of ids ?? []) if (score > (found.get(id)?.score ?? 0)) found.set(id, { score, words });
    };
    const whole = nameKey(question);
    if (whole === '') return found;
    note(this.byKey.get(whole), SURE.exact, question.trim());
    // 故功 for 故宫: only where nothing else was typed, since two syllables sound like many words.
    if (isHan(whole)) note(this.bySound.get(soundOf(whole)), SURE.homophone, question.trim());

    const text = normalise(question);
    this.findLatin(text, whole, note);
    for (const [run] of text.matchAll(/[\p{Script=Han}\p{N}·]{2,}/gu))
      this.findHan(nameKey(run).slice(0, MAX_RUN), note);
    return found;
  }

  private findLatin(text: string, whole: string, note: Note): void {
    const words = text.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'.-]*/gu) ?? [];
    for (let from = 0; from < words.length && from < MAX_RUN; from++)
      for (let count = 1; count <= MAX_WORDS && from + count <= words.length; count++) {
        const part = words.slice(from, from + count).join(' ');
        const key = nameKey(part);
        if (key.length < 3) continue;
        note(this.byKey.get(key), key === whole ? SURE.exact : contained(key.length, whole.length, 4), part);
        if (key.length >= 4) note(this.bySound.get(key), key === whole ? SURE.pinyin : SURE.contained, part);
      }
  }

  private findHan(run: string, note: Note): void {
    const sounds = isHan(run) ? syllables(run) : undefined;
    for (let from = 0; from < run.length; from++)
      for (let count = 2; count <= MAX_HAN && from + count <= run.length; count++) {
        const part = run.slice(from, from + count);
        note(this.byKey.get(part), contained(count, run.length, 2), part);
        if (sounds && count >= MIN_HAN_TO_GUESS)
          note(this.bySound.get(sounds.slice(from, from + count).join('')), SURE.homophone, part);
      }
    if (run.length >= 2) this.findSimilar(run, note);
  }

  /** Names of which all characters but one stand in the question, or which hold all of a short question. */
  private findSimilar(run: string, note: Note): void {
    const asked = distinctOf(run);
    const shared = new Map<Name, number>();
    for (const character of asked)
      for (const name of this.byCharacter.get(character) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1);
    for (const [name, count] of shared) {
      const { key, itemId, distinct } = name;
      if (count === asked.size && run.length < key.length && key.includes(run))
        note([itemId], SURE.part * (0.6 + (0.4 * run.length) / key.length), run);
      if (key.length < MIN_HAN_TO_GUESS || key.length > MAX_HAN) continue;
      if (count < MIN_DISTINCT || count < distinct.size - 1) continue;
      if (editsWithin(key, run) === 1) note([itemId], SURE.misspelt * (key.length > 3 ? 1 : 0.85), run);
    }
  }
}

type Note = (ids: Iterable<string> | undefined, score: number, words: string) => void;

/** A name that makes up most of the question counts nearly as the whole. */
function contained(length: number, total: number, short: number): number {
  const share = Math.min(1, length / Math.max(1, total));
  return length <= short ? SURE.contained * (0.7 + 0.3 * share) : SURE.contained + (1 - SURE.contained) * share * 0.5;
}

/** Only a name of nothing but Chinese characters can be told by its sound. */
function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}

/** The Chinese characters by which a name is told from others. */
export function distinctOf(text: string): Set<string> {
  return new Set([...text].filter((character) => hasHan(character) && !GENERIC.has(character)));
}

const sounds = new Map<string, string>();

function soundOf(text: string): string {
  const known = sounds.get(text);
  if (known !== undefined) return known;
  const sound = syllables(text).join('');
  if (sounds.size < 100_000) sounds.set(text, sound);
  return sound;
}

/** Fewest edits that make the name a part of the text (Sellers). */
function editsWithin(name: string, text: string): number {
  let row = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= name.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (name[i - 1] === text[j - 1] ? 0 : 1));
    row = next;
  }
  return Math.min(...row);
}

function add<Key, Value>(index: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const values = index.get(key);
  if (values) values.add(value);
  else index.set(key, new Set([value]));
}

function remove<Key, Value>(index: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const values = index.get(key);
  if (values?.delete(value) && values.size === 0) index.delete(key);
}
