import { parseNumber } from '../numbers.js';

/** Minutes after midnight. */
export interface PlanTimes {
  start?: number;
  end?: number;
  /** Minutes that are there in all. */
  length?: number;
  /** "An hour later": minutes by which the beginning should move. */
  shift?: number;
}

const PART = '(?:凌晨|早上|早晨|清晨|上午(?![饭餐])|中午(?![饭餐])|正午|下午|傍晚|晚上|夜里|晚)';
const HOUR_ZH = '(?:\\d{1,2}|[零一二两三四五六七八九十]{1,3})';
const ZH = `(?:${PART})?(?:${HOUR_ZH}(?:点|时(?!间|候|长))钟?(?:半|[一三]刻|(?:\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分?)?(?:整)?|\\d{1,2}:\\d{2})|中午(?!\\d)|正午`;
const WORD = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const EN = `(?:(?:half past|quarter past|quarter to) (?:\\d{1,2}|${WORD})|\\d{1,2}(?:[:.][0-5]\\d)?|${WORD}(?! (?:days?|people|kids|children|adults|museums|stops|places|hours|market))|noon|midday|midnight)(?: ?(?:[ap]\\.?m\\b\\.?|o'clock))?(?! ?(?:days?|hours?|people|kids|yuan|euros?|pounds?|dollars?|places|stops|museums|st\\b|nd\\b|rd\\b|th\\b|%))`;

const RANGES = [
  new RegExp(`(?<a>${ZH})(?:左右|开始|出发)?(?:到|至|-+|~|直到)(?<b>${ZH})`, 'u'),
  new RegExp(
    `(?:\\b(?:from|between) )?(?<![\\d.:])(?<a>${EN})(?: ?(?:-|–|~) ?| (?:to|till|til|until|through|and|back (?:to|by|at)) (?:about )?)(?<b>${EN})(?![\\d/])`,
    'u',
  ),
];
const STARTS = [
  new RegExp(`(?:从|改(?:成|到|为)从?)?(?<t>${ZH})(?:才|再|左右|就)?(?:开始|出发|起(?!床|来)|动身|出门|集合)`, 'u'),
  new RegExp(`从(?<t>${ZH})`, 'u'),
  new RegExp(`(?:开始|出发)(?:时间)?(?:改(?:成|到|为)|是|在|为)?(?<t>${ZH})`, 'u'),
  new RegExp(
    `\\b(?:start|begin|leave|set (?:out|off)|depart|go|starting|beginning|leaving|kick off)(?: (?:the )?(?:day|tour|plan|it|out))?(?: (?:at|from|around|about|by|only at))? (?<t>${EN})`,
    'u',
  ),
  new RegExp(`\\b(?:from|after|not before) (?<t>${EN})(?! (?:to|till|until))`, 'u'),
];
const ENDS = [
  new RegExp(`(?<t>${ZH})(?:之?前|以前)?(?:要|得|就|必须)?(?:结束|回(?:来|家|酒店|去)?|收工|离开|走|完)`, 'u'),
  new RegExp(`(?<t>${ZH})(?:之前|以前|前)`, 'u'),
  new RegExp(`(?:到|玩到|逛到|直到)(?<t>${ZH})(?!开始|出发)`, 'u'),
  new RegExp(
    `\\b(?:finish(?:ed|ing)?|end(?:ing)?|back|done|stop|home|over|return(?:ing)?)(?: (?:the day|it|again|there|home))?(?: (?:by|at|before|around|no later than))? (?<t>${EN})`,
    'u',
  ),
  new RegExp(`\\b(?:until|till|til|by|before|no later than) (?<t>${EN})`, 'u'),
];
const LENGTHS: [RegExp, (n: number) => number][] = [
  [/(\d{1,2}(?:\.\d)?|[零一二两三四五六七八九十]{1,2})个?(?:半)?(?:小时|钟头)/u, (n) => n * 60],
  [
    /\b(\d{1,2}(?:\.\d)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|an?)[- ]hours?\b(?! later| earlier)/u,
    (n) => n * 60,
  ],
];
const HALF_DAY = /半天|半日|\bhalf (?:a |an )?day\b|\bhalf-day\b/u;
const PARTS_OF_DAY: [RegExp, number, number][] = [
  [/上午(?![饭餐])|早上(?!\S{0,3}点)|\bmorning\b/u, 9 * 60, 12 * 60 + 30],
  [/下午|午后|\bafternoon\b/u, 13 * 60, 18 * 60],
  [/晚上|夜里|\bevening\b|\btonight\b/u, 17 * 60, 21 * 60 + 30],
];
const EARLIER =
  /早(?:一?点|些)(?:出发|开始|起|走)|(?:出发|开始)早(?:一?点|些)|\b(?:start|begin|leave|set out) (?:a bit |a little |an hour |somewhat )?earlier\b|\bearlier start\b/u;
const LATER =
  /晚(?:一?点|些)(?:出发|开始|起|走)|(?:出发|开始)晚(?:一?点|些)|\b(?:start|begin|leave|set out) (?:a bit |a little |an hour |somewhat )?later\b|\b(?:sleep in|lie in|later start)\b/u;
/** Nobody begins a day of visits before this hour, unless it is said to be in the morning. */
const EARLIEST = 7;

/** Reads from when to when, and for how long. */
export function readTimes(text: string): PlanTimes {
  const times: PlanTimes = {};
  for (const pattern of RANGES) {
    const { a, b } = pattern.exec(text)?.groups ?? {};
    if (!a || !b || !looksLikeTimes(a, b)) continue;
    const [start, end] = [clock(a), clock(b)];
    if (!start || !end) continue;
    times.start = start.minutes;
    // 十点到六点, "9 to 5": the second half of the day, where that was left open.
    times.end = !end.certain && end.minutes < start.minutes && end.minutes < 720 ? end.minutes + 720 : end.minutes;
    return times;
  }
  const first = (patterns: RegExp[]) => {
    for (const pattern of patterns) {
      const time = clock(pattern.exec(text)?.groups?.['t'] ?? '');
      if (time) return time;
    }
    return undefined;
  };
  const [start, end] = [first(STARTS), first(ENDS)];
  if (start) times.start = start.minutes;
  if (end && end.minutes !== times.start) {
    times.end =
      !end.certain && end.minutes < 720 && end.minutes <= (times.start ?? 12 * 60) ? end.minutes + 720 : end.minutes;
  }
  if (times.start === undefined && times.end === undefined) readLength(text, times);
  if (times.start === undefined && EARLIER.test(text)) times.shift = -60;
  if (times.start === undefined && LATER.test(text)) times.shift = 60;
  return times;
}

function readLength(text: string, times: PlanTimes): void {
  for (const [pattern, minutes] of LENGTHS) {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) continue;
    const value =
      found === 'zero' || found === '零' ? 0 : /^an?$/.test(found) ? 1 : (parseNumber(found)?.min ?? Number(found));
    times.length = minutes(value);
  }
  if (HALF_DAY.test(text)) times.length ??= 240;
  const part = PARTS_OF_DAY.find(([pattern]) => pattern.test(text));
  if (part && !/晚(?:一?点|些)/u.test(text)) [, times.start, times.end] = part;
}

/** "Two to four people" is no time; one of the two has to look like one, or follow "from". */
function looksLikeTimes(a: string, b: string): boolean {
  const plain = /^\d{1,2}$/;
  return !plain.test(a) || !plain.test(b) || (Number(a) <= 24 && Number(b) <= 24);
}

function clock(words: string): { minutes: number; certain: boolean } | undefined {
  const text = words.trim();
  if (text === '') return undefined;
  if (/^(?:中午|正午|noon|midday)$/.test(text)) return { minutes: 720, certain: true };
  if (text === 'midnight') return { minutes: 1440, certain: true };
  const late = /下午|傍晚|晚|夜|p\.?m/u.test(text);
  const early = /凌晨|早|清晨|上午|a\.?m/u.test(text);
  const bare = text
    .replace(new RegExp(PART, 'u'), '')
    .replace(/ ?(?:[ap]\.?m\.?|o'clock)$/u, '')
    .trim();
  const relative = /^(half past|quarter past|quarter to) (.+)$/u.exec(bare);
  const colon = /^(\d{1,2})[:.](\d{2})$/u.exec(bare);
  const zh = /^(.+?)(?:点|时)钟?(?:(半)|([一三])刻|(.+?)分?)?整?$/u.exec(bare);
  const hour = parseNumber(relative?.[2] ?? colon?.[1] ?? zh?.[1] ?? bare)?.min;
  if (hour === undefined || hour > 24) return undefined;
  let minute = colon ? Number(colon[2]) : 0;
  if (relative) minute = { 'half past': 30, 'quarter past': 15 }[relative[1]!] ?? -15;
  if (zh) minute = zh[2] ? 30 : zh[3] ? (zh[3] === '三' ? 45 : 15) : (parseNumber(zh[4] ?? '')?.min ?? 0);
  let hours = hour;
  if (late && hour < 12) hours += 12;
  else if (early && hour === 12) hours = 0;
  else if (/中午/.test(text) && hour < 3) hours += 12;
  const written = Boolean(colon) && /^\d{2}:/.test(bare);
  const certain = late || early || written || hour > 12;
  if (!certain && hours < EARLIEST) hours += 12;
  return { minutes: hours * 60 + minute, certain };
}
