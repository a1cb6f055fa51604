import type { Item } from '../catalogue/item.js';
import type { Constraints, FactName, Slot } from '../language/constraints.js';
import { editDistance } from '../language/linking/edit-distance.js';
import type { Party } from '../language/reading/party.js';
import { canonicalId } from '../language/vocabulary/vocabulary.js';
import type { CardOptions, FittingHit, Presenter } from '../plugin-api/services.js';
import type { BlockOf, Card, ItemAction, Reason } from '../protocol/blocks.js';
import { localize, type Language } from '../protocol/text.js';
import { haversine, positionOf } from '../search/constraints/near.js';
import { labelIn } from '../search/text/labels.js';
import { compareItems, directionOf, type Compared } from './comparison.js';
import { contradictionOf, type Contradiction } from './contradiction.js';
import { cardFacts } from './facts.js';
import { summarise } from './format/summary.js';
import { formatDistance } from './format/distance.js';
import { capitalise, list, asName, properCase, quote, say } from './format/words.js';
import { reasonsFor } from './reasons.js';
import { factSentences } from './sentences.js';
import { verdictsOn } from './verdicts.js';
import { describeWishes, wishPhrase, type NameOf } from './wishes.js';

const NEIGHBOUR_KILOMETRES = 3;
const SUGGESTED_CITIES = 3;

/** What the presenter needs to know beyond the item itself. */
export interface PresenterSources {
  item(id: string): Item | undefined;
  attractions(): readonly Item[];
  isKnownPlace(name: string): boolean;
  reviewCount(itemId: string): number;
  /** True when the item's reviews are made up for a demonstration. */
  hasSampleReviews(itemId: string): boolean;
}

/** Turns items into what visitors see. See plugin-api's `Presenter`. */
export class PresenterService implements Presenter {
  constructor(private readonly sources: PresenterSources) {}

  private readonly nameOf: NameOf = (id, language) => {
    const item = this.sources.item(id);
    return item && this.name(item, language);
  };

  name(item: Item, language: Language): string {
    return localize(item.name, language);
  }

  card(item: Item, { language, reasons, now, distance }: CardOptions): Card {
    const reviews = this.sources.reviewCount(item.id);
    const actions: ItemAction[] = ['like', 'dismiss', 'save', 'more-like-this'];
    if (reviews > 0) actions.push('reviews');
    if (item.website) actions.push('website');
    const hasPicture = item.media.some(
      ({ type }) => type.startsWith('image') || type === 'picture' || type === 'photo',
    );
    return {
      id: item.id,
      kind: item.kind,
      title: item.name,
      summary: summarise(item.description, language),
      categories: item.categories.map((word) => properCase(labelIn(language, 'category', word))),
      facts: cardFacts(item, { language, now, distance, sample: this.sources.hasSampleReviews(item.id) }),
      reasons:
        reasons.length > 0 ? reasons : [{ type: 'other', text: say(language, '来自馆方目录', 'from the catalogue') }],
      media: item.media,
      ...(!hasPicture && { cover: { motif: motifOf(item), ...(item.year !== undefined && { year: item.year }) } }),
      website: item.website,
      position: positionOf(item),
      actions,
    };
  }

  reasons(item: Item, hit: FittingHit, constraints: Constraints, language: Language, now = new Date()): Reason[] {
    return reasonsFor(item, hit, { constraints, language, now, nameOf: this.nameOf });
  }

  relaxedNotice(relaxed: readonly Slot[], constraints: Constraints, language: Language): BlockOf<'notice'> {
    const { near, ...otherWishes } = constraints;
    if (near && relaxed.includes('near') && !near.itemId && !near.name && !near.position)
      return this.nowhereNotice(relaxed, otherWishes, language);
    const unknownPlaces = relaxed.includes('place')
      ? (constraints.place?.any ?? []).filter((name) => !this.sources.isKnownPlace(name))
      : [];
    const wanted = this.describe(constraints, language);
    const given = list(
      relaxed.map((slot) => quote(wishPhrase(slot, constraints, language, this.nameOf))),
      language,
    );
    if (unknownPlaces.length > 0) {
      const names = list(unknownPlaces.map(asName).map(quote), language);
      const rest = relaxed.filter((slot) => slot !== 'place');
      const others = list(
        rest.map((slot) => quote(wishPhrase(slot, constraints, language, this.nameOf))),
        language,
      );
      const also = rest.length > 0 ? say(language, `，也没能满足${others}`, ` and had to let go of ${others}`) : '';
      return notice(
        say(
          language,
          `目录里没有叫${names}的地方${this.instead(unknownPlaces[0]!, language)}，所以我看了别处${also}，下面这些最接近。`,
          `The catalogue knows no place called ${names}${this.instead(unknownPlaces[0]!, language)}, so I looked elsewhere${also}; these come nearest.`,
        ),
      );
    }
    return notice(
      say(
        language,
        `没有找到${wanted}。放宽${given}之后，下面这些最接近。`,
        `I found no ${wanted.replace(/^\d+ /, '')}. These come nearest, letting go of ${given}.`,
      ),
    );
  }

  /** "Near", and nobody knows near what: saying that there is nothing would not be true. */
  private nowhereNotice(relaxed: readonly Slot[], others: Constraints, language: Language): BlockOf<'notice'> {
    const wanted = this.describe(others, language).replace(/^\d+ /, '') || say(language, '景点', 'places');
    const given = relaxed
      .filter((slot) => slot !== 'near')
      .map((slot) => quote(wishPhrase(slot, others, language, this.nameOf)));
    const also =
      given.length > 0
        ? say(language, `，也没能满足${list(given, 'zh')}`, `, and I had to let go of ${list(given, 'en')}`)
        : '';
    return notice(
      say(
        language,
        `我不知道你在哪里，下面是不论远近的${wanted}${also}。说一个地点，我就在它附近找。`,
        `I do not know where you are, so these are ${wanted} wherever they stand${also}. Name a place, and I look near it.`,
      ),
    );
  }

  /** The places whose names come nearest, or else those with the most to see. */
  private instead(name: string, language: Language): string {
    const cities = new Map<string, number>();
    for (const { city } of this.sources.attractions()) {
      const own = localize(city, language);
      if (own) cities.set(own, (cities.get(own) ?? 0) + 1);
    }
    const wanted = name.toLowerCase();
    const limit = /\p{Script=Han}/u.test(name) ? 1 : 2;
    const alike = [...cities.keys()].filter((city) => editDistance(city.toLowerCase(), wanted, limit) <= limit);
    const most = [...cities].sort((a, b) => b[1] - a[1]).map(([city]) => city);
    const offered = alike.length > 0 ? alike : most.slice(0, SUGGESTED_CITIES);
    if (offered.length === 0) return '';
    return alike.length > 0
      ? say(language, `（您是指${list(offered, 'zh', 'or')}吗？）`, ` (did you mean ${list(offered, 'en', 'or')}?)`)
      : say(language, `（收录得多的有${list(offered, 'zh')}）`, ` (it knows ${list(offered, 'en')}, among others)`);
  }

  describe(constraints: Constraints, language: Language): string {
    return describeWishes(constraints, language, this.nameOf);
  }

  facts(item: Item, asked: readonly FactName[], language: Language, now: Date, party?: Party): string[] {
    return factSentences(item, asked, {
      language,
      now,
      party,
      sample: this.sources.hasSampleReviews(item.id),
      neighbours: (of) => this.neighbours(of, language),
      keeper: (of) => this.keeperOf(of),
    });
  }

  introduce(constraints: Constraints, count: number, language: Language): string {
    const wishes = this.describe(constraints, language);
    if (!wishes) return say(language, '可以先看看这些：', 'I would start with these:');
    if (count === 1)
      return say(
        language,
        `${wishes}，符合的有这一个：`,
        `${capitalise(wishes.replace(/^\d+ /, ''))} – this is the one that fits:`,
      );
    return say(language, `${wishes}，可以先看看这些：`, `${capitalise(wishes)} – I would start with these:`);
  }

  compare(
    items: readonly Item[],
    asked: readonly FactName[],
    language: Language,
    now: Date,
    order?: Constraints['sort'],
  ): Compared {
    const context = { language, now, isSample: ({ id }: Item) => this.sources.hasSampleReviews(id) };
    return compareItems(items, asked, context, order);
  }

  apart(from: Item, to: Item, language: Language): string {
    const [here, there] = [positionOf(from), positionOf(to)];
    const [a, b] = [this.name(from, language), this.name(to, language)];
    if (!here || !there)
      return say(
        language,
        `我这里没有${here ? b : a}的坐标，算不出距离。`,
        `I do not have the position of ${here ? b : a}, so I cannot tell the distance.`,
      );
    const distance = formatDistance(haversine(here, there), language);
    const direction = directionOf(here, there, language);
    return say(
      language,
      `${a}和${b}的直线距离约${distance}，${b}在${a}的${direction}面。`,
      `${a} and ${b} are ${distance} apart as the crow flies; ${b} lies to the ${direction} of ${a}.`,
    );
  }

  contradiction(constraints: Constraints, language: Language): Contradiction | undefined {
    return contradictionOf(constraints, language);
  }

  verdicts(item: Item, wishes: Constraints, language: Language, now: Date): string[] {
    return verdictsOn(item, wishes, language, now);
  }

  private neighbours(item: Item, language: Language): string[] {
    const here = positionOf(item);
    if (!here) return [];
    return this.sources
      .attractions()
      .flatMap((other) => {
        const there = positionOf(other);
        return there && other.id !== item.id ? [{ other, distance: haversine(here, there) }] : [];
      })
      .filter(({ distance }) => distance <= NEIGHBOUR_KILOMETRES)
      .sort((a, b) => a.distance - b.distance)
      .map(({ other }) => this.name(other, language));
  }

  /** The attraction that keeps an object: `attributes.museumId`. */
  private keeperOf({ attributes }: Item): Item | undefined {
    const id = attributes['museumId'];
    return typeof id === 'string' ? this.sources.item(id) : undefined;
  }
}

function motifOf(item: Item): string {
  const category = item.categories[0];
  return category ? canonicalId('category', category) : item.kind;
}

function notice(text: string): BlockOf<'notice'> {
  return { type: 'notice', level: 'relaxed', text };
}
