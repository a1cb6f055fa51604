import { ASPECT_IDS, ASPECTS, type AspectId } from '../lexicon/aspect-words.js';
import { TermTrie } from './term-trie.js';
import type { Unit } from './units.js';

/** Where a text speaks of an aspect. */
export interface Mention {
  aspect: AspectId;
  /** The word is an opinion in itself. */
  tells: boolean;
  first: number;
  end: number;
  /** The same number for names that stand in one enumeration: "景色和美食". */
  joined?: number;
}

interface Sense {
  aspect: AspectId;
  tells: boolean;
}

/** A word may belong to several aspects: a lift is a facility and makes accessible. */
const WORDS: TermTrie<Sense[]> = build();

function build(): TermTrie<Sense[]> {
  const senses = new Map<string, Sense[]>();
  for (const aspect of ASPECT_IDS) {
    const { names, tells } = ASPECTS[aspect];
    const add = (term: string, sense: Sense) => senses.set(term, [...(senses.get(term) ?? []), sense]);
    for (const term of [...names.zh, ...names.en]) add(term, { aspect, tells: false });
    for (const term of [...tells.zh, ...tells.en]) add(term, { aspect, tells: true });
  }
  const trie = new TermTrie<Sense[]>();
  for (const [term, found] of senses) trie.add(term, found);
  return trie;
}

const JOINS = /^(?:和|与|及|跟|\/|and|&)$/;

/** The aspects that are named between two units. */
export function aspectsNamed(units: readonly Unit[], range: { first: number; end: number }): Mention[] {
  const mentions: Mention[] = [];
  let enumeration = 0;
  let nameEnded: number | undefined;
  for (let index = range.first; index < range.end;) {
    const match = WORDS.longestAt(units, index);
    if (!match) {
      index += 1;
      continue;
    }
    const end = index + match.length;
    const continues = nameEnded !== undefined && nameEnded === index - 1 && JOINS.test(units[nameEnded]!.text);
    if (!continues) enumeration = index;
    for (const sense of match.entry) mentions.push({ ...sense, first: index, end, joined: enumeration });
    nameEnded = end;
    index = end;
  }
  return mentions;
}
