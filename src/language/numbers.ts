/** Numbers as people write them in either language: digits, 三百, 两千五, 1.5万, "twenty-five", "a couple of". */

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const WORDS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  zero: 0,
  half: 0.5,
  dozen: 12,
};

const CHINESE = '[零〇一二两俩三仨四五六七八九十百千万亿]{1,12}(?:点[零一二三四五六七八九]{1,4})?';
const TENS = '(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)';
const ONES = '(?:one|two|three|four|five|six|seven|eight|nine)';
const TEENS = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
const SMALL = `(?:${TENS}(?:[- ]${ONES})?|${TEENS}|${ONES})`;
/** `SMALL` stands in it as seldom as it can: engines spell each copy out, and patterns of this room hold many numbers. */
const ENGLISH = `(?:(?:${SMALL}|an?(?= (?:hundred|thousand)))(?: (?:hundred|thousand)(?: (?:and )?${SMALL})?| and a half(?! hours?| an))?|an? dozen|zero)`;

/** Source of a pattern for one number. It has no groups, and its lengths are bounded: endless digits are no number. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3}){1,3}(?!\\d)(?:\\.\\d{1,3})?|\\d{1,9}(?!\\d)(?:\\.\\d{1,6})?(?: ?[万千百](?!里)|k\\b)?|${CHINESE}|\\b${ENGLISH}\\b)`;
/** Source of a pattern for a counting number between one and ninety-nine, as in "three museums". */
export const COUNT = `(?:\\d{1,2}(?![\\d.])|[一二两俩三仨四五六七八九十]{1,3}|\\b${SMALL}\\b)`;
/** Source of a pattern for a number of minutes on the way. */
export const MINUTES = `(?:\\d{1,3}(?![\\d.])|[一二两三四五六七八九十百]{1,4}|\\b${SMALL}\\b)`;
/** What stands between the ends of a range. */
export const TO = '(?: ?(?:-{1,2}|~|到|至|、|,(?=\\d)) ?| to | or | through )';

/** The value of a number that matches `NUMBER`; adjacent numerals (两三, 三四十) give both ends of a range. */
export function parseNumber(words: string): { min: number; max: number } | undefined {
  const text = words.trim();
  if (/^\d/.test(text)) {
    const digits = /^[\d.,]+/.exec(text)?.[0] ?? '';
    const value = Number(digits.replace(/,/g, '')) * scale(text.slice(digits.length).trim());
    return Number.isFinite(value) ? { min: value, max: value } : undefined;
  }
  return /^[a-z]/.test(text) ? parseEnglish(text) : parseChinese(text);
}

function scale(suffix: string): number {
  return suffix === 'k' ? 1000 : (UNITS[suffix] ?? 1);
}

function parseEnglish(text: string): { min: number; max: number } | undefined {
  const half = /^(\w+) and a half$/.exec(text);
  if (half) {
    const whole = parseEnglish(half[1]!);
    return whole && { min: whole.min + 0.5, max: whole.max + 0.5 };
  }
  let total = 0;
  let current = 0;
  for (const word of text.split(/[ -]+/)) {
    if (word === 'and' || word === 'of') continue;
    if (word === 'hundred') current = (current || 1) * 100;
    else if (word === 'thousand') {
      total += (current || 1) * 1000;
      current = 0;
    } else if (word === 'dozen') current = (current || 1) * 12;
    else if (word in WORDS) current += WORDS[word]!;
    else return undefined;
  }
  return { min: total + current, max: total + current };
}

function parseChinese(text: string): { min: number; max: number } | undefined {
  const [whole = '', fraction] = text.split('点');
  // 两三 (two or three), 三四十 (thirty or forty), 十七八 (seventeen or eighteen).
  const pair = /^(十|[二三四五六七八九]十)?([一二两三四五六七八])([二两三四五六七八九])([十百千万]?)$/.exec(whole);
  if (pair && !fraction && DIGITS[pair[3]!] === DIGITS[pair[2]!]! + 1) {
    const base = pair[1] ? (parseChinese(pair[1])?.min ?? 0) : 0;
    const unit = pair[4] ? UNITS[pair[4]]! : 1;
    return { min: base + DIGITS[pair[2]!]! * unit, max: base + DIGITS[pair[3]!]! * unit };
  }
  if (whole.length > 1 && [...whole].every((char) => char in DIGITS)) {
    const value = Number([...whole].map((char) => DIGITS[char]).join(''));
    return { min: value, max: value };
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 0;
  for (const char of whole) {
    const unit = UNITS[char];
    if (unit === undefined) {
      if (char === '零' || char === '〇') lastUnit = 0;
      digit = DIGITS[char];
      continue;
    }
    if (unit >= 10_000) {
      total = (total + section + (digit ?? 0)) * unit;
      section = 0;
    } else section += (digit ?? 1) * unit;
    digit = undefined;
    lastUnit = unit;
  }
  // 两千五 is 2500, 三百五 is 350, but 一百零五 is 105 and 二十五 is 25.
  if (digit !== undefined) section += lastUnit >= 100 ? (digit * lastUnit) / 10 : digit;
  const value = Number(`${total + section}${fraction ? `.${[...fraction].map((char) => DIGITS[char]).join('')}` : ''}`);
  return Number.isFinite(value) ? { min: value, max: value } : undefined;
}
