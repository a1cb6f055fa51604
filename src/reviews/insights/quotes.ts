import type { Sentiment } from '../../plugin-api/services.js';
import type { Language } from '../../protocol/text.js';
import type { SentimentAnalysis } from '../../sentiment/sentiment.js';
import type { ReadReview } from './read-review.js';

export interface Quote extends ReadReview {
  /** The review, or its strongest sentences. */
  text: string;
  side: 'positive' | 'negative';
}

export interface QuoteWish {
  /** Speak of one of these; of anything where there are none. */
  aspects: readonly string[];
  /** The reader's: of two voices of one strength, the one that is understood is heard first. */
  language: Language;
  perSide: number;
  length: number;
}

type Reader = Pick<Sentiment, 'analyse' | 'sentences'>;

/** The clearest voices for and against. */
export async function strongestQuotes(
  reviews: readonly ReadReview[],
  wish: QuoteWish,
  reader: Reader,
): Promise<Quote[]> {
  const taken = new Set<string>();
  const chosen = (['positive', 'negative'] as const).flatMap((side) => {
    const ranked = reviews
      .filter(({ review, weight }) => weight === 1 && !taken.has(review.id))
      .map((read) => ({ read, side, strength: strengthOf(read, side, wish) }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength)
      .slice(0, wish.perSide);
    for (const { read } of ranked) taken.add(read.review.id);
    return ranked;
  });
  return Promise.all(
    chosen.map(async ({ read, side }): Promise<Quote> => {
      const text = await strongestPart(read.review.text, side, wish, reader);
      return { ...read, side, text };
    }),
  );
}

async function strongestPart(
  text: string,
  side: Quote['side'],
  { aspects, length }: QuoteWish,
  reader: Reader,
): Promise<string> {
  const whole = text.trim();
  if (whole.length <= length) return whole;
  const sentences = reader.sentences(whole);
  const analyses = await reader.analyse(sentences);
  return excerpt(
    sentences,
    length,
    analyses.map((analysis) => weightOf(analysis, side, aspects)),
  );
}

const UNDERSTOOD = 0.6;

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
function weightOf({ score, aspects }: SentimentAnalysis, side: Quote['side'], wanted: readonly string[]): number {
  const sign = side === 'positive' ? 1 : -1;
  if (wanted.length === 0) return sign * score;
  return Math.max(-1, ...aspects.filter(({ aspect }) => wanted.includes(aspect)).map((each) => sign * each.score));
}

/** The weightiest sentence with as many of its neighbours as fit; what is left out is marked. */
export function excerpt(sentences: readonly string[], length: number, weights: readonly number[]): string {
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

/** A single sentence that is too long ends at a pause, or else at a blank. */
function shorten(sentence: string, length: number): string {
  if (sentence.length <= length) return sentence;
  const cut = Array.from(sentence.slice(0, length)).join('');
  const pause = Math.max(...['，', '；', ', ', '; ', '、'].map((mark) => cut.lastIndexOf(mark)));
  const end = pause > length / 2 ? pause : cut.lastIndexOf(' ') > length / 2 ? cut.lastIndexOf(' ') : length;
  return `${cut.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`;
}
