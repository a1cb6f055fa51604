import type { Lexicon } from './chinese/lexicon.js';
import { HAN, simplify } from './chinese/normalise.js';
import { render } from './chinese/render.js';
import { segment } from './chinese/segment.js';
import { plainEnglish } from './english/text.js';
import { chineseTerms, englishTerms, type Term } from './word-channels.js';

/** A text as the encoder reads it: English renderings for the sentence model, and its words with all their senses. */
export interface ReadText {
  language: 'zh' | 'en';
  renderings: { text: string; weight: number }[];
  terms: Term[];
}

/** Renderings of a short Chinese text: with the best sense of every word, with the second, with the third. */
const CHINESE_WEIGHTS = [1, 0.7, 0.4] as const;
/** Renderings of a short English text: as it is, and as plain as a rendering of Chinese would be. */
const ENGLISH_WEIGHTS = [1, 0.7] as const;
/** What is read of a text: for its words, and for the sentence model, whose time grows with every piece. */
const MAX_CHARACTERS = 2000;
const SENTENCE_PARTS = 3;
/** A Chinese character says as much as three letters. */
const PART_LENGTH = { zh: 120, en: 360 } as const;
const SHORT_LENGTH = { zh: 60, en: 180 } as const;

/** @param most renderings of a part of the text */
export function readText(raw: string, lexicon: Lexicon, most = Infinity): ReadText {
  const text = raw.slice(0, MAX_CHARACTERS);
  return HAN.test(text) ? readChinese(simplify(text), lexicon, most) : readEnglish(text, most);
}

function readChinese(text: string, lexicon: Lexicon, most: number): ReadText {
  const terms = chineseTerms(segment(text, lexicon));
  const ranks = CHINESE_WEIGHTS.slice(0, text.length <= SHORT_LENGTH.zh ? most : 1);
  const renderings = splitText(text, PART_LENGTH.zh).flatMap((part) => {
    const segments = segment(part, lexicon);
    return ranks.map((weight, rank) => ({ text: render(segments, rank), weight: weight * part.length }));
  });
  return { language: 'zh', renderings, terms };
}

function readEnglish(text: string, most: number): ReadText {
  const short = text.length <= SHORT_LENGTH.en && most > 1;
  const renderings = splitText(text, PART_LENGTH.en).flatMap((part) => [
    { text: withoutEndMark(part), weight: ENGLISH_WEIGHTS[0] * part.length },
    ...(short ? [{ text: plainEnglish(part), weight: ENGLISH_WEIGHTS[1] * part.length }] : []),
  ]);
  return { language: 'en', renderings, terms: englishTerms(text) };
}

/** People leave out question marks and full stops; a text must not move because of that. */
function withoutEndMark(text: string): string {
  return text.replace(/[\s.!?\u3002\uff01\uff1f]+$/u, '') || text;
}

/** The first few parts of about that length, cut between sentences where possible. */
export function splitText(text: string, length: number): string[] {
  const parts: string[] = [];
  let current = '';
  for (const sentence of text.match(/[^.!?\u3002\uff01\uff1f;\uff1b\n]+[.!?\u3002\uff01\uff1f;\uff1b\n]*|[^]/gu) ??
    []) {
    if (current !== '' && current.length + sentence.length > length) {
      parts.push(current);
      current = '';
      if (parts.length === SENTENCE_PARTS) break;
    }
    current += sentence;
  }
  if (parts.length < SENTENCE_PARTS) parts.push(current);
  // A sentence without end is cut hard.
  return parts.map((part) => part.slice(0, length * 2));
}
