import { normaliseText } from '../normalise.js';
import { parseNumber } from '../numbers.js';
import { readMove, readSwappedDays, type PlanMove } from './plan-moves.js';
import { readTimes, type PlanTimes } from './plan-times.js';

export type PlanMode = 'walk' | 'transit' | 'car' | 'bike';
export type PlanPace = 'relaxed' | 'packed';

/** A stop of the plan that is spoken of by its position: 1 for the first, -1 for the last; of one day, or of all. */
export interface StopOrdinal {
  position: number;
  day?: number;
}

/** What a text says of a plan for one or several days, or of how a plan should change. Absent was not spoken of. */
export interface PlanWords extends PlanTimes {
  /** 0 and thousands are given as they were said. */
  days?: number;
  /** "One day more", "第三天不要了". */
  dayChange?: number;
  /** "第二天": the day that the text is about, 1 for the first. */
  day?: number;
  /** A date that no calendar has, or one that is over, as it was written. */
  impossibleDate?: string;
  pastDate?: string;
  party?: { adults: number; children: number };
  perPerson?: boolean;
  /** Nothing shall cost anything. */
  free?: boolean;
  /** A budget below zero. */
  negativeBudget?: boolean;
  mode?: PlanMode;
  pace?: PlanPace;
  lessWalking?: boolean;
  /** Not so many stops, on `day` or on all. */
  fewer?: boolean;
  maxStops?: number;
  withoutMeals?: boolean;
  withMeals?: boolean;
  /** Nothing but what is named. */
  only?: boolean;
  /** Words for where the days begin and end. */
  from?: string;
  to?: string;
  coordinates?: { latitude: number; longitude: number };
  /** What to do with the stops that are spoken of. */
  action?: 'drop' | 'replace' | 'add';
  ordinals: StopOrdinal[];
  /** "Move the second to day three": where to; `ordinals` tell which stops. */
  move?: PlanMove;
  /** Two days that change places, 1 for the first. */
  swappedDays?: [number, number];
  /** "Another plan": all but what was asked for by name should change. */
  another?: boolean;
}

const N = '(\\d{1,4}|[零一二两三四五六七八九十百]{1,4})';
const N_EN = '(\\d{1,4}|zero|a|an|one|two|three|four|five|six|seven|eight|nine|ten|thirty)';
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const DAYS = [
  new RegExp(
    `(?<![第\\d.])${N}(?:个)?(?:整)?(?:天(?!后|前|气|坛|安门|宫|主|台|桥|下|空)|日(?=游|行程|之旅|行|的|,|$|计划|路线|攻略))`,
    'u',
  ),
  new RegExp(
    `\\b${N_EN}[- ](?!(?:of|or|and|each|every|per|a|on|in|all)\\b)(?:[a-z-]+ )?days?\\b(?! (?:later|ago|old))`,
    'u',
  ),
];
/** Longer spans, as days. */
const SPANS: [RegExp, number][] = [
  [/半个月/u, 15],
  [new RegExp(`(?<![第\\d.])${N}个?(?:周|星期|礼拜)(?![一二三四五六日天末])`, 'u'), 7],
  [new RegExp(`(?<![第\\d.])${N}个月`, 'u'), 30],
  [/\b(?:a )?(fortnight)\b/u, 14],
  [new RegExp(`(?<!\\b(?:in|per|once) )\\b${N_EN}[- ](?:whole |full )?weeks?\\b(?! (?:later|ago|from))`, 'u'), 7],
  [new RegExp(`(?<!\\b(?:in|per|once) )\\b${N_EN}[- ](?:whole |full )?months?\\b(?! (?:later|ago|from|old))`, 'u'), 30],
];
const DAY_OFF =
  /第([一二三四五六七\d])天(?:都|也|就|全)?(?:不要|不去|取消|算了|去掉|删)|(?:删|去)掉第([一二三四五六七\d])天(?!的)|\b(?:drop|skip|cancel|remove) (?:the )?(?:last|first|second|third|\w+th) day\b|\bone day less\b|少一天/u;
const DAY_MORE =
  /(?:再|多)(?:加|玩|待|安排)?(?:一|1)天|\b(?:add|one|another) (?:a |another |more )?(?:day(?: more)?|more day)\b(?! in)/u;
const WHICH_DAY = [
  /第([一二三四五六七\d])天/u,
  /\bday (one|two|three|four|five|\d)\b/u,
  /\b(first|second|third|fourth|fifth) day\b/u,
];

const MODES: [PlanMode, RegExp][] = [
  [
    'car',
    /开车|自驾|打车|打的|出租车|网约车|滴滴|\b(?:by (?:car|taxi|cab)|taxis?|cabs?|uber|driv(?:e|ing)|rental car)\b/u,
  ],
  [
    'transit',
    /地铁|公交|公共交通|坐车|\b(?:public transport(?:ation)?|metro|subway|underground|the tube|by (?:bus|train|tram)|buses|transit)\b/u,
  ],
  ['bike', /骑车|骑行|自行车|单车|\b(?:bikes?|bicycles?|cycling|cycle)\b/u],
  [
    'walk',
    /步行|(?<!少|别|不想|不要)走路(?!少)|走着(?:去|逛)|徒步|\b(?:on foot|walk everywhere|walking (?:tour|only|plan)|by walking|walk between)\b/u,
  ],
];
const LESS_WALKING =
  /少走|走不(?:动|了)|(?:不想|不要|别|不能|不宜)(?:走|多走)(?:太多|太远|很多|远)?(?:路)?|走路(?:少|别太多|不要太多)|走得?慢|腿脚|\b(?:less|not (?:too |so )?much|minimal|minimum|little|fewer|reduce(?: the)?|too much) (?:walking|steps)\b|\bwalk(?:s|ing)? (?:less|slowly|slow)\b|\bshorter (?:walks|distances|ways)\b|\b(?:can't|cannot|can not) walk (?:far|much|long)\b|\bcloser together\b/u;
const PACES: [PlanPace, RegExp][] = [
  [
    'relaxed',
    /轻松|悠闲|慢一?点|慢慢|(?:不要|不想|别|不)(?:太|那么|要太)?(?:赶|累|紧)|休闲|多(?:休息|歇)|(?:休息|歇)(?:一?会儿?|一下|久|长)|松一?点|少(?:安排|排|去)(?:一?[点些两]|几)|\b(?:relax(?:ed|ing)?|leisurely|take it easy|easy[- ]going|easier|slow(?:er)?|slowly|calmer|not (?:too |so )?(?:rushed|packed|tiring|busy|full|much)|(?:less|not so) (?:packed|busy|rushed|tiring|full)|lighter|emptier|fewer (?:stops|places|things)|less (?:on|to do)|without (?:rushing|hurry)|(?:more|longer) (?:rests?|breaks?|time to rest)|(?:a|some) rest|take (?:a )?breaks?)\b/u,
  ],
  [
    'packed',
    /紧凑|特种兵|多(?:看|排|安排|去|逛)(?:一?[点些]|几)|尽量多|充实|排满|\b(?:packed|as much as possible|more (?:stops|places|sights)|busier|fast[- ]paced|squeeze in|see everything|fuller)\b/u,
  ],
];
const FEWER =
  /少(?:安排|排|去|逛|看)|安排(?:得)?少|(?:别|不要|不用)(?:安排|排)(?:得)?(?:那么|这么|太)(?:多|满)|\b(?:fewer (?:stops|places|things|visits)|(?:less|not so much) (?:on|to do)|lighter|emptier|less full)\b/u;
const MAX_STOPS = [
  new RegExp(
    `(?:最多|只(?:去|看|排|安排)?|就|不超过)?${N}(?:个|处|座)(?:地方|景点|点|站)(?:就够|就行|就好|足够|即可|以内)?`,
    'u',
  ),
  new RegExp(`\\b(?:at most |only |just |no more than |max(?:imum)? )?${N_EN} (?:stops|places|sights|things)\\b`, 'u'),
];
const WITHOUT_MEALS =
  /(?:不用|不要|不需要|别)(?:安排|留)?(?:午|晚)?(?:饭|餐|吃饭)|\b(?:no|skip|without) (?:lunch|dinner|meals?)(?: breaks?)?\b/u;
const WITH_MEALS =
  /(?:加|留|安排|排|给|要)(?:上|出|一顿|一?段|点|一?个)*(?:时间)?(?:吃)?(?:午饭|午餐|中饭|晚饭|晚餐|饭)(?:的?时间)?|\b(?:add|include|leave|with|plan|need|want|fit in|put in)(?: [a-z]+){0,3} (?:lunch|dinner|meals?|eat(?:ing)?)\b|\b(?:lunch|dinner) (?:break|stop|too|please)\b/u;
const ONLY =
  /(?:只|仅|就)(?:去|看|逛|要|安排)(?!室内|免费|户外)|\b(?:with |visit(?:ing)? |see(?:ing)? )?only the\b|\bnothing (?:but|else)\b/u;
const PER_PERSON = /每人|人均|一个人(?=\d)|每位|\b(?:per|a) (?:person|head)\b|\beach\b(?! day)/u;
const FREE =
  /全程免费|全部?免费|(?:只要|只去|都要)免费|不(?:用|要|想)花(?:门票)?钱|\bnothing (?:that )?(?:we|i|you) (?:have to|need to|must) pay|\b(?:free only|only free|all free|everything free|without paying)\b/u;
const NEGATIVE =
  /(?:预算|花费|花)(?:是|为)?(?:负|-) ?\d|\b(?:budget|spend)(?: of| is)? (?:minus|negative|-) ?[€£$¥]?\d|\b(?:minus|negative) \d+ (?:yuan|euros?|pounds?|dollars?)/u;
const ANOTHER =
  /(?:重新|再)(?:安排|排|规划|来)(?:一[个份版次])?(?:方案|行程|计划)?(?:吧|$)|换(?:一)?(?:个|份|套)(?:方案|行程|计划|安排)|\b(?:another|a different|a new|other) (?:plan|itinerary|route|version)\b|\b(?:re-?plan|start again|shuffle)\b/u;
const ACTIONS: [NonNullable<PlanWords['action']>, RegExp][] = [
  [
    'replace',
    /换掉|替换|换成别的|换成(?!\d|[一二两三四五六七]天)|换(?:一)?个(?!城市|方案|行程|计划|话题)|换(?:一)?[家处]|\b(?:replace|swap|exchange|something else (?:for|instead of)|change the (?:first|second|third|fourth|fifth|last|\d))\b/u,
  ],
  [
    'drop',
    /去掉|删|不要(?!太|走|爬|赶|累)|不去|不想去|取消|划掉|拿掉|移除|去除|砍掉|跳过|就?算了|免了|避开|\b(?:drop|remove|skip|delete|cancel|cut|leave out|take out|get rid of|scratch|no|not|don't want|without|except|avoid)\b/u,
  ],
  [
    'add',
    /加(?:上|入|个|一|进)?|放进|放入|添|安排上|也(?:想)?去|还想|一定要|必须|算一个|顺便|想(?:去|看)|要去|\b(?:add|include|put|also|plus|must|squeeze in|i want|we want|for sure|definitely)\b/u,
  ],
];
const FROM = [
  /从(?!中午|早|上午|下午|晚)(?<place>[^,。;\d]{2,16}?)(?:出发|动身|开始(?!玩)|走起|启程)/u,
  /(?:住在?|酒店(?:就)?在|住处在)(?<place>[^,。;]{2,16}?)(?:附近|旁边|这边|那边)?(?:[,。;]|$)/u,
  /\b(?:start(?:ing)?|leav(?:e|ing)|set(?:ting)? (?:out|off)|begin(?:ning)?|depart(?:ing)?)(?: out)? (?:from|at) (?:the )?(?<place>(?!\d|noon|mid|half|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b)[a-z][^,.;]{2,40}?)(?= (?:and|at|on|with|until|till|ending|by|for)\b|[,.;]|$)/u,
  /\b(?:staying|hotel is|hotel) (?:at|in|near) (?:the )?(?<place>[a-z][^,.;]{2,40}?)(?=[,.;]|$)/u,
];
const TO = [
  /(?:最后|晚上)?(?:回到|在(?=[^,。;]{2,12}结束))(?<place>[^,。;\d]{2,16}?)(?:结束)?(?:[,。;]|$)/u,
  /\b(?:end(?:ing)?|finish(?:ing)?) (?:at|in) (?:the )?(?<place>(?!\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)[a-z][^,.;]{2,40}?)(?=[,.;]|$)/u,
];
const COORDINATES = /(?<![\d.])(-?\d{1,4}\.\d+) ?[,，] ?(-?\d{1,4}\.\d+)(?![\d.])/u;

const PLAN_WORDS =
  /行程|安排|规划|计划|路线|攻略|日游|时间表|日程|排(?:一下|个|一个|一天|一份)|[转玩逛](?:上)?[一两二三四五六七\d]+天|\b(?:itinerar(?:y|ies)|plan(?:s|ned|ning)?|schedule|timetable|route|day[- ]?trip|organi[sz]e|for (?:a|one|the) day|(?:a|one|the|my|our) day (?:in|at|around)|half (?:a )?day in|day plan|hour by hour)\b/u;

/** Words that only a plan is asked for with. */
const PLAN_ALONE =
  /行程|规划|路线|攻略|日游|时间表|日程|顺序|怎么安排|\b(?:itinerar(?:y|ies)|plan|schedule|timetable|route|day[- ]?trip|organi[sz]e|hour by hour)\b/u;
/** "找一个可以玩三天的景点", "something for half a day": one place that takes so long, not days to be filled. */
const ONE_PLACE =
  /(?:找|推荐|介绍|安排|想去|有没有|哪个|哪里|什么)[^。;!?]{0,60}(?:景点|景区|地方|去处)|\b(?:something|somewhere|anything|anywhere|a place|which place|what place)\b/u;
const HOUR =
  /\d{1,2}(?::\d\d| ?(?:am|pm|a\.m|p\.m|点|时(?!间)|o'clock)| ?(?:-|~|to|till|until|到|至) ?\d)|\b(?:start|begin|back|from|by|till|until)\w*(?: at)? \d|[一二两三四五六七八九十]点|\bnoon|midnight|中午/u;

/** 晚上九点, "9 in the evening": a moment, and no evening to be filled. */
const PART_OF_HOUR =
  /(?:早上|上午|中午|下午|傍晚|晚上|夜里|晚)(?=\d{1,2}(?:点|:)|[一二两三四五六七八九十]{1,2}点)|(?<=\d(?: o'clock)?) (?:in the (?:morning|afternoon|evening)|at night)\b/gu;

/** Whether a text speaks of how days are to be spent, in an order or from an hour to another: a list would not answer it. */
export function speaksOfPlan(source: string): boolean {
  const { text } = normaliseText(source);
  if (!PLAN_ALONE.test(text) && ONE_PLACE.test(text)) return false;
  if (PLAN_WORDS.test(text) || DAYS.some((pattern) => pattern.test(text))) return true;
  const { start, end } = readTimes(text.replace(PART_OF_HOUR, ''));
  return start !== undefined && end !== undefined && HOUR.test(text);
}

/** "Can we visit it on Sunday?" asks, and moves nothing. */
const ASKS =
  /^(?!(?:can|could|would) you\b)(?:and |so |but )?(?:can|could|is|are|does|do|will|would|what|when|which|how|where|who)\b|吗|么[?]?$|几点|能不能|开不开/u;

/** "Move the Louvre to day two": said of a plan that there is. */
export function movesInPlan(source: string): boolean {
  const { text } = normaliseText(source);
  return readSwappedDays(text) !== undefined || (readMove(text) !== undefined && !ASKS.test(text));
}

/** Reads what is said of a plan. Places, themes, prices and weekdays are read elsewhere, as for every question. */
export function readPlan(source: string, now: Date): PlanWords {
  const { text: whole } = normaliseText(source);
  const move = readMove(whole);
  const swappedDays = readSwappedDays(whole);
  // "The morning of day two", said of where a stop should go, is nothing that holds for the plan.
  const text = swappedDays ? '' : (move?.rest ?? whole);
  const words: PlanWords = { ...readTimes(text), ordinals: [] };
  if (move && !swappedDays) words.move = move;
  if (swappedDays) words.swappedDays = swappedDays;
  readDays(text, words);
  readDates(text, now, words);
  readCompany(text, words);
  const mode = MODES.find(([, pattern]) => pattern.test(text))?.[0];
  if (mode) words.mode = mode;
  if (LESS_WALKING.test(text)) words.lessWalking = true;
  const pace = PACES.find(([, pattern]) => pattern.test(text))?.[0];
  if (pace) words.pace = pace;
  if (FEWER.test(text)) words.fewer = true;
  const stops = MAX_STOPS.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
  if (stops) words.maxStops = count(stops);
  if (WITHOUT_MEALS.test(text)) words.withoutMeals = true;
  else if (WITH_MEALS.test(text)) words.withMeals = true;
  if (ONLY.test(text)) words.only = true;
  if (PER_PERSON.test(text)) words.perPerson = true;
  if (FREE.test(text)) words.free = true;
  if (NEGATIVE.test(text)) words.negativeBudget = true;
  if (ANOTHER.test(text)) words.another = true;
  const action = ACTIONS.find(([, pattern]) => pattern.test(text))?.[0];
  if (action) words.action = action;
  const [from, to] = [FROM, TO].map((patterns) =>
    patterns.map((pattern) => pattern.exec(text)?.groups?.['place']?.trim()).find(Boolean),
  );
  if (from) words.from = from;
  if (to) words.to = to;
  const [, latitude, longitude] = COORDINATES.exec(text) ?? [];
  if (latitude && longitude) words.coordinates = { latitude: Number(latitude), longitude: Number(longitude) };
  words.ordinals = readOrdinals(text, words.day);
  return words;
}

function readDays(text: string, words: PlanWords): void {
  for (const pattern of WHICH_DAY) {
    const found = pattern.exec(text)?.[1];
    if (found && words.day === undefined) words.day = count(found);
  }
  if (DAY_OFF.test(text)) {
    words.dayChange = -1;
    return;
  }
  if (DAY_MORE.test(text)) {
    words.dayChange = 1;
    return;
  }
  for (const pattern of DAYS) {
    const found = pattern.exec(text)?.[1];
    if (found) words.days ??= count(found);
  }
  for (const [pattern, length] of SPANS) {
    const match = pattern.exec(text);
    const many = match?.[1] && match[1] !== 'fortnight' ? count(match[1]) : 1;
    if (match) words.days ??= many * length;
  }
  if (/周末两天|\bweekend\b|双休日/u.test(text)) words.days ??= 2;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Dates that cannot be: others are read as wishes for opening times are. */
function readDates(text: string, now: Date, words: PlanWords): void {
  const month = `(${MONTHS.join('|')})[a-z]*\\.?`;
  const spoken: [RegExp, (m: string[]) => [number | undefined, number, number]][] = [
    [/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?/u, ([, y, m, d]) => [y ? Number(y) : undefined, Number(m), Number(d)]],
    [/\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})\b/u, ([, y, m, d]) => [Number(y), Number(m), Number(d)]],
    [
      new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? (\\d{4}))?\\b`, 'u'),
      ([, d, m, y]) => [y ? Number(y) : undefined, MONTHS.indexOf(m!) + 1, Number(d)],
    ],
    [
      new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`, 'u'),
      ([, m, d, y]) => [y ? Number(y) : undefined, MONTHS.indexOf(m!) + 1, Number(d)],
    ],
  ];
  for (const [pattern, read] of spoken) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, m, d] = read(match);
    // Without a year the 29th of February is some year's.
    const date = new Date(Date.UTC(year ?? 2028, m - 1, d));
    if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) words.impossibleDate = match[0];
    else if (year !== undefined && date.getTime() < now.getTime() - 2 * 86_400_000) words.pastDate = match[0];
  }
}

/** Who comes along. */
function readCompany(text: string, words: PlanWords): void {
  const number = (pattern: RegExp): number | undefined => {
    const found = pattern.exec(text)?.[1];
    return found === undefined ? undefined : count(found);
  };
  const children =
    number(new RegExp(`${N}(?:个|位|名)?(?:小孩|孩子|儿童|娃|小朋友|宝宝)`, 'u')) ??
    number(
      new RegExp(`\\b${N_EN} (?:small |young |little )?(?:kids?|child(?:ren)?|toddlers?|sons?|daughters?)\\b`, 'u'),
    );
  const adults =
    number(new RegExp(`${N}(?:个|位|名)?(?:大人|成人|成年人)`, 'u')) ??
    number(new RegExp(`\\b${N_EN} (?:adults?|grown-?ups?)\\b`, 'u'));
  const family =
    number(/(?:一家|全家)(\d|[一二两三四五六七八])口/u) ?? number(new RegExp(`\\bfamily of ${N_EN}\\b`, 'u'));
  const people =
    number(new RegExp(`(?:我们)?${N}(?:个|位)人`, 'u')) ??
    number(new RegExp(`\\b${N_EN} (?:people|persons|friends|of us)\\b`, 'u'));
  const mentionsChild =
    /孩子|小孩|儿童|娃|小朋友|儿子|女儿|宝宝|\b(?:kids?|child(?:ren)?|son|daughter|toddler|stroller)\b/u.test(text);
  const pair =
    /情侣|夫妻|两口子|老婆|老公|女朋友|男朋友|对象|\b(?:couple|wife|husband|girlfriend|boyfriend|partner)\b/u.test(
      text,
    );
  const parents = /爸妈|父母|\bparents\b/u.test(text);
  const parent =
    /老人|奶奶|爷爷|妈妈|爸爸|老妈|老爸|\b(?:mum|mom|mother|dad|father|grandm\w+|grandp\w+|grandfather)\b/u.test(text);
  if (family !== undefined) words.party = { adults: Math.min(2, family), children: Math.max(0, family - 2) };
  else if (children !== undefined || adults !== undefined || mentionsChild) {
    words.party = { adults: adults ?? (pair ? 2 : 1), children: children ?? (mentionsChild ? 1 : 0) };
  } else if (people !== undefined) words.party = { adults: people, children: 0 };
  else if (parents) words.party = { adults: 3, children: 0 };
  else if (pair || parent) words.party = { adults: 2, children: 0 };
  else if (/一个人|独自|自己|\b(?:alone|solo|by myself|on my own)\b/u.test(text))
    words.party = { adults: 1, children: 0 };
}

function readOrdinals(text: string, day: number | undefined): StopOrdinal[] {
  const found: { at: number; position: number }[] = [];
  const zh = /第(\d{1,2}|[一二三四五六七八九十]{1,2})(?:个|站|处|家|座|项)|最后(?:一)?(?:个|站|处|家)/gu;
  const en = new RegExp(
    `\\b(${ORDINALS.join('|')}|last|final)(?! day)(?: (?:one|stop|place|museum|visit|item))?\\b|\\b(?:number|stop|no\\.?) ?(\\d{1,2})\\b`,
    'gu',
  );
  for (const match of text.matchAll(zh)) found.push({ at: match.index, position: match[1] ? count(match[1]) : -1 });
  for (const match of text.matchAll(en)) {
    const index = ORDINALS.indexOf(match[1] ?? '');
    found.push({ at: match.index, position: match[2] ? Number(match[2]) : index >= 0 ? index + 1 : -1 });
  }
  return found.map(({ position }) => ({ position, ...(day !== undefined && { day }) }));
}

function count(words: string): number {
  const ordinal = ORDINALS.indexOf(words);
  if (ordinal >= 0) return ordinal + 1;
  if (words === 'a' || words === 'an') return 1;
  if (words === 'zero' || words === '零') return 0;
  return parseNumber(words)?.min ?? Number(words);
}
