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
/** Each is looked for in the whole catalogue. */
const MOST_NAMES = 12;

/** Names of attractions in normal form, made once an item. */
const names = new WeakMap<Item, string[]>();

/** "Not the Great Wall", 不要长城: all that have the name, where it is a part of several. */
export function readRefusedNames(
  passage: Passage,
  items: Iterable<Item>,
  isWish: (words: string) => boolean,
): PlacedReference[] {
  const found: PlacedReference[] = [];
  const known = new Map<string, string[]>();
  const idsOf = (name: string) => {
    const ids = known.get(name) ?? (known.size < MOST_NAMES ? idsThatGoBy(name, items) : []);
    known.set(name, ids);
    return ids;
  };
  for (const pattern of [REFUSED_EN, REFUSED_ZH]) {
    for (const match of passage.text.matchAll(pattern)) {
      const name = match.groups!['name']!.trim();
      if (isWish(name) || COMMON_ENGLISH.has(name)) continue;
      const itemIds = idsOf(name);
      if (itemIds.length < 2 || itemIds.length > MOST) continue;
      const [from, to] = [match.index, match.index + match[0].length];
      const [start, end] = [passage.sourceOffset(from), passage.sourceOffset(to)];
      const words = passage.normal.source.slice(start, end);
      found.push({ words, start, end, from, to, itemIds, relation: 'other', refused: true });
    }
  }
  return found;
}

function idsThatGoBy(words: string, items: Iterable<Item>): string[] {
  const isHan = /\p{Script=Han}/u.test(words);
  return [...items]
    .filter((item) =>
      namesOf(item).some((written) => {
        const at = written.indexOf(words);
        return at >= 0 && (isHan || !/[a-z]/.test(written[at - 1] ?? ' '));
      }),
    )
    .map(({ id }) => id);
}

function namesOf(item: Item): string[] {
  if (item.kind !== 'attraction') return [];
  let known = names.get(item);
  if (!known) {
    known = [item.name.zh, item.name.en, ...item.aliases].flatMap((each) => (each ? normalise(each) : []));
    names.set(item, known);
  }
  return known;
}
