import type { Constraints, NumberRange } from '../constraints.js';
import { NUMBER, parseNumber } from '../numbers.js';
import { AFTER, amount, BEFORE, both, readQuantity, toRange } from './quantity.js';
import type { Passage } from './passage.js';

const HOUR = '个?(?:小时|钟头)|个(?=钟)|小(?=的)|-?h(?:(?:ou)?rs?)?\\b|-?hours?\\b';
const MINUTE = '分钟?(?=[^\\p{L}]|钟|左|内|以|的|之|长|就|能|可|,|$)|-?min(?:ute)?s?\\b';
const DAY = '(?:整)?天(?!安门|坛|后|前|气|空|津|主|文|台|桥|下|宫|池|然|山|都|再|我|你|要)|-?days?\\b';
const QUARTER = '刻钟';
const UNIT = `(?:${HOUR}|${MINUTE}|${QUARTER}|${DAY})`;
const NUMERAL = `(?:${NUMBER}个半(?=小时|钟头)|${NUMBER}个多(?=小时|钟头)|半个?(?=小时|钟头)|个把(?=小时|钟头)|(?:好)?几个?(?=小时|钟头|分钟)|half an?(?= h)|an?(?= h)|\\ba couple(?: of)?(?= h| d| m)|\\ba few(?= h| m)|\\bseveral(?= h)|${NUMBER}(?: and a half(?= h))?)`;

const CUE =
  '(?:(?:可以?|能|能够|想|要|去|我打算|打完)?(?:有)?(?:游玩|参观|游览|逛|玩|看|走|待|放映|播放)?(?:的)?(?:时长|时间|片长)?(?:控制|最好|需要|长|为|是|在|要|上|个|了|只需|有)*)';
const AMOUNT = new RegExp(
  `${CUE}?(?<![\\d.第过这前后近每])(?<!(?<!^|[,。;!?] ?)那)(?<have>只有|还有|还剩|就|有|i(?:'ve| have)? ?(?:only )?(?:got|have)|(?:we|i)(?:'ve| have)? ?(?:only )?(?:got|have)(?: (?:just|only|exactly|about))?|(?:we|i)'ve(?: (?:only|just))?|only|spare|with(?= (?:about |around |only |just )?(?:an? |half|\\d|one|two|three|four|five|six))|in(?= an?| \\d| half))? ?${BEFORE}${amount(UNIT, NUMERAL)}(?<half> and a half)?(?:的?时间)?${AFTER}`,
  'u',
);
const MINUTES: [RegExp, number][] = [
  [new RegExp(`^(?:${QUARTER})$`, 'u'), 15],
  [/^(?:-?h|.*(?:小时|钟头|hours?|hrs?)|个|小)$/u, 60],
  [/^-?(?:分|min)/u, 1],
  [/天$|days?$/u, 1440],
];

interface Phrase {
  pattern: RegExp;
  range: (isVideo: boolean) => NumberRange;
}
const PHRASES: Phrase[] = [
  { pattern: /\b(?:three|3)[- ]quarters of an hour\b/, range: () => ({ max: 45 }) },
  { pattern: /\b(?:a |one )?quarter of an hour\b/, range: () => ({ max: 15 }) },
  {
    pattern: /大半天(?:时间)?|\b(?:most of|the better part of|almost) (?:the|a) (?:whole )?day\b/,
    range: () => ({ min: 240 }),
  },
  {
    pattern: /(?<!大)半天(?:时间|左右|以内)?|\bhalf[- ]a[- ]day\b|\bhalf[- ]day\b/,
    range: () => ({ min: 180, max: 300 }),
  },
  {
    pattern:
      /(?<![第每这那有哪前后过])(?:一整天|1整天|整整?一天|(?<=[玩逛待游耗泡花])(?:上|个|满)?一天|一日游|全天|整天|一天时间)|\b(?:an? |the )?(?:whole|full|entire) day\b|\ball day\b|\bday[- ]long\b/,
    range: () => ({ min: 360, max: 1440 }),
  },
  {
    pattern:
      /(?:一|整|1)个?(?:上午|下午|晚上|早上)|\b(?:(?:an?|one) (?:whole |entire |full )?|the (?:whole|entire|full) |all )(?:morning|afternoon|evening)\b/,
    range: () => ({ min: 120, max: 240 }),
  },
];
const VAGUE: Phrase[] = [
  {
    pattern:
      /(?:时间|时长|片长)?(?:也)?(?:不要|不能|别|不会|不)(?:太|那么|很)(?:长|久)(?:了)?的?|\b(?:not|isn't|nothing|aren't|without being) (?:too|very|so|that|overly) (?:long|lengthy)\b/,
    range: (isVideo) => ({ max: isVideo ? 60 : 120 }),
  },
  {
    pattern:
      /(?:时间|时长|片长)(?:短|少)(?:一?[点些])?的?|短(?:一?[点些])的|\b(?:something|anything) (?:quick|short|brief)\b|\bshort (?=documentar|animation|video|movie|lecture|visit|stop|trip|walk|one)|\bbrief (?=visit|stop)|\bquick (?=visit|stop)/,
    range: (isVideo) => ({ max: isVideo ? 30 : 60 }),
  },
  {
    pattern:
      /(?:时间|时长|片长)长(?:一?[点些])?的|长(?:一?[点些])的(?=片|电影|纪录片)|\blong (?=documentar|film|movie|visit)/,
    range: (isVideo) => ({ min: isVideo ? 90 : 180 }),
  },
];

/** Where the number begins in an amount that has words before it. */
const FIGURE = /[\d一二两三四五六七八九十半]|\b[a-z]+ (?:min|hour)/u;
const QUEUED =
  /(?:排|等|堵)(?:队|车)?(?:了|过)(?:足足|整整|大概|将近|快|差不多|只|才|就|有|近)*$|\b(?:waited|queued|stood in (?:line|the queue)|waiting|queu(?:e)?ing)(?: in (?:line|the queue))?(?: for)?(?: only| just| about| over| nearly| almost| a mere)* ?$/u;

/** Time that one has, which a visit need not fill: "two hours to kill", "8 hours in Hong Kong", 空出两个小时. */
const AVAILABLE_AFTER =
  /^,? ?(?:to (?:spare|kill|spend|fill|waste|burn|play with)|spare|free|left|remaining|layover|stopover|before (?:my|our|the|we|i|dinner|lunch|it|they)|(?:until|till|til) (?:my|our|the|dinner|lunch)|between (?:trains?|flights?|meetings?|planes?)|(?:的)?(?:空闲?|空余|空当|空档|闲)(?:时间)?|之后(?:要|就)|后(?:要|就)(?:走|赶|登|上))/u;
const AVAILABLE_BEFORE =
  /(?:空(?:出|了|闲)?|剩下?|余|待|停留|只有|还有|能待|free for|spare|kill)(?: (?:about|around|only|just))? ?$/u;
/** "8 hours in Hong Kong": at the start of what is said, it is the time that one has there. */
const STAY_THERE = /^ ?(?:in|around|at) (?=\ufffc|\p{L})/u;
const CLAUSE_START = /(?:^|[,.;:!?] ?|\b(?:with|for|have|got|just|only|about|around|have got|'ve got) )$/u;

const HAS = /(?:只有|还有|还剩|就有|有|剩|就)$|\b(?:have|has|had|'ve|got|only)(?: only| just| got)* $/u;

function isAvailable(before: string, after: string): boolean {
  return (
    AVAILABLE_AFTER.test(after) ||
    AVAILABLE_BEFORE.test(before) ||
    (STAY_THERE.test(after) && CLAUSE_START.test(before))
  );
}

/** "The museum closes in 20 min", 还有二十分钟就关门: how much time is left of the day, and no wish. */
const ENDS_SOON = new RegExp(
  `(?:\\b(?:it|they|(?:the |this )?(?:museum|gallery|place|park|shop)) )?\\b(?:clos(?:es?|ing)|shuts?|shutting|ends?|ending)(?: up)? in (?:about |only |just )?${NUMERAL} ?(?:${MINUTE}|${HOUR})|(?:还有|只剩|剩下?|再过)?(?:不到)?${NUMERAL}(?:分钟|个?小时)(?:后|之后)?就?要?(?:关门|闭馆|清场|下班)了?`,
  'u',
);

/** Takes what is said of the end of the day out of what is read for wishes. */
export function claimEndOfDay(passage: Passage): void {
  for (const { index, 0: words } of passage.find(ENDS_SOON)) passage.claim(index, index + words.length);
}

/** Reads how long a visit or a film should last, in minutes. A day counts as 24 hours, as visit durations do. */
export function readDuration(passage: Passage, wishes: Constraints, isVideo: boolean): void {
  let duration: Constraints['duration'];
  const readPhrases = (phrases: readonly Phrase[]) => {
    for (const { pattern, range } of phrases) {
      for (const match of passage.find(pattern)) {
        if (/(?:更|再|比[^,]{1,12}|哪[^,]{0,6})$/u.test(passage.open.slice(0, match.index))) continue;
        // 我只有一上午: a visit need not fill it.
        const { max, ...least } = range(isVideo);
        const isSpare = !isVideo && max !== undefined && HAS.test(passage.open.slice(0, match.index));
        // What was said in figures outweighs "not too long".
        if (!duration || phrases === PHRASES)
          duration = both(duration, isSpare ? { max } : { ...least, ...(max !== undefined && { max }) });
        passage.claim(match.index, match.index + match[0].length, 'duration');
      }
    }
  };
  readPhrases(PHRASES);
  for (const match of passage.find(AMOUNT)) {
    const groups = match.groups ?? {};
    if (
      (!groups['unitA'] && !groups['unitB']) ||
      /^ ?(?:ago|walk|drive|away|步行|车程|路程|以后|之后|后|以前|之前|前|old)/u.test(
        passage.open.slice(match.index + match[0].length),
      )
    )
      continue;
    if (
      /(?:步行|走路|开车|车程|骑车|坐车|walk(?:ing)?|driv(?:e|ing))(?: of)? ?$/u.test(
        passage.open.slice(0, match.index),
      )
    )
      continue;
    // "We waited only five minutes", 排了半小时: told of a queue; no wish for so short a visit.
    const number = Math.max(0, match[0].search(FIGURE));
    if (QUEUED.test(passage.open.slice(0, match.index + number))) continue;
    // "Not three hours long": said of what was shown; no wish for three hours.
    const isRefused = /(?:\bnot|不要|别)(?: a| an| another)? ?$/u.test(passage.open.slice(0, match.index));
    if (isRefused && !/more|less|over|under|超|多|少|至/u.test(match[0])) {
      passage.claim(match.index, match.index + match[0].length);
      continue;
    }
    const quantity = readQuantity(
      groups,
      (value, unit) => Math.round((value + (groups['half'] ? 0.5 : 0)) * minutesOf(unit)),
      parseNumeral,
    );
    if (!quantity) continue;
    const exact = (value: number): NumberRange => {
      // Whoever has two hours does not mind if it takes one. A film that runs to the minute is rare.
      if (groups['have'] && !/^(?:in|就)$/.test(groups['have'])) return { max: value };
      return isVideo ? { min: Math.round(value * 0.8), max: Math.round(value * 1.2) } : { min: value, max: value };
    };
    const has =
      /(?:have|'ve|got|只有|还有|还剩|only|spare|with)/u.test(groups['have'] ?? '') ||
      isAvailable(passage.open.slice(0, match.index), passage.open.slice(match.index + match[0].length));
    const isSpare = !isVideo && has && (!quantity.bound || quantity.bound === 'about');
    const isAbout = !isSpare && !quantity.isRange && quantity.bound === 'about';
    const range = isSpare ? { max: quantity.max } : toRange(quantity, exact);
    duration = duration ? both(duration, range) : { ...range, ...(isAbout && { about: quantity.min }) };
    passage.claim(match.index, match.index + match[0].length, 'duration');
  }
  readPhrases(VAGUE);
  if (duration) wishes.duration = duration;
}

function minutesOf(unit: string | undefined): number {
  return MINUTES.find(([pattern]) => pattern.test(unit ?? ''))?.[1] ?? 1;
}

function parseNumeral(words: string): { min: number; max: number } | undefined {
  const text = words.trim();
  if (text.startsWith('个把')) return { min: 0.75, max: 1.5 };
  if (/^好?几/.test(text) || /^(?:a few|several)/.test(text)) return { min: 2, max: 5 };
  if (text.startsWith('a couple')) return { min: 1.5, max: 2.5 };
  if (text.startsWith('半') || text.startsWith('half')) return { min: 0.5, max: 0.5 };
  if (text === 'a' || text === 'an') return { min: 1, max: 1 };
  const more = /^(.*?)个多$/.exec(text);
  if (more) {
    const count = parseNumber(more[1] ?? '');
    return count && { min: count.min, max: count.max + 0.75 };
  }
  const half = /^(.*?)(?:个半| and a half)$/.exec(text);
  if (!half) return parseNumber(text);
  const whole = parseNumber(half[1] ?? '');
  return whole && { min: whole.min + 0.5, max: whole.max + 0.5 };
}
