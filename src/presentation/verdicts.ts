import type { Item } from '../catalogue/item.js';
import type { Constraints, Slot } from '../language/constraints.js';
import { localize, type Language } from '../protocol/text.js';
import { openIntervals, datesOf, wallClock } from '../search/constraints/opening-hours.js';
import { judgeAudience, judgeLabels } from '../search/constraints/values.js';
import { describeOpening, openAsWished } from './format/opening.js';
import { say } from './format/words.js';
import { wishPhrase } from './wishes.js';

/**
 * What is to be said of one item that is asked about by wishes: "is it good for children?", 周一开吗. A list of audiences
 * does not say that others would not like it, so what is not listed is said to be unknown.
 */
export function verdictsOn(item: Item, wishes: Constraints, language: Language, now: Date): string[] {
  const sentences: string[] = [];
  const name = localize(item.name, language);
  if (wishes.open) sentences.push(...opening(item, name, wishes, language, now));
  for (const [slot, wish, judge] of [
    ['audience', wishes.audience, judgeAudience],
    ['tag', wishes.tag, judgeLabels],
  ] as const) {
    if (!wish || wish.any.length === 0) continue;
    const text = phrase(slot, wishes, language);
    sentences.push(
      judge(wish)(item).outcome === 'met'
        ? say(language, `是的，${name}${text}。`, `Yes, ${name} is ${text}.`)
        : say(language, `目录里没有说${name}${text}。`, `The catalogue does not say that ${name} is ${text}.`),
    );
  }
  return sentences;
}

function phrase(slot: Slot, wishes: Constraints, language: Language): string {
  return wishPhrase(slot, wishes, language, () => undefined);
}

function opening(item: Item, name: string, { open }: Constraints, language: Language, now: Date): string[] {
  if (!open || open.impossible) return [];
  const dates = datesOf(open, wallClock(item, now)).map((date) => openIntervals(item, date));
  if (dates.some((day) => day === undefined)) return [];
  const when = describeOpening(open, language);
  const text = openAsWished(item, open, now, language);
  if (text) return [say(language, `${name}${text}。`, `${name} is ${text}.`)];
  return [say(language, `${name}${when.replace(/开放$/u, '不开放')}。`, `${name} is not ${when}.`)];
}
