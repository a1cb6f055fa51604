import type { Constraints, NumberRange } from '../constraints.js';
import { parseNumber } from '../numbers.js';
import { both } from './quantity.js';
import type { Passage } from './passage.js';

/** Periods by their years, with the tag that means the same where a period is a theme. */
const PERIODS: [pattern: string, from: number, to: number, tag?: string][] = [
  ['夏代|夏朝|xia dynasty', -2070, -1600],
  ['商周(?:时期)?', -1600, -256, 'shang-zhou'],
  ['商代|商朝|殷商|shang dynasty', -1600, -1046, 'shang-zhou'],
  ['西周', -1046, -771, 'shang-zhou'],
  ['周代|周朝|zhou dynasty', -1046, -256, 'shang-zhou'],
  ['春秋(?:时期)?|spring and autumn period', -770, -476, 'shang-zhou'],
  ['战国(?:时期)?|warring states(?: period)?', -475, -221, 'shang-zhou'],
  ['秦代|秦朝|qin dynasty', -221, -207, 'qin'],
  ['西汉|western han(?: dynasty)?', -206, 9, 'han'],
  ['东汉|eastern han(?: dynasty)?', 25, 220, 'han'],
  ['汉代|汉朝|两汉|han dynasty', -206, 220, 'han'],
  ['三国时期|three kingdoms(?: period)?', 220, 280],
  ['魏晋(?:南北朝)?|南北朝|northern and southern dynasties', 220, 589],
  ['北魏|northern wei(?: dynasty)?', 386, 534],
  ['隋代|隋朝|sui dynasty', 581, 618],
  ['唐代|唐朝|大唐|盛唐|tang dynasty|tang era|tang period', 618, 907, 'tang'],
  ['五代十国', 907, 979],
  ['辽代|辽朝|liao dynasty', 916, 1125],
  ['金代|金朝|jin dynasty', 1115, 1234],
  ['北宋|northern song(?: dynasty)?', 960, 1127, 'song'],
  ['南宋|southern song(?: dynasty)?', 1127, 1279, 'song'],
  ['宋代|宋朝|两宋|song dynasty|song era|song period', 960, 1279, 'song'],
  ['西夏', 1038, 1227],
  ['元代|元朝|yuan dynasty|yuan period', 1271, 1368, 'yuan'],
  ['明清(?:时期|两代)?|ming and qing(?: dynast(?:y|ies))?', 1368, 1911],
  ['明代|明朝|ming dynasty|ming era|ming period', 1368, 1644, 'ming'],
  ['清代|清朝|晚清|清末|qing dynasty|qing era|qing period', 1644, 1911, 'qing'],
  [
    '民国(?:时期|年间)?|republican (?:era|period)|republican-era|republic of china era',
    1912,
    1949,
    'republic-of-china',
  ],
  ['新中国成立(?:以后|之后|后)', 1949, 3000],
  ['维多利亚时代|维多利亚时期|victorian(?: era| age| period)?', 1837, 1901],
  ['江户时代|江户时期|edo period|edo era', 1603, 1868],
  ['明治时代|明治时期|meiji(?: era| period)', 1868, 1912],
  ['文革(?:时期)?', 1966, 1976],
];
/** Turning points before or after which films were made. */
const TURNS: [pattern: string, before: number, after: number][] = [
  [
    '二战|第二次世界大战|the (?:second world )?war|(?:the )?second world war|world war (?:ii|2|two)|wwii|ww2',
    1938,
    1946,
  ],
  ['一战|第一次世界大战|(?:the )?first world war|world war (?:i|1|one)|wwi|ww1', 1913, 1919],
  ['解放|建国|新中国成立', 1948, 1950],
  ['文革', 1965, 1977],
  ['改革开放', 1977, 1978],
];
const turns = TURNS.map(([pattern, before, after]) => ({
  pattern: new RegExp(
    `(?:${pattern})(?:(?<until>以前|之前|前(?!后|夕))|(?<since>以后|之后|以来|后))的?|(?:(?<until2>before|until|up to)|(?<since2>after|since)) (?:${pattern})\\b`,
    'u',
  ),
  before,
  after,
}));
const periods = PERIODS.map(([pattern, from, to, tag]) => ({
  pattern: new RegExp(`(?:${pattern})(?:的|时期)?`, 'u'),
  from,
  to,
  tag,
}));

const SUBJECT =
  /(?:关于|有关|讲|讲述|介绍|反映|表现|以)[^,。]{0,8}$|\b(?:about|on|of|covering|featuring|set in) (?:the |life in (?:the )?)?$/u;

const BC_ZH = '(?<bc>公元前|前(?=\\d|[一二三四五六七八九十]))?(?:公元)?';
const ORDINAL_EN =
  '(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[- ]first)';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  );
const HOUR_NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const PART = '(?<part>初|早期|上半叶|中期|中叶|末期?|晚期|下半叶|后期)?';

const CENTURY_ZH = new RegExp(
  `${BC_ZH}(?<century>${HOUR_NUMBER}) ?世纪(?:(?<decade>[一二三四五六七八九]十|\\d0)年代)?${PART}(?<since>以来|以后|之后)?(?:的)?`,
  'u',
);
const CENTURY_EN = new RegExp(
  `(?:the )?(?<part>early|mid|late)?[- ]?${ORDINAL_EN}[- ]centur(?:y|ies)(?: ?(?<bc>bce?|b\\.c\\.))?`,
  'u',
);
const DECADE_ZH =
  /(?<last>上世纪|上个世纪|二十世纪|20世纪)?(?<first>[二三四五六七八](?=[三四五六七八九]十)|\d0(?:年代)?(?:和|到|至|、|或))?(?<decade>[二三四五六七八九]十|\d0|(?:19|20)\d0|零零|零)年代(?<part>初|中期|末期?)?(?:(?<until>以前|之前|前(?!后))|(?<since>以后|之后|以来|后))?的?(?:或(?:者)?更(?:早|老))?/u;
const DECADE_EN =
  /(?:(?<until>before|until|earlier than|older than|prior to)|(?<since>since|after|later than|newer than)|from|in|of)? ?(?:the )?(?<!\b(?:my|our|your|his|her|their) (?:early |mid |late )?)(?<part>early|mid|late)?[- ]?(?:(?<year>1[0-9]\d0|20[0-2]0)'?s|'?(?<short>[2-9]0)'?s|(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b(?: or (?:earlier|older|before)\b)?/u;
const YEAR = '(?:1\\d{3}|20\\d{2})';
const YEARS = [
  {
    pattern: new RegExp(
      `(?:between |from |从|在)?(?<from>${YEAR})年?(?: ?(?:-|~|到|至) ?| and | to )(?<to>${YEAR})年?(?:之间|间)?的?`,
      'u',
    ),
    bound: 'range',
  },
  {
    pattern: new RegExp(
      `(?:made |built |filmed |released |painted |created |founded )?(?:since|after|from|later than|newer than|(?:not|no|nothing|none) (?:older|earlier) than|not before)(?: the year)? (?<from>${YEAR})(?: (?:on|onwards?|or later))?|(?<from2>${YEAR})年?(?:以后|之后|以来|后(?!面))的?|比(?<from4>${YEAR})年?(?:更|还|要)?(?:新|晚|近)(?:一?[点些])?的?|\\b(?<from3>${YEAR}) (?:or later|onwards?)`,
      'u',
    ),
    bound: 'from',
  },
  {
    pattern: new RegExp(
      `(?:made |built |filmed |released |painted |created |founded )?(?<!\\b(?:not|no|nothing|isn't|aren't) )(?:before|until|up to|earlier than|older than|prior to)(?: the year)? (?<to>${YEAR})|比(?<to4>${YEAR})年?(?:更|还|要)?(?:老|早|旧)(?:一?[点些])?的?|(?<to2>${YEAR})年?(?:以前|之前|前(?!面))的?|\\b(?<to3>${YEAR}) or (?:earlier|before)`,
      'u',
    ),
    bound: 'to',
  },
  {
    pattern: new RegExp(
      `(?<at>${YEAR})年(?!票|卡|龄)(?:的|拍的|建的|建成的|上映的)?|(?:made|built|filmed|released|painted|created|founded|from|in|dated|of) (?:the year )?(?<at2>${YEAR})\\b(?! ?(?:yuan|km|met|people|euro|pound|dollar))`,
      'u',
    ),
    bound: 'at',
  },
  {
    pattern:
      /公元前(?<bc>\d{1,4}|[一二三四五六七八九十百千]+)年(?:以前|之前|以后|之后|以来)?|(?:in |from )?(?:before |after |since |older than )?(?<bc2>\d{1,4}) ?(?:bce?\b|b\.c\.)/u,
    bound: 'bc',
  },
] as const;
const RECENT =
  /(?:最近|近|过去)(?<n>\d{1,2}|[一二两三四五六七八九十]{1,2}|几)年(?:以?来|内|里)?的?|(?:in |from |of )?(?:the )?(?:last|past) (?<n2>\d{1,2}|few|couple of|ten|five|twenty|three|two) years/u;

/**
 * Reads years, centuries, decades and periods. Where the question is for films or says "about", a period is what it is
 * about, not when it was made: then its tag is returned instead.
 */
export function readYear(passage: Passage, wishes: Constraints, now: Date, isVideo: boolean): string[] {
  const tags: string[] = [];
  let year: NumberRange | undefined;
  const add = (range: NumberRange, match: RegExpExecArray) => {
    year = both(year, range);
    passage.claim(match.index, match.index + match[0].length, 'year');
  };
  for (const { pattern, before, after } of turns)
    for (const match of passage.find(pattern)) {
      const { until, until2 } = match.groups ?? {};
      add((until ?? until2) ? { max: before } : { min: after }, match);
    }
  for (const { pattern, from, to, tag } of periods) {
    for (const match of passage.find(pattern)) {
      if (isVideo || SUBJECT.test(passage.text.slice(0, match.index))) {
        // Without a tag the period stays in the topic and is matched by meaning.
        if (!tag) continue;
        tags.push(tag);
        passage.claim(match.index, match.index + match[0].length, 'tag');
      } else add({ min: from, max: to }, match);
    }
  }
  for (const pattern of [CENTURY_ZH, CENTURY_EN])
    for (const match of passage.find(pattern)) add(centuryOf(match.groups ?? {}), match);
  // "The fifties and sixties", 五六十年代: what lies in either.
  let decades: NumberRange | undefined;
  for (const pattern of [DECADE_ZH, DECADE_EN]) {
    for (const match of passage.find(pattern)) {
      const range = decadeOf(match.groups ?? {});
      if (!range) continue;
      decades = either(decades, bounded(range, match));
      passage.claim(match.index, match.index + match[0].length, 'year');
    }
  }
  if (decades) year = both(year, decades);
  for (const { pattern, bound } of YEARS) {
    for (const match of passage.find(pattern)) {
      const values = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
      const number = (key: string) => {
        const found = values.find(([name]) => name.replace(/\d$/, '') === key)?.[1];
        return found === undefined ? undefined : parseNumber(found)?.min;
      };
      if (bound === 'bc') {
        const value = -(number('bc') ?? 0);
        const before = /before |older than |以前|之前/.test(match[0]);
        const after = /after |since |以后|之后|以来/.test(match[0]);
        add(before ? { max: value - 1 } : after ? { min: value } : { min: value, max: value }, match);
      } else if (bound === 'from') add({ min: number('from')! }, match);
      else if (bound === 'to') add({ max: number('to')! - 1 }, match);
      else if (bound === 'at') add({ min: number('at')!, max: number('at')! }, match);
      else add({ min: number('from')!, max: number('to')! }, match);
    }
  }
  for (const match of passage.find(RECENT)) {
    const words = match.groups?.['n'] ?? match.groups?.['n2'] ?? '';
    add({ min: now.getFullYear() - (parseNumber(words)?.min ?? (words.startsWith('couple') ? 2 : 5)) }, match);
  }
  if (year) wishes.year = year;
  return tags;
}

/** "Before the fifties", 九十年代以后, 七十年代或者更早. */
function bounded({ min, max }: NumberRange, { groups = {}, 0: words }: RegExpExecArray): NumberRange {
  if (groups['until']) return { max: min! - 1 };
  if (/或(?:者)?更[早老]$| or (?:earlier|older|before)$/u.test(words)) return { max: max! };
  if (groups['since']) return { min: min! };
  return { min: min!, max: max! };
}

function either(a: NumberRange | undefined, b: NumberRange): NumberRange {
  if (!a) return b;
  const [min, max] = [Math.min(a.min ?? -Infinity, b.min ?? -Infinity), Math.max(a.max ?? Infinity, b.max ?? Infinity)];
  return { ...(Number.isFinite(min) && { min }), ...(Number.isFinite(max) && { max }) };
}

function centuryOf(groups: Record<string, string | undefined>): NumberRange {
  const ordinal = groups['ordinal']?.replace(' ', '-');
  const century = groups['century']
    ? (parseNumber(groups['century'])?.min ?? 0)
    : ORDINALS.includes(ordinal ?? '')
      ? ORDINALS.indexOf(ordinal!)
      : parseInt(ordinal ?? '0', 10);
  if (groups['bc']) return part({ min: -century * 100, max: -(century - 1) * 100 - 1 }, groups['part']);
  const decade = groups['decade'] ? (parseNumber(groups['decade'])?.min ?? 0) : undefined;
  const first = (century - 1) * 100;
  const range =
    decade === undefined ? { min: first + 1, max: first + 100 } : { min: first + decade, max: first + decade + 9 };
  return groups['since'] ? { min: range.min } : part(range, groups['part']);
}

const WORD_DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

function decadeOf(groups: Record<string, string | undefined>): NumberRange | undefined {
  const words = groups['year'] ?? groups['short'] ?? groups['decade'];
  let decade = groups['word']
    ? (WORD_DECADES.indexOf(groups['word']) + 2) * 10
    : /^零/.test(words ?? '')
      ? 0
      : parseNumber(words ?? '')?.min;
  if (decade === undefined) return undefined;
  if (decade < 100) decade += decade === 0 ? 2000 : 1900;
  const first = groups['first'];
  if (first) {
    const earlier = /^\d/.test(first) ? parseInt(first, 10) : (parseNumber(`${first}十`)?.min ?? 0);
    const min = 1900 + earlier;
    if (min < decade) return { min, max: decade + 9 };
  }
  return part({ min: decade, max: decade + 9 }, groups['part']);
}

/** The early, middle or late third of a period. */
function part(range: { min: number; max: number }, words: string | undefined): NumberRange {
  const [third, most] = [Math.round((range.max - range.min) / 3), Math.round((range.max - range.min) * 0.6)];
  if (!words) return range;
  if (/^(?:初|早|上|early)/.test(words)) return { min: range.min, max: range.max - most };
  if (/^(?:中|mid)/.test(words)) return { min: range.min + third, max: range.max - third };
  return { min: range.min + most, max: range.max };
}
