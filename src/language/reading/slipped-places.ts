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
const BEFORE = /(?:^|[\s，。、,?!？！]|[去在到逛玩是想])$/u;

/**
 * @param names Chinese names of the places of the catalogue, with the place of each
 */
export function slippedPlaces({ text, open }: Passage, names: ReadonlyMap<string, string>): SlippedPlace[] {
  const found: SlippedPlace[] = [];
  for (const [name, id] of names)
    for (let start = 0; start + name.length <= text.length; start++) {
      const end = start + name.length;
      const written = open.slice(start, end);
      if (!BEFORE.test(text.slice(0, start)) || !isSlipOf(written, name) || isDictionaryWord(written)) continue;
      found.push({ id, start, end });
    }
  return found;
}
