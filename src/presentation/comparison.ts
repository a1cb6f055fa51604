import type { Item } from '../catalogue/item.js';
import type { Constraints, FactName } from '../language/constraints.js';
import { FACT_OF_ORDER } from '../language/facts.js';
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

type Order = NonNullable<Constraints['sort']>;

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

type Forms = [more: string, most: string];

interface End {
  zh: Forms;
  /** After the verb, of one and of several. */
  en: Forms;
  verbs?: Forms;
}

interface Rule {
  of: (item: Item) => number | undefined;
  least?: End;
  most?: End;
  /** The end that is told where nobody asks for one. */
  usual: 'least' | 'most';
}

const BE: Forms = ['is', 'are'];

/** What a number says of the item that has the least or the most of it. */
const VERDICTS: Partial<Record<FactName, Rule>> = {
  price: {
    of: ({ price }) => price && (convert(price.amount, price.currency, 'CNY') ?? undefined),
    least: { zh: ['门票更便宜', '门票最便宜'], en: ['cheaper', 'the cheapest'] },
    most: { zh: ['门票更贵', '门票最贵'], en: ['more expensive', 'the most expensive'] },
    usual: 'least',
  },
  duration: {
    of: (item) => {
      const minutes = minutesOf(item);
      return minutes && minutes.min + minutes.max;
    },
    least: { zh: ['时间更短', '时间最短'], en: ['shorter', 'the shortest'] },
    most: { zh: ['时间更长', '时间最长'], en: ['longer', 'longest'], verbs: ['takes', 'take'] },
    usual: 'most',
  },
  rating: {
    // As it is shown: what reads the same is not higher.
    of: ({ rating }) => (rating === undefined ? undefined : Number(rating.toFixed(1))),
    most: { zh: ['评分更高', '评分最高'], en: ['rated higher', 'rated highest'] },
    usual: 'most',
  },
  year: {
    of: ({ year }) => year,
    least: { zh: ['年代更早', '年代最早'], en: ['older', 'the oldest'] },
    most: { zh: ['年代更晚', '年代最晚'], en: ['newer', 'the newest'] },
    usual: 'least',
  },
};

/** Orders that begin with the most of their fact. */
const FALLING: readonly Order[] = ['dearest', 'rating', 'longest', 'newest'];

export interface Compared {
  /** What follows, in a sentence: which is cheaper, longer, better rated; '' when nothing does. */
  verdict: string;
  block: BlockOf<'comparison'>;
  /** As they stand side by side: those first that the order asks for. */
  items: readonly Item[];
}

/** Items side by side, a row for each fact. An unknown value is said to be unknown. */
export function compareItems(
  given: readonly Item[],
  asked: readonly FactName[],
  context: ComparisonContext,
  order?: Order,
): Compared {
  const { language } = context;
  const end = order && (FALLING.includes(order) ? 'most' : 'least');
  const items = inOrder(given, order);
  const wanted = [...new Set(asked)].filter((fact) => CELLS[fact]);
  const facts = wanted.length > 0 ? wanted : USUAL[items[0]!.kind];
  const rows = facts.flatMap((fact) => {
    const cells = items.map((item) => CELLS[fact]!(item, context));
    const isWorthIt = wanted.length > 0 || cells.some((cell) => cell !== undefined);
    const label = LABELS[fact]![language === 'zh' ? 0 : 1];
    return isWorthIt ? [{ label, cells: cells.map((cell) => cell ?? say(language, '未知', 'not known')) }] : [];
  });
  const names = items.map((item) => localize(item.name, language));
  const verdicts = facts.flatMap(
    (fact) => verdict(fact, items, names, context, order && FACT_OF_ORDER[order] === fact ? end : undefined) ?? [],
  );
  return {
    verdict: verdicts.length > 0 ? `${verdicts.join(say(language, '；', '; '))}${say(language, '。', '.')}` : '',
    block: {
      type: 'comparison',
      caption: say(language, `${list(names, 'zh')}的比较`, `${list(names, 'en')} compared`),
      columns: items.map(({ id }, index) => ({ itemId: id, title: names[index]! })),
      rows,
    },
    items,
  };
}

function inOrder(items: readonly Item[], order?: Order): readonly Item[] {
  const valueOf = order && VERDICTS[FACT_OF_ORDER[order]!]?.of;
  if (!valueOf) return items;
  const sign = FALLING.includes(order) ? -1 : 1;
  const place = (item: Item) => {
    const value = valueOf(item);
    return value === undefined ? Infinity : sign * value;
  };
  return [...items].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** @param asked the end that is asked for: then those that share it are named, and those of which nothing is known are left out */
function verdict(
  fact: FactName,
  items: readonly Item[],
  names: readonly string[],
  context: ComparisonContext,
  asked?: 'least' | 'most',
): string | undefined {
  const rule = VERDICTS[fact];
  const end = rule?.[asked ?? rule.usual];
  if (!rule || !end) return undefined;
  const { language } = context;
  const rows = items.flatMap((item, index) => {
    const value = rule.of(item);
    return value === undefined ? [] : { name: names[index]!, value, cell: CELLS[fact]!(item, context)! };
  });
  if (rows.length < (asked ? 2 : items.length)) return undefined;
  const values = rows.map(({ value }) => value);
  const best = end === rule.least ? Math.min(...values) : Math.max(...values);
  const [winners, others] = [rows.filter(({ value }) => value === best), rows.filter(({ value }) => value !== best)];
  const named = list(
    winners.map(({ name }) => name),
    language,
  );
  const { cell } = winners[0]!;
  if (others.length === 0 && asked)
    return say(language, `${named}都一样：${cell}`, `There is no difference between ${named}: ${cell}`);
  if (others.length === 0 || (winners.length > 1 && !asked)) return undefined;
  const form = rows.length > 2 ? 1 : 0;
  const told = others.map(({ name, cell }) => say(language, `${name}${cell}`, `${name}: ${cell}`));
  return say(
    language,
    `${named}${end.zh[form]}：${cell}，${told.join('，')}`,
    `${named} ${(end.verbs ?? BE)[winners.length > 1 ? 1 : 0]} ${end.en[form]} (${cell}; ${told.join('; ')})`,
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
