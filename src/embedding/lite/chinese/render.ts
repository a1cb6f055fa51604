import type { Segment } from './segment.js';

/** The sentence in English words, every Chinese word by its `rank`-best sense (or the last it has). */
export function render(segments: readonly Segment[], rank: number): string {
  const words = segments.map(({ text, word }) => {
    if (!word) return text;
    return word.senses[Math.min(rank, word.senses.length - 1)] ?? '';
  });
  return words.filter((text) => /[\p{L}\p{N}]/u.test(text)).join(' ');
}
