import type { Item } from '../../catalogue/item.js';
import { editDistance } from '../../language/linking/edit-distance.js';
import { COMMON_ENGLISH } from '../../language/vocabulary/common-words.js';
import { hasHan, nameKey, namesOf, toPinyin } from '../text/normalise.js';
import { distinctOf } from './name-index.js';

/** Share of a name in Latin letters that may be misspelt. */
const MISSPELT = 0.25;
/** Share of the telling characters that two Chinese names have in common. */
const ALIKE = 0.5;

/** The items whose names come nearest to one that nothing goes by: in spelling, in sound, or by a telling word; best first. */
export function closestByName(items: readonly Item[], name: string, limit: number): Item[] {
  const likeness = hasHan(name) ? likenessToChinese(name) : likenessToLatin(name);
  return items
    .map((item) => ({ item, likeness: Math.max(0, ...namesOf(item).map(likeness)) }))
    .filter((each) => each.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ item }) => item);
}

function likenessToChinese(name: string): (other: string) => number {
  const [own, sound] = [distinctOf(nameKey(name)), toPinyin(name)];
  return (other) => {
    if (!hasHan(other)) return 0;
    if (toPinyin(other) === sound) return 1;
    const theirs = distinctOf(nameKey(other));
    const common = [...own].filter((char) => theirs.has(char)).length;
    const share = (2 * common) / Math.max(1, own.size + theirs.size);
    return common > 1 && share >= ALIKE ? share : 0;
  };
}

function likenessToLatin(name: string): (other: string) => number {
  const key = nameKey(name);
  const words = tellingWords(name);
  return (other) => {
    if (hasHan(other)) return 0;
    const theirs = nameKey(other);
    const limit = Math.floor(key.length * MISSPELT);
    const distance = editDistance(key, theirs, limit);
    if (distance <= limit) return 1 - distance / key.length;
    const common = tellingWords(other).filter((word) => words.includes(word)).length;
    return common / (2 * Math.max(1, words.length));
  };
}

const tellingWords = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3 && !COMMON_ENGLISH.has(word));
