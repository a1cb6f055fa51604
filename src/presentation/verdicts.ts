import type { Item } from '../catalogue/item.js';
import type { Constraints, TimeWish } from '../language/constraints.js';
import { localize, type Language } from '../protocol/text.js';
import { datesOf, openIntervals, wallClock } from '../search/constraints/opening-hours.js';
import { judgeAudience } from '../search/constraints/values.js';
import { describeOpening, openAsWished } from './format/opening.js';
import { say } from './format/words.js';
import { wishPhrase } from './wishes.js';

/**
 * What is to be said of one item that is asked about by wishes: "is it good for children?", 周一开吗. A list of audiences
 * does not say that others would not like it, so what is not listed is said to be unknown.
 */
export function verdictsOn(item: Item, wishes: Constraints, language: Language, now: Date): string[] {
  const name = localize(item.name, language);
  const sentences = wishes.open ? opening(item, name, wishes.open, language, now) : [];
  const { audience } = wishes;
  if (!audience || audience.any.length === 0) return sentences;
  const text = wishPhrase('audience', wishes, language, () => undefined);
  const isMet = judgeAudience(audience)(item).outcome === 'met';
  return [
    ...sentences,
    isMet
      ? say(language, `${name}${text}。`, `${name} is ${text}.`)
      : say(language, `目录里没有说${name}${text}。`, `The catalogue does not say that ${name} is ${text}.`),
  ];
}

function opening(item: Item, name: string, open: TimeWish, language: Language, now: Date): string[] {
  if (open.impossible) return [];
  const dates = datesOf(open, wallClock(item, now)).map((date) => openIntervals(item, date));
  if (dates.some((day) => day === undefined)) return [];
  const when = describeOpening(open, language);
  const text = openAsWished(item, open, now, language);
  if (text) return [say(language, `${name}${text}。`, `${name} is ${text}.`)];
  return [say(language, `${name}${when.replace(/开放$/u, '不开放')}。`, `${name} is not ${when}.`)];
}
