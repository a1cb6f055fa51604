import type { Item } from '../catalogue/item.js';
import type { Slot } from '../language/constraints.js';
import type { Wish } from './constraints/verdict.js';

/**
 * How much it costs to give a wish up; `kind` is never given up. A visitor who asks for a museum in Paris would rather
 * have one that costs a little more than one in Rome.
 */
const IMPORTANCE: Record<Exclude<Slot, 'kind' | 'count' | 'sort'>, number> = {
  tag: 1,
  audience: 1.6,
  rating: 1.3,
  duration: 1.5,
  year: 2,
  price: 2.2,
  open: 2.3,
  spokenLanguage: 2.5,
  category: 4,
  creator: 4,
  accessibility: 5,
  near: 5.5,
  place: 6,
};

/** What was said just now is held on to longer than the wishes before it, yet not longer than what is looked for and where. */
const JUST_SAID = { more: 0.65, least: 3.9 };

/** So many items of which all is said make others needless, of which a part follows. */
const ENOUGH = 2;

const importanceOf = (slot: Slot): number => IMPORTANCE[slot as keyof typeof IMPORTANCE] ?? 0;

/** An item that meets what can be met. */
export interface Fitting {
  item: Item;
  /** How far it is from what was wished for: 0 when it meets everything. */
  miss: number;
  /** Wishes that it meets in a wide reading only. */
  loose: Slot[];
  /** Something of it was inferred. */
  inferred?: true;
}

export interface Selection {
  fitting: Fitting[];
  /** Wishes that had to be given up, the least important first. */
  relaxed: Slot[];
}

/**
 * The items that meet all wishes; where there are none, those for which the least has to be given up.
 * @param justSaid the wishes that the conversation added last
 */
export function selectFitting(
  items: readonly Item[],
  wishes: readonly Wish[],
  justSaid: readonly Slot[] = [],
): Selection {
  const complete = items.flatMap((item) => meetsAll(item, wishes) ?? []);
  if (complete.length === 0) return relax(items, wishes, justSaid);
  // What is said of an item counts for more than what follows from its kind; the others come when these are known.
  const said = complete.filter(({ inferred }) => !inferred);
  const fitting = said.length >= ENOUGH ? said : complete;
  return { fitting, relaxed: looseInAll(fitting) };
}

/** Stops at the first wish that is not met, which for most items is the first of all. */
function meetsAll(item: Item, wishes: readonly Wish[]): Fitting | undefined {
  let loose: Slot[] | undefined;
  let inferred = false;
  for (const { slot, judge } of wishes) {
    const verdict = judge(item);
    if (verdict.outcome !== 'met') return undefined;
    if (verdict.loosely) (loose ??= []).push(slot);
    inferred ||= verdict.inferred === true;
  }
  return { item, miss: 0, loose: loose ?? [], ...(inferred && { inferred }) };
}

/** The wishes that no item meets to the letter. */
function looseInAll(complete: readonly Fitting[]): Slot[] {
  return [
    ...complete.reduce((fewest, { loose }) => (loose.length < fewest.length ? loose : fewest), complete[0]!.loose),
  ];
}

function relax(items: readonly Item[], wishes: readonly Wish[], justSaid: readonly Slot[]): Selection {
  const judged = items.flatMap((item) => missesOf(item, wishes, justSaid) ?? []);
  let relaxed: Slot[] = [];
  let lowest = Infinity;
  for (const { missed, cost } of judged) if (cost < lowest) [relaxed, lowest] = [missed, cost];
  const given = new Set(relaxed);
  return {
    fitting: judged
      .filter(({ missed }) => missed.every((slot) => given.has(slot)))
      .map(({ item, miss }) => ({ item, miss, loose: [] })),
    relaxed: [...relaxed].sort((a, b) => importanceOf(a) - importanceOf(b)),
  };
}

function missesOf(item: Item, wishes: readonly Wish[], justSaid: readonly Slot[]) {
  const missed: Slot[] = [];
  let miss = 0;
  let cost = 0;
  for (const { slot, judge } of wishes) {
    const verdict = judge(item);
    if (verdict.outcome === 'met') continue;
    if (slot === 'kind') return undefined;
    missed.push(slot);
    cost += justSaid.includes(slot)
      ? Math.max(importanceOf(slot) + JUST_SAID.more, JUST_SAID.least)
      : importanceOf(slot);
    miss += importanceOf(slot) * verdict.miss;
  }
  return { item, missed, miss, cost };
}
