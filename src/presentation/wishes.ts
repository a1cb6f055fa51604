import type { Constraints, Slot, ValueWish } from '../language/constraints.js';
import { KINDS } from '../language/vocabulary/categories.js';
import { THEMES } from '../language/vocabulary/tags.js';
import { isCanonical, canonicalId, labelOfId, type WordGroup } from '../language/vocabulary/vocabulary.js';
import type { Language } from '../protocol/text.js';
import { CONTINENTS, continentName } from '../language/vocabulary/continents.js';
import { placeKey } from '../search/constraints/place-index.js';
import { describeMinutes } from './format/duration.js';
import { languageName } from './format/language.js';
import { describePrice } from './format/money.js';
import { describeOpening } from './format/opening.js';
import { list, plural, properCase, say, short } from './format/words.js';
import { describeYears } from './format/year.js';

/** Names of items, for wishes that speak of one ("near the Forbidden City"). */
export type NameOf = (itemId: string, language: Language) => string | undefined;

const SORTS: Record<NonNullable<Constraints['sort']>, [zh: string, en: string]> = {
  price: ['便宜的在前', 'cheapest first'],
  dearest: ['贵的在前', 'most expensive first'],
  rating: ['评分高的在前', 'best rated first'],
  distance: ['近的在前', 'nearest first'],
  popularity: ['热门的在前', 'most popular first'],
  duration: ['时间短的在前', 'shortest first'],
  longest: ['时间长的在前', 'longest first'],
  newest: ['新的在前', 'newest first'],
  oldest: ['年代早的在前', 'oldest first'],
};

const GROUPS: Partial<Record<Slot, readonly WordGroup[]>> = {
  category: ['category', 'tag'],
  tag: ['tag', 'category'],
  audience: ['audience'],
  accessibility: ['accessibility'],
};

/** The word for a value of a wish; an operator's or visitor's own word stays as it is. */
function word(slot: Slot, value: string, language: Language): string {
  if (slot === 'place') return placeName(value, language);
  if (slot === 'spokenLanguage') return languageName(value, language);
  for (const group of GROUPS[slot] ?? []) {
    const id = canonicalId(group, value);
    if (isCanonical(group, id)) return properCase(labelOfId(group, id, language));
  }
  return value;
}

/** A name as it was typed keeps its letters; one in lower case is written as a name. */
function placeName(value: string, language: Language): string {
  const label = continentName(CONTINENTS.get(placeKey(value)) ?? '')?.[language] ?? labelOfId('place', value, language);
  return /[A-Z]/.test(label) ? label : label.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

export function values(slot: Slot, wish: ValueWish, language: Language): { any: string; not: string } {
  const words = (list: readonly string[]) => list.map((value) => word(slot, value, language));
  return { any: list(words(wish.any), language, 'or'), not: list(words(wish.not), language, 'or') };
}

/** Themes are what a thing is about; moods are how it is: "quiet museums about bronze". */
export function tagsOf(wish: ValueWish, language: Language): { themes: string; moods: string } {
  const isTheme = (value: string) =>
    canonicalId('tag', value) in THEMES || !isCanonical('tag', canonicalId('tag', value));
  const named = (list: string[]) => values('tag', { any: list, not: [] }, language).any;
  const all = [...wish.any, ...(wish.and ?? []).flat()];
  return { themes: named(all.filter(isTheme)), moods: named(all.filter((value) => !isTheme(value))) };
}

interface TagGroup {
  themes: string;
  moods: string;
}

/** Of each group one must hold: moods first, then themes, then groups of both. */
function tagGroups({ any, and = [] }: ValueWish, language: Language): TagGroup[] {
  const rank = ({ themes, moods }: TagGroup) => Number(themes !== '') + Number(themes !== '' && moods !== '');
  return [any, ...and]
    .filter((group) => group.length > 0)
    .map((group) => tagsOf({ any: group, not: [] }, language))
    .sort((a, b) => rank(a) - rank(b));
}

function groupPhrase({ themes, moods }: TagGroup, language: Language): string {
  return list([moods, themes && say(language, `${themes}主题`, `about ${themes}`)].filter(Boolean), language, 'or');
}

function tagPhrase(wish: ValueWish, language: Language): string {
  const { not } = values('tag', wish, language);
  const groups = tagGroups(wish, language).map((group) => groupPhrase(group, language));
  const parts = [...groups, not && say(language, `不要${not}`, `not ${not}`)].filter(Boolean);
  return language === 'zh' ? parts.join('、') : list(parts, 'en');
}

export function nearName(constraints: Constraints, language: Language, nameOf: NameOf): string {
  const { near } = constraints;
  return (near?.itemId && nameOf(near.itemId, language)) || near?.name || say(language, '你', 'you');
}

/** One wish in words that can stand alone: "free", "open on Monday", "near the Forbidden City". */
export function wishPhrase(slot: Slot, constraints: Constraints, language: Language, nameOf: NameOf): string {
  const both = (zh: (any: string) => string, en: (any: string) => string, zhNot: string, enNot: string): string => {
    const { any, not } = values(slot, constraints[slot] as ValueWish, language);
    const parts = [any && say(language, zh(any), en(any)), not && say(language, `${zhNot}${not}`, `${enNot} ${not}`)];
    return list(
      parts.filter((part): part is string => Boolean(part)),
      language,
    );
  };
  switch (slot) {
    case 'kind':
      return kindNoun(constraints, language);
    case 'price': {
      const text = describePrice(constraints.price!, language);
      return constraints.price!.max === 0 ? text : say(language, `票价${text}`, `price ${text}`);
    }
    case 'rating': {
      const { min, max } = constraints.rating!;
      if (min !== undefined) return say(language, `评分${short(min)}以上`, `rated ${short(min)} or more`);
      return say(language, `评分${short(max ?? 5)}以下`, `rated ${short(max ?? 5)} or less`);
    }
    case 'duration': {
      const text = describeMinutes(constraints.duration!, language);
      return constraints.kind === 'video'
        ? say(language, `片长${text}`, `${text} long`)
        : say(language, `游览${text}`, `a visit of ${text}`);
    }
    case 'place':
      return both(
        (any) => `在${any}`,
        (any) => `in ${any}`,
        '不在',
        'not in',
      );
    case 'near': {
      const name = nearName(constraints, language, nameOf);
      return say(language, `在${name}附近`, `near ${name}`);
    }
    case 'open':
      return describeOpening(constraints.open!, language);
    case 'tag':
      return tagPhrase(constraints.tag!, language);
    case 'category':
      return both(
        (any) => any,
        (any) => any,
        '不要',
        'no',
      );
    case 'audience':
      return both(
        (any) => `适合${any}`,
        (any) => `good for ${any}`,
        '不适合',
        'not for',
      );
    case 'accessibility':
      return both(
        (any) => any,
        (any) => any,
        '没有',
        'without',
      );
    case 'year': {
      const text = describeYears(constraints.year!, language);
      return say(language, text, /^[\dA]/.test(text) ? `from ${text}` : text);
    }
    case 'creator':
      return both(
        (any) => `${any}的作品`,
        (any) => `by ${any}`,
        '不是',
        'not by',
      );
    case 'spokenLanguage':
      return both(
        (any) => any,
        (any) => `in ${any}`,
        '不是',
        'not in',
      );
    case 'count':
      return say(language, `${constraints.count}个`, String(constraints.count));
    case 'sort':
      return SORTS[constraints.sort!][language === 'zh' ? 0 : 1];
  }
}

const NOUNS: Record<NonNullable<Constraints['kind']>, [zh: string, en: string]> = {
  attraction: ['景点', 'places'],
  video: ['影片', 'films'],
  artefact: ['藏品', 'objects'],
  event: ['活动', 'events'],
};

function kindNoun({ kind }: Constraints, language: Language): string {
  if (!kind) return say(language, '内容', 'items');
  return NOUNS[kind][language === 'zh' ? 0 : 1] || KINDS[kind][language][0]!;
}

/** The wishes as one phrase: "free museums in Beijing that are open now", 北京现在开放的免费博物馆. */
/** Slots that are no wishes worth repeating. */
const PLAIN = new Set<string>(['kind', 'count', 'sort'] satisfies Slot[]);

/** The wishes as one noun phrase; '' when there are none beyond the kind of thing. */
export function describeWishes(constraints: Constraints, language: Language, nameOf: NameOf): string {
  if (!Object.entries(constraints).some(([slot, value]) => value !== undefined && !PLAIN.has(slot))) return '';
  const phrase = (slot: Slot) =>
    constraints[slot] === undefined ? '' : wishPhrase(slot, constraints, language, nameOf);
  return language === 'zh' ? inChinese(constraints, phrase, nameOf) : inEnglish(constraints, phrase);
}

function inChinese(constraints: Constraints, phrase: (slot: Slot) => string, nameOf: NameOf): string {
  const { any: category, not: notCategory } = values('category', constraints.category ?? { any: [], not: [] }, 'zh');
  const place = constraints.place && values('place', constraints.place, 'zh').any;
  const near = constraints.near && `${nearName(constraints, 'zh', nameOf)}附近`;
  const noun = category || kindNoun(constraints, 'zh');
  const isFree = constraints.price?.max === 0;
  const clauses = [
    constraints.open && phrase('open'),
    constraints.price && !isFree && phrase('price'),
    constraints.rating && phrase('rating'),
    constraints.duration && phrase('duration'),
    constraints.audience && phrase('audience'),
    constraints.accessibility && phrase('accessibility'),
    constraints.tag && phrase('tag'),
    constraints.year && phrase('year'),
    constraints.creator && values('creator', constraints.creator, 'zh').any,
    constraints.spokenLanguage && phrase('spokenLanguage'),
    notCategory && `不是${notCategory}`,
  ].filter((part): part is string => Boolean(part));
  const head = [place, near].filter(Boolean).join('');
  const joined = clauses.length > 0 ? `${clauses.join('、')}的` : head ? '的' : '';
  return `${head}${joined}${isFree ? '免费' : ''}${noun}`;
}

function inEnglish(constraints: Constraints, phrase: (slot: Slot) => string): string {
  const { any: category, not: notCategory } = values('category', constraints.category ?? { any: [], not: [] }, 'en');
  const groups = tagGroups(constraints.tag ?? { any: [], not: [] }, 'en');
  const isMixed = ({ themes, moods }: TagGroup) => themes !== '' && moods !== '';
  const plain = groups.filter((group) => !isMixed(group));
  const [themes, moods] = (['themes', 'moods'] as const).map((part) =>
    list(plain.map((group) => group[part]).filter(Boolean), 'en'),
  );
  const { not: notTag } = values('tag', constraints.tag ?? { any: [], not: [] }, 'en');
  const nouns = category ? category.split(' or ').map(pluralise).join(' or ') : kindNoun(constraints, 'en');
  const isFree = constraints.price?.max === 0;
  const before = [constraints.count ? String(constraints.count) : '', isFree ? 'free' : '', moods]
    .filter(Boolean)
    .join(' ');
  const after = (['creator', 'place', 'near', 'year', 'spokenLanguage'] as const).map(phrase);
  const traits = [
    constraints.open && `are ${phrase('open')}`,
    constraints.price && !isFree && `cost ${describePrice(constraints.price, 'en')}`,
    constraints.rating && `are ${phrase('rating')}`,
    constraints.duration && `take ${describeMinutes(constraints.duration, 'en')}`,
    constraints.audience && `are ${phrase('audience')}`,
    constraints.accessibility && accessPhrase(constraints.accessibility),
    ...groups.filter(isMixed).map((group) => `are ${groupPhrase(group, 'en')}`),
    notTag && `are not ${notTag}`,
    notCategory && `are not ${notCategory.split(' or ').map(pluralise).join(' or ')}`,
  ].filter((part): part is string => Boolean(part));
  const that = traits.length > 0 ? `that ${list(traits, 'en')}` : '';
  return [before, nouns, themes && `about ${themes}`, ...after, that].filter(Boolean).join(' ');
}

/** How a place is open to all, as something that is said of it. */
const ACCESS: Record<string, string> = {
  wheelchair: 'are wheelchair accessible',
  'partial-wheelchair': 'are partly wheelchair accessible',
  'not-wheelchair': 'are not wheelchair accessible',
  'step-free': 'are step-free',
  lift: 'have a lift',
  'accessible-toilet': 'have an accessible toilet',
  'hearing-loop': 'have a hearing loop',
  'audio-guide': 'have an audio guide',
  'audio-description': 'have audio description',
  tactile: 'have things to touch',
  'sign-language': 'offer sign language',
  'wheelchair-loan': 'lend wheelchairs',
  stroller: 'can be visited with a stroller',
  'guide-dogs': 'welcome guide dogs',
  subtitles: 'have subtitles',
};

function accessPhrase({ any, not }: ValueWish): string {
  const phrases = any.map((value) => ACCESS[canonicalId('accessibility', value)] ?? `are ${value}`);
  const without = values('accessibility', { any: [], not }, 'en').not;
  return list([list(phrases, 'en', 'or'), without && `are without ${without}`].filter(Boolean), 'en');
}

function pluralise(noun: string): string {
  if (/(s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : plural(2, noun).slice(2);
}
