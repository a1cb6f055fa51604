import type { LinkedItem } from './constraints.js';
import { COMMON_ENGLISH } from './vocabulary/common-words.js';

const BOOK_MARKS = /《([^《》]{1,30})》/gu;
const WORD = String.raw`[\p{Lu}\d][\p{L}\p{N}'’.-]*`;
const TITLE = String.raw`${WORD}(?:,? (?:${WORD}|of|the|and|in|on|my|a|to|for|with|at))*`;
/** "Do you have Parasite?", "is Amélie in your catalogue?" */
const ASKED_FOR = new RegExp(
  String.raw`(?:\b(?:do you (?:have|know)|have you got|what about|how about|got)|^(?:and|or)) (?<title>${TITLE})\s*(?:\?|$)|\bis (?<title2>${TITLE}) (?:in|part of|on|available)\b`,
  'u',
);

/**
 * Titles in a text that no item goes by. Chinese book marks are for titles alone; English ones are told by their
 * capitals, and only where films are spoken of.
 */
export function unknownTitles(text: string, links: readonly LinkedItem[], ofFilms: boolean): string[] {
  const isKnown = (start: number, end: number) => links.some((link) => link.start < end && link.end > start);
  const found = [...text.matchAll(BOOK_MARKS)].filter((match) => !isKnown(match.index, match.index + match[0].length));
  const titles = found.map((match) => match[1]!);
  const match =
    ofFilms && titles.length === 0 ? ASKED_FOR.exec(text.replace(/^\p{L}/u, (first) => first.toLowerCase())) : null;
  const title = match?.groups?.['title'] ?? match?.groups?.['title2'];
  const isName = title
    ?.split(/[^\p{L}'’-]+/u)
    .some((word) => word.length > 2 && !COMMON_ENGLISH.has(word.toLowerCase()));
  if (title && isName && match && !isKnown(match.index + match[0].indexOf(title), match.index + match[0].length))
    titles.push(title);
  return titles;
}
