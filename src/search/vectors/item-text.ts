import { createHash } from 'node:crypto';
import type { Item } from '../../catalogue/item.js';
import type { Language } from '../../protocol/text.js';
import { labelsIn } from '../text/labels.js';

/** Part of the hash: a change of the recipe below makes all vectors be computed anew. */
const RECIPE = '1';
const LONGEST = 600;

/**
 * What is encoded of an item, in each language in which it has texts: what it is called and labelled, and what is said
 * of it. The mean of these finds more than one long text, and than the nearest language alone.
 */
export function itemTexts(item: Item): string[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const description = item.description?.[language];
    return [
      ...(item.name[language] || description ? [labelText(language, item)] : []),
      ...(description ? [description.slice(0, LONGEST)] : []),
    ].filter((text) => text !== '');
  });
}

function labelText(language: Language, item: Item): string {
  const [comma, stop] = language === 'zh' ? ['，', '。'] : [', ', '. '];
  const head = [item.name[language], item.city?.[language]].filter(Boolean).join(comma);
  const labels = [...new Set(labelsIn(language, item))].join(comma);
  const creators = item.creators
    .map((creator) => creator[language])
    .filter(Boolean)
    .join(comma);
  return [head, labels, creators].filter(Boolean).join(stop).slice(0, LONGEST);
}

export function hashOf(texts: readonly string[]): string {
  return createHash('sha256')
    .update([RECIPE, ...texts].join('\n'))
    .digest('hex');
}
