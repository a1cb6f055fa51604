import type { Tally } from '../../protocol/insights.js';
import { stanceFrom, type ReadReview, type Stance } from './read-review.js';

const DAY = 86_400_000;
/** After so many days a review counts half towards a score; one without a date counts as if that old. */
export const HALF_LIFE_DAYS = 730;
/** "This month", and what it is compared with. */
export const RECENT_DAYS = 30;
const BEFORE_DAYS = 365;

/** What reviews add up to, for one aspect or for all in all. */
export interface Sums {
  /** Counted reviews: no copies, no spam. */
  tally: Tally;
  /** Of the last 30 days, and of the year before them. */
  recent: Tally;
  before: Tally;
  /** Sums of weights and of weighted opinions (-1 to 1), by age and fairness. */
  weight: number;
  opinion: number;
}

/** What the reviews of an item add up to; small, and made to be added to others'. */
export interface Digest {
  /** All stored reviews; those in no count; those that nobody here can read; made-up samples. */
  total: number;
  counted: number;
  setAside: number;
  otherLanguages: number;
  samples: number;
  rated: number;
  ratingSum: number;
  whole: Sums;
  aspects: Map<string, Sums>;
  /** What those say who speak of children, or of getting about: families, wheelchair users. */
  parties: Map<string, Map<string, Sums>>;
  /** By month (2026-11): all in all, and by aspect. */
  months: Map<string, Tally>;
  aspectMonths: Map<string, Map<string, Tally>>;
}

/** Aspects that tell who writes. */
export const PARTIES: readonly string[] = ['children', 'accessibility'];

export const noTally = (): Tally => ({ positive: 0, middling: 0, negative: 0 });
export const totalOf = ({ positive, middling, negative }: Tally): number => positive + middling + negative;

const noSums = (): Sums => ({ tally: noTally(), recent: noTally(), before: noTally(), weight: 0, opinion: 0 });

export const emptyDigest = (): Digest => ({
  ...{ total: 0, counted: 0, setAside: 0, otherLanguages: 0, samples: 0, rated: 0, ratingSum: 0 },
  whole: noSums(),
  aspects: new Map<string, Sums>(),
  parties: new Map<string, Map<string, Sums>>(),
  months: new Map<string, Tally>(),
  aspectMonths: new Map<string, Map<string, Tally>>(),
});

export function digestOf(reviews: readonly ReadReview[], now: Date): Digest {
  const digest = emptyDigest();
  for (const { review, analysis, stance, weight } of reviews) {
    digest.total += 1;
    if (review.sample) digest.samples += 1;
    if (analysis.language === 'other') digest.otherLanguages += 1;
    // What cannot be read and has no stars says nothing here.
    if (analysis.language === 'other' && review.rating === undefined) continue;
    const counts = weight === 1;
    if (counts) digest.counted += 1;
    else digest.setAside += 1;
    if (counts && review.rating !== undefined) {
      digest.rated += 1;
      digest.ratingSum += review.rating;
    }
    const days = review.createdAt ? (now.getTime() - Date.parse(review.createdAt)) / DAY : undefined;
    const aged = weight * 2 ** (-Math.max(0, days ?? HALF_LIFE_DAYS) / HALF_LIFE_DAYS);
    const add = (sums: Sums, said: Stance) => {
      sums.weight += aged;
      sums.opinion += aged * OPINION[said];
      if (!counts) return;
      sums.tally[said] += 1;
      if (days === undefined || days < 0) return;
      if (days <= RECENT_DAYS) sums.recent[said] += 1;
      else if (days <= RECENT_DAYS + BEFORE_DAYS) sums.before[said] += 1;
    };
    add(digest.whole, stance);
    if (counts && review.createdAt) entry(digest.months, review.createdAt.slice(0, 7), noTally)[stance] += 1;
    const parties = PARTIES.filter((party) => analysis.aspects.some(({ aspect }) => aspect === party));
    for (const { aspect, polarity } of analysis.aspects) {
      add(entry(digest.aspects, aspect, noSums), stanceFrom(polarity));
      if (counts && review.createdAt)
        entry(entry(digest.aspectMonths, aspect, newMonths), review.createdAt.slice(0, 7), noTally)[
          stanceFrom(polarity)
        ] += 1;
      for (const party of parties)
        add(entry(entry(digest.parties, party, newMap), aspect, noSums), stanceFrom(polarity));
    }
  }
  return digest;
}

const newMap = () => new Map<string, Sums>();
const newMonths = () => new Map<string, Tally>();

const OPINION: Record<Stance, number> = { positive: 1, middling: 0, negative: -1 };

/** Adds one digest to another. */
export function addDigest(to: Digest, from: Digest): void {
  for (const key of ['total', 'counted', 'setAside', 'otherLanguages', 'samples', 'rated', 'ratingSum'] as const)
    to[key] += from[key];
  addSums(to.whole, from.whole);
  for (const [aspect, sums] of from.aspects) addSums(entry(to.aspects, aspect, noSums), sums);
  for (const [party, aspects] of from.parties)
    for (const [aspect, sums] of aspects) addSums(entry(entry(to.parties, party, newMap), aspect, noSums), sums);
  for (const [month, tally] of from.months) addTally(entry(to.months, month, noTally), tally);
  for (const [aspect, months] of from.aspectMonths)
    for (const [month, tally] of months)
      addTally(entry(entry(to.aspectMonths, aspect, newMonths), month, noTally), tally);
}

function addSums(to: Sums, from: Sums): void {
  for (const key of ['tally', 'recent', 'before'] as const) addTally(to[key], from[key]);
  to.weight += from.weight;
  to.opinion += from.opinion;
}

export function addTally(to: Tally, from: Tally): void {
  to.positive += from.positive;
  to.middling += from.middling;
  to.negative += from.negative;
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
