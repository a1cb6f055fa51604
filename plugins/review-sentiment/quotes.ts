import type { Language } from '#plugin-api';
import type { AspectId } from './lexicon/aspect-words.js';
import { aspectsOf } from './aspects.js';
import { polarityOf } from './polarity.js';
import { readOpinions } from './reading/weighted.js';
import type { ReadReview } from './summary.js';

export interface Quote extends ReadReview {
  /** The review, or its strongest sentences. */
  text: string;
  side: 'positive' | 'negative';
}

export interface QuoteWish {
  /** Speaks of this aspect alone. */
  aspects: readonly AspectId[];
  /** The reader's: of two voices of one strength, the one that is understood is heard first. */
  language: Language;
  perSide: number;
  length: number;
}

/** The clearest voices for and against. */
export function strongestQuotes(reviews: readonly ReadReview[], wish: QuoteWish): Quote[] {
  const taken = new Set<string>();
  return (['positive', 'negative'] as const).flatMap((side) => {
    const ranked = reviews
      .filter(({ review }) => !taken.has(review.id))
      .map((read) => ({ read, strength: strengthOf(read, side, wish) }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength)
      .slice(0, wish.perSide);
    return ranked.map(({ read }): Quote => {
      taken.add(read.review.id);
      return { ...read, side, text: excerpt(read.review.text, wish.length, weigher(side, wish.aspects)) };
    });
  });
}

const UNDERSTOOD = 0.3;

/** How much a review speaks for one side; 0 when it does not. */
function strengthOf(
  { analysis, stance, review }: ReadReview,
  side: Quote['side'],
  { aspects, language }: QuoteWish,
): number {
  const sign = side === 'positive' ? 1 : -1;
  const understood = review.language === language ? UNDERSTOOD : 0;
  if (aspects.length === 0) {
    if (stance !== side) return 0;
    const stars = review.rating === undefined ? 0 : (sign * (review.rating - 3)) / 2;
    return Math.max(0.01, sign * analysis.score * analysis.confidence + stars + understood);
  }
  const said = analysis.aspects.filter(({ aspect, polarity }) => aspects.includes(aspect) && polarity === side);
  return said.length === 0 ? 0 : Math.max(...said.map(({ score }) => sign * score)) + understood;
}

/** What makes a sentence worth quoting. */
function weigher(side: Quote['side'], aspects: readonly AspectId[]): (sentence: string) => number {
  const sign = side === 'positive' ? 1 : -1;
  if (aspects.length === 0) return (sentence) => sign * polarityOf(sentence).score;
  return (sentence) =>
    Math.max(
      -1,
      ...aspectsOf(sentence)
        .filter(({ aspect }) => aspects.includes(aspect))
        .map(({ score }) => sign * score),
    );
}

/** The weightiest sentence with as many of its neighbours as fit; what is left out is marked. */
export function excerpt(text: string, length: number, weigh: (sentence: string) => number): string {
  const whole = text.trim();
  if (whole.length <= length) return whole;
  const sentences = sentencesOf(whole);
  const weights = sentences.map(weigh);
  let first = weights.indexOf(Math.max(...weights));
  let last = first;
  const joined = (from: number, to: number) =>
    sentences
      .slice(from, to + 1)
      .join('')
      .trim();
  for (;;) {
    if (last + 1 < sentences.length && joined(first, last + 1).length <= length) last += 1;
    else if (first > 0 && joined(first - 1, last).length <= length) first -= 1;
    else break;
  }
  const cut = shorten(joined(first, last), length);
  return `${first > 0 ? '… ' : ''}${cut}${last + 1 < sentences.length && !cut.endsWith('…') ? ' …' : ''}`;
}

/** Sentences with the marks and blanks that follow them: joined, they are the text. */
function sentencesOf(text: string): string[] {
  const starts = readOpinions(text).sentences.map(({ start }) => start);
  return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1] ?? text.length));
}

/** A single sentence that is too long ends at a pause, or else at a blank. */
function shorten(sentence: string, length: number): string {
  if (sentence.length <= length) return sentence;
  const cut = Array.from(sentence.slice(0, length)).join('');
  const pause = Math.max(...['，', '；', ', ', '; ', '、'].map((mark) => cut.lastIndexOf(mark)));
  const end = pause > length / 2 ? pause : cut.lastIndexOf(' ') > length / 2 ? cut.lastIndexOf(' ') : length;
  return `${cut.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`;
}
