import type { Item } from '../catalogue/item.js';
import type { FactName } from './constraints.js';
import { isSlipOf } from './linking/slips.js';
import type { Lexicon } from './lexicon.js';
import { phraseKey } from './phrase-index.js';
import type { Passage } from './reading/passage.js';
import { isNameLike } from './segment.js';
import { COMMON_ENGLISH } from './vocabulary/common-words.js';
import { singular } from './vocabulary/vocabulary.js';

/** Facts that are asked of places; who made a thing and of what may be asked of anything. */
const OF_PLACES: ReadonlySet<FactName> = new Set([
  'price',
  'opening',
  'rating',
  'address',
  'phone',
  'website',
  'transit',
  'duration',
  'accessibility',
  'nearby',
  'restaurants',
  'hotels',
  'distance',
  'description',
]);

const LEAD_ZH =
  /^(?:[,。!?、 ]|你好呀?|您好呀?|嗨|好的?|嗯+|请问|请|麻烦|帮我|帮忙|告诉我|问一?下|问问|查一?下|查查|看看|我们?|想要?|打算|准备|知道|了解|一下|那么?(?![边里儿])|就|听说|想问|关于|去|到|从|离|距离?)+/u;
const FACT_ZH =
  '门票|票价|价格|要不?要?(?:花|收)?钱|收钱|票(?:要)?多少|多少钱|贵不贵|贵吗|(?:是不是)?免费|要不?要?(?:门|买)票|需要|收费|收不收|几点|什么时候|开放|开门|关门|营业|今天开|周[一二三四五六日末]|评分|打?几分|多少分|(?:具体)?地址|(?:具体)?在哪|位于|位置|怎么[去走到]|如何[去到]|(?:联系)?电话|怎么联系|官网|网址|(?:有|坐)?(?:没有)?(?:地铁|公交)|大?概?要?(?:玩|逛|游览|参观)?(?:多久|多长时间|几个?小时)|游玩|游览|好玩|好不好玩|值得|怎么样|适合|(?:有没有|能不能|可不可以)|周边|附近|旁边|周围';
const ASKED_ZH = new RegExp(
  `^(?<name>[\\p{Script=Han}·]{2,10}?)(?:公园里|里面|那里|那边|这个景点)?(?:现在|一般|大概|是|要|有)?的?(?:${FACT_ZH})`,
  'u',
);
const TOLD_ZH =
  /^(?:那么?|还有)?(?<name2>[\p{Script=Han}·]{3,10}?)呢[?!。]*$|(?:介绍(?:一?下)?|讲讲|说说|聊聊|了解(?:一?下)?|想(?:去|看|逛|参观)(?:看看|逛逛|一?下)?|去过|知道|有没有)(?<name>[\p{Script=Han}·]{2,10}?)(?:吗|吧|呢|看看|玩玩?|逛逛?|参观|的(?:情况|信息|资料))?[?!。]*$/u;
/** Services and things that places have, not places. */
const NO_PLACE_ZH =
  /^[点些各]|^(?:分别|一共|总共)|东西$|[看逛爬吃坐找我请帮]|票|费|导览|讲解|停车|缆车|打车|班车|[车船]$|厕所|卫生间|餐|饭|酒店|押金|保险|年卡|轮椅|婴儿|行李|寄存|小时|今天|明天|^(?:[要需待得能可会大还玩想边]|这|那|它|哪|该|第|[上前后下](?:面|边|一|个)|每|几|什么|谁|[你他她]|大家|有|没|不|最|多|[两三四]个)/u;

const NAME_EN =
  /(?<before>^|[^\p{L}])(?<the>[Tt]he )?(?<name>\p{Lu}[\p{L}'’-]+(?:(?: (?:of|de|la|le|du|di|del|the|and|&|van|der|am|upon))* \p{Lu}[\p{L}'’-]*)*)/gu;
const TOLD_EN =
  /^(?:and|or) $|\b(?:tell (?:me|us) (?:a (?:bit|little) )?(?:more )?about|(?:what|how) about|what is|what's|visit|visiting|go to|going to|get to|been to|heard of|do you (?:have|know)|know|information (?:on|about)|details (?:of|on|about)) $/iu;
const SEES_EN = /\b(?:see|seeing|is|are) $/iu;
const NOT_NAMED = /\b(?:an?|any|some|by|like|near|in|from|my|our) $/iu;
const NO_NAME_EN =
  /^(?:(?:i|we|you|they|he|she|it|that|there|let)(?:['’][a-z]+)?|my|our|please|just|also|so|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|docent|english|chinese|french|german|japanese|spanish|italian|mr|mrs|wi-?fi|mtr|mrt|rer|bart|metro|subway|tube|underground|uk|usa|us|ok|okay|hi|hello|thanks?|yes|no|which|what|where|when|who|how|is|are|does|do|can|could|and|tell|compare)$/u;

/** A name and where it stands in the visitor's own words. */
export interface UnknownSubject {
  name: string;
  start: number;
  end: number;
}

/**
 * The name of a place that a text asks about and that no item goes by: 黄鹤楼的门票, "how much is the Shard?". The
 * conversation must not answer it with what was spoken of before.
 */
export function readUnknownSubject(
  passage: Passage,
  lexicon: Lexicon,
  askedFacts: readonly FactName[],
  isSlip: (name: string) => boolean,
): UnknownSubject | undefined {
  const asks = askedFacts.length > 0;
  if (asks && !askedFacts.some((fact) => OF_PLACES.has(fact))) return undefined;
  return /\p{Script=Han}/u.test(passage.text)
    ? inChinese(passage, lexicon, asks, isSlip)
    : inEnglish(passage, lexicon, asks);
}

function inChinese(
  passage: Passage,
  lexicon: Lexicon,
  asks: boolean,
  isSlip: (name: string) => boolean,
): UnknownSubject | undefined {
  const text = passage.text;
  const lead = LEAD_ZH.exec(text)?.[0].length ?? 0;
  const match = (asks ? ASKED_ZH.exec(text.slice(lead)) : undefined) ?? TOLD_ZH.exec(text);
  const name = match?.groups?.['name'] ?? match?.groups?.['name2'];
  if (!match || !name || NO_PLACE_ZH.test(name) || isWished(name, lexicon)) return undefined;
  if (!isNameLike(name) && !isSlip(name)) return undefined;
  const start = text.indexOf(name, match.index);
  const [from, to] = [passage.sourceOffset(start), passage.sourceOffset(start + name.length)];
  return { name: passage.normal.source.slice(from, to), start: from, end: to };
}

function inEnglish(passage: Passage, lexicon: Lexicon, asks: boolean): UnknownSubject | undefined {
  const { source } = passage.normal;
  const words = source.match(/\p{L}+/gu) ?? [];
  // Where all words have capitals, they tell no names.
  if (words.length > 3 && words.filter((word) => /^\p{Ll}/u.test(word)).length < 2) return undefined;
  for (const { groups = {}, index } of source.matchAll(NAME_EN)) {
    const before = source.slice(0, index + groups['before']!.length);
    const isStart = /(?:^|[.!?,:] ?)$/u.test(before.trimEnd()) || before.trim() === '';
    const name = properName(groups['name']!, isStart && !groups['the']);
    if (!name || isWished(name.toLowerCase(), lexicon)) continue;
    const offset = groups['name']!.indexOf(name);
    const lead = offset > 0 ? before + groups['name']!.slice(0, offset) : before;
    if (NOT_NAMED.test(lead)) continue;
    const isTold = TOLD_EN.test(lead) || (SEES_EN.test(lead) && (groups['the'] !== undefined || name.includes(' ')));
    const start = index + groups['before']!.length + (groups['the']?.length ?? 0) + offset;
    if (asks || isTold) return { name, start, end: start + name.length };
  }
  return undefined;
}

/** Without the word that begins the sentence; nothing where ordinary words are left. */
function properName(written: string, isStart: boolean): string | undefined {
  const words = written.replace(/['’]s?$/u, '').split(' ');
  while (words.length > 0 && (NO_NAME_EN.test(words[0]!.toLowerCase()) || (isStart && isCommon(words[0]!)))) {
    words.shift();
    isStart = false;
  }
  while (words.length > 0 && !/^\p{Lu}/u.test(words[0]!)) words.shift();
  if (words.length === 0) return undefined;
  return words.length > 1 || (words[0]!.length > 2 && !isCommon(words[0]!)) ? words.join(' ') : undefined;
}

const isCommon = (word: string) =>
  COMMON_ENGLISH.has(word.toLowerCase()) || COMMON_ENGLISH.has(singular(word.toLowerCase()));

/** Words that are wishes: kinds of places, themes, cities, makers. */
function isWished(name: string, lexicon: Lexicon): boolean {
  const key = phraseKey(name);
  return (
    lexicon.terms.get(key).length > 0 || lexicon.places.get(key).length > 0 || lexicon.creators.get(key).length > 0
  );
}

/** The one place whose name was written with one character wrong: 故官. */
export function miswritten(name: string, items: Iterable<Item>): Item | undefined {
  if (!/^\p{Script=Han}{2,}$/u.test(name)) return undefined;
  const meant = [...items].filter(
    (item) => item.kind === 'attraction' && [item.name.zh ?? '', ...item.aliases].some((each) => isSlipOf(name, each)),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/** The one place that a Chinese name can be short for: 中国科技馆 is 中国科学技术馆, 纽约大都会 the museum in New York. */
export function abbreviated(name: string, items: Iterable<Item>, lexicon: Lexicon): Item | undefined {
  if (!/^\p{Script=Han}{3,}$/u.test(name)) return undefined;
  const city = [4, 3, 2].find(
    (length) => name.length - length >= 3 && lexicon.places.get(name.slice(0, length)).length > 0,
  );
  const rest = city ? name.slice(city) : name;
  const places = [...items].filter(({ kind }) => kind === 'attraction');
  const short = places.filter(({ name: { zh = '' } }) => isShortFor(name, zh) || zh.includes(rest));
  return short.length === 1 ? short[0] : undefined;
}

/** All characters in their order, from the first to the last. */
function isShortFor(short: string, name: string): boolean {
  if (short.length < 4 || short[0] !== name[0] || short.at(-1) !== name.at(-1)) return false;
  let at = 0;
  for (const char of name) if (char === short[at]) at += 1;
  return at === short.length;
}
