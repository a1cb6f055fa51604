import type { Constraints, NumberRange } from '../language/constraints.js';
import type { Language } from '../protocol/text.js';
import { describeMinutes } from './format/duration.js';
import { describePrice } from './format/money.js';
import { capitalise, list, say, short } from './format/words.js';

const isEmpty = ({ min, max }: NumberRange) => min !== undefined && max !== undefined && min > max;

/** Wishes that exclude each other, and both ways out of it. */
export interface Contradiction {
  /** "Nothing can be both: free and ¥100 or more contradict each other. Which …?" */
  text: string;
  /** Each side as a reply: what the button says, and what it says in the visitor's name. */
  ways: { label: string; text: string }[];
}

interface Side {
  label: string;
  /** The wish alone, as a visitor would put it. */
  text: string;
}

/** Wishes that exclude each other: "free and ¥100 or more"; undefined when there are none. */
export function contradictionOf(
  { price, rating, duration, year }: Constraints,
  language: Language,
): Contradiction | undefined {
  const only = (label: string, zh = label, en = label): Side => ({
    label: capitalise(label),
    text: say(language, `只要${zh}的`, `only those ${en}`),
  });
  const sides: [NumberRange | undefined, (range: NumberRange) => Side][] = [
    [
      price,
      (range) => {
        const text = describePrice({ ...range, ...(price?.currency && { currency: price.currency }) }, language);
        return only(
          text,
          range.max === 0 ? text : `票价${text}`,
          range.max === 0 ? 'that are free' : `that cost ${text}`,
        );
      },
    ],
    [
      rating,
      ({ min, max }) => {
        const mark = short((min ?? max)!);
        return only(
          say(
            language,
            `${mark}分${min === undefined ? '以下' : '以上'}`,
            `rated ${mark} or ${min === undefined ? 'less' : 'more'}`,
          ),
        );
      },
    ],
    [
      duration,
      (range) => {
        const text = describeMinutes(range, language);
        return only(text, `游览${text}`, `that take ${text}`);
      },
    ],
    [
      year,
      ({ min, max }) =>
        only(
          say(
            language,
            `${(min ?? max)!}年以${min === undefined ? '前' : '后'}`,
            `${min === undefined ? 'before' : 'after'} ${(min ?? max)!}`,
          ),
        ),
    ],
  ];
  const clashes = sides.flatMap(([range, side]) =>
    range && isEmpty(range) ? [[side({ max: range.max! }), side({ min: range.min! })]] : [],
  );
  if (clashes.length === 0) return undefined;
  const which = list(
    clashes.map((pair) =>
      list(
        pair.map(({ label }) => (language === 'en' ? uncapitalise(label) : label)),
        language,
      ),
    ),
    language,
  );
  return {
    text: say(
      language,
      `“${which}”不能同时满足，您想按哪一个找？`,
      `Nothing can be both: ${which} contradict each other. Which of the two shall I go by?`,
    ),
    ways: clashes[0]!,
  };
}

const uncapitalise = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
