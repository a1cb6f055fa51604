import type { Item } from '../catalogue/item.js';
import type { FactName } from '../language/constraints.js';
import type { Party } from '../language/reading/party.js';
import { canonicalId, isCanonical, labelOfId } from '../language/vocabulary/vocabulary.js';
import { localize, type Language } from '../protocol/text.js';
import { cardRating, makers, museumNameOf } from './facts.js';
import { formatMinutes, formatRunningTime } from './format/duration.js';
import { languageName } from './format/language.js';
import { formatAmount, formatPrice } from './format/money.js';
import { openToday, weekHours } from './format/opening.js';
import { capitalise, list, say } from './format/words.js';
import { formatYears } from './format/year.js';

const MOST_NEIGHBOURS = 5;

export interface SentenceContext {
  language: Language;
  now: Date;
  sample: boolean;
  /** Whom a price is asked for. */
  party?: Party | undefined;
  /** Names of the nearest items, from coordinates. */
  neighbours: (item: Item) => string[];
  /** The museum that keeps an artefact, when it is an item itself. */
  keeper: (item: Item) => Item | undefined;
}

/** Chinese sentences whose verb follows the name directly. */
const STANDS_ALONE = /^(可以|参观|收藏|附近|最近|吃饭|住宿)/;

type Sentence = (item: Item, context: SentenceContext) => string | undefined;

const WORDS: Record<FactName, [zh: string, en: string]> = {
  price: ['门票价格', 'the ticket price'],
  opening: ['开放时间', 'the opening hours'],
  rating: ['评分', 'a rating'],
  address: ['地址', 'the address'],
  phone: ['电话', 'a phone number'],
  website: ['网站', 'a website'],
  transit: ['交通信息', 'how to get there by public transport'],
  duration: ['所需时间', 'how long it takes'],
  accessibility: ['无障碍信息', 'details of accessibility'],
  nearby: ['周边信息', 'what is nearby'],
  restaurants: ['附近餐馆的信息', 'where to eat nearby'],
  hotels: ['附近住宿的信息', 'where to stay nearby'],
  facilities: ['停车、寄存、预约这类信息', 'details of parking, lockers or booking'],
  year: ['年代', 'the date'],
  creators: ['作者', 'who made it'],
  medium: ['材质', 'the material'],
  languages: ['语言', 'the language'],
  museum: ['收藏地', 'where it is kept'],
  distance: ['距离', 'the distance'],
  description: ['介绍', 'a description'],
};

const SENTENCES: Record<FactName, Sentence> = {
  price: ({ price }, { language, party }) => {
    if (!price) return undefined;
    if (price.amount === 0) return say(language, '可以免费参观', 'admission is free');
    const each = say(language, `门票是${formatPrice(price, 'zh')}`, `a ticket costs ${formatPrice(price, 'en')}`);
    if (!party) return each;
    const sum = formatAmount(price.amount * party.people, price.currency, language);
    const total = say(language, `，${party.people}个人共${sum}`, `, ${sum} for ${party.people} people`);
    const less = party.mayPayLess
      ? say(
          language,
          '（按成人票算，优惠票价目录里没有）',
          ' at the full price; the catalogue does not have reduced prices',
        )
      : '';
    return each + total + less;
  },
  opening: (item, { language, now }) => {
    if (!item.openingHours) return undefined;
    const week = weekHours(item, now, language);
    if (!week) return say(language, `开放时间是${item.openingHours}`, `opening hours: ${item.openingHours}`);
    const today = openToday(item, now, language);
    return say(
      language,
      `开放时间是${week}${today ? `；${today}` : ''}`,
      `opening hours this week: ${week}${today ? `. ${today}` : ''}`,
    );
  },
  rating: (item, { language, sample }) =>
    item.rating === undefined
      ? undefined
      : say(language, `评分是${cardRating(item, 'zh', sample)}`, `it is rated ${cardRating(item, 'en', sample)}`),
  address: (item, context) => {
    // An object is where it is kept.
    if (item.kind === 'artefact') return SENTENCES.museum(item, context);
    const { language } = context;
    const text = localize(item.address, language);
    return text && say(language, `地址是${text}`, `the address is ${text}`);
  },
  phone: ({ phone }, { language }) => phone && say(language, `电话是${phone}`, `the phone number is ${phone}`),
  website: ({ website }, { language }) => website && say(language, `官网是${website}`, `the website is ${website}`),
  transit: ({ transit }, { language }) => {
    const text = localize(transit, language);
    return text && say(language, `最近的车站是${text}`, `the nearest stop is ${text}`);
  },
  duration: (item, { language }) => {
    if (item.durationMinutes !== undefined)
      return say(
        language,
        `片长${formatRunningTime(item.durationMinutes, 'zh')}`,
        `it runs for ${formatRunningTime(item.durationMinutes, 'en')}`,
      );
    const minutes = item.visitMinutes;
    return (
      minutes &&
      say(language, `参观大约需要${formatMinutes(minutes, 'zh')}`, `a visit takes ${formatMinutes(minutes, 'en')}`)
    );
  },
  accessibility: ({ accessibility }, { language }) => {
    const labels = accessibility.map((word) => {
      const id = canonicalId('accessibility', word);
      return isCanonical('accessibility', id) ? labelOfId('accessibility', id, language) : word;
    });
    return labels.length > 0
      ? say(language, `无障碍条件：${list(labels, 'zh')}`, `accessibility: ${list(labels, 'en')}`)
      : undefined;
  },
  nearby: (item, { language, neighbours }) => {
    const listed = item.nearby?.attraction ?? [];
    const names = (listed.length > 0 ? listed : neighbours(item)).slice(0, MOST_NEIGHBOURS);
    const parts = [
      names.length > 0 && say(language, `附近有${list(names, 'zh')}`, `nearby: ${list(names, 'en')}`),
      restaurantsOf(item, language),
      hotelsOf(item, language),
    ].filter((part): part is string => Boolean(part));
    return parts.length > 0 ? parts.join(say(language, '；', '; ')) : undefined;
  },
  restaurants: (item, { language }) => restaurantsOf(item, language),
  hotels: (item, { language }) => hotelsOf(item, language),
  // No field of a record holds them.
  facilities: () => undefined,
  year: (item, { language }) => {
    if (item.year === undefined) return undefined;
    const years = formatYears(item.year, item.yearEnd, language);
    return say(language, `年代是${years}`, `it dates from ${years}`);
  },
  creators: (item, { language }) => {
    const names = makers(item, language);
    return (
      names &&
      (item.kind === 'video'
        ? say(language, `主创是${names}`, `it was made by ${names}`)
        : say(language, `作者是${names}`, `it is by ${names}`))
    );
  },
  medium: ({ medium }, { language }) => {
    const text = localize(medium, language);
    return text && say(language, `材质是${text}`, `it is made of ${text}`);
  },
  languages: ({ languages }, { language }) =>
    languages.length > 0
      ? say(
          language,
          `语言是${list(
            languages.map((code) => languageName(code, 'zh')),
            'zh',
          )}`,
          `the language is ${list(
            languages.map((code) => languageName(code, 'en')),
            'en',
          )}`,
        )
      : undefined,
  museum: (item, { language, keeper }) => {
    const kept = keeper(item);
    const name = museumNameOf(item, language) || (kept && localize(kept.name, language));
    return name && say(language, `收藏于${name}`, `it is kept in ${name}`);
  },
  // Between two places: see `Presenter.apart`.
  distance: () => undefined,
  description: ({ description }, { language }) => localize(description, language) || undefined,
};

function restaurantsOf({ nearby }: Item, language: Language): string | undefined {
  const names = (nearby?.restaurant ?? []).slice(0, MOST_NEIGHBOURS);
  if (names.length === 0) return undefined;
  return say(language, `附近吃饭可去${list(names, 'zh', 'or')}`, `to eat nearby: ${list(names, 'en', 'or')}`);
}

function hotelsOf({ nearby }: Item, language: Language): string | undefined {
  const names = (nearby?.hotel ?? []).slice(0, MOST_NEIGHBOURS);
  return names.length > 0
    ? say(language, `附近住宿有${list(names, 'zh')}`, `to stay nearby: ${list(names, 'en')}`)
    : undefined;
}

/** All that is worth saying of an item when nothing in particular was asked for. */
const OVERVIEW: Record<Item['kind'], readonly FactName[]> = {
  attraction: ['description', 'opening', 'price', 'duration', 'rating', 'address', 'transit'],
  event: ['description', 'opening', 'price', 'duration', 'address', 'transit'],
  video: ['description', 'creators', 'year', 'duration', 'languages', 'rating'],
  artefact: ['description', 'creators', 'year', 'medium', 'museum', 'rating'],
};

/** One sentence for each fact; one that the catalogue lacks is said to be unknown, with where to ask. */
export function factSentences(item: Item, asked: readonly FactName[], context: SentenceContext): string[] {
  const { language } = context;
  const overview = asked.length === 0;
  const wanted = overview ? OVERVIEW[item.kind] : [...new Set(asked)];
  const known: string[] = [];
  const missing: FactName[] = [];
  for (const fact of wanted) {
    const text = SENTENCES[fact](item, context);
    if (text) known.push(fact === 'description' ? text : end(text, language));
    else if (!overview) missing.push(fact);
  }
  const name = localize(item.name, language);
  const title = item.kind === 'video' && language === 'zh' ? `《${name}》` : name;
  if (!overview && known.length > 0 && wanted[0] !== 'description')
    known[0] = say(language, `${title}${STANDS_ALONE.test(known[0]!) ? '' : '的'}${known[0]}`, `${name}: ${known[0]}`);
  if (missing.length > 0) known.push(unknownSentence(item, title, missing, language));
  return known.map((sentence) => (language === 'en' ? capitalise(sentence) : sentence));
}

function unknownSentence(item: Item, name: string, missing: readonly FactName[], language: Language): string {
  const words = list(
    missing.map((fact) => WORDS[fact][language === 'zh' ? 0 : 1]),
    language,
    language === 'zh' ? 'and' : 'or',
  );
  const ask = whereToAsk(item, missing, language);
  return say(language, `我这里没有${name}的${words}，${ask}。`, `I do not have ${words} for ${name}; ${ask}.`);
}

function whereToAsk({ phone, website, kind }: Item, missing: readonly FactName[], language: Language): string {
  const ways = [
    website && !missing.includes('website') && say(language, `看官网${website}`, `see ${website}`),
    phone && !missing.includes('phone') && say(language, `致电${phone}`, `call ${phone}`),
  ].filter((way): way is string => Boolean(way));
  if (ways.length > 0) return say(language, `可以${list(ways, 'zh', 'or')}`, `${list(ways, 'en', 'or')} to find out`);
  if (kind === 'attraction' || kind === 'event')
    return say(language, '出发前最好向对方确认一下', 'please ask there before you go');
  return say(language, '可以问问工作人员', 'the staff may know');
}

function end(text: string, language: Language): string {
  return /[。！？.!?]$/.test(text) ? text : `${text}${say(language, '。', '.')}`;
}
