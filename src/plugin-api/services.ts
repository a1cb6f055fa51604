import type { Item } from '../catalogue/item.js';
import type { Constraints, FactName, Slot } from '../language/constraints.js';
import type { Itinerary, ItineraryRequest, MealName } from '../itinerary/itinerary.types.js';
import type { BlockOf, Card, ItemKind, Reason } from '../protocol/blocks.js';
import type { CatalogueInsights, ItemInsights, ReviewSource } from '../protocol/insights.js';
import type { Language } from '../protocol/text.js';
import type { Aspect } from '../sentiment/aspects/aspect.js';
import type { Emotion, SentimentAnalysis } from '../sentiment/sentiment.js';
import type { SearchHit, SearchQuery } from '../search/search.types.js';
import type { SessionTaste, Understanding } from './turn.js';

/** The operator's items. Reads come from memory and are cheap. */
export abstract class Catalogue {
  /** The item, or undefined when it does not (or no longer) exist. */
  abstract get(id: string): Item | undefined;
  /** All items of these kinds, or all. */
  abstract all(kinds?: readonly ItemKind[]): readonly Item[];
}

/** How an item stands to what was wished for. A wish whose fact is not known is never met. */
export interface ConstraintMatch {
  met: Slot[];
  unmet: Slot[];
  unknown: Slot[];
}

export interface FittingQuery extends Omit<SearchQuery, 'filter'> {
  constraints: Constraints;
  /** Wishes that the conversation added last: where not all can be met, they are given up after the ones before them. */
  justSaid?: readonly Slot[];
  now: Date;
  /**
   * What the caller knows of an item beyond the question, such as taste: added to its fit before the best are taken.
   * The hits keep their own score, come in the order of the sum, and are not diversified.
   */
  prior?: (itemId: string) => number;
}

export interface FittingHit extends SearchHit {
  match: ConstraintMatch;
  /** Kilometres from the place in `constraints.near`. */
  distance?: number;
}

export interface FittingResult {
  hits: FittingHit[];
  /** Wishes that had to be given up to find anything, the least important first; empty when all were met. */
  relaxed: Slot[];
}

/** Hybrid retrieval: words (names, codes, typing errors, pinyin) and meaning, in both languages at once. */
export abstract class Search {
  /** How an item stands to the wishes. */
  abstract match(item: Item, constraints: Constraints, now: Date): ConstraintMatch;
  abstract find(query: SearchQuery): Promise<SearchHit[]>;
  /** Items like this one, nearest in meaning first, without itself. */
  abstract similar(itemId: string, query?: Omit<SearchQuery, 'text' | 'vector'>): Promise<SearchHit[]>;
  /** Items that meet the wishes, best first; where nothing does, the nearest, and which wishes were given up. */
  abstract findFitting(query: FittingQuery): Promise<FittingResult>;
  /** Items whose names come nearest to one that nothing goes by, in spelling or sound; none where none is near. */
  abstract closest(name: string, kinds: readonly ItemKind[], limit: number): Item[];
  /** Cosine of two items' vectors, -1 to 1; 0 when one has none yet. */
  abstract similarity(itemId: string, otherId: string): number;
}

/** The shared sentence encoder. */
export abstract class Embedding {
  /** Unit vectors, one a text: the dot product is the cosine. Chinese and English share the space. */
  abstract encode(texts: readonly string[]): Promise<Float32Array[]>;
}

export interface TasteScore {
  /** 0-1; 0.5 when nothing is known. */
  score: number;
  /** The liked item that speaks most for this one, when one does. */
  because?: string;
}

export interface ListRequest {
  /** What the visitor looks for, in words; may be empty when the wishes say it all. */
  text: string;
  /** The question as it was put: what reviews should praise is read from it ("good service", 人不多). */
  wording?: string;
  vector?: Float32Array;
  kinds: ItemKind[];
  constraints: Constraints;
  /** Wishes that the conversation added last, which are given up last. */
  justSaid?: readonly Slot[];
  /** Items that the list should be like ("more like the second"). */
  similarTo?: readonly string[];
  /** Items that must not come again. Dismissed ones never do. */
  exclude?: ReadonlySet<string>;
  taste: SessionTaste;
  language: Language;
  now: Date;
  limit: number;
  /**
   * `fitting` (default): search, wishes, taste and popularity. `popular`: what most visitors like, the same for
   * everybody. `surprise`: good, little known, different each time. Wishes hold strictly in all of them.
   */
  mode?: 'fitting' | 'popular' | 'surprise';
  /** For `surprise`: the same seed gives the same list; without one, each millisecond its own. */
  seed?: string;
}

export interface Recommended {
  hit: FittingHit;
  /** At least one; true of this item, computed from what moved its score. */
  reasons: Reason[];
}

export interface RecommendedList {
  items: Recommended[];
  /** Wishes that had to be given up to find anything. */
  relaxed: Slot[];
}

/** What is known of taste and popularity, and lists that are made of it. */
export abstract class Recommendation {
  /**
   * Search, wishes, taste and popularity in one list, best first, with the reasons of each item. With an empty text,
   * no `similarTo` and no wishes it is what suits the visitor best, without what they judged or watched already.
   *
   * @example
   * ```ts
   * const { items } = await recommendation.list({ text: '', kinds: ['video'], constraints: {}, taste: turn.taste,
   *   language: turn.language, now: turn.now, limit: 4, mode: 'surprise', seed: turn.messageId });
   * ```
   */
  abstract list(request: ListRequest): Promise<RecommendedList>;
  /** How well an item fits what the visitor liked and dismissed in this session. */
  abstract taste(itemId: string, taste: SessionTaste): TasteScore;
  /** 0-1 among items of its kind, from what visitors did and from ratings shrunk by their count. */
  abstract popularity(itemId: string): number;
}

/** Visits in an order and at times that work out. */
export abstract class Itineraries {
  /**
   * The best plan that is found within a fraction of a second: opening hours and closing days, lengths of visits, ways
   * between places, meals, budget. It is checked by separate code before it is returned; what was asked for by name and
   * could not be planned is in `missing` with the reason.
   *
   * @example
   * ```ts
   * const { days, missing } = await itineraries.plan({
   *   candidates: [{ item, value: 1, must: true }],
   *   days: [{ date: '2026-10-01', start: 540, end: 1020, leisure: 0.25, maxStops: 5, meals: ['lunch'] }],
   *   travel: { mode: 'auto', maxWalk: 1.5, walkingSpeed: 4.5 },
   *   tickets: 2,
   * });
   * ```
   */
  abstract plan(request: ItineraryRequest): Promise<Itinerary>;
  /** The meals that fall between two times of a day, in minutes after midnight. */
  abstract mealsBetween(start: number, end: number): MealName[];
  /** When a place is open on an ISO date, in minutes after midnight; undefined when that is not known. */
  abstract openingOn(item: Item, date: string): { start: number; end: number }[] | undefined;
  /** IANA name of the time zone of a place. */
  abstract timeZoneOf(item: Item): string | undefined;
}

/**
 * `view`: the card was seen; `open`: its details or website; `watch`: with the share that was watched (0 to 1) as value;
 * `mention`: spoken of in chat; `rating`: 1 to 5 stars as value; `not-because`: the item shall not be a reason for
 * recommendations. Likes, dismissals, saves, watches and ratings hold until changed.
 */
export type InteractionType =
  'view' | 'open' | 'watch' | 'like' | 'dismiss' | 'save' | 'mention' | 'rating' | 'not-because';

/** What visitors did. */
export abstract class Interactions {
  /** Stores that a visitor did something; never throws for a visitor who wants no record. */
  abstract record(interaction: {
    visitorId: string;
    itemId: string;
    type: InteractionType;
    value?: number;
    conversationId?: string;
  }): Promise<void>;
}

export interface Review {
  id: string;
  itemId?: string;
  text: string;
  language: Language;
  /** 1-5, where the author gave one. */
  rating?: number;
  /** ISO date. */
  createdAt?: string;
  /** Where it was written, when that is not a file that staff imported. */
  source?: ReviewSource;
  /** True for made-up reviews of a demonstration. */
  sample: boolean;
}

/** Reviews of items. */
export abstract class Reviews {
  /** All reviews of an item, newest first. */
  abstract ofItem(itemId: string): Promise<Review[]>;
  /** Number of reviews of an item; cheap. */
  abstract count(itemId: string): number;
}

export interface InsightsQuery {
  /** Quotes that speak of one of these aspects. */
  aspects?: readonly string[];
  /** The reader's: of two equally strong voices the one in it comes first. */
  language?: Language;
  /** Default 2, and their longest length in characters, default 180. */
  quotesPerSide?: number;
  quoteLength?: number;
}

/** How an item stands in one respect, by its reviews. */
export interface AspectStanding {
  /** -1 to 1: newer reviews count more, and few of them leave it near the mean of all items. */
  score: number;
  /** The mean of all items, which an item without reviews is taken to have. */
  mean: number;
  /** 0 to 1: how much of the score rests on the item's own reviews. */
  evidence: number;
  /** Reviews that praise it, that blame it, and all that speak of it. */
  positive: number;
  negative: number;
  total: number;
  /** True when the item's reviews are made-up samples. */
  samples: boolean;
}

/** What reviews add up to; near-duplicates and spam are set aside. New reviews count as soon as they are stored. */
export abstract class ReviewInsights {
  /** Distribution, aspects, trend, what changed, and the strongest voices; zeros where nobody has reviewed the item. */
  abstract ofItem(itemId: string, query?: InsightsQuery): Promise<ItemInsights>;
  /** The same of all items, or those of some kinds, with the items that need attention. */
  abstract ofCatalogue(query?: InsightsQuery & { kinds?: readonly ItemKind[] }): Promise<CatalogueInsights>;
  /** Cheap; undefined when no review of the item speaks of the aspect. */
  abstract standing(itemId: string, aspect: string): AspectStanding | undefined;
}

/** What texts praise and blame, in Chinese and English; read in worker threads and remembered by content. */
export abstract class Sentiment {
  /**
   * One analysis a text, in the same order. Takes any text: empty, HTML, another language (said in `language`).
   *
   * @example
   * ```ts
   * const [analysis] = await sentiment.analyse(['服务不太好，但是风景非常美']);
   * analysis.polarity; // 'mixed'
   * analysis.aspects; // [{ aspect: 'service', polarity: 'negative', words: ['不太好'], ... }, { aspect: 'scenery', ... }]
   * ```
   */
  abstract analyse(texts: readonly string[], signal?: AbortSignal): Promise<SentimentAnalysis[]>;
  /** Id of the model that answers; what is kept of its answers is kept under it. */
  abstract model(): Promise<string>;
  /** What moves a visitor who writes to the assistant; ordinary questions are `none`. */
  abstract emotionOf(text: string, language: Language): Emotion;
  /** The aspects that are looked for, with their labels and words. */
  abstract aspects(): readonly Aspect[];
  /** The aspects that a text names, judged or not, and where: "排队的人多吗" names `crowds`. */
  abstract aspectsNamed(text: string): { aspect: string; start: number; end: number }[];
  /** The sentences of a text with the marks and blanks that follow them: joined, they are the text. */
  abstract sentences(text: string): string[];
}

export interface CardOptions {
  language: Language;
  reasons: Reason[];
  now: Date;
  /** Kilometres from where the visitor is or asked about. */
  distance?: number;
}

/** Turns items into what visitors see, in their language, with the same manners everywhere. */
export abstract class Presenter {
  abstract name(item: Item, language: Language): string;
  abstract card(item: Item, options: CardOptions): Card;
  /** True, specific reasons from the wishes that the item meets ("free", "1.2 km from Drum Tower"). */
  abstract reasons(item: Item, hit: FittingHit, constraints: Constraints, language: Language, now?: Date): Reason[];
  /** Names what was given up: "Nothing under 20 yuan is open on Monday; these come nearest." */
  abstract relaxedNotice(relaxed: readonly Slot[], constraints: Constraints, language: Language): BlockOf<'notice'>;
  /** The wishes in words: "free museums in Beijing that are open now". */
  abstract describe(constraints: Constraints, language: Language): string;
  /** The introduction of a list that meets all wishes: "Free museums in Beijing – I would start with these:". */
  abstract introduce(constraints: Constraints, count: number, language: Language): string;
  /**
   * Items side by side, and a sentence on what follows: which is cheaper, longer, better rated ('' when nothing does).
   * @param asked facts to compare; none for the usual ones
   * @param order asks which of them comes first: "which is the dearest?"; they stand in that order then
   */
  abstract compare(
    items: readonly Item[],
    asked: readonly FactName[],
    language: Language,
    now: Date,
    order?: Constraints['sort'],
  ): { verdict: string; block: BlockOf<'comparison'>; items: readonly Item[] };
  /** "1.2 km apart as the crow flies; B lies to the north-east of A"; says so where a position is not known. */
  abstract apart(from: Item, to: Item, language: Language): string;
  /**
   * Wishes that exclude each other ("free" and "at least 100"), in words, with each of the two as a reply to choose;
   * undefined when there are none.
   */
  abstract contradiction(
    constraints: Constraints,
    language: Language,
  ): { text: string; ways: { label: string; text: string }[] } | undefined;
  /** Answers to "is it good for children?", "is it open on Monday?": what the wishes are to this one item, in sentences. */
  abstract verdicts(item: Item, wishes: Constraints, language: Language, now: Date): string[];
  /** Sentences with the facts asked for ("price", "opening"), or all; unknown facts are said to be unknown. */
  abstract facts(
    item: Item,
    asked: readonly FactName[],
    language: Language,
    now: Date,
    party?: Understanding['party'],
  ): string[];
}

/** Long work with progress, cancel and resume. */
export abstract class Jobs {
  /**
   * Starts long work in the background.
   * @param work reports progress from 0 to 1 and should stop when the signal fires
   * @returns the job's id
   */
  abstract start(type: string, work: (job: JobHandle) => Promise<unknown>): Promise<string>;
}

export interface JobHandle {
  readonly signal: AbortSignal;
  progress(fraction: number, message?: string): void;
}

/** A small store of the plugin's own: JSON values by key, kept across restarts, seen by no other plugin. */
export abstract class PluginStore {
  abstract get<Value>(key: string): Promise<Value | undefined>;
  abstract set(key: string, value: unknown): Promise<void>;
  abstract delete(key: string): Promise<void>;
}

/** The plugin's configuration as it is now: read `values` at each turn, so that a change counts at once. */
export abstract class PluginConfig<Values extends object = Record<string, unknown>> {
  abstract readonly values: Readonly<Values>;
}

/** Writes to the server's log under the plugin's name. */
export abstract class PluginLogger {
  abstract info(message: string): void;
  abstract warn(message: string): void;
  abstract error(message: string, cause?: unknown): void;
}
