import type { Constraints, NumberRange } from '../language/constraints.js';
import type { Language } from '../protocol/text.js';
import { describeMinutes } from './format/duration.js';
import { describePrice } from './format/money.js';
import { list, say, short } from './format/words.js';

const isEmpty = ({ min, max }: NumberRange) => min !== undefined && max !== undefined && min > max;

/** Wishes that exclude each other, in words: "free and ¥100 or more"; undefined when there are none. */
export function contradictionOf(
  { price, rating, duration, year }: Constraints,
  language: Language,
): string | undefined {
  const pairs: [NumberRange | undefined, (range: NumberRange) => string][] = [
    [price, (range) => describePrice({ ...range, ...(price?.currency && { currency: price.currency }) }, language)],
    [rating, ({ min, max }) => say(language, `${short((min ?? max)!)}分${min === undefined ? '以下' : '以上'}`, `rated ${short((min ?? max)!)} or ${min === undefined ? 'less' : 'more'}`)],
    [duration, (range) => describeMinutes(range, language)],
    [year, ({ min, max }) => say(language, `${(min ?? max)!}年以${min === undefined ? '前' : '后'}`, `${min === undefined ? 'before' : 'after'} ${(min ?? max)!}`)],
  ]; // prettier-ignore
  const clashes = pairs.flatMap(([range, describe]) =>
    range && isEmpty(range) ? [list([describe({ max: range.max! }), describe({ min: range.min! })], language)] : [],
  );
  if (clashes.length === 0) return undefined;
  const which = list(clashes, language);
  return say(
    language,
    `“${which}”不能同时满足，您想按哪一个找？`,
    `${which.charAt(0).toUpperCase()}${which.slice(1)} exclude each other. Which of the two shall I go by?`,
  );
}
