import type { Constraints, NearWish } from '../constraints.js';
import { MINUTES, NUMBER, parseNumber } from '../numbers.js';
import { hasNoun } from '../segment.js';
import { NAME, type Passage } from './passage.js';

/** Something that has a place: an item, a landmark that items mention, or a city. */
export interface Landmark {
  start: number;
  end: number;
  itemId?: string;
  name?: string;
  position?: { latitude: number; longitude: number };
  /** Kilometres within which "near" holds: a city is wider than a museum. */
  radius?: number;
}

const NEAR = 3;
const BESIDE = 1;
const WALK = 1.2;
const WALKING_SPEED = 4.8;
const DRIVING_SPEED = 30;

const PART_OF = '半|\\bhalf an?|\\ba couple of|\\ba few|\\ban?|\\ba quarter(?: of a)?';
const DISTANCE = `(?<distance>${NUMBER}|${PART_OF}) ?(?<unit>公里|千米|km|kilomet(?:re|er)s?|k(?=\\b)|英里|miles?|米|met(?:re|er)s?|m(?=\\b)|里地?)`;
const WALKING = `(?:步行|走路|走)(?<walk>${MINUTES})分钟|(?<walkEn>${MINUTES})[- ]min(?:ute)?s?'?(?: of)? (?:walk|on foot|walking)(?:ing)?`;
const DRIVE = `(?<drive>${MINUTES})分钟?车程|开车(?<driveZh>${MINUTES})分钟|(?<driveEn>${MINUTES})[- ]min(?:ute)?s?'? (?:drive|by car)`;
const EXTENT = `(?:${DISTANCE}|${WALKING}|${DRIVE})`;
const WITHIN_ZH = `(?:大概|大约|约)?${EXTENT}(?:左右)?(?:的?(?:距离|范围))?(?:以内|之内|内|范围内?)?(?:能到|可达|到达)?`;

const ANCHOR_ZH = `(?:(?<name>${NAME}+)(?:大?酒店|宾馆|饭店|餐厅|店|景区|站|地铁站)?|(?<self>我们?(?:这里?|这儿|酒店|住的地方|所在位置)?|这里|这儿|此处|当前位置|本地|我家)|(?<free>[\\p{L}\\p{N}()·&'.\\-]{2,40}?))`;
const SIDE = '(?<side>附近|周边|周围|周遭|四周|近处|不远(?:处|的地方)?|近郊|(?<beside>旁边|边上|隔壁|旁|对面))';

const PATTERNS_ZH = [
  new RegExp(`(?:距离?|离|从)?${ANCHOR_ZH}(?:的)?${SIDE}(?:的|地区|区域|,)?(?:方圆)?(?:${WITHIN_ZH})?`, 'u'),
  new RegExp(`(?:距离?|离)${ANCHOR_ZH}(?:的距离)?(?:不超过|少于|小于)?(?:${WITHIN_ZH})`, 'u'),
  new RegExp(`(?<name>${NAME}+)的?(?:方圆|半径)?${EXTENT}(?:的?(?:距离|范围))?(?:以内|之内|内|范围内?)`, 'u'),
  new RegExp(
    `(?:距离?|离|靠近|挨着|临近|邻近)${ANCHOR_ZH}(?:比较|很|最|更|要|得|也|不|太)*(?:近|不远|远)(?:一?[点些])?的?`,
    'u',
  ),
  new RegExp(
    `(?:从|离)${ANCHOR_ZH}(?:出发)?(?<foot>步行|走路|走着?)(?:就|都)?(?:能|可以?)?(?:去|走)?(?:到|达)?的?`,
    'u',
  ),
  new RegExp(`(?:(?:靠近|挨着|临近|邻近)(?<name>${NAME}+)|(?<name2>${NAME}+)(?:那)?一带)的?`, 'u'),
  new RegExp(`(?:附近|周边|周围|旁边)(?:就|能|必须|要)?(?:有|是|挨着|靠着)(?<name>${NAME}+)的?`, 'u'),
  new RegExp(`(?:方圆)?${WITHIN_ZH.replace(/\?$/, '')}的?(?=[\\p{L}]|$)(?<=内|到|达)`, 'u'),
  new RegExp(
    `(?<foot>步行(?:可达|能到|可到|范围内?)|走路(?:能到|可达|就能到|可以到)|走(?:着|过去)就?(?:能|可以?)到)的?`,
    'u',
  ),
  new RegExp(`${SIDE}(?:的|有|还有|,)?(?:方圆)?(?:${WITHIN_ZH})?`, 'u'),
  new RegExp(`(?<=^|[,。;] ?)(?:那就?|就)?${WITHIN_ZH}(?=(?:吧|呢|好了|也行|都行|可以)?[。!?]?$)`, 'u'),
];

const ANCHOR_EN = `(?:the |my |our )?(?:(?<name>${NAME}+)|(?<self>me\\b|here\\b|us\\b|my (?:hotel|place|position|location)|hotel\\b|where i am|where we are|my current location)|(?<free>[\\p{L}\\p{N}'.\\-]+(?: [\\p{L}\\p{N}'.\\-]+){0,5}))`;
const PATTERNS_EN = [
  new RegExp(
    `(?:within |less than |under |no more than |at most |max(?:imum)? |about )?(?:a |an )?${EXTENT}(?: or less)? (?:of|from|away from|to|around) ${ANCHOR_EN}`,
    'u',
  ),
  new RegExp(
    `(?<foot>(?:within |in )?(?:easy |a short )?(?:walking distance|walkable|walk|stroll)) (?:of|from|to|away from) ${ANCHOR_EN}`,
    'u',
  ),
  new RegExp(
    `\\b(?:(?<beside>next to|beside|right by|adjacent to|next door to|opposite)|near(?:by)?(?: to)?|close to|closest to|nearest to|(?<!\\b(?:get|getting|gets|go|going|goes|walk|walking|look|looking|move|moving|wheel|shown?|wander|wandering|stroll|strolling|cycle) )(?:around|round)|not far from|in the vicinity of|in the neighbou?rhood of|not too far from)(?: of)? ${ANCHOR_EN}`,
    'u',
  ),
  new RegExp(`(?:within |less than |no more than |at most )(?:a |an )?${EXTENT}(?: away| from here)?`, 'u'),
  new RegExp(`\\b(?<foot>within walking distance|in walking distance|walking distance|walkable)\\b`, 'u'),
  new RegExp(
    `(?<=^|[,.;] )(?:say |up to |or )?(?:a |an )?${EXTENT}(?: say| would do| is (?:fine|ok|okay))?(?=[.!?]?$)`,
    'u',
  ),
  /\b(?<side>nearby|(?<=\\b(?:what|what's|anything|something|else|is|are|any|places?|sights?|museums?|see)\\b[^,.;]{0,20} |\ufffc[^,.;]{0,12} )near(?=[?.!]|$)|close by|near here|around here|in the area|in this area|in the neighbou?rhood|near me|not far away|not too far|close to here)\b/u,
];

/** A name that nothing knows, cut out of the words before 附近. */
const LEAD_IN =
  /^.*(?:我们|我|在|去|到|离|从|住|找|请问|请|推荐|介绍|有没有|有|想|是|和|与|看看|逛逛|那|嗯|好的|除了|吧|呢|帮|给|要|问|知道|查|先|再|下|玩|[今明后昨当]天|查查)/u;
const NOT_A_PLACE =
  /地铁|车站|公交|metro|subway|station|underground|tube|public transport|transit|^(?:它|他|她|那|这|那里|那儿|这个|那个|景点|公园|酒店|学校|家)$/u;

/** 找个周边有湖的地方: what is looked for has it nearby. */
const HAS_NEARBY = new RegExp(`(?<=[个座处片种])(?:周边|附近|旁边|周围)(?:要|能|就)?有(?!${NAME})`, 'u');

const NAME_AFTER = new RegExp(`^(?:那[个家座]|的)?${NAME}`, 'u');

/** Reads "near X", "within 1 km", "附近"; names of items and landmarks must have been claimed as names before. */
export function readNear(passage: Passage, wishes: Constraints, landmarks: readonly Landmark[]): void {
  for (const match of passage.find(HAS_NEARBY)) passage.claim(match.index, match.index + match[0].length);
  for (const pattern of [...PATTERNS_ZH, ...PATTERNS_EN]) {
    for (const match of passage.find(pattern)) {
      const near = toNear(passage, match, landmarks);
      // 附近的苏州博物馆: the museum is meant, not what is near it.
      const isOfName = NAME_AFTER.test(passage.open.slice(match.index + match[0].length));
      if (!near || (isOfName && !near.target && !near.explicit)) continue;
      if (wishes.near && (near.target || !isAnchored(wishes.near))) {
        // 故宫附近，步行能到的: one place, and how far.
        if (near.target && isAnchored(wishes.near)) continue;
      }
      const radius = near.explicit
        ? near.radius
        : wishes.near
          ? Math.min(wishes.near.radius, near.radius)
          : near.radius;
      if (/最近|closest|nearest/u.test(match[0])) wishes.sort ??= 'distance';
      wishes.near = { ...(wishes.near ?? {}), ...near.target, radius };
      passage.claim(near.start, match.index + match[0].length, 'near');
    }
  }
}

function isAnchored(near: NearWish): boolean {
  return Boolean(near.itemId ?? near.name ?? near.position);
}

interface Reading {
  start: number;
  radius: number;
  explicit: boolean;
  target?: Omit<NearWish, 'radius'>;
}

function toNear(passage: Passage, match: RegExpExecArray, landmarks: readonly Landmark[]): Reading | undefined {
  const groups = match.groups ?? {};
  const extent = extentOf(groups);
  const radius = extent ?? (groups['foot'] ? WALK : groups['beside'] ? BESIDE : NEAR);
  const reading: Reading = { start: match.index, radius, explicit: extent !== undefined || Boolean(groups['foot']) };
  const name = groups['name'] ?? groups['name2'];
  if (name) {
    const start = match.index + match[0].indexOf(name);
    const found =
      landmarks.find((landmark) => landmark.start === start) ??
      landmarks.find((landmark) => landmark.start < start + name.length && landmark.end > start);
    if (!found) return undefined;
    const { itemId, position } = found;
    reading.radius = reading.explicit ? radius : Math.max(radius, found.radius ?? 0);
    reading.target = {
      ...(itemId && { itemId }),
      ...(found.name && { name: found.name }),
      ...(position && { position }),
    };
    return reading;
  }
  if (groups['free'] === undefined) return reading;
  return /\p{Script=Han}/u.test(match[0])
    ? freeChineseName(passage, match, groups['free'], reading)
    : freeEnglishName(passage, match, groups['free'], reading);
}

function freeChineseName(
  passage: Passage,
  match: RegExpExecArray,
  free: string,
  reading: Reading,
): Reading | undefined {
  const from = match.index + match[0].indexOf(free);
  const lead = LEAD_IN.exec(free)?.[0].length ?? 0;
  const name = free.slice(lead).replace(/的$/, '');
  if (NOT_A_PLACE.test(name) || /^(?:这|那|该|此|哪|某)/u.test(name)) return undefined;
  // 出来以后周边有啥: neither is what names nothing.
  if (name.length < 2 || !hasNoun(name)) {
    // 我想找附近的公园: what stands before 附近 is no name.
    const side = match.groups?.['side'];
    return side ? { ...reading, start: match.index + match[0].indexOf(side, from - match.index) } : undefined;
  }
  return { ...reading, start: from + lead, target: { name: passage.written(from + lead, from + lead + name.length) } };
}

/** In English a name is told from "near the river" by its capitals. */
function freeEnglishName(
  passage: Passage,
  match: RegExpExecArray,
  free: string,
  reading: Reading,
): Reading | undefined {
  const from = match.index + match[0].lastIndexOf(free);
  const words = passage.written(from, from + free.length).split(' ');
  let count = 0;
  while (count < words.length && /^(?:\p{Lu}|\d|of$|de$|la$|du$|di$|the$|am$|an$|der$)/u.test(words[count] ?? ''))
    count += 1;
  const name = words
    .slice(0, count)
    .join(' ')
    .replace(/[.?!,]+$/, '');
  if (!/\p{Lu}/u.test(name) || NOT_A_PLACE.test(name.toLowerCase())) return undefined;
  match[0] = passage.text.slice(match.index, from + name.length);
  return { ...reading, target: { name } };
}

/** "Half a mile", 半公里, "a couple of kilometres". */
function partOf(words: string | undefined): number | undefined {
  if (words === undefined) return undefined;
  if (/^(?:半|half)/u.test(words)) return 0.5;
  if (words.startsWith('a quarter')) return 0.25;
  return /^an?$/.test(words) ? 1 : words === 'a couple of' ? 2 : words === 'a few' ? 3 : undefined;
}

/** Kilometres that were named, as a distance or as a time on the way. */
function extentOf(groups: Record<string, string | undefined>): number | undefined {
  const value = (words: string | undefined) => (words === undefined ? undefined : parseNumber(words)?.max);
  const distance = partOf(groups['distance']) ?? value(groups['distance']);
  if (distance !== undefined) {
    const unit = groups['unit'] ?? '';
    if (/^(?:米|m|met)/.test(unit) && !unit.startsWith('mile')) return distance / 1000;
    return /^(?:英里|mile)/.test(unit) ? distance * 1.609 : unit.startsWith('里') ? distance / 2 : distance;
  }
  const walk = value(groups['walk']) ?? value(groups['walkEn']);
  if (walk !== undefined) return Math.round((walk / 60) * WALKING_SPEED * 10) / 10;
  const drive = value(groups['drive']) ?? value(groups['driveZh']) ?? value(groups['driveEn']);
  return drive === undefined ? undefined : Math.round((drive / 60) * DRIVING_SPEED);
}
