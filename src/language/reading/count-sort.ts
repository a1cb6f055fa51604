import type { Constraints } from '../constraints.js';
import { COUNT, parseNumber } from '../numbers.js';
import type { Passage } from './passage.js';

const SORTS: [Constraints['sort'], RegExp][] = [
  [
    'dearest',
    /最贵的?|(?:价格|票价|门票)最高的?|(?:价格|票价)(?:从高到低|由高到低|降序)|\b(?:the )?(?:most expensive|dearest|priciest|highest[- ]priced?|costliest)\b/u,
  ],
  [
    'price',
    /最便宜的?|(?:价格|票价|门票)最低的?|最省钱的?|价格(?:从低到高|由低到高|升序)|\b(?:the )?(?:cheapest|least expensive|lowest[- ]priced?)\b/u,
  ],
  [
    'rating',
    /(?:评分|评价|口碑|分数|打分)最(?:高|好)的?|最高分的?|最好的(?!是)|(?:评分|评价)(?:从高到低|由高到低|排序)|\b(?:the )?(?:best|top|highest)[- ](?:rated|reviewed|scoring)\b|\b(?:the )?highest ratings?\b|\b(?:the (?:very )?|your |some of the )best\b(?! (?:way|time|day|to|thing))|^best\b(?! (?:way|time|day))/u,
  ],
  [
    'distance',
    /(?:距离?|离)(?:我们?|这里|这儿)?最近的?|最近的(?=[^,。]{0,6}(?:景点|公园|博物馆|美术馆|寺|教堂|地方|馆|园|山|湖|海|景区|古镇|在哪|是哪|那?个|一个|动物园|水族馆|剧院|图书馆))|\b(?:the )?(?:nearest|closest)\b/u,
  ],
  [
    'popularity',
    /最(?:受欢迎|热门|火|红|有名|出名|著名|经典)的?|(?:人气|热度)(?:最高|排序|排名)的?|最多人(?:去|看)的?|热门的?|(?<![不没没那么最太])(?:很|比较|挺|最)?(?:著名|有名|知名|出名|名气大)(?!人|字|的?人)(?:气)?的?|\b(?:famous|well[- ]known|renowned)\b(?! (?:people|persons?|writers?|artists?|painters?|poets?|composers?|scientists?|women|men|for|as)\b)|\b(?:the )?most (?:popular|famous|visited|watched|viewed|loved|iconic)\b|\b(?:the )?(?:highlights|(?:main|top|big|major|key) (?:sights|attractions|sites))\b|\bbest[- ]known\b|\bpopular\b|\btrending\b/u,
  ],
  // The shortest queue is no short visit.
  [
    'duration',
    /(?<!排队)(?:时间|时长|片长)?(?<!排队的?时间)最短的?(?!队|排队)|\b(?:the )?(?:shortest|quickest)\b(?! (?:queue|line|wait))/u,
  ],
  [
    'longest',
    /(?<!排队)(?:时间|时长|片长)?(?<!排队的?时间)最长的?(?!队|排队|不|超|[\d一二两三四五六七八九十半])|\b(?:the )?longest\b(?! (?:queue|line|wait|day|river|wall|bridge|history))/u,
  ],
  ['rating', /(?<=(?:哪(?!些|里|儿)|谁)[^,。;!?]{0,8})(?:评价|评分|口碑|分数)(?:更|比较|会|要)?[好高]/u],
  ['newest', /最新(?:上映|拍摄|开放|的|建)*|新(?:上映|出)的|\b(?:the )?(?:newest|latest|most recent|most modern)\b/u],
  ['oldest', /最(?:古老|老|早|悠久|久远)的?|历史最(?:悠久|久)的?|\b(?:the )?(?:oldest|most ancient|earliest)\b/u],
];

/** "Which is cheaper?", 哪个更老: among those that are spoken of, the one that comes first in this order. */
const CHOSEN: [Constraints['sort'], string, string][] = [
  ['price', '便宜|实惠|省钱|划算', 'cheaper|less expensive|more affordable|better value'],
  ['dearest', '贵', 'dearer|pricier|more expensive'],
  ['rating', '受好评', '(?:better|higher)[- ](?:rated|reviewed)'],
  ['popularity', '受欢迎|热门|火|有名|出名', 'more (?:popular|famous)|better known'],
  ['duration', '短|快', 'shorter|quicker'],
  ['longest', '长|(?<!历史更)久', 'longer'],
  ['newest', '新', 'newer|more (?:recent|modern)'],
  ['oldest', '古?老|早|(?<=历史更)悠?久', 'older|more ancient'],
];
const CHOICES = CHOSEN.map(([sort, zh, en]): [Constraints['sort'], RegExp] => [
  sort,
  new RegExp(
    `(?<=(?:哪(?!些|里|儿)|谁)[^,。;!?]{0,8})(?:更加?|比较|要|会|还)(?:${zh})(?:一?[点些])?|(?<=\\bwhich\\b[^,.;?!]{0,24})\\b(?:${en})\\b`,
    'u',
  ),
]);

const MEASURE = '(?:个|家|座|部|件|处|条|项|所|间|幅|样|支|集|种|款|片)';
const PEOPLE =
  '(?:多?小时|钟|人|孩子|小孩|大人|老人|朋友|月|星期|礼拜|半|娃|宝|女儿|儿子|同事|学生|同学|成年|里面|中|当中|都|字|里|地方(?:哪|都))';
const COUNT_ZH = new RegExp(
  `(?<![第这那每哪前后头几上下十百千\\d])(?<n>${COUNT})${MEASURE}(?!${PEOPLE})(?=(?<rest>[^,。;!?]{0,14}))`,
  'u',
);
const ASKS_ZH =
  /(?:推荐|找|介绍|来|给|要|看|列|选|挑|安排|说|举|搜|有没有|想去|想看|帮我|再|最[^,。]{1,6}|的)[^,。;!?]{0,4}$/u;
const ONLY_ONE =
  /(?:只|就)(?:要|推荐|给我|看|想去|想看|需要)?(?:1|一)(?:个|家|座|部|件)|\b(?:just|only) one\b(?! (?:of|day|hour|night))|\bone single\b/u;
const NOUNS =
  'museums|galleries|parks|temples|churches|places|attractions|sights|films?|movies|videos|documentaries|shorts|paintings|things|ideas|suggestions|options|recommendations|picks|spots|gardens|castles|palaces|artefacts|artifacts|objects|exhibits|sculptures|ones|cathedrals|mosques|towers|bridges|beaches|lakes|mountains|towns|markets|libraries|theatres|theaters|zoos|viewpoints|islands|caves|squares|streets|events|animations|lectures|photographs|prints|statues|choices|alternatives|works|pieces|masterpieces|clips|sites|landmarks|aquariums|monuments|episodes';
const COUNT_EN = new RegExp(
  `(?:(?<top>\\b(?:top|best)) (?<n1>${COUNT})(?! ?(?:[ap]m|%|years?|hours?|min))|\\b(?<n2>${COUNT}|a couple of)(?: (?!of|and|or|hours?|minutes?|days?|people|kids|children|adults|of us|year|star)[a-z-]+){0,3}? (?=(?:${NOUNS})\\b)|\\b(?:recommend|suggest|show me|give me|name|list|find me)(?: us| me)? (?<n3>${COUNT})\\b(?! ?(?:hours?|minutes?|days?|star|people|adults|kids)))`,
  'u',
);

/** Reads in which order, and how many. "一个" and "a" are articles, not numbers. */
export function readCountAndSort(passage: Passage, wishes: Constraints): void {
  for (const [sort, pattern] of [...SORTS, ...CHOICES]) {
    for (const match of passage.find(pattern)) {
      wishes.sort ??= sort;
      passage.claim(match.index, match.index + match[0].length, 'sort');
    }
  }
  for (const match of passage.find(ONLY_ONE)) {
    wishes.count = 1;
    passage.claim(match.index, match.index + match[0].length, 'count');
  }
  for (const match of passage.find(COUNT_ZH)) {
    const count = parseNumber(match.groups?.['n'] ?? '')?.min;
    if (count === undefined || count < 2 || count > 50) continue;
    const before = passage.open.slice(0, match.index);
    if (!ASKS_ZH.test(before) && !(match.groups?.['rest'] && /^[,。;!?]?$|[,。;!?]$|^\ufffc+$/u.test(before.slice(-1))))
      continue;
    wishes.count = Math.floor(count);
    passage.claim(match.index, match.index + match[0].length, 'count');
  }
  for (const match of passage.find(COUNT_EN)) {
    const { top, n1, n2, n3 } = match.groups ?? {};
    const words = n1 ?? n2 ?? n3 ?? '';
    const count = words.startsWith('a couple') ? 2 : parseNumber(words)?.min;
    if (count === undefined || count < 2 || count > 50) continue;
    // "The first two museums" and "these three places" speak of what was shown.
    if (
      /\b(?:first|last|these|those|the|other|my|our|next)$/u.test(passage.open.slice(0, match.index).trimEnd()) &&
      !top
    )
      continue;
    wishes.count = Math.floor(count);
    const start = match.index + match[0].indexOf(words);
    passage.claim(start, start + words.length, 'count');
  }
}
