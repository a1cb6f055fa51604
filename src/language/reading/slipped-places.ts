import { isSlipOf } from '../linking/slips.js';
import { isDictionaryWord } from '../segment.js';
import type { Passage } from './passage.js';

/** A place whose name was written with one wrong character of the same sound: 杭洲, 北经. */
export interface SlippedPlace {
  id: string;
  start: number;
  end: number;
}

/** Where a question names a place: at its beginning, or behind a word of going and being. */
const BEFORE = /[\s，。、,?!？！去在到逛玩是想]/u;

/**
 * @param names Chinese names of the places of the catalogue, with the place of each
 */
export function slippedPlaces({ text, open }: Passage, names: ReadonlyMap<string, string>): SlippedPlace[] {
  const starts = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => at === 0 || BEFORE.test(text[at - 1]!),
  );
  const found: SlippedPlace[] = [];
  for (const [name, id] of names)
    for (const start of starts) {
      const end = start + name.length;
      const written = open.slice(start, end);
      if (isSlipOf(written, name) && !isDictionaryWord(written)) found.push({ id, start, end });
    }
  return found;
}
