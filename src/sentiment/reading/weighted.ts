import type { Entry } from '../lexicon/entry.js';
import { readClauses, type Clause, type ReadText, type Sentence, type Token } from './clauses.js';
import { opinionsOf, type Opinion } from './opinions.js';
import type { Unit } from './units.js';

/** An opinion with what its sentence makes of it. */
export interface WeightedOpinion extends Opinion {
  /** The words that carry it, as they were written. */
  words: string;
}

export interface WeightedClause extends Clause {
  opinions: WeightedOpinion[];
}

export interface WeightedSentence {
  clauses: WeightedClause[];
  start: number;
  end: number;
}

export interface WeightedText {
  text: string;
  units: Unit[];
  sentences: WeightedSentence[];
}

/** What stands before "but" counts less, what follows counts more. */
const BEFORE_CONTRAST = 0.75;
const AFTER_CONTRAST = 1.25;
const CONCEDED = 0.65;
/** Weight of what others said, and of what is only asked. */
const HEARSAY = 0.2;
const ASKED = 0.15;
const EXCLAIMED = 1.15;
/** A wish says that something was missing. */
const WISHED = -1;
/** "Neither good nor bad" leaves little of both. */
const NEITHER = 0.2;

/** Reads a text into sentences whose opinions carry their final weight. */
export function readOpinions(text: string): WeightedText {
  const read = readClauses(text);
  const sentences = read.sentences.map((sentence) => weigh(sentence, read));
  return { text, units: read.units, sentences };
}

function weigh(sentence: Sentence, { text, units }: ReadText): WeightedSentence {
  const roles = new Set(sentence.clauses.flatMap(({ tokens }) => tokens.map(({ entry }) => entry.role)));
  const contrast = contrastOf(sentence.clauses);
  const clauses = sentence.clauses.map((clause, index): WeightedClause => {
    const echoed = echoOf(clause, units);
    const weight = contrast[index]! * (sentence.exclamation ? EXCLAIMED : 1) * (echoed ? CONCEDED : 1);
    const said = sayings(clause, units, sentence.question && !roles.has('rhetorical'));
    const opinions = said
      .filter(({ first }) => first !== echoed?.first)
      .map((opinion) => ({
        ...opinion,
        value: opinion.value * weight,
        words: text.slice(units[opinion.from]!.start, units[opinion.to - 1]!.end),
      }));
    return { ...clause, opinions };
  });
  turnIrony(clauses, roles);
  softenNeither(clauses);
  return {
    clauses,
    start: units[sentence.clauses[0]!.first]!.start,
    end: units[sentence.clauses.at(-1)!.end - 1]!.end,
  };
}

/** What one clause says, as a statement, a question, a wish or hearsay. */
function sayings(clause: Clause, units: readonly Unit[], asked: boolean): Opinion[] {
  const opinions = opinionsOf(clause, units);
  const find = <Role extends Entry['role']>(role: Role) => clause.tokens.find(({ entry }) => entry.role === role);
  const rhetorical = find('rhetorical');
  if (rhetorical?.entry.role === 'rhetorical') return [standing(rhetorical, rhetorical.entry.value)];
  if (asked) return opinions.map((opinion) => ({ ...opinion, value: opinion.value * ASKED }));
  const wish = find('wish');
  if (wish && !opinions.some(({ first, value }) => first < wish.first && value > 0)) {
    const faults = opinions.filter(({ value }) => value < 0);
    return faults.length > 0 ? faults : [{ ...standing(wish, WISHED), to: clause.end }];
  }
  const hearsay = find('hearsay');
  if (!hearsay) return opinions;
  return opinions.map((opinion) => (!opinion.negated ? { ...opinion, value: opinion.value * HEARSAY } : opinion));
}

/** "好看是好看，就是贵": what is said twice is conceded. */
const echoOf = ({ tokens }: Clause, units: readonly Unit[]): Token | undefined =>
  tokens.find(({ first, end }, index) => {
    const next = tokens[index + 1];
    const words = (token: { first: number; end: number }) =>
      units
        .slice(token.first, token.end)
        .map(({ text }) => text)
        .join('');
    return next?.first === end + 1 && units[end]!.text === '是' && words({ first, end }) === words(next);
  });

const standing = ({ first, end }: { first: number; end: number }, value: number): Opinion => ({
  value,
  negated: false,
  first,
  end,
  from: first,
  to: end,
});

/** The weight of each clause by where "but" and "although" stand. */
function contrastOf(clauses: readonly Clause[]): number[] {
  const has = (clause: Clause, role: Entry['role']) => clause.tokens.some(({ entry }) => entry.role === role);
  const lastContrast = clauses.findLastIndex((clause) => has(clause, 'contrast'));
  const conceded = clauses.findIndex((clause) => has(clause, 'concession'));
  return clauses.map((_, index) => {
    if (index === conceded) return CONCEDED;
    if (lastContrast > 0) return index < lastContrast ? BEFORE_CONTRAST : AFTER_CONTRAST;
    return 1;
  });
}

/** "呵呵，真是贴心": praise beside a sign of irony, or under the condition of something bad, means its opposite. */
function turnIrony(clauses: WeightedClause[], roles: ReadonlySet<Entry['role']>): void {
  const opinions = clauses.flatMap((clause) => clause.opinions);
  const conditional = clauses.some(
    (clause) =>
      clause.tokens.some(({ entry }) => entry.role === 'condition') && clause.opinions.some(({ value }) => value < 0),
  );
  if (!roles.has('irony') && !conditional) return;
  for (const opinion of opinions) opinion.value = -Math.abs(opinion.value);
}

function softenNeither(clauses: WeightedClause[]): void {
  const negated = clauses.flatMap((clause) => clause.opinions.filter((opinion) => opinion.negated));
  const neither = negated.some(({ value }) => value > 0) && negated.some(({ value }) => value < 0);
  if (neither) for (const opinion of negated) opinion.value *= NEITHER;
}

/** The sentences of a text with the marks and blanks that follow them: joined, they are the text. */
export function sentencesOf(text: string): string[] {
  const { sentences, units } = readClauses(text);
  const starts = sentences.map(({ clauses }) => units[clauses[0]!.first]!.start);
  return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1] ?? text.length));
}
