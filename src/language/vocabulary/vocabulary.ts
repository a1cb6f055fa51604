import type { Item } from '../../catalogue/item.js';
import type { Language } from '../../protocol/text.js';
import { normalise } from '../normalise.js';
import { CATEGORIES, NARROWER_CATEGORIES } from './categories.js';
import { SPOKEN_LANGUAGES } from './spoken-languages.js';
import { ACCESSIBILITY, AUDIENCES, TAGS } from './tags.js';
import { labelOf, type Term } from './term.js';
import { placeId, placeLabel, placesOf } from './places.js';

/** The lists of words that wishes and items are compared by. */
export type WordGroup = 'category' | 'tag' | 'audience' | 'accessibility' | 'spokenLanguage';

export const VOCABULARY: Record<WordGroup, Record<string, Term>> = {
  category: CATEGORIES,
  tag: TAGS,
  audience: AUDIENCES,
  accessibility: ACCESSIBILITY,
  spokenLanguage: SPOKEN_LANGUAGES,
};

const NARROWER: Partial<Record<WordGroup, Record<string, readonly string[]>>> = {
  category: NARROWER_CATEGORIES,
  audience: { families: ['children'], children: ['families'] },
  accessibility: { 'step-free': ['wheelchair'] },
};

const GROUPS = Object.keys(VOCABULARY) as WordGroup[];

const idsByWord = Object.fromEntries(
  GROUPS.map((group) => {
    const ids = new Map<string, string>();
    for (const [id, term] of Object.entries(VOCABULARY[group])) {
      ids.set(id, id);
      for (const word of [...term.zh, ...term.en]) if (!ids.has(normalise(word))) ids.set(normalise(word), id);
    }
    return [group, ids];
  }),
) as Record<WordGroup, Map<string, string>>;

/** English words in the singular: "galleries" and "gallery" are one. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/**
 * The id that a word stands for: `museum` for 博物馆, "Museums" and `museum`. A word that the vocabulary lacks is an
 * operator's own and is returned in normal form.
 */
export function canonicalId(group: WordGroup, word: string): string {
  const normal = normalise(word);
  const ids = idsByWord[group];
  const spaced = normal.replace(/[-_]/g, ' ');
  return (
    ids.get(normal) ??
    ids.get(spaced) ??
    ids.get(spaced.replace(/[a-z]+$/, singular)) ??
    ids.get(singular(normal)) ??
    normal
  );
}

export function isCanonical(group: WordGroup, id: string): boolean {
  return id in VOCABULARY[group];
}

/** How an id is called in a language; an operator's own word is returned as it is. */
export function labelOfId(group: WordGroup | 'place', id: string, language: Language): string {
  if (group === 'place') return placeLabel(id, language);
  const term = VOCABULARY[group][id];
  return term ? labelOf(term, language) : id;
}

/** The id and all ids that count as it: for `historic-site` also `palace`, `fortress`, ... */
export function withNarrower(group: WordGroup, id: string): Set<string> {
  const ids = new Set([id]);
  // A set yields what is added while it is walked, and each id once.
  for (const wider of ids) for (const narrower of NARROWER[group]?.[wider] ?? []) ids.add(narrower);
  return ids;
}

/** The canonical ids that an item carries, including those that follow from other facts of it. */
export function valuesOf(item: Item, group: WordGroup | 'place'): Set<string> {
  switch (group) {
    case 'place':
      return placesOf(item);
    case 'category':
      return ids(group, item.categories);
    case 'tag': {
      const tags = ids(group, item.tags);
      // A theme may stand among the categories (a bronze is about bronze), and transit among the facts.
      for (const category of item.categories)
        if (isCanonical('tag', canonicalId('tag', category))) tags.add(canonicalId('tag', category));
      if (item.transit) tags.add('near-metro');
      return tags;
    }
    case 'audience':
      return ids(group, item.audience);
    case 'accessibility':
      return ids(group, item.accessibility);
    case 'spokenLanguage':
      return ids(
        group,
        item.languages.map((language) => language.toLowerCase().split('-')[0] ?? language),
      );
  }
}

/** Whether an item's values contain the id that was wished for, or something narrower. */
export function hasValue(values: ReadonlySet<string>, group: WordGroup | 'place', wished: string): boolean {
  if (group === 'place') return values.has(placeId(wished));
  for (const id of withNarrower(group, canonicalId(group, wished))) if (values.has(id)) return true;
  return false;
}

function ids(group: WordGroup, words: readonly string[]): Set<string> {
  return new Set(words.map((word) => canonicalId(group, word)));
}
