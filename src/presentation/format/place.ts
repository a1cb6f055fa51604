import type { Item } from '../../catalogue/item.js';
import { localize, type Language } from '../../protocol/text.js';
import { nameKey } from '../../search/text/normalise.js';
import { say } from './words.js';

/** "Dongcheng, Beijing", "Paris, France"; 北京东城区, 法国巴黎. */
export function formatPlace(item: Item, language: Language): string | undefined {
  const [district, city, country] = [item.district, item.city, item.country].map((text) => localize(text, language));
  const parts = district && city ? [district, city] : [city || district, country];
  const distinct = parts.filter((part): part is string => Boolean(part));
  const unique = distinct.filter((part, i) => distinct.findIndex((other) => nameKey(other) === nameKey(part)) === i);
  if (unique.length === 0) return undefined;
  const isChinese = unique.every((part) => /\p{Script=Han}/u.test(part));
  return say(language, unique.toReversed().join(isChinese ? '' : '·'), unique.join(', '));
}
