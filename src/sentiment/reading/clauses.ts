import type { Entry } from '../lexicon/entry.js';
import { LEXICON } from '../lexicon/lexicon.js';
import { PATTERNS } from '../lexicon/patterns.js';
import { fold, unitsOf, type Unit } from './units.js';

/** A term of the lexicon, found in the text. */
export interface Token {
  entry: Entry;
  /** Units from `first` up to, not including, `end`. */
  first: number;
  end: number;
}

/** A stretch without a pause, in which words act upon each other. */
export interface Clause {
  tokens: Token[];
  first: number;
  end: number;
}

export interface Sentence {
  clauses: Clause[];
  /** Ends with a question mark, or with a word that asks. */
  question: boolean;
  /** Ends with an exclamation mark. */
  exclamation: boolean;
}

export interface ReadText {
  text: string;
  units: Unit[];
  sentences: Sentence[];
}

const SENTENCE_END = /^[.!?]$/;
const PAUSE = /^[,;:()[\]]$/;
/** Words further apart than this do not act upon each other, whatever the author left out. */
const LONGEST_CLAUSE = 80;

/** Cuts a text into sentences and clauses, with the terms that the lexicon knows. */
export function readClauses(text: string): ReadText {
  const units = unitsOf(text);
  const sayings = sayingsIn(text, units);
  const sentences: Sentence[] = [];
  let clauses: Clause[] = [];
  let clause: Clause = { tokens: [], first: 0, end: 0 };

  const endClause = (at: number, next: number) => {
    clause.end = at;
    if (clause.end > clause.first) clauses.push(clause);
    clause = { tokens: [], first: next, end: next };
  };
  const endSentence = (mark: string) => {
    if (clauses.length > 0)
      sentences.push({ clauses, question: mark === '?' || asks(clauses), exclamation: mark === '!' });
    clauses = [];
  };

  for (let index = 0; index < units.length;) {
    const unit = units[index]!;
    if (index - clause.first >= LONGEST_CLAUSE) endClause(index, index);
    const term = LEXICON.longestAt(units, index);
    const saying = sayings.get(index);
    const match = saying && saying.length >= (term?.length ?? 0) ? saying : term;
    if (match) {
      const token = { entry: match.entry, first: index, end: index + match.length };
      // "The room is bright but small": two clauses, with or without a comma.
      if ((divides(match.entry) || unit.kind === 'emoji') && clause.tokens.length > 0) endClause(index, index);
      clause.tokens.push(token);
      index = token.end;
      if (unit.kind === 'emoji') endClause(index, index);
      continue;
    }
    index += 1;
    if (unit.kind === 'break' || (unit.kind === 'mark' && SENTENCE_END.test(unit.text))) {
      endClause(index - 1, index);
      endSentence(unit.text);
    } else if (unit.kind === 'mark' && PAUSE.test(unit.text)) {
      endClause(index - 1, index);
    }
  }
  endClause(units.length, units.length);
  endSentence('');
  return { text, units, sentences };
}

/** Sayings with gaps, by the unit that they begin with. */
function sayingsIn(text: string, units: readonly Unit[]): Map<number, { entry: Entry; length: number }> {
  const found = new Map<number, { entry: Entry; length: number }>();
  const folded = fold(text);
  const at = new Map(units.map(({ start }, index) => [start, index]));
  for (const [pattern, entry] of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const first = at.get(match.index);
      if (first === undefined) continue;
      let end = first + 1;
      while (end < units.length && units[end]!.start < match.index + match[0].length) end += 1;
      if (end - first > (found.get(first)?.length ?? 0)) found.set(first, { entry, length: end - first });
    }
  }
  return found;
}

const divides = ({ role }: Entry): boolean => role === 'contrast' || role === 'concession';

const asks = (clauses: readonly Clause[]): boolean =>
  clauses.at(-1)?.tokens.some(({ entry }) => entry.role === 'question') ?? false;
