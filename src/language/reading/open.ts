import * as chronoEnglish from 'chrono-node/en';
import type { Constraints, TimeWish } from '../constraints.js';
import { nextLunarDate, nextQingming } from '../lunar-calendar.js';
import { parseNumber } from '../numbers.js';
import type { Passage } from './passage.js';

const NUMERAL = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const DAY_PARTS: [RegExp, number, string][] = [
  [/凌晨|半夜/u, 30, 'night'],
  [/早上|早晨|清晨|上午(?![饭餐])|今早|明早|一早|\bmornings?\b|\ba\.?m\b/u, 600, 'am'],
  [/中午|正午|午间|\b(?:noon|midday|lunchtime)\b/u, 720, 'noon'],
  [/下午|\bafternoons?\b/u, 900, 'pm'],
  [
    /傍晚|晚上|夜里|夜间|晚间|今晚|明晚|当晚|晚饭后|吃完晚饭|下班|天黑|\b(?:evenings?|tonight|nights?)\b|\bafter (?:dinner|dark|work|sunset|nightfall)\b/u,
    1140,
    'pm',
  ],
  [/深夜|\b(?:late at night|midnight)\b/u, 1320, 'pm'],
];
const PART =
  '(?<part>凌晨|半夜|早上|早晨|清晨|上午(?![饭餐])|今早|明早|中午|正午|下午|傍晚|晚上|夜里|夜间|晚间|今晚|明晚|深夜|晚)';
const TO_TIME = '(?<until>(?:开到|营业到|开放到|开门到|至少到|到)(?:至少)?)?';

const CLOCK_ZH = new RegExp(
  `${TO_TIME}(?:${PART}(?:的)?)?(?<hour>${NUMERAL})(?:点钟?|时(?!候|间|长|段|代|尚))(?:(?<half>半)|(?<quarter>[一三])刻|(?<minute>\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分?)?(?:钟|整)?(?<after>以后|之后|后)?`,
  'u',
);
const CLOCK_COLON = new RegExp(`${TO_TIME}${PART}?(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?! ?[ap]\\.?m)`, 'u');
const PART_ALONE = new RegExp(`(?<![一整个])${PART.replace('|晚)', ')')}(?!好|茶|安|餐|饭|市|场|景|没(?:睡|吃))`, 'u');
const MONTH_DAY = new RegExp(
  `(?:(?<year>20\\d{2})年)?(?<month>${NUMERAL})月(?<day>${NUMERAL}|二十[一二三四五六七八九]?|三十一?)[日号]?`,
  'u',
);
const DAY_ONLY =
  /(?<![\d路线])(?:(?<which>这个月|本月|下个月|下月)(?<day>\d{1,2})[日号]|(?<day2>\d{1,2})号(?!线|馆|厅|楼|院|展|门|出口|店|码|坑|窟|桌|公路))/u;
const RELATIVE_ZH = /大后天|今天|今日|今儿|今晚|今早|明天|明日|明儿|明晚|明早|后天(?!性)/u;
const RELATIVE_DAYS: Record<string, number> = { 今: 0, 明: 1, 后: 2, 大: 3 };
const WEEK_ZH = new RegExp(
  '(?<which>这个?|本|下下个?|下个?|每个?|上个?)?(?:周|星期|礼拜)(?<day>[一二三四五六日天末1-6])(?:(?:到|至|-|~)(?:周|星期|礼拜)?(?<to>[一二三四五六日天])|(?<more>(?:(?:,|和|或|或者|、|跟)?(?:周|星期|礼拜)[一二三四五六日天])+))?',
  'u',
);
const WEEKDAYS_ZH = /(?:工作日|平日|平时)(?!是|都|也)/u;
const HOLIDAYS: [RegExp, number, number][] = [
  [/国庆(?:节|假期|期间|长假)?|十一(?:黄金周|假期|长假|期间)|\b(?:chinese )?national day\b|\bgolden week\b/u, 10, 1],
  [/五一(?:节|劳动节|假期|小长假|期间|的时候)?|劳动节|\b(?:may day|labou?r day)\b/u, 5, 1],
  [/元旦(?:节|假期|期间)?|\bnew year'?s day\b/u, 1, 1],
  [/平安夜|\bchristmas eve\b/u, 12, 24],
  [/圣诞(?:节|期间)?|\bchristmas(?: day)?\b/u, 12, 25],
  [/\bboxing day\b/u, 12, 26],
  [/跨年夜?|除夕夜?(?=跨)|\bnew year'?s eve\b/u, 12, 31],
  [/六一(?:儿童节)?|儿童节/u, 6, 1],
  [/三八(?:妇女)?节|妇女节/u, 3, 8],
  [/情人节|\bvalentine'?s(?: day)?\b/u, 2, 14],
];
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_EN = `(?:${MONTHS.join('|')})[a-z]*`;
/** Days that may not exist; those that do are left to the reader of dates. */
const NO_SUCH_DAY = new RegExp(
  `\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>${MONTH_EN})\\b|\\b(?<m2>${MONTH_EN}) (?:the )?(?<d2>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`,
  'u',
);
/** "In May", 五月份: a month without a day. */
const MONTH_ALONE = new RegExp(
  `(?:\\b(?:in|during|this|next|early|late|mid|for|until|before|from)[- ](?:the )?(?:(?:beginning|middle|end|start) of )?(?<en>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b(?! ?\\d|'s| (?:i|we|be|not|have|seem)\\b))|(?<!\\d)(?<zh>${NUMERAL})月(?:份|初|中旬?|底|上旬|下旬)?(?![饼亮球季光牙嫂坛湖台山老宫城牌明经票饼\\d])`,
  'u',
);
const longestMonth = (month: number): number => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** Festivals of the Chinese calendar, which fall on another day each year. */
const MOVABLE: [RegExp, (now: Date) => string | undefined][] = [
  [
    /春节(?:假期|期间)?|大年初一|过年(?:期间|的时候)?|\b(?:chinese|lunar) new year\b|\bspring festival\b/u,
    (now) => nextLunarDate(now, 1, 1),
  ],
  [/元宵节?|\blantern festival\b/u, (now) => nextLunarDate(now, 1, 15)],
  [/端午(?:节|假期|期间)?|\bdragon boat festival\b/u, (now) => nextLunarDate(now, 5, 5)],
  [/七夕节?|\bqixi(?: festival)?\b/u, (now) => nextLunarDate(now, 7, 7)],
  [/中秋(?:节|假期|期间)?|\bmid-?autumn(?: festival)?\b/u, (now) => nextLunarDate(now, 8, 15)],
  [/重阳节?|\bdouble ninth festival\b/u, (now) => nextLunarDate(now, 9, 9)],
  [/清明(?:节|假期|期间)?(?!上河图)|\b(?:qingming|tomb[- ]sweeping)(?: festival| day)?\b/u, nextQingming],
];
const NOW =
  /(?:现在|此刻|目前|这会儿|当前|眼下)(?:还|就|正|是否)?(?:在)?(?:开|营业|能(?:去|进|参观|玩)|可以(?:去|进|参观|玩))(?:门|放|着|业)?的?|(?:正在|还在)(?:营业|开放)的?|营业中的?|还开(?:着|门)(?:的)?|开着(?:门)?的|\b(?:open|opened) (?:right |just )?now\b|\b(?:currently|still|now|presently) open\b|\bopen (?:at the moment|at present|currently|as we speak)\b|\bright now\b/u;
/** Something is to be done then; "beautiful at night" says how a place looks. */
const GOES =
  /\b(?:open|visit|go|see|do|for|place|places|somewhere|anywhere|anything|something|museums?|galler(?:y|ies)|free|what|where)\b|晚饭后|吃完晚饭|下班|天黑/u;
const LOOKS = /\b(?:views?|lit|beautiful|pretty|lights|looks?|photos?|photograph\w*|scenery)\b|夜景|漂亮|好看/u;
/** Open at this hour is open late. */
const LATE_HOUR = 20 * 60;
const LATE =
  /(?:开到|营业到|开放到|关门)(?:得)?(?:很|比较|特别|挺|较)?晚|(?:晚|夜)间(?:也|还)?开放|夜场|\bopen(?:s|ing)? late\b|\blate[- ](?:opening|night opening)s?\b|(?<!\bwhich[^,.?]{0,30})\b(?:stays?|staying|is|are|keeps?) open (?:till |until )?late(?:r|ish)?\b|\b(?:closes?|closing|shuts?) late\b|\bopen (?:till|until) late\b/u;

const DAYS_EN = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_EN =
  '(?:sun|mon|tues|wednes|thurs|fri|satur)days?|(?<=(?:on|this|next|or|and|every) )(?:sun|mon|tues?|wed|thur?s?|fri|sat)\\b';
const WEEK_EN = new RegExp(`\\b(?:on )?(?<which>this coming |coming |this |next |every |any )?(?<day>${DAY_EN})`, 'u');
const WEEKEND = /周末|双休日|\b(?:on |at |over |during )?(?:this |the |next |a |coming )?week-?ends?\b/u;
const WEEKDAYS_EN = /\b(?:on )?(?:a )?weekdays?\b/u;
const UNTIL_EN = /\b(?:until|till|til|to|through)(?: at least)? ?$/u;
const HALF_PAST =
  /\b(?:at )?(?<kind>half past|quarter past|quarter to) (?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?: ?(?<meridiem>[ap])\.?m\.?)?(?:\b|$)/u;
const AT_HOUR =
  /\b(?<word>until|till|til|at|by|after|from) (?:at least )?(?<hour>\d{1,2})(?::(?<minute>[0-5]\d))?(?! ?(?:[ap]\.?m|o'clock|:|\d|\/|euros?|pounds?|dollars?|yuan|km|m\b|miles?|metres?|stars?|%|years?|minutes?|mins?|hours?|people|th|st|nd|rd|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|points?|out))\b/u;
const WORTH_PARSING =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:today|tomorrow|tonight|day after|next week)\b|\bin (?:\d+|a|two|three) (?:days?|weeks?)|\d ?[ap]\.?m|\d:\d\d|\b20\d\d-\d|\b(?:at|around|by|after|until|till) (?:\d|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven)|\b\d{1,2}\/\d{1,2}\b|\bo'clock\b/u;

/** Reads when it should be open: days, dates and times, relative ones as seen from `now`. */
export function readOpen(passage: Passage, wishes: Constraints, now: Date): void {
  const open: TimeWish = {};
  const claim = (match: RegExpExecArray) => passage.claim(match.index, match.index + match[0].length, 'open');

  // "24/7" is no date.
  for (const match of passage.find(/\b24 ?\/ ?7\b|24小时|\b24 hours\b/u))
    passage.claim(match.index, match.index + match[0].length);
  for (const match of passage.find(NOW)) {
    open.now = true;
    claim(match);
  }
  for (const [pattern, month, day] of HOLIDAYS) {
    for (const match of passage.find(pattern)) {
      open.date ??= nextDate(now, month, day);
      claim(match);
    }
  }
  for (const match of passage.find(WEEKEND)) {
    open.weekdays = [...(open.weekdays ?? []), 6, 0];
    claim(match);
  }
  for (const pattern of [WEEKDAYS_ZH, WEEKDAYS_EN]) {
    for (const match of passage.find(pattern)) {
      open.weekdays = [...(open.weekdays ?? []), 1, 2, 3, 4, 5];
      claim(match);
    }
  }
  for (const match of passage.find(NO_SUCH_DAY)) {
    const month = MONTHS.indexOf((match.groups?.['m'] ?? match.groups?.['m2'] ?? '').slice(0, 3)) + 1;
    const day = Number(match.groups?.['d'] ?? match.groups?.['d2']);
    if (day <= longestMonth(month)) continue;
    open.impossible = passage.written(match.index, match.index + match[0].length);
    claim(match);
  }
  for (const [pattern, dayOf] of MOVABLE) {
    for (const match of passage.find(pattern)) {
      const date = dayOf(now);
      if (date) open.date ??= date;
      claim(match);
    }
  }
  readChinese(passage, open, now, claim);
  readEnglish(passage, open, now, claim);
  readMonth(passage, open, now, claim);
  for (const match of passage.find(/(?<=\ufffc ?)\b(?:morning|afternoon|evening|night)s?\b/u)) {
    open.minuteOfDay ??= partOf(match[0].replace(/s$/, ''))?.[1];
    claim(match);
  }
  for (const match of passage.find(PART_ALONE)) {
    open.minuteOfDay ??= partOf(match[0])?.[1];
    claim(match);
  }
  if (open.minuteOfDay === undefined && open.date) {
    // "Tomorrow morning" and the like, whose day was read by other means.
    for (const match of passage.find(/\b(?:in the |this )?(?:morning|afternoon|evening|night)\b/u)) {
      open.minuteOfDay ??= partOf(match[0])?.[1];
      claim(match);
    }
  }
  if (open.minuteOfDay === undefined && (open.weekdays || (GOES.test(passage.text) && !LOOKS.test(passage.text)))) {
    for (const match of passage.find(
      /\b(?:in the|this|on [a-z]+day|for (?:the|this|an|our|my)) (?:morning|afternoon|evening|night)s?\b|\bafter (?:dinner|dark|work|sunset|nightfall)\b|\b(?:mornings|afternoons|evenings)\b|\btonight\b|\bat night\b|晚饭(?:以|之)?后|吃完晚饭|下班(?:以|之)?后|天黑(?:了|以后|之后|后)/u,
    )) {
      open.minuteOfDay ??= partOf(match[0])?.[1];
      claim(match);
    }
  }
  for (const match of passage.find(LATE)) {
    open.minuteOfDay ??= LATE_HOUR;
    claim(match);
  }
  // 今晚八点半还开着: then, not now.
  if (open.date ?? open.minuteOfDay ?? open.weekdays) delete open.now;
  if (open.weekdays) open.weekdays = [...new Set(open.weekdays)];
  if (Object.values(open).some((value) => value !== undefined)) wishes.open = open;
}

type Claim = (match: RegExpExecArray) => void;

function readChinese(passage: Passage, open: TimeWish, now: Date, claim: Claim): void {
  if (!/\p{Script=Han}/u.test(passage.text)) return;
  for (const match of passage.find(MONTH_DAY)) {
    const { year, month, day } = match.groups ?? {};
    const [m, d] = [parseNumber(month ?? '')?.min ?? 0, parseNumber(day ?? '')?.min ?? 0];
    if (m < 1 || m > 12 || d < 1 || d > longestMonth(m)) {
      open.impossible = passage.written(match.index, match.index + match[0].length);
      claim(match);
      continue;
    }
    open.date = year ? iso(Number(year), m, d) : nextDate(now, m, d);
    claim(match);
  }
  for (const match of passage.find(WEEK_ZH)) {
    const { which = '', day = '', to, more = '' } = match.groups ?? {};
    if (which.startsWith('上')) continue;
    const days =
      day === '末'
        ? [6, 0]
        : to
          ? span(weekday(day), weekday(to))
          : [weekday(day), ...(more.match(/[一二三四五六日天](?![周星礼])/gu) ?? []).map(weekday)];
    const weeks = which.startsWith('下下') ? 2 : which.startsWith('下') ? 1 : 0;
    if (/^[这本下]/.test(which) && days.length === 1) open.date = dayOfWeek(now, days[0]!, weeks);
    else open.weekdays = [...(open.weekdays ?? []), ...days];
    claim(match);
  }
  for (const match of passage.find(DAY_ONLY)) {
    const { which, day, day2 } = match.groups ?? {};
    const date = Number(day ?? day2);
    if (date < 1 || date > 31) continue;
    const next = which?.startsWith('下') || (!which && date < now.getDate());
    const first = new Date(now.getFullYear(), now.getMonth() + (next ? 1 : 0), 1);
    open.date = iso(first.getFullYear(), first.getMonth() + 1, date);
    claim(match);
  }
  for (const match of passage.find(RELATIVE_ZH)) {
    open.date ??= plusDays(now, RELATIVE_DAYS[match[0][0]!] ?? 0);
    if (/[晚早]$/.test(match[0])) {
      // 今晚八点半: the hour is read with its part of the day.
      passage.mention('open', match.index, match.index + 1);
      passage.claim(match.index, match.index + 1);
    } else claim(match);
  }
  for (const pattern of [CLOCK_ZH, CLOCK_COLON]) {
    for (const match of passage.find(pattern)) {
      const minutes = clockOf(match);
      if (minutes === undefined) continue;
      open.minuteOfDay ??= minutes;
      claim(match);
    }
  }
  for (const match of passage.find(/(?<=\ufffc)[晚早](?=[\p{L}\ufffc,]|$)/u)) {
    open.minuteOfDay ??= match[0] === '晚' ? 1140 : 600;
    claim(match);
  }
}

function clockOf(match: RegExpExecArray): number | undefined {
  const { part, hour = '', half, quarter, minute, until } = match.groups ?? {};
  const value = parseNumber(hour)?.min;
  if (value === undefined || value > 24) return undefined;
  // 安静一点, 早一点: no clock.
  if (!part && value === 1 && !half && !minute && !until && !/钟|整/.test(match[0])) return undefined;
  const kind = part === '晚' ? 'pm' : partOf(part ?? '')?.[2];
  let hours = value;
  if (kind === 'pm' && hours < 12) hours += 12;
  else if (kind === 'noon' && hours < 3) hours += 12;
  // Nobody asks for museums at three in the morning.
  else if (!kind && hours < 8 && !match[0].includes(':')) hours += 12;
  const minutes =
    hours * 60 + (half ? 30 : quarter ? (quarter === '三' ? 45 : 15) : (parseNumber(minute ?? '')?.min ?? 0));
  return Math.min(until ? minutes - 1 : minutes, 1439);
}

function readEnglish(passage: Passage, open: TimeWish, now: Date, claim: Claim): void {
  if (!/[a-z]/.test(passage.text)) return;
  for (const match of passage.find(WEEK_EN)) {
    const { which = '', day = '' } = match.groups ?? {};
    const index = DAYS_EN.findIndex((name) => name.startsWith(day.slice(0, 3)));
    if (/^(?:this|next|coming)/.test(which)) open.date = dayOfWeek(now, index, which.startsWith('next') ? 1 : 0);
    else open.weekdays = [...(open.weekdays ?? []), index];
    claim(match);
  }
  for (const match of passage.find(HALF_PAST)) {
    const { kind = '', hour = '', meridiem } = match.groups ?? {};
    const value = (parseNumber(hour)?.min ?? 0) % 12;
    const hours = value + (meridiem === 'p' || (!meridiem && value < 8) ? 12 : 0);
    open.minuteOfDay = hours * 60 + (kind === 'half past' ? 30 : kind === 'quarter past' ? 15 : -15);
    claim(match);
  }
  for (const match of passage.find(AT_HOUR)) {
    const { word = '', hour = '', minute } = match.groups ?? {};
    const value = Number(hour);
    if (value > 24) continue;
    const minutes = (value > 0 && value < 8 ? value + 12 : value) * 60 + Number(minute ?? 0);
    open.minuteOfDay ??= /^(?:until|till|til)$/.test(word) ? minutes - 1 : minutes;
    claim(match);
  }
  if (!WORTH_PARSING.test(passage.open)) return;
  for (const result of chronoEnglish.casual.parse(passage.open, now, { forwardDate: true })) {
    const { start } = result;
    const saysDate = start.isCertain('day') || start.isCertain('weekday');
    const saysTime = start.isCertain('hour');
    if (!saysDate && !saysTime) continue;
    if (saysDate) open.date ??= iso(start.get('year') ?? 0, start.get('month') ?? 1, start.get('day') ?? 1);
    if (saysTime) {
      let hours = start.get('hour') ?? 0;
      if (!start.isCertain('meridiem') && hours > 0 && hours < 8) hours += 12;
      const minutes = hours * 60 + (start.get('minute') ?? 0);
      open.minuteOfDay ??= UNTIL_EN.test(passage.open.slice(0, result.index)) ? minutes - 1 : minutes;
    } else {
      const part = partOf(result.text);
      if (part) open.minuteOfDay ??= part[1];
    }
    passage.claim(result.index, result.index + result.text.length, 'open');
  }
}

/** The next month of that name; this one, while it lasts. */
function readMonth(passage: Passage, open: TimeWish, now: Date, claim: Claim): void {
  if (open.date) return;
  for (const match of passage.find(MONTH_ALONE)) {
    const { en, zh } = match.groups ?? {};
    const month = en ? MONTHS.findIndex((name) => en.startsWith(name)) + 1 : (parseNumber(zh ?? '')?.min ?? 0);
    if (month < 1 || month > 12) continue;
    const year = now.getFullYear() + (month < now.getMonth() + 1 ? 1 : 0);
    open.month ??= `${year}-${String(month).padStart(2, '0')}`;
    claim(match);
  }
}

function partOf(words: string): (typeof DAY_PARTS)[number] | undefined {
  return DAY_PARTS.find(([pattern]) => pattern.test(words));
}

function weekday(char: string): number {
  return '日一二三四五六'.indexOf(char === '天' ? '日' : char) >= 0
    ? '日一二三四五六'.indexOf(char === '天' ? '日' : char)
    : Number(char);
}

function span(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = from; ; day = (day + 1) % 7) {
    days.push(day);
    if (day === to) return days;
  }
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function isoOf(date: Date): string {
  return iso(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

function plusDays(now: Date, days: number): string {
  return isoOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
}

function nextDate(now: Date, month: number, day: number): string {
  const today = isoOf(now);
  const date = iso(now.getFullYear(), month, day);
  return date >= today ? date : iso(now.getFullYear() + 1, month, day);
}

/** The day of this week (Monday to Sunday), or of a later one; a day that is over means the next. */
function dayOfWeek(now: Date, day: number, weeks: number): string {
  const fromMonday = (value: number) => (value + 6) % 7;
  const days = fromMonday(day) - fromMonday(now.getDay()) + weeks * 7;
  return plusDays(now, days < 0 ? days + 7 : days);
}
