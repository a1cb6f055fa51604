import type { Item } from '../catalogue/item.js';
import { normalise } from './normalise.js';
import type { Passage } from './reading/passage.js';
import type { PlacedReference } from './references.js';
import { COMMON_ENGLISH } from './vocabulary/common-words.js';

const REFUSED_EN =
  /\b(?:not|except(?: for)?|besides|no|without|skip|avoid|other than|apart from|don't want(?: to see)?|(?:already |have |'ve )?(?:seen|done|visited|been to))(?: any| the)? (?<name>[a-z][a-z' -]{3,28}?)(?=[,.;!?]| (?:tho|though|please|again|already|been|and|but|or|i|we|this time|either|then)\b|$)/gu;
const REFUSED_ZH =
  /(?:不要|不想[去看]|不去|别去|除了|不看|[去看爬]过)了?(?<name>\p{Script=Han}{2,6}?)(?=[,。;!?的了吧]|都?不|以外|之外|$)/gu;
/** More than so many go by a word that is no name. */
const MOST = 6;

/** "Not the Great Wall", 不要长城: all that have the name, where it is a part of several. */
export function readRefusedNames(
  passage: Passage,
  items: Iterable<Item>,
  isWish: (words: string) => boolean,
): PlacedReference[] {
  const found: PlacedReference[] = [];
  for (const pattern of [REFUSED_EN, REFUSED_ZH]) {
    for (const match of passage.text.matchAll(pattern)) {
      const name = match.groups!['name']!.trim();
      if (isWish(name) || COMMON_ENGLISH.has(name)) continue;
      const itemIds = [...items].filter((item) => goesBy(item, name)).map(({ id }) => id);
      if (itemIds.length < 2 || itemIds.length > MOST) continue;
      const [from, to] = [match.index, match.index + match[0].length];
      const [start, end] = [passage.sourceOffset(from), passage.sourceOffset(to)];
      const words = passage.normal.source.slice(start, end);
      found.push({ words, start, end, from, to, itemIds, relation: 'other', refused: true });
    }
  }
  return found;
}

function goesBy({ kind, name, aliases }: Item, words: string): boolean {
  if (kind !== 'attraction') return false;
  return [name.zh, name.en, ...aliases].some((each) => {
    const written = each ? normalise(each) : '';
    const at = written.indexOf(words);
    return at >= 0 && (/\p{Script=Han}/u.test(words) || !/[a-z]/.test(written[at - 1] ?? ' '));
  });
}
