import type { Aspect } from '../../sentiment/aspects/aspect.js';
import type { AspectInsight, Attention, Change, InsightSummary } from '../../protocol/insights.js';
import { totalOf, type Digest, type Sums } from './digest.js';
import { lowerBound, shift, standingOf } from './standing.js';

/** With fewer reviews no share is told. */
export const ENOUGH = 8;
/** Months of a trend. */
const MONTHS = 24;
/** Standard errors from which a change is one. */
const CLEAR = 1.645;
/** Reviews of the last 30 days that are needed to speak of a change. */
const RECENT = 3;
/** An aspect stands out when it has so many times more of one side. */
const STANDS_OUT = 1.5;
const TOLD = 2;
/** Shares of complaints (their lower bounds) that call for attention: of all reviews, and of those of one aspect. */
const BAD = 0.3;
const BAD_ASPECT = 0.45;
const COMPLAINTS = 3;

/**
 * What reviews add up to, in figures.
 * @param among the aspects that make sense for the item
 * @param meanOf the mean opinion of all items of an aspect
 */
export function summarise(
  digest: Digest,
  among: readonly Aspect[],
  meanOf: (aspect: string) => number,
): InsightSummary {
  const inFigures = (found: ReadonlyMap<string, Sums>) =>
    among
      .flatMap(({ id, label }): AspectInsight[] => {
        const sums = found.get(id);
        const total = sums ? totalOf(sums.tally) : 0;
        if (!sums || total === 0) return [];
        const { score, evidence } = standingOf(sums, meanOf(id));
        return [{ aspect: id, label, tally: sums.tally, total, score: round(score), evidence: round(evidence) }];
      })
      .sort((a, b) => b.total - a.total);
  const aspects = inFigures(digest.aspects);
  return {
    total: digest.total,
    counted: digest.counted,
    setAside: digest.setAside,
    otherLanguages: digest.otherLanguages,
    samples: digest.samples === 0 ? 'none' : digest.samples === digest.total ? 'all' : 'some',
    enough: digest.counted >= ENOUGH,
    tally: digest.whole.tally,
    rating: digest.rated > 0 ? { mean: round(digest.ratingSum / digest.rated), count: digest.rated } : null,
    aspects,
    parties: [...digest.parties].map(([party, found]) => ({ party, aspects: inFigures(found) })),
    praised: standsOut(aspects, digest.counted, 'positive', 'negative'),
    criticised: standsOut(aspects, digest.counted, 'negative', 'positive'),
    months: [...digest.months]
      .sort(([a], [b]) => a.localeCompare(b))
      .slice(-MONTHS)
      .map(([month, tally]) => ({ month, tally })),
    changes: changesOf(
      digest,
      among.map(({ id }) => id),
    ),
  };
}

function standsOut(
  aspects: readonly AspectInsight[],
  counted: number,
  side: 'positive' | 'negative',
  other: typeof side,
) {
  const least = counted >= ENOUGH ? 2 : 1;
  return aspects
    .filter(({ tally }) => tally[side] >= least && tally[side] > STANDS_OUT * tally[other])
    .sort((a, b) => b.tally[side] - a.tally[side])
    .slice(0, TOLD)
    .map(({ aspect }) => aspect);
}

/** What the last 30 days say otherwise than the year before them, the clearest first. */
function changesOf({ whole, aspects }: Digest, among: readonly string[]): Change[] {
  const rows: [string | null, Sums | undefined][] = [
    [null, whole],
    ...among.map((id) => [id, aspects.get(id)] as [string, Sums | undefined]),
  ];
  return rows
    .flatMap(([aspect, sums]) => {
      if (!sums || totalOf(sums.recent) < RECENT) return [];
      const { recent, before } = sums;
      const worse = shift(recent.negative, totalOf(recent), before.negative, totalOf(before));
      const better = shift(recent.positive, totalOf(recent), before.positive, totalOf(before));
      const direction = worse >= CLEAR && worse >= better ? 'worse' : better >= CLEAR ? 'better' : undefined;
      return direction ? [{ aspect, direction, recent, before, by: Math.max(worse, better) } as const] : [];
    })
    .sort((a, b) => b.by - a.by)
    .map(({ aspect, direction, recent, before }) => ({ aspect, direction, recent, before }));
}

/** Why somebody should look at an item, if somebody should: complaints that are not chance, or more of them lately. */
export function attentionOf(itemId: string, digest: Digest, among: readonly string[]): Attention | undefined {
  const reasons: Attention['reasons'] = [];
  let urgency = 0;
  const complaints = ({ tally }: Sums, bad: number, aspect: string | null) => {
    const bound = lowerBound(tally.negative, totalOf(tally));
    if (tally.negative < COMPLAINTS || bound < bad) return;
    reasons.push({ aspect, kind: 'complaints', tally });
    urgency += bound * Math.log2(1 + tally.negative);
  };
  complaints(digest.whole, BAD, null);
  for (const id of among) {
    const sums = digest.aspects.get(id);
    if (sums) complaints(sums, BAD_ASPECT, id);
  }
  for (const { aspect, direction, recent } of changesOf(digest, among))
    if (direction === 'worse') {
      reasons.push({ aspect, kind: 'worse', tally: recent });
      urgency += Math.log2(1 + recent.negative);
    }
  return reasons.length > 0 ? { itemId, urgency: round(urgency), reasons } : undefined;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
