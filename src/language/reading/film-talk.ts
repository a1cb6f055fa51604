import type { ItemKind } from '../../protocol/blocks.js';
import type { Constraints, FactName } from '../constraints.js';
import type { Lexicon } from '../lexicon.js';
import { normalise } from '../normalise.js';
import { SPOKEN_LANGUAGES } from '../vocabulary/spoken-languages.js';
import { isMood } from '../vocabulary/tags.js';
import type { Passage } from './passage.js';

/** Minutes of "a short one", and of what the Academy of Motion Picture Arts and Sciences calls a short film. */
const SHORT = 30;
const SHORT_FILM = 40;

/** What is only done with films: 讲猫的, 今晚看什么好, 武侠题材, "to watch". */
const FILM_CUE = new RegExp(
  [
    '(?<!听|会|演|宣)(?:讲|拍|演)(?!解|座|台|师|坛|价|照|摄|出|奏|唱)[^,。;!?去逛什啥谁]{1,10}的(?:有吗|吗|么|呢|没有|有没有)?[?。]*$',
    '题材|上映|配音|对白|主演|片长|追剧|几集',
    '(?:今晚|今夜|晚上|睡前|火车上|飞机上|高铁上|路上)[^,。;!?去逛玩]{0,6}看(?:什么|点|个|部|些|啥)',
    '(?:^|[,。;] ?)(?:我|咱们?|先|提前|可以|能|该|应该|有什么|有啥|回来){0,3}看(?:点|些)?(?:什么|啥)(?:好|呢|合适)*[?。]*$',
    '(?<![出照图名卡唱拍][大好]?)[\\p{Script=Han}](?<![出照图名卡])(?:片|剧)(?:子)?(?:吧|呢|吗|么|有吗)?[?!。]*$',
    '\\b(?:to watch|(?:watch|see) tonight|on screen|subtitled|dubbed|starring|directed by)\\b',
  ].join('|'),
  'u',
);

/** Whether the words speak of films without naming one: `kind` is then understood. */
export function speaksOfFilms(passage: Passage, about?: ItemKind): boolean {
  // 其中有讲文学的吗: of the museums that were shown.
  const isAmongThem = about !== undefined && about !== 'video' && AMONG_THEM.test(passage.open);
  return !isAmongThem && FILM_CUE.test(passage.open);
}

const AMONG_THEM = /^(?:那么?)?(?:其中|(?:这|那)(?:些|几[个家座件])|(?:这|那)?(?:里面|当中|之中))(?:里面|当中|之中)?/u;

const ONE_ABOUT =
  /\b(?:is there|are there|any|do you have|got) (?:one|ones|any|some)(?: ones?)? (?:on|about|with|from|where|set)\b|有没有(?:一部)?(?:讲|关于|拍)|有(?:讲|关于|拍)[^,。;!?]{1,12}的(?:吗|么|没有)/u;

/** "Is there one on the Louvre?", said amid films. */
export function asksForOne({ open }: Passage): boolean {
  return ONE_ABOUT.test(open);
}

/** "Anything by Akira Kurosawa?" */
export function asksForWorks({ open }: Passage, kind: ItemKind | undefined): boolean {
  return kind === undefined && /\b(?:anything|something) (?:else )?(?:made |directed )?by /u.test(open);
}

const LANGUAGE_NAMES = Object.entries(SPOKEN_LANGUAGES).flatMap(([code, { zh, en }]) =>
  [...zh, ...en].map((word) => [normalise(word), code] as const),
);
const codes = new Map(LANGUAGE_NAMES);
/** "Spanish then", "maybe in French", 那法语呢: a language and nothing else. */
const BARE_LANGUAGE = new RegExp(
  `^(?:ok(?:ay)?|then|maybe|or|and|well|no|rather|what about|how about|in|那就?|有没有|有|要|换成?|来|还是|或者|[, ])*(?<language>${LANGUAGE_NAMES.map(([word]) => word).join('|')})(?:[ ,]*(?:then|please|instead|rather|ones?|maybe|too|的|版|片|也行|呢|吧|吗|有吗))*[ ?!.。]*$`,
  'u',
);
const BARE_SHORT =
  /(?<![更最长])短(?:的|些|点)(?:吧|呢|就好|就行)?(?=[,。;!?]|$)|\b(?:short|brief|quick) (?:ones?|things?)\b|^(?:but |and |something |keep it )?short(?: please)?[.!]?$/u;

/** The wishes that a few words hold in a conversation about films: "short ones", "Spanish then". */
export function readFilmTalk(passage: Passage, wishes: Constraints): void {
  const language = BARE_LANGUAGE.exec(passage.text.trim())?.groups?.['language'];
  if (language && !wishes.spokenLanguage) {
    const at = passage.text.indexOf(language);
    wishes.spokenLanguage = { any: [codes.get(language)!], not: [] };
    passage.claim(at, at + language.length, 'spokenLanguage');
  }
  if (wishes.duration) return;
  for (const match of passage.find(BARE_SHORT)) {
    wishes.duration = { max: SHORT };
    passage.claim(match.index, match.index + match[0].length, 'duration');
    return;
  }
}

/** Old things as what a film is about; elsewhere they are what is looked for. */
const RELICS =
  /(?:讲|关于|有关|介绍|说)[^,。;!?]{0,4}(?:文物|国宝|古董|宝物)|\b(?:about|on) (?:\w+ )?(?:relics|antiquities|artefacts|artifacts|museum objects)\b/u;

/** A film for the whole family is one that tells a story. */
const FAMILY_FILM =
  /\bfamily[- ](?:film|movie|flick)s?\b|(?:家庭|合家欢|阖家欢|亲子|全家看)(?:的)?(?:电影|片(?!子?名))/u;

/** Settles what the words around imply: makers of films, languages of films, 动画短片. */
export function settleFilmWishes({ text }: Passage, wishes: Constraints, lexicon: Lexicon): void {
  const makers = wishes.creator?.any ?? [];
  const isOfFilms = (name: string) => {
    const kinds = lexicon.kindsOfMaker(name);
    // Whom the catalogue does not know is rather asked for as a maker of films.
    return kinds.size === 0 || (kinds.size === 1 && kinds.has('video'));
  };
  const speaksFilm = wishes.spokenLanguage && !wishes.near && !wishes.open && !wishes.price;
  if (!wishes.kind && (speaksFilm || (makers.length > 0 && makers.every(isOfFilms)))) wishes.kind = 'video';
  if (wishes.kind === 'video' && !wishes.category && FAMILY_FILM.test(text))
    wishes.category = { any: ['feature-film'], not: [] };
  if (wishes.kind === 'video' && !wishes.tag && RELICS.test(text)) wishes.tag = { any: ['archaeology'], not: [] };
  // An animated short is short and animated; a list of categories would take either.
  const { category } = wishes;
  if (category && category.any.length > 1 && category.any.includes('short-film')) {
    category.any = category.any.filter((id) => id !== 'short-film');
    wishes.duration ??= { max: SHORT_FILM };
  }
}

/** Questions for facts of a film that was shown, as they are put in the middle of a conversation. */
const QUESTIONS: [FactName, RegExp][] = [
  [
    'duration',
    /(?<![更太不再])多长(?:时间)?|几分钟|多少分钟|几个(?:小时|钟头)|\bhow (?:long|lomg|lon)\b|\bhw long\b|\bhow many (?:minutes|hours)\b|\b(?:length|duration|running time|runtime) of\b(?! (?:an?|\d))|(?:片长|时长)(?:呢|是|多少|[?]|$)/u,
  ],
  [
    'year',
    /(?:哪|几|什么)年(?:份)?(?:的|拍|上映|出|$|[,。?、和])|什么时候(?:的|拍|上映|出)|\b(?:what|which) year\b|\bwhen (?:was|is|did|were)\b|\bhow old is\b|(?:and|,) when\b/u,
  ],
  [
    'creators',
    /谁(?:的片|导|拍|做|演的|执导|是导演|(?:来)?(?:主讲|讲的|主持|讲课))|导演(?:呢|是谁|叫什么|[?])|\bwho(?:'s| is| was| are)? (?:directed|made|makes|shot|filmed|(?:it|that|this)(?: one)? by|the (?:director|maker))|\bwho is (?:it|that|this) by\b|\bby who(?:m)?\b|\b(?:director|maker|makers) of (?:the (?:first|second|third|fourth|last)|it|this|that)\b|\bwho (?:directed|shot|made|filmed|did)\b|\bwho did (?:it|that|this)\b|\bwho(?:'s| is)? (?:gives?|giving|gave|presents?|presenting|presented|hosts?|hosted|teaches|taught|holds|held) (?:it|this|that|them|the (?:lecture|talk|series|film|one))\b|\bwhose (?:film|lecture|work|movie|talk)\b/u,
  ],
  [
    'description',
    /适合(?:谁|什么人|哪些人|几岁|多大)|适合(?:带|给)?(?:小?孩子?|儿童|老人|学生|家人|全家)(?:们)?(?:一起)?看?(?:吗|么|不)|(?:孩子|小孩|儿童|小朋友)(?:能|可以)看(?:吗|么|懂)|能(?:带|给|和)?(?:孩子|小孩)(?:一起)?看吗|(?:有|没有|有没有)(?:对白|台词|字幕|得过?奖|获奖)[^,。]{0,3}(?:吗|么|没有)|哪(?:个)?国(?:家)?的?(?:拍|产|制)?|得过?(?:什么)?奖|[几多]少?集|\b(?:is|are|was) (?:it|they|this|that|the (?:first|second|third|fourth|last)(?: one)?) (?:[a-z]+ )?(?:suitable|appropriate|good|right|ok|okay|fine|in colou?r|subtitled)\b|\bdoes (?:it|the (?:first|second|third|fourth|last)(?: one)?|this|that) have (?:any )?(?:dialogue|words|subtitles|speech)\b|\bhow many episodes\b|\b(?:which|what) country\b|\bwho (?:speaks|stars|plays|acts|appears|narrates) in\b/u,
  ],
  [
    'languages',
    /(?:什么|哪种|哪国)(?:语言|话|语)|\b(?:what|which) languages?\b|\bin (?:english|chinese|mandarin|french) \?/u,
  ],
];
const NOUNS: [FactName, string][] = [
  ['duration', 'length|duration|running time|runtime|片长|时长|长度'],
  ['year', 'year|date|年份|年代'],
  ['creators', 'director|directors|maker|makers|导演|作者|主创'],
  ['languages', 'languages?|语言'],
  ['rating', 'rating|score|评分'],
];
/** "Director and year?", 导演、片长: a list of facts and nothing else. */
const NOUN_LIST = new RegExp(
  `^(?:(?:and|its?|the|what|is|are|was|(?<=')s|whats|please|of|that|this|one|film|tell me|give me)\\b|[\\s,?.!'、和的呢]|它|这部|那部|还有|是|什么|多少|告诉我|${NOUNS.map(([, words]) => words).join('|')})+$`,
  'u',
);

/**
 * Facts of films that are asked for in a few words. What was read is claimed, so that 几分钟 is no wish for a length.
 */
export function readFilmFacts(passage: Passage): FactName[] {
  const facts = new Set<FactName>();
  for (const [fact, pattern] of QUESTIONS) {
    for (const match of passage.find(pattern)) {
      facts.add(fact);
      passage.claim(match.index, match.index + match[0].replace(/[,。?、和]$/u, '').length);
    }
  }
  const text = passage.text.trim();
  if (NOUN_LIST.test(text))
    for (const [fact, words] of NOUNS) if (new RegExp(`(?:${words})`, 'u').test(text)) facts.add(fact);
  return [...facts];
}

const ASKS =
  /推荐|介绍|找|有没有|有什么|有哪些|想看|来[一]?[部个点些集]|给我|\b(?:recommend|suggest|find|show me|is there|are there|any|anything|something|looking for|i want|i'd like|i need|do you have)\b/u;
const GOES_ON =
  /^(?:再|那|也|还|要|只要|换|不要|就|更|最好)|也(?:要|行|可以)|还(?:是|要)|而且|\b(?:rather|instead|else|too|then|still|more|also|now|again|another|others?|same|but)\b/u;
const AT_MOST = { words: 14, characters: 90 };

/**
 * Whether a question in a conversation about films goes on from the one before: it does unless it names what kind of
 * thing it wants and what about, or asks for a theme outright.
 */
export function goesOnAboutFilms(passage: Passage, wishes: Constraints, hasLinks: boolean): boolean {
  const { text, words } = passage;
  if (wishes.kind !== undefined && wishes.kind !== 'video') return false;
  if (words.length > AT_MOST.words && text.length > AT_MOST.characters) return false;
  const hasTheme = hasLinks || wishes.creator !== undefined || (wishes.tag?.any.some((id) => !isMood(id)) ?? false);
  if (GOES_ON.test(text.trim())) return true;
  const namesWhat = wishes.kind !== undefined || wishes.category !== undefined;
  if (namesWhat && (hasTheme || Object.keys(wishes).length > 3)) return false;
  return !(ASKS.test(text) && (namesWhat || hasTheme));
}
