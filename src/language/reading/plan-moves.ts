import { parseNumber } from '../numbers.js';

/** A stop, or all that is spoken of, should be on another day or in another part of it. */
export interface PlanMove {
  /** 1 for the first day, -1 for the last. */
  day?: number;
  /** 0 = Sunday ... 6 = Saturday. */
  weekday?: number;
  /** Minutes after midnight between which the visit should lie. */
  between?: { start: number; end: number };
  /** The words without those that say where to: what is to be moved. */
  rest: string;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

const PART_ZH = '早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚间';
const DAY_ZH =
  '(?:(?<last>最后(?:那)?一天)|(?<first>头一天|首日)|第(?<n>[一二三四五六七\\d])天|(?:周|星期|礼拜)(?<weekday>[一二三四五六日天]))';
const MOVE_ZH = new RegExp(
  `(?:挪|移|放|排|调|改|换|安排|搬|提前|推迟|延)(?:一下)?(?:到|在|去|至|进)(?:${DAY_ZH})?(?:的|那天)?(?<part>${PART_ZH})?`,
  'u',
);
const DAY_EN = `(?:(?<last>the last day|the final day)|(?:the )?(?<ordinal>${ORDINALS.join('|')}) day|day (?<n>${NUMBERS.join('|')}|\\d)|(?<weekday>sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\\b)`;
const PART_EN = '(?:the )?(?<part>morning|afternoon|evening)';
const MOVE_EN = new RegExp(
  `(?<verb>\\b(?:move|put|shift|bring|schedule|place|push|leave|keep|switch|do|have|visit|see|change)\\b[^.!?]{0,50}?)(?<to> (?:to|on|onto|for|in|into|until|till|over to) (?:${DAY_EN}(?:'s)?(?:,? (?:in )?${PART_EN.replace('part', 'part2')})?|${PART_EN}(?: of ${DAY_EN.replace(/\(\?<(\w+)>/gu, '(?<$12>')})?))`,
  'u',
);
const SWAP = [
  /第([一二三四五六七\d])天(?:和|跟|与|同)第([一二三四五六七\d])天[^,。]{0,4}(?:对调|调换|互换|交换|换|颠倒|调)/u,
  new RegExp(
    `\\b(?:swap|switch|exchange|reverse|flip)(?: the)?(?: plans? (?:of|for))? day (${NUMBERS.join('|')}|\\d) (?:and|with|for)(?: day)? (${NUMBERS.join('|')}|\\d)\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:swap|switch|exchange|reverse|flip) (?:the )?(${ORDINALS.join('|')})(?: day)? (?:and|with|for) (?:the )?(${ORDINALS.join('|')}) days?\\b`,
    'u',
  ),
];

/** "Move the Louvre to day two", 把第三个挪到第二天, 放在第一天上午. `text` is in normal form. */
export function readMove(text: string): PlanMove | undefined {
  const match = MOVE_ZH.exec(text) ?? MOVE_EN.exec(text);
  if (!match) return undefined;
  const groups = match.groups ?? {};
  const said = (name: string) => groups[name] ?? groups[`${name}2`];
  const day = dayOf(said('n'), said('ordinal'), said('last') !== undefined, said('first') !== undefined);
  const weekday = weekdayOf(said('weekday'));
  const between = partOf(said('part'));
  if (day === undefined && weekday === undefined && !between) return undefined;
  const to = groups['to'];
  const rest = to === undefined ? text.replace(match[0], ' ') : text.replace(to, ' ');
  return {
    ...(day !== undefined && { day }),
    ...(weekday !== undefined && { weekday }),
    ...(between && { between }),
    rest,
  };
}

/** "Swap day one and day two": both, 1 for the first. */
export function readSwappedDays(text: string): [number, number] | undefined {
  for (const pattern of SWAP) {
    const [, one, other] = pattern.exec(text) ?? [];
    const days = [one, other].map((word) => dayOf(word, word, false, false));
    if (days[0] && days[1] && days[0] !== days[1]) return [days[0], days[1]];
  }
  return undefined;
}

function dayOf(n: string | undefined, ordinal: string | undefined, isLast: boolean, isFirst: boolean) {
  if (isLast) return -1;
  if (isFirst) return 1;
  const index = Math.max(NUMBERS.indexOf(n ?? ''), ORDINALS.indexOf(ordinal ?? ''));
  return index >= 0 ? index + 1 : n === undefined ? undefined : parseNumber(n)?.min;
}

function weekdayOf(word: string | undefined): number | undefined {
  if (!word) return undefined;
  const zh = '日一二三四五六'.indexOf(word.replace('天', '日'));
  return zh >= 0 ? zh : WEEKDAYS.findIndex((name) => word.startsWith(name));
}

function partOf(word: string | undefined): PlanMove['between'] {
  if (!word) return undefined;
  if (/早|上午|morning/u.test(word)) return { start: 0, end: 13 * 60 };
  if (/中午|下午|午后|afternoon/u.test(word)) return { start: 12 * 60, end: 18 * 60 + 30 };
  return { start: 16 * 60 + 30, end: 24 * 60 };
}
