import type { Item } from '../catalogue/item.js';
import type { ItemKind } from '../protocol/blocks.js';
import { normalise } from './normalise.js';
import { ChineseSpelling } from './linking/chinese-spelling.js';
import { PhraseIndex, phraseKey } from './phrase-index.js';
import { KINDS } from './vocabulary/categories.js';
import { creatorName } from './vocabulary/creators.js';
import { continentNames } from './vocabulary/continents.js';
import { knownPlaceNames, placeIdOf } from './vocabulary/places.js';
import { canonicalId, isCanonical, VOCABULARY, type WordGroup } from './vocabulary/vocabulary.js';

export type TermValue = { group: WordGroup; id: string } | { group: 'kind'; id: ItemKind };

export interface CreatorValue {
  name: string;
  /** False for a family name alone, which counts only where a maker is asked for. */
  full: boolean;
}

/** Words of common questions. */
const ASKED_FOR = ['address', 'opening', 'wheelchair', 'accessible', 'telephone', 'restaurant', 'admission', 'ticket'];

type Position = { latitude: number; longitude: number };

/** Words of conversations that are often typed in haste. */
const TALK =
  'shorter longer lighter cheaper nearer closer similar different another something anything documentary director language children'.split(
    ' ',
  );

/** The words that can be read as wishes: the vocabulary's, and those that this catalogue brings along. */
export class Lexicon {
  readonly terms = new PhraseIndex<TermValue>();
  readonly places = new PhraseIndex<string>();
  readonly creators = new PhraseIndex<CreatorValue>();
  readonly creatorSpelling = new ChineseSpelling();
  /** Hotels, restaurants and sights that items name as their neighbours. */
  readonly landmarks = new PhraseIndex<string>();
  /** Chinese names of the cities and districts of items, with the place of each. */
  readonly placeNames = new Map<string, string>();
  readonly #words = new Set<string>();
  readonly #makers = new Set<string>();
  readonly #kindsOfMakers = new Map<string, Set<ItemKind>>();
  readonly #positions = new Map<string, Position & { count: number }>();

  constructor(items: readonly Item[]) {
    this.#addVocabulary();
    for (const [name, id] of knownPlaceNames()) this.places.add(phraseKey(name), id);
    for (const [name, id] of continentNames()) this.places.add(phraseKey(name), id);
    const neighbours = new Set<string>();
    for (const item of items) {
      this.#addOwnWords('category', item.categories);
      this.#addOwnWords('tag', item.tags);
      this.#addPlaces(item);
      for (const creator of item.creators) this.#addCreator(creator, item.kind);
      for (const names of Object.values(item.nearby ?? {})) {
        // Neighbours are told again and again: most of them are known by then.
        for (const name of names ?? []) {
          if (name.length <= 2 || neighbours.has(name)) continue;
          neighbours.add(name);
          this.landmarks.add(phraseKey(name), name);
          if (/^the .{4,}/i.test(name)) this.landmarks.add(phraseKey(name.slice(4)), name);
        }
      }
    }
  }

  /** English words that are worth putting right when they are misspelt: categories and places. */
  *spellings(): Generator<string> {
    for (const term of Object.values(VOCABULARY.category)) yield* term.en.map(normalise);
    yield* this.#makers;
    for (const [name] of knownPlaceNames()) yield name;
    yield* ASKED_FOR;
    yield* TALK;
  }

  /** Whether a word is part of the vocabulary's phrases: "ming" of "Ming dynasty". */
  hasWord(word: string): boolean {
    return this.#words.has(word);
  }

  /** What a maker is known for; nothing for one whom the catalogue does not know. */
  kindsOfMaker(name: string): ReadonlySet<ItemKind> {
    return this.#kindsOfMakers.get(name) ?? new Set();
  }

  /** The middle of a place's items. */
  positionOf(placeId: string): Position | undefined {
    const sum = this.#positions.get(placeId);
    return sum && { latitude: sum.latitude / sum.count, longitude: sum.longitude / sum.count };
  }

  #addVocabulary(): void {
    for (const [group, ids] of Object.entries(VOCABULARY) as [WordGroup, (typeof VOCABULARY)[WordGroup]][]) {
      if (group === 'spokenLanguage') continue;
      for (const [id, term] of Object.entries(ids)) {
        for (const word of [...term.zh, ...term.en]) this.terms.addTerm(word, valueOf({ group, id }));
        for (const phrase of term.en) for (const word of normalise(phrase).split(/[ -]/)) this.#words.add(word);
      }
    }
    for (const [id, words] of Object.entries(KINDS) as [ItemKind, (typeof KINDS)[ItemKind]][]) {
      for (const word of [...words.zh, ...words.en]) this.terms.addTerm(word, valueOf({ group: 'kind', id }));
    }
  }

  /** Categories and tags of the operator's own making are wished for by their own words. */
  #addOwnWords(group: 'category' | 'tag', words: readonly string[]): void {
    for (const word of words) {
      const id = canonicalId(group, word);
      if (!isCanonical(group, id) && id.length > 1) this.terms.addTerm(word, valueOf({ group, id }));
    }
  }

  #addPlaces(item: Item): void {
    for (const place of [item.district, item.city, item.country]) {
      const id = placeIdOf(place);
      if (!id) continue;
      for (const name of [place?.zh, place?.en]) {
        if (!name) continue;
        const key = phraseKey(name);
        this.places.add(key, id);
        if (/^\p{Script=Han}{2,4}$/u.test(key)) this.placeNames.set(key, id);
        // 东城 is said for 东城区, but 区 is never left out of a name of two characters.
        if (/^\p{Script=Han}{3,}[市区县省]$/u.test(key)) this.places.add(key.slice(0, -1), id);
        if (/^\p{Script=Han}{2,}$/u.test(key) && !/[市区县省]$/.test(key)) this.places.add(`${key}市`, id);
      }
      if (item.latitude === undefined || item.longitude === undefined) continue;
      const sum = this.#positions.get(id) ?? { latitude: 0, longitude: 0, count: 0 };
      this.#positions.set(id, {
        latitude: sum.latitude + item.latitude,
        longitude: sum.longitude + item.longitude,
        count: sum.count + 1,
      });
    }
  }

  #addCreator(creator: Item['creators'][number], kind: ItemKind): void {
    const name = creatorName(creator);
    if (!name) return;
    this.#kindsOfMakers.set(name, (this.#kindsOfMakers.get(name) ?? new Set()).add(kind));
    for (const written of [creator.zh, creator.en]) {
      if (!written) continue;
      const normal = normalise(written);
      const key = phraseKey(written);
      if (key.length > 1) this.creators.add(key, creatorValue(name, true));
      this.creatorSpelling.add(written);
      if (kind === 'video') this.#makers.add(normal);
      const parts = normal.split(/[ ·]/).filter(Boolean);
      const last = parts.at(-1) ?? '';
      if (parts.length > 1 && last.length > 1) this.creators.add(phraseKey(last), creatorValue(name, false));
    }
  }
}

const values = new Map<string, TermValue>();
/** One object per meaning, so that an index can tell that it has it. */
function valueOf(value: TermValue): TermValue {
  const key = `${value.group}:${value.id}`;
  const known = values.get(key);
  if (known) return known;
  values.set(key, value);
  return value;
}

const creatorValues = new Map<string, CreatorValue>();
function creatorValue(name: string, full: boolean): CreatorValue {
  const key = `${full}:${name}`;
  const known = creatorValues.get(key);
  if (known) return known;
  const value = { name, full };
  creatorValues.set(key, value);
  return value;
}
