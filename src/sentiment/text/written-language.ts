import type { SentimentAnalysis } from '../sentiment.js';

const ENGLISH =
  /\b(?:the|is|was|were|are|and|it|of|to|we|i|not|very|but|this|that|for|with|you|they|have|had|there|be|been|too|my|our|would|will|all|so|at|an?)\b/giu;
/** Languages are told by their beginning. */
const LOOKED_AT = 2000;

/**
 * The language of a review: said, not guessed, where it is none that is read here.
 * @param knowsWords whether the lexicon found a word in it: tells "Superb!" from "Schade!"
 */
export function languageOf(text: string, knowsWords: boolean): SentimentAnalysis['language'] {
  const head = text.slice(0, LOOKED_AT);
  const count = (pattern: RegExp) => head.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters === 0) return 'none';
  const han = count(/\p{Script=Han}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > han / 4 || han + latin < letters / 2) return 'other';
  const words = count(/[\p{Script=Latin}'’-]+/gu);
  if (han > words / 2) return han >= 2 * words ? 'zh' : 'en';
  if (han > 0) return 'en';
  const plain = count(/(?!\p{ASCII})\p{L}/gu) === 0;
  // French or German hold an English-looking word now and then, but hardly one in eight.
  const english = count(ENGLISH) >= words / 8 || (knowsWords && plain);
  return english || words < 4 ? 'en' : 'other';
}
