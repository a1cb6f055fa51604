import { Injectable } from '@nestjs/common';
import {
  Catalogue,
  OnIntent,
  Presenter,
  Reviews,
  Search,
  subjectsOf,
  tellItems,
  type Constraints,
  type Item,
  type Language,
  type PluginBlock,
  type Turn,
} from '#plugin-api';

const TEXTS = {
  zh: {
    which: '您想了解哪个地方？请告诉我它的名字。',
    asked: '您问到的地方',
    food: (name: string) => `目录里没有${name}附近的餐馆信息，不过附近有这些以吃出名的地方：`,
    forFood: '可以吃东西',
    reviews: (name: string) => ({ label: '大家怎么评价', text: `大家怎么评价${name}？` }),
    nearby: (name: string) => ({ label: '附近还有什么', text: `${name}附近还有什么值得去？` }),
    film: (name: string) => ({ label: '相关影片', text: `有没有和${name}有关的影片？` }),
    unknown: (name: string) => `目录里没有叫“${name}”的地方。`,
    closest: (names: string) => `您是指${names}吗？`,
  },
  en: {
    which: 'Which place would you like to know about? Please tell me its name.',
    asked: 'the place you asked about',
    food: (name: string) => `I do not have the restaurants near ${name}, but these places nearby are known for food:`,
    forFood: 'known for food',
    reviews: (name: string) => ({ label: 'What do reviews say?', text: `What do people say about ${name}?` }),
    nearby: (name: string) => ({ label: 'What else is near?', text: `What else is worth seeing near ${name}?` }),
    film: (name: string) => ({ label: 'A film about it', text: `Is there a film about ${name}?` }),
    unknown: (name: string) => `The catalogue does not have a place called “${name}”. `,
    closest: (names: string) => `Did you mean ${names}?`,
  },
} as const;

/** Kilometres that one goes to eat. */
const FOOD_WITHIN = 2;
/** How many names are offered in place of one that is not known. */
const CLOSEST = 3;

/** "故宫周一开放吗", "how do I get there?" */
@Injectable()
export class AttractionFacts {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly presenter: Presenter,
    private readonly reviews: Reviews,
    private readonly search: Search,
  ) {}

  @OnIntent('attraction-facts')
  async *tell(turn: Turn): AsyncGenerator<PluginBlock> {
    const { unknownSubject } = turn.understanding;
    if (unknownSubject) return yield* this.offerClosest(turn, unknownSubject);
    const { which, asked } = TEXTS[turn.language];
    const places = subjectsOf(turn, this.catalogue, ['attraction']);
    const food = await this.foodNear(turn, places);
    if (food) return yield* food;
    yield* tellItems(turn, places, {
      presenter: this.presenter,
      search: this.search,
      which,
      asked,
      replies: (place) => this.followUps(place, turn.language),
    });
  }

  /** Where no restaurants are known near a place, there may be a market or another place for food. */
  private async foodNear(turn: Turn, places: readonly Item[]): Promise<PluginBlock[] | undefined> {
    const { language, now, understanding } = turn;
    const [place] = places;
    const isAsked = understanding.askedFacts.length === 1 && understanding.askedFacts[0] === 'restaurants';
    if (!place || !isAsked || places.some(({ nearby }) => (nearby?.restaurant?.length ?? 0) > 0)) return undefined;
    const constraints: Constraints = {
      near: { itemId: place.id, radius: FOOD_WITHIN },
      tag: { any: ['food'], not: [] },
    };
    const { hits, relaxed } = await this.search.findFitting({
      ...{ text: '', kinds: ['attraction'], constraints, now, limit: CLOSEST },
      exclude: new Set(places.map(({ id }) => id)),
    });
    if (hits.length === 0 || relaxed.length > 0) return undefined;
    const text = TEXTS[language].food(this.presenter.name(place, language));
    return [
      { type: 'text', markdown: text },
      {
        type: 'items',
        items: hits.map(({ item, distance }) =>
          this.presenter.card(item, {
            ...{ language, now, reasons: [{ type: 'constraint' as const, text: TEXTS[language].forFood }] },
            ...(distance !== undefined && { distance }),
          }),
        ),
      },
    ];
  }

  /** A name that nothing here goes by: said to be unknown, with those that come nearest to it. */
  private *offerClosest({ language, text }: Turn, name: string): Generator<PluginBlock> {
    const { unknown, closest } = TEXTS[language];
    const places = this.search.closest(name, ['attraction'], CLOSEST);
    const names = places.map((place) => this.presenter.name(place, language));
    const listed = new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
    yield { type: 'text', markdown: unknown(name) + (names.length > 0 ? closest(listed) : '') };
    if (names.length > 0)
      yield { type: 'quick-replies', replies: names.map((label) => ({ label, text: text.replace(name, label) })) };
  }

  private followUps(place: Item, language: Language) {
    const texts = TEXTS[language];
    const name = this.presenter.name(place, language);
    return [...(this.reviews.count(place.id) > 0 ? [texts.reviews(name)] : []), texts.nearby(name), texts.film(name)];
  }
}
