import type { Entry } from '../lexicon/entry.js';
import type { Clause, Token } from './clauses.js';
import type { Unit } from './units.js';

/** Something that is said to be good or bad. */
export interface Opinion {
  /** -5 to 5: strength with negation and degree, before the weight of its clause. */
  value: number;
  negated: boolean;
  /** Units of the opinion itself. */
  first: number;
  end: number;
  /** Units with the words that change it: "not very good". */
  from: number;
  to: number;
  /** What it is about, when the words alone tell. */
  aspect?: string;
}

/** What is left of the strength of something that is negated. */
const NOT_GOOD = -0.8;
const NOT_VERY_GOOD = -0.6;
const NOT_BAD = -0.6;
const NOT_BAD_AT_ALL = -1.1;
/** A fault by measure ("too dark"), and something missing ("no lift"). */
const TOO_MUCH = -1;
const MISSING = -1.3;
/** Degrees reach over this many units: "very, very good", "非常地好". */
const DEGREE_REACH = 2;

interface Modifiers {
  negators: Token[];
  emphasis: boolean;
  degrees: Token[];
}

/** The opinions of one clause, each with the negations and degrees that act upon it. */
export function opinionsOf({ tokens }: Clause, units: readonly Unit[]): Opinion[] {
  const opinions: Opinion[] = [];
  let before: Modifiers = { negators: [], emphasis: false, degrees: [] };
  let spent = false;
  tokens.forEach((token, index) => {
    const entry = intensifies(token, tokens[index + 1], units) ? VERY : token.entry;
    switch (entry.role) {
      case 'negator':
        // "不好不坏", "not cheap and not good" are no double negations.
        if (spent || entry.afresh) before = { ...before, negators: [] };
        spent = false;
        before.negators.push(token);
        return;
      case 'emphasis':
        before.emphasis = true;
        return;
      case 'degree':
        before.degrees.push({ ...token, entry });
        return;
      case 'link':
        if (ends(units[token.first]!.text)) before = { negators: [], emphasis: before.emphasis, degrees: [] };
        return;
      case 'opinion':
      case 'measure':
      case 'thing': {
        const opinion = evaluate(token, before, tokens.slice(index + 1), thingBefore(tokens, index, units));
        if (opinion) {
          opinions.push(opinion);
          spent = true;
        }
        before.degrees = [];
        return;
      }
      default:
    }
  });
  return opinions;
}

const VERY: Entry = { role: 'degree', factor: 1.4 };

/** "好" says "very" before an opinion ("好贵"), and "good" elsewhere. */
const intensifies = ({ first, end }: Token, next: Token | undefined, units: readonly Unit[]): boolean =>
  end - first === 1 &&
  units[first]!.text === '好' &&
  next?.first === end &&
  (next.entry.role === 'measure' || (next.entry.role === 'opinion' && next.entry.value !== 0));

/** "or" carries a negation on, "and" does not. */
const ends = (link: string): boolean => link !== '/';

/** What a measure of supply speaks of: in "游客实在太多", the visitors. Nothing but modifiers may stand between. */
function thingBefore(tokens: readonly Token[], index: number, units: readonly Unit[]): Token | undefined {
  const { entry } = tokens[index]!;
  if (entry.role !== 'measure' || !entry.supply) return undefined;
  let edge = tokens[index]!.first;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at]!;
    while (edge > token.end && FILLER.test(units[edge - 1]!.text)) edge -= 1;
    if (token.end !== edge) return undefined;
    if (token.entry.role === 'thing') return token;
    if (token.entry.role === 'opinion') return undefined;
    edge = token.first;
  }
  return undefined;
}

const FILLER = /^[的是比总就显]$/;

function evaluate(
  token: Token,
  before: Modifiers,
  after: readonly Token[],
  thing: Token | undefined,
): Opinion | undefined {
  const negators = before.negators.filter(
    ({ entry, end }) => entry.role === 'negator' && token.first - end <= entry.reach,
  );
  const degrees = adjacent(before.degrees, token);
  const emphatic = before.emphasis || after.some(({ entry }) => entry.role === 'emphasis');
  const trailing = after[0]?.entry.role === 'degree-after' && after[0].first - token.end <= 1 ? after[0] : undefined;
  const value = valueOf(thing ? supplied(thing, token) : token.entry, { negators, degrees, emphatic, trailing });
  if (value === 0) return undefined;
  return {
    value,
    negated: negators.length % 2 === 1,
    first: thing?.first ?? token.first,
    end: token.end,
    from: Math.min(thing?.first ?? token.first, ...[...negators, ...degrees].map(({ first }) => first)),
    to: trailing?.end ?? token.end,
    ...aspectOf(thing?.entry ?? token.entry),
  };
}

const aspectOf = (entry: Entry): { aspect?: string } =>
  (entry.role === 'thing' || entry.role === 'opinion') && entry.aspect ? { aspect: entry.aspect } : {};

/** Degrees that stand directly before the token or before each other. */
function adjacent(degrees: readonly Token[], token: Token): Token[] {
  const found: Token[] = [];
  let edge = token.first;
  for (const degree of [...degrees].reverse()) {
    if (edge - degree.end > DEGREE_REACH) break;
    found.unshift(degree);
    edge = degree.first;
  }
  return found;
}

/** Plenty of what is wanted is good, plenty of what is not is bad. */
function supplied(thing: Token, { entry }: Token): Entry {
  const good = thing.entry.role === 'thing' && thing.entry.wanted;
  const plenty = entry.role === 'measure' && entry.supply === 1;
  return { role: 'opinion', value: good === plenty ? 1 : -1 };
}

interface Context {
  negators: readonly Token[];
  degrees: readonly Token[];
  emphatic: boolean;
  trailing: Token | undefined;
}

function valueOf(entry: Entry, { negators, degrees, emphatic, trailing }: Context): number {
  const negated = negators.length % 2 === 1;
  const nearest = negators.at(-1);
  const lacking = nearest?.entry.role === 'negator' && nearest.entry.lack;
  if (entry.role === 'thing') return negated && lacking && entry.wanted ? MISSING : 0;
  if (entry.role === 'measure') return !negated && degrees.some(isExcess) ? TOO_MUCH : 0;
  if (entry.role !== 'opinion' || entry.value === 0) return 0;

  const inside = degrees.filter(({ first }) => !nearest || first > nearest.first);
  const outside = degrees.filter(({ first }) => nearest && first < nearest.first);
  const factor = factorOf(inside) * (trailing?.entry.role === 'degree-after' ? trailing.entry.factor : 1);
  if (!negated) {
    // "没有不满意的": two negations praise less loudly than none.
    const strength = entry.value * factor * factorOf(outside);
    return negators.length > 0 ? strength * 0.8 : strength;
  }
  const stress = factorOf(outside) * (emphatic ? 1.2 : 1);
  if (entry.value > 0) return entry.value * (factor > 1 ? NOT_VERY_GOOD : NOT_GOOD) * stress;
  return entry.value * (emphatic ? NOT_BAD_AT_ALL : NOT_BAD) * stress;
}

const isExcess = ({ entry }: Token): boolean => entry.role === 'degree' && entry.excess === true;

const factorOf = (degrees: readonly Token[]): number =>
  Math.min(
    2,
    degrees.reduce((product, { entry }) => product * (entry.role === 'degree' ? entry.factor : 1), 1),
  );
