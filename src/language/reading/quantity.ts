import type { NumberRange } from '../constraints.js';
import { NUMBER, parseNumber, TO } from '../numbers.js';

/** Words before and after an amount that make it a limit: "at most", 以内. */
const AT_MOST_BEFORE =
  '(?:不|别|勿|不要|别要|不能|不得)(?:超过|高于|多于|大于|超)|低于|少于|小于|不到|最多|至多|顶多|最高|最长|最贵|控制在|上限(?:是|为)?|' +
  "not exceeding|(?:not|n't|never)(?: want to| like to)? (?:pay|spend|cost|be|go|exceed)(?: (?:more|over|above)(?: than)?)?|" +
  '(?:no|not|neither|none|nothing|never) (?:more|longer|over|above|greater|further|farther)(?: than)?|(?:less|fewer|cheaper|shorter|lower) than|at (?:the )?most|max(?:imum)?(?: of)?|up to|under|below|within|costs? up to|beneath|<=?|≤';
const AT_LEAST_BEFORE =
  '不(?:低于|少于|小于|能低于|能少于)|高于|多于|大于|超过|至少|最少|最低|起码|下限(?:是|为)?|' +
  '(?:no|not) (?:less|fewer|lower|shorter|under|below)(?: than)?|(?:more|longer|greater|higher|better) than|at (?:the )?least|min(?:imum)?(?: of)?|over|above|upwards? of|starting (?:at|from)|exceeding|>=?|≥';
const ABOUT_BEFORE =
  '大约|大概|大致|约|差不多|将近|接近|about|around|roughly|approximately|approx\\.?|some|circa|nearly|almost|ca\\.?|~|等于|more or less';
const AT_MOST_AFTER =
  '以内|之内|以下|之下|及以下|一下(?!子)|封顶|打住|内(?!蒙)|or less|or under|or below|or cheaper|or shorter|or fewer|max(?:imum)?\\b|tops\\b|at (?:the )?most|and under|and below|tops';
const AT_LEAST_AFTER =
  '及?以上|之上|往上|起步?(?!来)|开外|或更高|或者更高|or more|or above|or over|or higher|or better|or longer|or up|and (?:above|up|over|higher|more)|plus\\b|\\+|at (?:the )?least|minimum|upwards?';
const ABOUT_AFTER = '左右|上下|前后|的样子|来(?=分|小|元|块)|or so|-?ish\\b|more or less';
/** Between limit and amount: "不要超过 (在) 50". */
const FILL = '(?:要|得|是|在|为|达到|到|有|能|只|需|a |an |the |is |of |be )*';

export const BEFORE = `(?:(?<before>${AT_MOST_BEFORE}|${AT_LEAST_BEFORE}|${ABOUT_BEFORE}) ?${FILL} ?)?`;
export const AFTER = `(?: ?(?:之间|间(?!房))?(?: ?(?:的)? ?(?<after>${AT_MOST_AFTER}|${AT_LEAST_AFTER}|${ABOUT_AFTER}))?)`;

const atMost = new RegExp(`^(?:${AT_MOST_BEFORE}|${AT_MOST_AFTER})$`, 'u');
const atLeast = new RegExp(`^(?:${AT_LEAST_BEFORE}|${AT_LEAST_AFTER})$`, 'u');

export type Bound = 'at-most' | 'at-least' | 'about';

function boundOf(words: string | undefined): Bound | undefined {
  const text = words?.trim();
  if (!text) return undefined;
  if (atLeast.test(text)) return 'at-least';
  return atMost.test(text) ? 'at-most' : 'about';
}

/** `NUMBER unit? (TO NUMBER unit?)?` with groups a, plus, unitA, b, unitB. */
export function amount(unit: string, number = NUMBER): string {
  const to = `(?:${TO}|(?<=between [^,]{1,30}) and )`;
  return `(?<a>${number})(?<plus>\\+)?(?: ?(?<unitA>${unit}))?(?:${to}(?<b>${number})(?: ?(?<unitB>${unit}))?)?`;
}

export interface Quantity {
  /** Both ends in the reader's base unit. */
  min: number;
  max: number;
  isRange: boolean;
  bound?: Bound;
  /** The words that bound it; "within 2-3 hours" keeps the range, "at most 2-3 hours" does not. */
  loose: boolean;
}

/** Reads the groups of `amount`, with `value` turning a number and its unit into the base unit. */
export function readQuantity(
  groups: Record<string, string | undefined>,
  value: (amount: number, unit: string | undefined) => number,
  parse: (words: string) => { min: number; max: number } | undefined = parseNumber,
): Quantity | undefined {
  const a = parse(groups['a'] ?? '');
  if (!a) return undefined;
  const b = groups['b'] === undefined ? undefined : parse(groups['b']);
  const unitA = groups['unitA'] ?? groups['unitB'];
  const unitB = groups['unitB'] ?? groups['unitA'];
  let min = value(a.min, unitA);
  let max = b ? value(b.max, unitB) : value(a.max, unitA);
  if (min > max) [min, max] = [max, min];
  const words = groups['after'] ?? groups['before'];
  const bound = (groups['plus'] ? 'at-least' : boundOf(groups['after'])) ?? boundOf(groups['before']);
  return {
    min,
    max,
    isRange: min < max,
    ...(bound && { bound }),
    loose: /^(?:控制在|within|内|以内|之内)$/.test(words?.trim() ?? ''),
  };
}

/** The range that is meant, "about" being a quarter either way. */
export function toRange(
  quantity: Quantity,
  exact: (value: number) => NumberRange = (value) => ({ min: value, max: value }),
): NumberRange {
  const { min, max, isRange, bound } = quantity;
  if (bound === 'at-most') return isRange && quantity.loose ? { min, max } : { max };
  if (bound === 'at-least') return { min };
  if (isRange) return { min, max };
  return bound === 'about' ? around(min) : exact(min);
}

function around(value: number): NumberRange {
  return { min: Math.floor(value * 0.75), max: Math.ceil(value * 1.25) };
}

/** Both wishes at once. A contradiction is kept as one (`min` above `max`): it is answered, not repaired. */
export function both(one: NumberRange | undefined, other: NumberRange): NumberRange {
  if (!one) return other;
  const min = Math.max(one.min ?? -Infinity, other.min ?? -Infinity);
  const max = Math.min(one.max ?? Infinity, other.max ?? Infinity);
  return { ...(min > -Infinity && { min }), ...(max < Infinity && { max }) };
}

/** Either wish will do: "free or under 20". */
export function either(one: NumberRange, other: NumberRange): NumberRange {
  const range: NumberRange = {};
  if (one.min !== undefined && other.min !== undefined) range.min = Math.min(one.min, other.min);
  if (one.max !== undefined && other.max !== undefined) range.max = Math.max(one.max, other.max);
  return range;
}
