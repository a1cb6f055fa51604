import type { Item } from '../catalogue/item.js';
import type { Fact } from '../protocol/blocks.js';
import { localize, type Language, type LocalizedText } from '../protocol/text.js';
import { formatDistance } from './format/distance.js';
import { formatMinutes, formatRunningTime } from './format/duration.js';
import { languageName } from './format/language.js';
import { formatPrice } from './format/money.js';
import { openToday } from './format/opening.js';
import { formatPlace } from './format/place.js';
import { list, plural, say, short } from './format/words.js';
import { formatYears } from './format/year.js';

const MOST_CREATORS = 3;

export interface FactContext {
  language: Language;
  now: Date;
  distance?: number;
  /** True when all reviews behind the rating are made up for a demonstration. */
  sample: boolean;
}

/** The facts of a card, in the order in which people ask for them. What is unknown is left out. */
export function cardFacts(item: Item, { language, now, distance, sample }: FactContext): Fact[] {
  const open = item.openingHours ? openToday(item, now, language) : undefined;
  const minutes = item.visitMinutes && formatMinutes(item.visitMinutes, language);
  const facts: [Fact['type'], string | undefined][] = [
    ['price', item.price && formatPrice(item.price, language)],
    ['rating', item.rating === undefined ? undefined : cardRating(item, language, sample)],
    ['distance', distance === undefined ? undefined : formatDistance(distance, language)],
    ['duration', item.durationMinutes === undefined ? minutes : formatRunningTime(item.durationMinutes, language)],
    ['opening', open],
    ['creator', makers(item, language)],
    ['year', item.year === undefined ? undefined : formatYears(item.year, item.yearEnd, language)],
    ['medium', localize(item.medium, language) || undefined],
    ['place', museumNameOf(item, language) || formatPlace(item, language)],
    [
      'language',
      list(
        item.languages.map((code) => languageName(code, language)),
        language,
      ) || undefined,
    ],
  ];
  return facts.flatMap(([type, text]) => (text ? [{ type, text }] : []));
}

export function makers(item: Item, language: Language): string | undefined {
  const names = item.creators.map((creator) => localize(creator, language)).filter(Boolean);
  if (names.length === 0) return undefined;
  if (names.length <= MOST_CREATORS) return list(names, language);
  return say(
    language,
    `${names.slice(0, MOST_CREATORS).join('、')}等`,
    `${names.slice(0, MOST_CREATORS).join(', ')} and others`,
  );
}

/** "4.7 (812 reviews)"; a rating from sample reviews says so. */
export function cardRating(item: Item, language: Language, sample: boolean): string {
  const rating = (item.rating ?? 0).toFixed(1);
  if (!item.ratingCount) return rating;
  const count = item.ratingCount;
  const word = sample ? 'sample review' : item.ratingSource === 'reviews' ? 'review' : 'rating';
  const zhWord = sample ? '条示例评价' : item.ratingSource === 'reviews' ? '条评价' : '人评分';
  return say(language, `${short(Number(rating))}（${count}${zhWord}）`, `${rating} (${plural(count, word)})`);
}

/** Where an object is kept: `attributes.museum`, as a text or one for each language. */
export function museumNameOf({ attributes }: Item, language: Language): string | undefined {
  const museum = attributes['museum'];
  if (typeof museum === 'string') return museum;
  return museum && typeof museum === 'object' ? localize(museum as LocalizedText, language) : undefined;
}
