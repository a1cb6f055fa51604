import type { Constraints, ValueWish } from '../constraints.js';
import type { Lexicon } from '../lexicon.js';
import { normalise } from '../normalise.js';
import { COMMON_ENGLISH } from '../vocabulary/common-words.js';
import { SPOKEN_LANGUAGES } from '../vocabulary/spoken-languages.js';
import { isPersonName } from '../segment.js';
import type { Negations } from './negation.js';
import type { Passage } from './passage.js';

const codes = new Map(
  Object.entries(SPOKEN_LANGUAGES).flatMap(([code, term]) =>
    [...term.zh, ...term.en].map((word) => [normalise(word), code] as const),
  ),
);
const CHINESE = Object.values(SPOKEN_LANGUAGES)
  .flatMap((term) => term.zh)
  .join('|');
const ENGLISH = Object.values(SPOKEN_LANGUAGES)
  .flatMap((term) => term.en.map(normalise))
  .join('|');
const SPOKEN_ZH = new RegExp(
  `(?:说|讲|用)?(?<language>${CHINESE})(?:的)?(?:对白|配音|发音|原声|版|原版|旁白|解说(?=的))?(?:的)?(?=吗|片|电影|影片|纪录|记录|故事|短片|动画|视频|的|剧|讲座|长片|$)(?:片(?!子))?`,
  'u',
);
const SPOKEN_EN = new RegExp(
  `\\b(?:(?:spoken |filmed |dubbed |narrated |shot )?in (?<language>${ENGLISH})(?! (?:garden|style|art|culture|cities|museum|history|cuisine|architecture))\\b|(?<language2>${ENGLISH})[- ](?:language|speaking|spoken|dubbed|audio(?! guides?)|narration|narrated|voice-?overs?)\\b)`,
  'u',
);
/** "Answer in English", 用中文回答: of the conversation, not of a film. */
const OF_THE_ANSWER = /\b(?:answer|reply|speak|talk|respond|write|explain|tell me|say)\b[^,.]{0,12}$|(?:请?用|以)$/u;

export function readSpokenLanguage(passage: Passage, wishes: Constraints, negations: Negations): void {
  const wish: ValueWish = { any: [], not: [] };
  for (const pattern of [SPOKEN_ZH, SPOKEN_EN]) {
    for (const match of passage.find(pattern)) {
      const code = codes.get(match.groups?.['language'] ?? match.groups?.['language2'] ?? '');
      if (
        !code ||
        OF_THE_ANSWER.test(passage.text.slice(0, match.index)) ||
        /^(?:字幕|讲解|导览| subtitles?| captions?)/u.test(passage.text.slice(match.index + match[0].length))
      )
        continue;
      const list = negations.includes(match.index, match.index + match[0].length) ? wish.not : wish.any;
      if (!list.includes(code)) list.push(code);
      passage.claim(match.index, match.index + match[0].replace(/片$/u, '').length, 'spokenLanguage');
    }
  }
  if (wish.any.length + wish.not.length > 0) wishes.spokenLanguage = wish;
}

const CUE_BEFORE =
  /(?:\b(?:by|from|of|director|directed by|painter|artist|photographer|made by|filmed by|painted by|composer|author)(?: the| director| artist| painter)? |导演|画家|艺术家|作者|大师|有没有|看|找)$/u;
const CUE_AFTER =
  /^(?:'s\b| films?\b| movies?\b| paintings?\b| works?\b|导演|执导|拍|画|的(?:片|电影|画|作品|纪录|影片|短片|雕塑|书法|动画))/u;
/** A maker whom the catalogue does not know is still wished for. */
const UNKNOWN_EN =
  /\b(?:directed|made|painted|filmed|sculpted|shot|photographed|composed|written|anything|something|films?|movies?|ones?|stuff|works?|else|from|about) by /u;
/** 侯孝贤呢: another maker in place of the one before. */
const AND_MAKER_ZH = /^(?:那)?(?<name>[\p{Script=Han}·]{3,8}?)(?:的)?呢[?]?$/u;
const UNKNOWN_ZH =
  /(?:导演(?:是|为)?)?(?<name>[\p{Script=Han}·]{2,8}?)(?:导演|执导|拍摄?)的|导演(?:是|为|叫)?(?<name2>[\p{Script=Han}·]{2,6}?)的/u;
const WITHOUT_THEM = /\bwithout (?:him|her|them)\b|(?:不要|别要|不想看)[他她](?:的|拍的)?/u;
/** 黑泽明的电影: a full name by its form. */
const MAKER_OF_WORK =
  /(?<name>[\p{Script=Han}]{3,4}|[\p{Script=Han}]{1,6}·[\p{Script=Han}·]{1,10})的(?=电影|片子|影片|纪录片|画|作品|动画|雕塑|演唱会|音乐会)/u;
/** A frequent family name and one or two characters more. */
const SURNAME =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]\p{Script=Han}{2}$/u;
const NO_NAME = /^(?:谁|哪|什么|著名|知名|有名|女|男|中国|外国|年轻|新|老|大|最|他|她|它|我|你|人|一)/u;

const ABOUT_WHOM = /(?:关于|讲|有关|介绍|拍)[^,。]{0,2}$|\b(?:about|on|of|with|starring|the) $/u;

/** "Scorsese then", 斯科塞斯呢: amid films a family name will do, where it can be no other word. */
function isFamilyName(passage: Passage, start: number, end: number): boolean {
  const words = passage.text.slice(start, end);
  if (ABOUT_WHOM.test(passage.text.slice(0, start))) return false;
  if (/\p{Script=Han}/u.test(words)) return words.length > 2;
  return words.length > 4 && /^\p{Lu}/u.test(passage.written(start, end)) && !COMMON_ENGLISH.has(words);
}

/** Reads by whom: makers that the catalogue knows, or "directed by" somebody. */
export function readCreators(
  passage: Passage,
  wishes: Constraints,
  lexicon: Lexicon,
  negations: Negations,
  hasMakers: boolean,
): void {
  const wish: ValueWish = { any: [], not: [] };
  const add = (name: string, start: number, end: number) => {
    const list = negations.includes(start, end) ? wish.not : wish.any;
    if (!list.includes(name)) list.push(name);
    passage.claim(start, end, 'creator');
  };
  const isTaken = (start: number, end: number) => passage.isTaken(start, end);
  for (const { start, end, values } of lexicon.creators.find(passage.compact, { isTaken })) {
    const isCued = CUE_BEFORE.test(passage.text.slice(0, start)) || CUE_AFTER.test(passage.text.slice(end));
    const isMeant = isCued || (hasMakers && isFamilyName(passage, start, end));
    for (const { name, full } of values) if (full || isMeant) add(name, start, end);
  }
  if (hasMakers && wish.any.length + wish.not.length === 0) {
    const isFree = (start: number, end: number) => !isTaken(start, end);
    for (const { start, end, text } of lexicon.creatorSpelling.correct(
      passage.text,
      passage.words,
      isFree,
      () => false,
    ))
      for (const { name, full } of lexicon.creators.get(text)) if (full) add(name, start, end);
  }
  if (hasMakers && wish.any.length + wish.not.length === 0) {
    for (const match of passage.find(UNKNOWN_EN)) {
      const from = match.index + match[0].length;
      const name = /^(?:\p{Lu}[\p{L}'.-]*)(?: (?:\p{Lu}[\p{L}'.-]*|van|von|de|da|del|della|der))*/u.exec(
        passage.written(from, passage.text.length),
      )?.[0];
      if (name) add(name.replace(/[.']+$/, ''), from, from + name.length);
    }
    for (const match of passage.find(MAKER_OF_WORK)) {
      const written = match.groups?.['name'] ?? '';
      const name = written.replace(/^.*?(?:看|找|要|有|部|张|下|些)/u, '');
      const start = match.index + written.length - name.length;
      if (name.length >= 3 && (isPersonName(name) || SURNAME.test(name)))
        add(passage.written(start, start + name.length), start, start + name.length);
    }
    for (const match of passage.find(AND_MAKER_ZH)) {
      const name = match.groups?.['name'] ?? '';
      const start = match.index + match[0].indexOf(name);
      if (name.includes('·') || SURNAME.test(name))
        add(passage.written(start, start + name.length), start, start + name.length);
    }
    for (const match of passage.find(UNKNOWN_ZH)) {
      const name = (match.groups?.['name'] ?? match.groups?.['name2'] ?? '').replace(
        /^.*(?:想看|看看|看|找|有没有|推荐|部|有)/u,
        '',
      );
      const start = match.index + match[0].lastIndexOf(name);
      if (name.length > 1 && !NO_NAME.test(name))
        add(passage.written(start, start + name.length), start, start + name.length);
    }
  }
  // "He hates Woody Allen. Without him please", "not by Ozu": whoever is spoken of so is not wanted.
  if (wish.any.length > 0 && wish.not.length === 0 && WITHOUT_THEM.test(passage.text))
    [wish.any, wish.not] = [[], wish.any];
  if (wish.any.length + wish.not.length > 0) wishes.creator = wish;
}
