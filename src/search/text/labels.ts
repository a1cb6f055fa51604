import type { Item } from '../../catalogue/item.js';
import { canonicalId, isCanonical, labelOfId, type WordGroup } from '../../language/vocabulary/vocabulary.js';
import type { Language } from '../../protocol/text.js';

/** How a category or tag is called in a language; an operator's own word stays as it is. */
export function labelIn(language: Language, group: WordGroup, word: string): string {
  const id = canonicalId(group, word);
  return isCanonical(group, id) ? labelOfId(group, id, language) : word;
}

/** Categories and tags in one language. */
export function labelsIn(language: Language, item: Item): string[] {
  return [
    ...item.categories.map((word) => labelIn(language, 'category', word)),
    ...item.tags.map((word) => labelIn(language, 'tag', word)),
  ];
}

/** Categories and tags as written and in both languages. */
export function labelWordsOf(item: Item): string[] {
  return [...new Set([...item.categories, ...item.tags, ...labelsIn('zh', item), ...labelsIn('en', item)])];
}
