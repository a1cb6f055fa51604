import type { Tally } from '../../protocol/insights.js';
import type { LocalizedText } from '../../protocol/text.js';
import type { Aspect } from '../../sentiment/aspects/aspect.js';
import { addTally, noTally, totalOf, type Digest } from './digest.js';

export interface MonthTally {
  month: string;
  tally: Tally;
}

export interface Trends {
  /** Within the period; without one of all counted reviews, also those without a date. */
  tally: Tally;
  /** The oldest first; months without a review are left out. */
  months: MonthTally[];
  /** What is spoken of most comes first. */
  aspects: { aspect: string; label: LocalizedText; tally: Tally; months: MonthTally[] }[];
}

interface Months {
  from?: string | undefined;
  to?: string | undefined;
}

/** A digest month by month. */
export function trendsOf(digest: Digest, among: readonly Aspect[], period: Months): Trends {
  const months = within(digest.months, period);
  const isWhole = period.from === undefined && period.to === undefined;
  return {
    ...{ months, tally: isWhole ? digest.whole.tally : sum(months) },
    aspects: among
      .map(({ id, label }) => {
        const own = within(digest.aspectMonths.get(id) ?? new Map<string, Tally>(), period);
        const tally = isWhole ? (digest.aspects.get(id)?.tally ?? noTally()) : sum(own);
        return { aspect: id, label, tally, months: own };
      })
      .filter(({ tally }) => totalOf(tally) > 0)
      .sort((a, b) => totalOf(b.tally) - totalOf(a.tally)),
  };
}

function within(months: ReadonlyMap<string, Tally>, { from = '', to = '9999' }: Months): MonthTally[] {
  return [...months]
    .filter(([month]) => month >= from && month <= to)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, tally]) => ({ month, tally }));
}

function sum(months: readonly MonthTally[]): Tally {
  const total = noTally();
  for (const { tally } of months) addTally(total, tally);
  return total;
}
