import type { Item } from '../../catalogue/item.js';
import { canonicalId, labelOfId } from '../../language/vocabulary/vocabulary.js';
import { properCase } from '../../presentation/format/words.js';
import { localize, type Language, type LocalizedText } from '../../protocol/text.js';

export const TERM_GROUPS = ['tag', 'category', 'creator', 'era'] as const;
export type TermGroup = (typeof TERM_GROUPS)[number];

/** One thing that tastes are made of: a theme, a category, a maker, an era. `key` is `tag:bronze`, `era:1980s`, ... */
export interface Term {
  key: string;
  group: TermGroup;
  /** A maker's name; the other groups have their words in the vocabulary. */
  name?: LocalizedText;
}

const terms = new WeakMap<Item, readonly Term[]>();
/** From here on decades tell more than centuries. */
const DECADES_FROM = 1900;

/** What an item is about, is, was made by and comes from. */
export function termsOf(item: Item): readonly Term[] {
  let known = terms.get(item);
  if (!known) terms.set(item, (known = readTerms(item)));
  return known;
}

function readTerms(item: Item): Term[] {
  const all: Term[] = [
    ...item.tags.map((word): Term => ({ key: `tag:${canonicalId('tag', word)}`, group: 'tag' })),
    ...item.categories.map((word): Term => ({ key: `category:${canonicalId('category', word)}`, group: 'category' })),
    ...item.creators.map((name): Term => ({ key: `creator:${creatorId(name)}`, group: 'creator', name })),
    ...(item.year === undefined ? [] : [{ key: `era:${eraOf(item.year)}`, group: 'era' } as const]),
  ];
  return [...new Map(all.map((term) => [term.key, term])).values()];
}

function creatorId(name: LocalizedText): string {
  return (name.en ?? name.zh ?? '').trim().toLowerCase();
}

/** `1980s`, `c15` (the 15th century), `c-2` (the 2nd century BC). */
function eraOf(year: number): string {
  if (year >= DECADES_FROM) return `${Math.floor(year / 10) * 10}s`;
  return `c${year > 0 ? Math.ceil(year / 100) : Math.floor(year / 100) || -1}`;
}

/** The words of a term; a maker's come from an item of theirs. */
export function labelOfTerm(key: string, language: Language, name?: LocalizedText): string {
  const separator = key.indexOf(':');
  const group = key.slice(0, separator);
  const id = key.slice(separator + 1);
  if (group === 'tag' || group === 'category') return properCase(labelOfId(group, id, language));
  if (group === 'era') return eraLabel(id, language);
  return name ? localize(name, language) : id;
}

function eraLabel(id: string, language: Language): string {
  const decade = /^(\d+)s$/.exec(id)?.[1];
  if (decade) return language === 'zh' ? `${decade}年代` : `the ${decade}s`;
  const century = Number(id.slice(1));
  const count = Math.abs(century);
  if (language === 'zh') return `${century < 0 ? '公元前' : ''}${count}世纪`;
  return `the ${ordinal(count)} century${century < 0 ? ' BC' : ''}`;
}

function ordinal(count: number): string {
  const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
  return `${count}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(count)]}`;
}
