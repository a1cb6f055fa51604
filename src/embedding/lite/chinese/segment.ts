import { HAN } from './normalise.js';
import { Lexicon, type Word } from './lexicon.js';

/** A stretch of simplified text: a dictionary word, or anything else (Latin, digits, punctuation, unknown character). */
export interface Segment {
  text: string;
  word?: Word;
}

const UNKNOWN = -8;

/** Most probable split into dictionary words, so that every Chinese word has a meaning by construction. */
export function segment(text: string, lexicon: Lexicon): Segment[] {
  const segments: Segment[] = [];
  for (const run of text.match(/[\p{Script=Han}\u3007]+|[^\p{Script=Han}\u3007]+/gu) ?? []) {
    if (HAN.test(run)) segments.push(...segmentHan(run, lexicon));
    else segments.push(...foreign(run));
  }
  return segments;
}

function segmentHan(run: string, lexicon: Lexicon): Segment[] {
  const length = run.length;
  const best = new Float64Array(length + 1).fill(-Infinity);
  const words = new Array<Segment>(length + 1);
  best[0] = 0;
  for (let start = 0; start < length; start++) {
    for (let end = start + 1; end <= Math.min(length, start + Lexicon.maxWordLength); end++) {
      const text = run.slice(start, end);
      const word = lexicon.get(text);
      if (!word && end > start + 1) continue;
      const score = best[start]! + (word ? word.logFrequency : UNKNOWN);
      if (score <= best[end]!) continue;
      best[end] = score;
      words[end] = word ? { text, word } : { text };
    }
  }
  const path: Segment[] = [];
  for (let at = length; at > 0; at -= path.at(-1)!.text.length) path.push(words[at]!);
  return path.reverse();
}

/** Words, numbers and single marks between the Chinese. */
function foreign(run: string): Segment[] {
  return (run.match(/[\p{L}\p{M}\p{N}]+(?:['.,:-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu) ?? []).map((text) => ({ text }));
}
