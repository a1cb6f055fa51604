import type { Item } from '../catalogue/item.js';
import type { Constraints, Slot, ValueWish } from '../language/constraints.js';
import {
  canonicalId,
  hasValue,
  isCanonical,
  labelOfId,
  valuesOf,
  type WordGroup,
} from '../language/vocabulary/vocabulary.js';
import type { FittingHit } from '../plugin-api/services.js';
import type { Reason } from '../protocol/blocks.js';
import type { Language } from '../protocol/text.js';
import { amountIn, minutesOf } from '../search/constraints/numbers.js';
import { labelsOf } from '../search/constraints/values.js';
import { EXCHANGE_RATES_AS_OF } from '../search/constraints/exchange-rates.js';
import { nameKeysOf, nameKey } from '../search/text/normalise.js';
import { cardRating } from './facts.js';
import { formatDistance } from './format/distance.js';
import { formatMinutes, formatRunningTime } from './format/duration.js';
import { languageName } from './format/language.js';
import { formatAmount, formatPrice } from './format/money.js';
import { openAsWished, openToday } from './format/opening.js';
import { formatPlace } from './format/place.js';
import { list, properCase, quote, say, short } from './format/words.js';
import { formatYears } from './format/year.js';
import { isTelling } from './telling-words.js';
import { nearName, tagsOf, values, wishPhrase, type NameOf } from './wishes.js';

const MOST = 4;
/** From here on a rating is worth mentioning by itself. */
const GOOD_RATING = 4.4;

/** What distinguishes an item comes before what all items of the list have in common. */
const ORDER: readonly Slot[] = [
  ...(['near', 'price', 'open', 'accessibility', 'audience', 'rating', 'duration', 'creator', 'year'] as const),
  ...(['tag', 'spokenLanguage', 'place', 'category'] as const),
];

const inOrder = (slots: readonly Slot[]): Slot[] => ORDER.filter((slot) => slots.includes(slot));

export interface ReasonContext {
  constraints: Constraints;
  language: Language;
  now: Date;
  nameOf: NameOf;
}

/** Why this item is here, the most telling first: each reason is true of the item, and at least one is given. */
export function reasonsFor(item: Item, hit: FittingHit, context: ReasonContext): Reason[] {
  const { match } = hit;
  const reasons = [
    ...byName(item, hit, context.language),
    ...inOrder(match.met).flatMap((slot) => met(slot, item, hit, context)),
    ...byWords(item, hit, context),
  ];
  const chosen = unique(reasons).slice(0, MOST);
  if (chosen.length === 0) chosen.push(lastResort(item, hit, context.language));
  const missing = [
    ...match.unmet.map((slot) => missed(slot, item, hit, context)),
    ...match.unknown.map((slot) => unknown(slot, context)),
  ];
  return [...chosen, ...missing.filter((reason) => reason !== undefined)];
}

function met(slot: Slot, item: Item, hit: FittingHit, { constraints, language, now, nameOf }: ReasonContext): Reason[] {
  const text = metText(slot, item, hit, constraints, language, now, nameOf);
  return text ? [{ type: slot === 'near' ? 'distance' : 'constraint', text }] : [];
}

function metText(
  slot: Slot,
  item: Item,
  hit: FittingHit,
  constraints: Constraints,
  language: Language,
  now: Date,
  nameOf: NameOf,
): string | undefined {
  // prettier-ignore
  switch (slot) {
    case 'price':
      return item.price && priceText(item, constraints, language);
    case 'rating':
      return say(language, '评分', 'rated ') + cardRating(item, language, false);
    case 'duration':
      return item.durationMinutes !== undefined
        ? say(language, `片长${formatRunningTime(item.durationMinutes, language)}`, `runs ${formatRunningTime(item.durationMinutes, language)}`)
        : say(language, `游览约${formatMinutes(minutesOf(item)!, language)}`, `takes ${formatMinutes(minutesOf(item)!, language)}`);
    case 'open':
      return item.openingHours
        ? openAsWished(item, constraints.open!, now, language)
        : say(language, '开放时间未知', 'opening hours not known');
    case 'near': {
      const name = nearName(constraints, language, nameOf);
      if (hit.distance === undefined) return say(language, `在${name}附近`, `near ${name}`);
      const distance = formatDistance(hit.distance, language);
      return say(language, `距${name}${distance}`, `${distance} from ${name}`);
    }
    case 'place': {
      const place = formatPlace(item, language);
      const { any } = values(slot, constraints.place!, language);
      const about = any && say(language, `与${any}有关`, `about ${any}`);
      if (place && !(about && isElsewhere(item, constraints.place!))) return say(language, `在${place}`, `in ${place}`);
      return about || undefined;
    }
    case 'category':
      return list(heldValues(item, constraints.category!).flatMap((value) => labelOf(value, language) ?? value), language);
    case 'tag': {
      const { themes, moods } = tagsOf({ any: heldValues(item, constraints.tag!), not: [] }, language);
      return list([moods, themes && say(language, `与${themes}有关`, `about ${themes}`)].filter(Boolean), language);
    }
    case 'audience': {
      const { any } = values(slot, constraints.audience!, language);
      return any && say(language, `适合${any}`, `good for ${any}`);
    }
    case 'accessibility':
      return list(
        constraints.accessibility!.any
          .filter((id) => hasValue(valuesOf(item, 'accessibility'), 'accessibility', id))
          .map((id) => labelOfId('accessibility', canonicalId('accessibility', id), language)),
        language,
      );
    case 'year':
      return formatYears(item.year ?? item.yearEnd!, item.yearEnd, language);
    case 'creator': {
      const { any } = values(slot, constraints.creator!, language);
      return any && say(language, `出自${any}`, `by ${any}`);
    }
    case 'spokenLanguage':
      return say(language, '', 'in ') + list(item.languages.map((code) => languageName(code, language)), language);
    default:
      return undefined;
  }
}

/** The price, and what it comes to in the currency that the visitor thinks in. */
function priceText(item: Item, { price: wish }: Constraints, language: Language): string {
  const own = formatPrice(item.price!, language);
  const text = item.price!.amount === 0 ? own.toLowerCase() : own;
  if (!wish?.currency || wish.currency === item.price!.currency || item.price!.amount === 0) return text;
  const amount = amountIn(item.price!, wish.currency);
  if (amount === undefined) return text;
  const about = formatAmount(Math.round(amount), wish.currency, language);
  return say(
    language,
    `${text}，约合${about}（按${EXCHANGE_RATES_AS_OF}年汇率）`,
    `${text}, about ${about} at ${EXCHANGE_RATES_AS_OF} rates`,
  );
}

/** An object may come from a place, or show it, and be kept elsewhere. */
function isElsewhere(item: Item, { any }: ValueWish): boolean {
  const own = valuesOf(item, 'place');
  return item.kind === 'artefact' && any.length > 0 && !any.some((place) => hasValue(own, 'place', place));
}

/** The wished labels that this item bears. */
function heldValues(item: Item, wish: ValueWish): string[] {
  const labels = labelsOf(item);
  return [...wish.any, ...(wish.and ?? []).flat()].filter(
    (value) => hasValue(labels, 'category', value) || hasValue(labels, 'tag', value),
  );
}

function labelOf(value: string, language: Language): string | undefined {
  for (const group of ['category', 'tag'] as const satisfies WordGroup[]) {
    const id = canonicalId(group, value);
    if (isCanonical(group, id)) return properCase(labelOfId(group, id, language));
  }
  return undefined;
}

function byName(item: Item, { matchedWords }: FittingHit, language: Language): Reason[] {
  const names = nameKeysOf(item);
  const named = matchedWords.find((word) => names.includes(nameKey(word)));
  return named
    ? [{ type: 'name', text: say(language, `名称就是${quote(named)}`, `goes by the name ${quote(named)}`) }]
    : [];
}

/** Words of the question that the item bears as a label or speaks of in its text. */
function byWords(item: Item, { matchedWords }: FittingHit, { language, constraints }: ReasonContext): Reason[] {
  const spoken = new Set(
    [...(constraints.category?.any ?? []), ...(constraints.tag?.any ?? [])].map((id) => labelOf(id, language)),
  );
  const themes = new Set<string>();
  const mentioned = new Set<string>();
  const text = `${item.description?.zh ?? ''} ${item.description?.en ?? ''}`.toLowerCase();
  for (const word of matchedWords) {
    // "Open" and "free" were wishes, not words to look for.
    if ((constraints.open && /^open|^开放/iu.test(word)) || (constraints.price && /^free$|^免费/iu.test(word)))
      continue;
    const isLabel = labelOf(word, language) !== undefined;
    if (isLabel) {
      const label = ownLabel(item, word, language);
      if (label && !spoken.has(label)) themes.add(label);
    } else if (isTelling(word, text)) mentioned.add(word);
  }
  // 金字 says nothing beside 金字塔.
  const telling = [...mentioned].filter(
    (word) => ![...mentioned].some((other) => other !== word && other.includes(word)),
  );
  return [
    ...(themes.size > 0
      ? [
          meaning(
            say(
              language,
              `与${list([...themes].slice(0, 2), language)}有关`,
              `about ${list([...themes].slice(0, 2), language)}`,
            ),
          ),
        ]
      : []),
    ...(telling.length > 0
      ? [
          meaning(
            say(
              language,
              `介绍里提到${quote(telling.slice(0, 2).join('”“'))}`,
              `its description mentions ${list(telling.slice(0, 2).map(quote), language)}`,
            ),
          ),
        ]
      : []),
  ];
}

/** What the word is called among the item's own labels, if it is one of them. */
function ownLabel(item: Item, word: string, language: Language): string | undefined {
  for (const group of ['tag', 'category'] as const) {
    const id = canonicalId(group, word);
    if (valuesOf(item, group).has(id) && isCanonical(group, id)) return properCase(labelOfId(group, id, language));
  }
  return undefined;
}

const meaning = (text: string): Reason => ({ type: 'meaning', text });

function lastResort(item: Item, hit: FittingHit, language: Language): Reason {
  if (hit.similarity > 0 && hit.score > 0)
    return meaning(say(language, '与您的问题意思相近', 'close in meaning to what you asked'));
  if ((item.rating ?? 0) >= GOOD_RATING)
    return { type: 'popularity', text: say(language, '评分', 'rated ') + cardRating(item, language, false) };
  const place = formatPlace(item, language);
  const text = place
    ? say(language, `在${place}`, `in ${place}`)
    : (openToday(item, new Date(), language) ?? say(language, '来自馆方目录', 'from the catalogue'));
  return { type: 'other', text };
}

/** Of several groups of which one must hold each, those of which none does: "quiet" where it is about bronze. */
function tagsMissed(item: Item, wish: ValueWish): ValueWish {
  const labels = labelsOf(item);
  const isHeld = (ids: readonly string[]) =>
    ids.some((id) => hasValue(labels, 'tag', id) || hasValue(labels, 'category', id));
  const [any = [], ...and] = [wish.any, ...(wish.and ?? [])].filter((ids) => ids.length > 0 && !isHeld(ids));
  const isPart = any.length > 0 || wish.not.length > 0;
  return isPart ? { any, not: wish.not, ...(and.length > 0 && { and }) } : wish;
}

function missed(slot: Slot, item: Item, hit: FittingHit, context: ReasonContext): Reason | undefined {
  const { constraints: all, language, now, nameOf } = context;
  const constraints = slot === 'tag' ? { ...all, tag: tagsMissed(item, all.tag!) } : all;
  const wish = wishPhrase(slot, constraints, language, nameOf);
  const actual = actualText(slot, item, hit, language, now, nearName(constraints, language, nameOf));
  const text = actual ?? say(language, `不符合${quote(wish)}`, `not ${wish}`);
  return { type: 'unmet', text: say(language, text, text) };
}

/** What is the case instead of what was wished for. */
function actualText(
  slot: Slot,
  item: Item,
  hit: FittingHit,
  language: Language,
  now: Date,
  near: string,
): string | undefined {
  switch (slot) {
    case 'price':
      return (
        item.price &&
        say(language, `门票${formatPrice(item.price, language)}`, `costs ${formatPrice(item.price, language)}`)
      );
    case 'rating':
      return item.rating === undefined
        ? undefined
        : say(language, `评分${short(item.rating)}`, `rated ${short(item.rating)} only`);
    case 'duration': {
      const minutes = minutesOf(item);
      return (
        minutes && say(language, `需要${formatMinutes(minutes, language)}`, `takes ${formatMinutes(minutes, language)}`)
      );
    }
    case 'near':
      return hit.distance === undefined
        ? undefined
        : say(
            language,
            `距${near}${formatDistance(hit.distance, language)}`,
            `${formatDistance(hit.distance, language)} from ${near}`,
          );
    case 'place': {
      const place = formatPlace(item, language);
      return place && say(language, `在${place}`, `in ${place}`);
    }
    case 'open': {
      const open = openToday(item, now, language);
      return open && say(language, open, open.charAt(0).toLowerCase() + open.slice(1));
    }
    case 'year':
      return item.year === undefined
        ? undefined
        : say(
            language,
            `年代：${formatYears(item.year, item.yearEnd, language)}`,
            `from ${formatYears(item.year, item.yearEnd, language)}`,
          );
    default:
      return undefined;
  }
}

const UNKNOWN: Partial<Record<Slot, [zh: string, en: string]>> = {
  price: ['票价未知', 'price not known'],
  rating: ['还没有评分', 'not rated yet'],
  duration: ['所需时间未知', 'length not known'],
  open: ['开放时间未知', 'opening hours not known'],
  near: ['距离未知', 'distance not known'],
  place: ['所在地未知', 'place not known'],
  accessibility: ['无障碍情况未知', 'accessibility not known'],
  audience: ['适合人群未知', 'not known whom it suits'],
  year: ['年代未知', 'date not known'],
  creator: ['作者未知', 'maker not known'],
  spokenLanguage: ['语言未知', 'language not known'],
};

function unknown(slot: Slot, { constraints, language, nameOf }: ReasonContext): Reason {
  const [zh, en] = UNKNOWN[slot] ?? [
    `未注明${wishPhrase(slot, constraints, 'zh', nameOf)}`,
    `not known: ${wishPhrase(slot, constraints, 'en', nameOf)}`,
  ];
  return { type: 'unknown', text: say(language, zh, en) };
}

function unique(reasons: Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text));
}
