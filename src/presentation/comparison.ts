import type { Item } from '../catalogue/item.js';
import type { FactName } from '../language/constraints.js';
import { canonicalId, isCanonical, labelOfId } from '../language/vocabulary/vocabulary.js';
import type { BlockOf } from '../protocol/blocks.js';
import { localize, type Language } from '../protocol/text.js';
import { convert } from '../search/constraints/exchange-rates.js';
import { minutesOf } from '../search/constraints/numbers.js';
import { cardRating, makers, museumNameOf } from './facts.js';
import { formatMinutes } from './format/duration.js';
import { languageName } from './format/language.js';
import { formatPrice } from './format/money.js';
import { weekHours } from './format/opening.js';
import { formatPlace } from './format/place.js';
import { list, say } from './format/words.js';
import { formatYears } from './format/year.js';

export interface ComparisonContext {
  language: Language;
  now: Date;
  isSample: (item: Item) => boolean;
}

type Cell = (item: Item, context: ComparisonContext) => string | undefined;

const LABELS: Partial<Record<FactName, [zh: string, en: string]>> = {
  price: ['门票', 'Admission'],
  opening: ['开放时间', 'Opening hours'],
  duration: ['所需时间', 'Time needed'],
  rating: ['评分', 'Rating'],
  address: ['地址', 'Address'],
  transit: ['最近的车站', 'Nearest stop'],
  accessibility: ['无障碍', 'Accessibility'],
  phone: ['电话', 'Phone'],
  website: ['网站', 'Website'],
  year: ['年代', 'Date'],
  creators: ['作者', 'Made by'],
  medium: ['材质', 'Material'],
  languages: ['语言', 'Language'],
  museum: ['收藏于', 'Kept at'],
};

const CELLS: Partial<Record<FactName, Cell>> = {
  price: ({ price }, { language }) => price && formatPrice(price, language),
  opening: (item, { language, now }) =>
    item.openingHours ? (weekHours(item, now, language) ?? item.openingHours) : undefined,
  duration: (item, { language }) => {
    const minutes = minutesOf(item);
    return minutes && formatMinutes(minutes, language);
  },
  rating: (item, { language, isSample }) =>
    item.rating === undefined ? undefined : cardRating(item, language, isSample(item)),
  address: (item, { language }) => localize(item.address, language) || formatPlace(item, language) || undefined,
  transit: ({ transit }, { language }) => localize(transit, language) || undefined,
  accessibility: ({ accessibility }, { language }) =>
    list(
      accessibility.map((word) => {
        const id = canonicalId('accessibility', word);
        return isCanonical('accessibility', id) ? labelOfId('accessibility', id, language) : word;
      }),
      language,
    ) || undefined,
  phone: ({ phone }) => phone,
  website: ({ website }) => website,
  year: (item, { language }) => (item.year === undefined ? undefined : formatYears(item.year, item.yearEnd, language)),
  creators: (item, { language }) => makers(item, language),
  medium: ({ medium }, { language }) => localize(medium, language) || undefined,
  languages: ({ languages }, { language }) =>
    list(
      languages.map((code) => languageName(code, language)),
      language,
    ) || undefined,
  museum: (item, { language }) => museumNameOf(item, language) || undefined,
};

const USUAL: Record<Item['kind'], readonly FactName[]> = {
  attraction: ['price', 'opening', 'duration', 'rating', 'transit', 'address'],
  event: ['price', 'opening', 'duration', 'rating', 'address'],
  video: ['creators', 'year', 'duration', 'languages', 'rating'],
  artefact: ['creators', 'year', 'medium', 'museum'],
};

/** What a number says of the item that has the least or the most of it. */
const VERDICTS: Partial<
  Record<FactName, { of: (item: Item) => number | undefined; zh: [string, string]; en: [string, string] }>
> = {
  price: {
    of: ({ price }) => price && (convert(price.amount, price.currency, 'CNY') ?? undefined),
    zh: ['门票更便宜', '门票最便宜'],
    en: ['is cheaper', 'is the cheapest'],
  },
  duration: {
    of: (item) => {
      const minutes = minutesOf(item);
      return minutes && -(minutes.min + minutes.max);
    },
    zh: ['时间更长', '时间最长'],
    en: ['takes longer', 'takes longest'],
  },
  rating: {
    // As it is shown: what reads the same is not higher.
    of: ({ rating }) => (rating === undefined ? undefined : -Number(rating.toFixed(1))),
    zh: ['评分更高', '评分最高'],
    en: ['is rated higher', 'is rated highest'],
  },
  year: { of: ({ year }) => year, zh: ['年代更早', '年代最早'], en: ['is older', 'is the oldest'] },
};

export interface Compared {
  /** What follows, in a sentence: which is cheaper, longer, better rated; '' when nothing does. */
  verdict: string;
  block: BlockOf<'comparison'>;
}

/** Items side by side, a row for each fact. An unknown value is said to be unknown. */
export function compareItems(items: readonly Item[], asked: readonly FactName[], context: ComparisonContext): Compared {
  const { language } = context;
  const wanted = [...new Set(asked)].filter((fact) => CELLS[fact]);
  const facts = wanted.length > 0 ? wanted : USUAL[items[0]!.kind];
  const rows = facts.flatMap((fact) => {
    const cells = items.map((item) => CELLS[fact]!(item, context));
    const isWorthIt = wanted.length > 0 || cells.some((cell) => cell !== undefined);
    const label = LABELS[fact]![language === 'zh' ? 0 : 1];
    return isWorthIt ? [{ label, cells: cells.map((cell) => cell ?? say(language, '未知', 'not known')) }] : [];
  });
  const names = items.map((item) => localize(item.name, language));
  const verdicts = facts.flatMap((fact) => verdict(fact, items, names, context) ?? []);
  return {
    verdict: verdicts.length > 0 ? `${verdicts.join(say(language, '；', '; '))}${say(language, '。', '.')}` : '',
    block: {
      type: 'comparison',
      caption: say(language, `${list(names, 'zh')}的比较`, `${list(names, 'en')} compared`),
      columns: items.map(({ id }, index) => ({ itemId: id, title: names[index]! })),
      rows,
    },
  };
}

function verdict(
  fact: FactName,
  items: readonly Item[],
  names: readonly string[],
  context: ComparisonContext,
): string | undefined {
  const rule = VERDICTS[fact];
  if (!rule) return undefined;
  const values = items.map(rule.of);
  if (values.some((value) => value === undefined)) return undefined;
  const least = Math.min(...(values as number[]));
  const winners = values.flatMap((value, index) => (value === least ? [index] : []));
  const { language } = context;
  if (winners.length > 1) return undefined;
  const [winner] = winners as [number];
  const how = rule[language][items.length > 2 ? 1 : 0]!;
  const cells = items.map((item) => CELLS[fact]!(item, context)!);
  const others = names.flatMap((name, index) =>
    index === winner ? [] : [say(language, `${name}${cells[index]}`, `${name}: ${cells[index]}`)],
  );
  return say(
    language,
    `${names[winner]}${how}：${cells[winner]}，${others.join('，')}`,
    `${names[winner]} ${how} (${cells[winner]}; ${others.join('; ')})`,
  );
}

const POINTS: [zh: string, en: string][] = [
  ['北', 'north'], ['东北', 'north-east'], ['东', 'east'], ['东南', 'south-east'],
  ['南', 'south'], ['西南', 'south-west'], ['西', 'west'], ['西北', 'north-west'],
]; // prettier-ignore

type Position = { latitude: number; longitude: number };

/** Initial bearing of the great circle, as one of eight points of the compass. */
export function directionOf(from: Position, to: Position, language: Language): string {
  const radians = Math.PI / 180;
  const [a, b] = [from.latitude * radians, to.latitude * radians];
  const across = (to.longitude - from.longitude) * radians;
  const y = Math.sin(across) * Math.cos(b);
  const x = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(across);
  const degrees = (Math.atan2(y, x) / radians + 360) % 360;
  return POINTS[Math.round(degrees / 45) % 8]![language === 'zh' ? 0 : 1];
}
