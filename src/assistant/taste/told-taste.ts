import type { Slot, Understanding } from '../../language/constraints.js';
import { BLAME } from '../judging-words.js';
import { canonicalId, isCanonical } from '../../language/vocabulary/vocabulary.js';

/** What a visitor says of something: that they like it, keep it, know it already, or do not care for it. */
export type Verdict = 'like' | 'save' | 'seen' | 'dismiss';

/** A theme, a category or a maker that is liked or not, as in `tag:bronze`, `category:museum`; of makers the name. */
export interface ToldTheme {
  group: 'tag' | 'category' | 'creator';
  value: string;
  likes: boolean;
}

export interface ToldTaste {
  items: { itemId: string; verdict: Verdict }[];
  themes: ToldTheme[];
  /** A verdict on one of several things, and no telling on which. */
  unclear: { verdict: Verdict; among: string[] } | undefined;
  /** Nothing else is said, and nothing asked for. */
  isAll: boolean;
}

/** What was spoken of before the message. */
export interface SpokenOf {
  subjects: readonly string[];
  /** What the last answer showed. */
  latest: readonly string[];
}

/** A longer message tells a story, of which single words say little. */
const LONGEST = 240;
/** So many things at once are "all of these". */
const AT_ONCE = 8;
const SURE = 0.6;

const BREAKS =
  /[，。；！？,.;!?~\n]+|[—–]|(?:但是?|不过|只是|可是)(?!$)|\b(?:but|though|although|so|however)\b| and (?=(?:i|we|my|have|has|show|give|can|what|something|loved|liked|enjoyed|adored|hated|disliked|saved|found)\b)/giu;

const DEGREE_ZH = '(?:真的?|很|好|超级?|最|太|非常|特别|挺|蛮|还|也|都|比较|一直|就|实在|其实|确实|尤其|有点)*';
const DISMISS_ZH = new RegExp(
  `不(?:太|怎么|是很|大|是特别|是太)?(?:喜欢|爱看|爱|感兴趣|感冒|来电|中意)(?!错)|讨厌|厌恶|没(?:有|什么|啥)*兴趣|反感|受不了|看不下去|不好看|难看|(?:不对|不合)(?:我|我们)?的?(?:胃口|口味|兴趣)`,
  'u',
);
const SEEN_ZH = new RegExp(
  `(?:看|去|逛|玩|来|听|参观)过(?:了|啦|好?几?次|很?多?次)?(?!的|吗|没|么|之后|以后|后)|(?:已经|早就|早已|刚刚?)(?:看|去|逛)(?:过|完)?了`,
  'u',
);
const SAVE_ZH =
  /(?:收藏|存)(?:了|一下|起来|下来?|下了)(?:吧)?$|^(?:我|先|帮我|请|给我|替我|把.{1,12})*收藏(?:一下)?(?:这|那|它|第|《|了)|加(?:入|到|进)(?:我的)?收藏/u;
const LIKE_ZH = new RegExp(
  `${DEGREE_ZH}(?:喜欢|爱看|爱上|迷上|钟爱|中意)|最爱|(?:我|我们|一直)${DEGREE_ZH}爱(?!人|好)`,
  'u',
);
/** Praise counts only of what it names: 太棒了 alone may be thanks. */
const PRAISE_ZH = /(?:太|真|很|超|非常|特别)(?:好看|棒|赞|精彩|好玩|不错|美|值)|(?:好看|精彩|超赞|绝)(?:极|爆)?了/u;

const ADVERB_EN =
  '(?:really|absolutely|just|so|totally|quite|particularly|especially|also|both|always|truly|very much|rather|do|did|already|still|simply|only|actually)';
const SELF_EN = `(?:(?:\\bi|\\bwe|\\bmy (?:wife|husband|partner|friends?|family) and i)(?:'ve| have| am|'m| are|'re| was| were)?(?: ${ADVERB_EN})*|^(?:(?:well|ok|oh|yes|no|wow|and|actually|honestly|sorry|${ADVERB_EN})\\s*)*)`;
const NOT_EN =
  "(?:do not|don't|dont|did not|didn't|didnt|can not|cannot|can't|never|not|am not|was not|wasn't|no longer)";
const en = (pattern: string) => new RegExp(pattern, 'u');
const DISMISS_EN = en(
  [
    `${SELF_EN} ?(?:${NOT_EN})(?: ${ADVERB_EN}| at all| that| too| much)* (?:like|love|enjoy|care for|care about|fancy|stand|interested in|interested|into|keen on|fond of|crazy about|a (?:big |great |huge )?fan of)\\b(?! to\\b)`,
    `${SELF_EN} ?(?:hated?|dislike[ds]?|loathed?|detested?|bored by|sick of|tired of|have no interest in|no interest in)\\b(?! to\\b)`,
    `\\b(?:is|are|was|were|'s)(?: not|n't)(?: really| quite)? (?:for (?:me|us)|my (?:thing|taste|cup of tea|style))\\b`,
    `\\b(?:(?:doesn't|does not|don't|do not|didn't) (?:really )?(?:interest|appeal to|speak to) (?:me|us)|(?:bores|bored|bore) (?:me|us)|put (?:me|us) off)\\b`,
  ].join('|'),
);
const SEEN_EN = en(
  `${SELF_EN} ?(?:${ADVERB_EN} )*(?:seen|saw|watched|visited|been (?:to|there)|went to)\\b(?! (?:one|a|an|some|any|many|several)\\b)|\\b(?:seen|watched|visited|been (?:to|there))\\b.*\\b(?:already|before|twice|many times)$`,
);
const SAVE_EN =
  /(?:^|\b(?:i|i've|we|please|can you|could you|let me|i'll|let's)(?: have| already| just)? ?)(?:saved?|bookmark(?:ed)?|favourited?|favorited?)\b|\badd(?:ed)? (?:it|this|that|them|.{1,30}) to (?:my |the )?(?:favou?rites|saved|list|watch ?list|bookmarks)\b/u;
const LIKE_EN = en(
  [
    `(?:\\bi|\\bwe|\\bmy (?:wife|husband|partner) and i)(?:'ve| have)?(?: ${ADVERB_EN})* (?:loved?|liked?|enjoy(?:ed)?|adored?|am (?:really )?(?:into|keen on|fond of)|'m (?:really )?(?:into|keen on|fond of))\\b(?! to\\b)`,
    `(?:\\bi am|\\bi'm|\\bwe are|\\bwe're)(?: ${ADVERB_EN})* (?:into|keen on|fond of|a (?:big |great |huge )?fan of|crazy about|mad about)\\b`,
    `^(?:(?:well|oh|yes|wow|${ADVERB_EN})\\s*)*(?:loved|liked|enjoyed|adored|love (?:it|that|this|the)|like (?:it|that one|this one)$)\\b`,
    `\\b(?:is|are|was|were) (?:one of )?my (?:all-time )?favou?rites?\\b|^my favou?rite\\b`,
  ].join('|'),
);
const PRAISE_EN =
  /\b(?:was|is|are|were|'s) (?:\w+ ){0,2}(?:great|wonderful|brilliant|amazing|fantastic|superb|excellent|gorgeous|lovely|beautiful|marvellous|awesome)\b/u;

/** Others than the visitor are spoken of, or it is asked, supposed or wished. */
const OTHERS_BEFORE_ZH =
  /你|您|[他她]|大家|别人|孩子|小孩|小朋友|娃|老人|爸|妈|老公|老婆|朋友|女儿|儿子|学生|谁|人们|观众|游客|有人|适合|给|如果|要是|假如|万一|会不会|想|希望/u;
const OTHERS_AFTER_ZH = /^.{0,14}的(?:孩子|小孩|人(?!文|物|生|类)|朋友|学生|老人|游客|话)/u;
const ASKS_ZH =
  /吗|么|呢|什么|哪|怎么|是不是|有没有|几|多少|如果|要是|推荐|想看|想去|想找|换|再来|[来找]点|别的|其他|类似/u;
const ASKS_EN =
  /^(?:do|does|did|is|are|was|can|could|would|will|should|have you|has|what|which|where|who|why|how|if|any)\b|\b(?:if (?:i|we|you)|would|could|you|show|recommend|suggest|find|give|want|need|another|something|anything|others?|instead|similar|please|looking for|more)\b/u;
const OTHERS_EN =
  /\b(?:kids?|children|daughters?|sons?|he|she|they|who|people|everyone|everybody|you|visitors|parents|mum|mom|dad|students|pupils|grandparents|would|'d|might|may|will|'ll|could|if|anyone)\b/u;

/** Said beside a verdict, and saying nothing more. */
const SMALL_TALK =
  /^(?:太?(?:棒|好|赞|可惜)了?|不错|哇|谢谢你?|多谢|好的|嗯|哦|哈|是的?|对|行|可以|真的?|抱歉|不好意思|great|wow|oh|ok(?:ay)?|yes|no|nope|thanks?(?: you)?|sorry|well|sadly|nice|lovely|awesome|brilliant|amazing|actually|honestly|really|hm+|ah)*$/u;
/** What is left of a clause that names nothing but its verdict. */
const FILLERS =
  /[我们咱俺请帮把]|真的?|已经|早就|刚刚?|很|好|超级?|最|太|非常|特别|挺|蛮|也|都|就|了|的|啊|呀|呢|哦|吧|啦|先|一下|其实|确实|实在|有点|\b(?:i|we|it|that|this|them|one|very|so|much|a|lot|really|already|before|just|have|'ve|am|'m|at|all|there|for|me|us|to|my|in|please|can|could|you|let's|later)\b/gu;

interface Clause {
  start: number;
  end: number;
  text: string;
}

/** What a message says of the visitor's own taste; undefined where it says nothing of it. */
export function toldTaste(understandings: readonly Understanding[], spokenOf: SpokenOf): ToldTaste | undefined {
  const told: ToldTaste = { items: [], themes: [], unclear: undefined, isAll: true };
  let named: string[] = [];
  for (const understanding of understandings) {
    if (understanding.text.length > LONGEST) return undefined;
    for (const clause of clausesOf(understanding.text)) {
      const items = itemsIn(understanding, clause);
      const verdicts = verdictsOf(clause.text, items.length > 0 && !BLAME.test(understanding.text));
      if (verdicts.length === 0) {
        told.isAll &&= SMALL_TALK.test(clause.text.trim());
        if (items.length > 0) named = items;
        continue;
      }
      const themes = items.length > 0 ? [] : themesIn(understanding, clause, verdicts);
      const meant = items.length > 0 ? items : themes.length > 0 ? [] : meantBy(clause.text, verdicts, named, spokenOf);
      if (meant === undefined) {
        told.unclear = { verdict: verdicts[0]!.verdict, among: [...spokenOf.latest] };
        continue;
      }
      if (meant.length + themes.length === 0) told.isAll = false;
      for (const { verdict } of verdicts) for (const itemId of meant) told.items.push({ itemId, verdict });
      told.themes.push(...themes);
      if (meant.length > 0) named = [...meant];
    }
  }
  return told.items.length + told.themes.length > 0 || told.unclear ? told : undefined;
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const add = (end: number) => {
    const words = text.slice(start, end);
    // A question mark belongs to what it asks.
    const asked = /^[?？]/u.test(text.slice(end)) ? '?' : '';
    if (words.trim()) clauses.push({ start, end, text: words.toLowerCase().replaceAll('’', "'").trim() + asked });
  };
  for (const { index, 0: mark } of text.matchAll(BREAKS)) {
    // A title may have a comma, a number a point.
    if (/[.,]/u.test(mark) && /\d$/u.test(text.slice(0, index)) && /^\d/u.test(text.slice(index + mark.length)))
      continue;
    add(index);
    start = index + mark.length;
  }
  add(text.length);
  return clauses;
}

function verdictsOf(clause: string, hasItem: boolean): { verdict: Verdict; words: string }[] {
  const isHan = /\p{Script=Han}/u.test(clause);
  const found: { verdict: Verdict; words: string }[] = [];
  const add = (verdict: Verdict, pattern: RegExp): boolean => {
    const match = pattern.exec(clause);
    if (!match || isOfOthers(clause, match, isHan)) return false;
    found.push({ verdict, words: match[0] });
    return true;
  };
  const [dismiss, like, praise, save, seen] = isHan
    ? [DISMISS_ZH, LIKE_ZH, PRAISE_ZH, SAVE_ZH, SEEN_ZH]
    : [DISMISS_EN, LIKE_EN, PRAISE_EN, SAVE_EN, SEEN_EN];
  // To keep a thing is asked for; all else is told.
  if (add('save', save)) return found;
  if (/\?$/u.test(clause) || (isHan ? ASKS_ZH : ASKS_EN).test(clause)) return [];
  if (dismiss.test(clause)) add('dismiss', dismiss);
  else if (!add('like', like) && hasItem) add('like', praise);
  add('seen', seen);
  return found;
}

function isOfOthers(clause: string, { index, 0: words }: RegExpExecArray, isHan: boolean): boolean {
  if (!isHan) return OTHERS_EN.test(clause.slice(0, index + words.length));
  return OTHERS_BEFORE_ZH.test(clause.slice(0, index)) || OTHERS_AFTER_ZH.test(clause.slice(index + words.length));
}

/** Items that a clause names or points to. */
function itemsIn({ links, references }: Understanding, { start, end }: Clause): string[] {
  const isInside = (each: { start: number; end: number }) => each.start < end && each.end > start;
  const ids = [
    ...links.filter(({ confidence }) => confidence >= SURE).filter(isInside),
    ...references.filter(isInside).filter(({ itemIds, words }) => itemIds.length === 1 || SEVERAL.test(words)),
  ].flatMap((each) => ('itemIds' in each ? each.itemIds : [each.itemId]));
  const unique = [...new Set(ids)];
  return unique.length <= AT_ONCE ? unique : [];
}

const SEVERAL = /[些几两俩都]|们|\b(?:these|those|both|them|all|none|neither|any|two|three|first|last|either)\b/iu;

/** Themes, categories and makers that a clause speaks of in the sense of its verdict. */
function themesIn(
  { constraints, mentions }: Understanding,
  clause: Clause,
  verdicts: readonly { verdict: Verdict }[],
): ToldTheme[] {
  const verdict = verdicts.find((each) => each.verdict === 'like' || each.verdict === 'dismiss')?.verdict;
  if (!verdict) return [];
  const likes = verdict === 'like';
  const spoken = (slot: Slot) =>
    mentions.filter((each) => each.slot === slot && each.start < clause.end && each.end > clause.start);
  return (['tag', 'category', 'creator'] as const).flatMap((group) => {
    const wish = constraints[group];
    const own = spoken(group);
    if (!wish || own.length === 0) return [];
    const values = likes ? [...wish.any, ...(wish.and ?? []).flat()] : wish.not;
    const isOnlyOne = mentions.every((each) => each.slot !== group || own.includes(each));
    const isSpoken = (value: string) =>
      isOnlyOne || (group !== 'creator' && own.some(({ words }) => canonicalId(group, words) === value));
    return values
      .filter((value) => isSpoken(value) && (group === 'creator' || isCanonical(group, value)))
      .map((value) => ({ group, value, likes }));
  });
}

/** What a bare verdict is on: what was named just before, else the one thing that was spoken of. */
function meantBy(
  clause: string,
  verdicts: readonly { words: string }[],
  named: readonly string[],
  { subjects, latest }: SpokenOf,
): readonly string[] | undefined {
  let rest = clause;
  for (const { words } of verdicts) rest = rest.replace(words, ' ');
  const isPointing = POINTING.test(clause);
  const isBare =
    rest
      .replace(POINTING, '')
      .replace(FILLERS, '')
      .replace(/[\s'".?]+/gu, '') === '';
  if (!isBare) return [];
  if (named.length > 0) return named;
  const [only, ...more] = subjects.length === 1 ? subjects : latest;
  if (only === undefined) return [];
  if (more.length === 0) return [only];
  return isPointing ? undefined : [];
}

const POINTING =
  /[这那][一]?[个家座部件处](?:片子|电影|影片|地方|博物馆|景点)?|它|\b(?:(?:that|this)(?: (?:one|film|movie|place|museum))?|it)\b/u;
