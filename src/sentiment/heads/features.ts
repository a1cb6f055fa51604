import type { AspectList } from '../aspects/aspect-list.js';
import { clauseFeatures, hash } from '../document/features.js';
import { weighText } from '../polarity.js';
import type { Entry } from '../lexicon/entry.js';
import type { Unit } from '../reading/units.js';
import type { WeightedClause, WeightedText } from '../reading/weighted.js';
import type { AspectReading } from '../sentiment.js';
import { KINDS, type Features } from '../network/network.js';
import { POLARITIES } from './outputs.js';

/** A text as its clauses are read, without what the sentence encoder makes of it. */
export interface ReadFeatures {
  /** Kinds of its n-grams, each once. */
  ngrams: Int32Array;
  /** What the clauses say, and the form of the text. */
  clauses: readonly number[];
}

/** Vectors of length 1 have small numbers: this brings them to the size of the others. */
const VECTOR_SCALE = 3;

export const joined = ({ ngrams, clauses }: ReadFeatures, vector: Float32Array): Features => ({
  ngrams,
  dense: Float32Array.of(...clauses, ...vector.map((value) => value * VECTOR_SCALE)),
});

/** A Chinese word has seldom more characters, a telling English phrase seldom more words. */
const LONGEST = { han: 4, word: 3 } as const;
/** Parts of English words, so that forms and typing errors of a word share something. */
const PARTS = { least: 3, most: 5 } as const;
/** A text says what it has to say within so many units. */
const MOST_UNITS = 400;
/** Units at the beginning of the first clause that set the tone. */
const OPENING = 6;
/** Units after a negator that it may deny. */
const REACH = 6;
const ROLES: readonly Entry['role'][] = [
  'negator',
  'degree',
  'contrast',
  'concession',
  'wish',
  'question',
  'rhetorical',
  'irony',
  'hearsay',
  'condition',
  'emphasis',
  'thing',
  'measure',
  'opinion',
];

const INTERACTING: readonly Entry['role'][] = ['negator', 'contrast', 'concession', 'irony', 'question'];

/**
 * @param aspects what the clauses say of the aspects of the list
 * @param logOdds the document model's, 0 where none knows the language
 */
export function featuresOf(
  read: WeightedText,
  list: AspectList,
  aspects: readonly AspectReading[],
  logOdds: number,
): ReadFeatures {
  const ids = list.aspects.map(({ id }) => id);
  const { polarity, score, confidence } = weighText(read);
  const clauses = read.sentences.flatMap((sentence) => sentence.clauses);
  const roles = new Set(clauses.flatMap(({ tokens }) => tokens.map(({ entry }) => entry.role)));
  const named = new Set(list.mentionsIn(read.units, { first: 0, end: read.units.length }).map(({ aspect }) => aspect));
  const found = new Map(aspects.map((reading) => [reading.aspect, reading]));
  const last = clauses.at(-1)?.opinions.reduce((sum, { value }) => sum + value, 0) ?? 0;
  const chinese = read.units.filter(({ kind }) => kind === 'han').length > read.units.length / 3;
  return {
    ngrams: ngramsOf(read),
    clauses: [
      ...clauseFeatures(read, aspects, ids),
      ...POLARITIES.map((each) => Number(each === polarity)),
      score,
      confidence,
      ...ids.flatMap((id) => [
        Number(found.has(id)),
        ...POLARITIES.map((each) => Number(found.get(id)?.polarity === each)),
        Number(named.has(id)),
      ]),
      ...ROLES.map((role) => Number(roles.has(role))),
      Number(/[?？]\s*$/.test(read.text)),
      Number(/[!！]/.test(read.text)),
      Number(/\d/.test(read.text)),
      Math.min(2, clauses.length / 5),
      Math.min(2, read.sentences.length / 3),
      Math.min(1, read.units.length / 40),
      Math.tanh(logOdds / 2),
      Number(chinese),
      Math.tanh(last),
      // What clauses say counts for more or less by how it is said.
      ...INTERACTING.map((role) => (roles.has(role) ? score : 0)),
      ...sidesOfContrast(clauses),
      score * Math.max(0, 1 - read.units.length / 20),
    ],
  };
}

/** Sums of what is said before and after the last "but"; nothing without one. */
function sidesOfContrast(clauses: readonly WeightedClause[]): number[] {
  const turn = clauses.findLastIndex(({ tokens }) => tokens.some(({ entry }) => entry.role === 'contrast'));
  if (turn < 1) return [0, 0];
  return [clauses.slice(0, turn), clauses.slice(turn)].map((side) =>
    Math.tanh(side.flatMap(({ opinions }) => opinions).reduce((sum, { value }) => sum + value, 0)),
  );
}

/** Of the whole text, of its last clause, of how it begins and of what is denied: what is said last often decides. */
function ngramsOf(read: WeightedText): Int32Array {
  const clauses = read.sentences.flatMap((sentence) => sentence.clauses);
  const [first, last] = [clauses[0], clauses.at(-1)];
  const kinds = new Set(kindsOf(read.units.slice(0, MOST_UNITS)));
  if (last) for (const kind of kindsOf(read.units.slice(last.first, last.end), 'L:')) kinds.add(kind);
  if (first && first !== last) {
    const opening = read.units.slice(first.first, Math.min(first.end, first.first + OPENING));
    for (const kind of kindsOf(opening, 'F:')) kinds.add(kind);
  }
  for (const { tokens, end } of clauses) {
    const negator = tokens.find(({ entry }) => entry.role === 'negator');
    if (!negator) continue;
    const denied = read.units.slice(negator.end, Math.min(end, negator.end + REACH));
    for (const kind of kindsOf(denied, 'N:')) kinds.add(kind);
  }
  return Int32Array.from(kinds);
}

/** The kinds of the n-grams of some units; without a prefix with parts of words. */
export function kindsOf(units: readonly Unit[], prefix = ''): number[] {
  const kinds: number[] = [];
  units.forEach(({ kind: script, text }, from) => {
    const longest = script === 'han' ? LONGEST.han : LONGEST.word;
    let gram = prefix;
    for (const unit of units.slice(from, from + longest)) {
      gram += unit.kind === 'han' ? unit.text : ` ${unit.text}`;
      kinds.push(hash(gram) % KINDS);
    }
    if (script !== 'word' || prefix !== '') return;
    const word = `<${text}>`;
    for (let length = PARTS.least; length <= PARTS.most; length++)
      for (let at = 0; at + length <= word.length; at++) kinds.push(hash(`#${word.slice(at, at + length)}`) % KINDS);
  });
  return kinds;
}
