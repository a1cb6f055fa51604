import { setImmediate as breathe } from 'node:timers/promises';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { asError } from '../config/errors.js';
import type { Item } from '../catalogue/item.js';
import type { Constraints } from '../language/constraints.js';
import type { ItemKind } from '../protocol/blocks.js';
import type { ConstraintMatch, FittingHit, FittingQuery, FittingResult, Search } from '../plugin-api/services.js';
import { selectFitting, type Fitting } from './fitting.js';
import { closestByName } from './lexical/closest-names.js';
import { NameIndex } from './lexical/name-index.js';
import type { WordCache } from './lexical/word-cache.js';
import { WordIndex } from './lexical/word-index.js';
import { distanceTo, resolveNear } from './constraints/near.js';
import { judgeAll, wishesOf } from './constraints/matcher.js';
import { placeIdsOf, readPlace } from './constraints/place.js';
import { openIntervals, wallClock } from './constraints/opening-hours.js';
import { haystackOf, labelsOf } from './constraints/values.js';
import { PlaceIndex } from './constraints/place-index.js';
import type { ItemSource } from './ports.js';
import { diversify } from './ranking/diversity.js';
import { best, Evidence } from './ranking/fusion.js';
import { fittingScore, keepRelevant } from './ranking/rank-fitting.js';
import { quality } from './ranking/quality.js';
import { sortBy } from './ranking/sorting.js';
import type { SearchHit, SearchQuery } from './search.types.js';
import { meanDirection } from './vectors/quantise.js';
import type { ItemVectors } from './vectors/item-vectors.service.js';

const DEFAULT_LIMIT = 20;
/** Of a question, in characters: what comes later does not change what it is about. */
const LONGEST = 1000;
/** Milliseconds of indexing before others may run. */
const SLICE = 8;
/** Kilometres beyond which nothing is near any more. */
const REACH = 50;
/** A sort wish orders what is about the topic: items whose fit is at least this share of the best. */
const ON_TOPIC = 0.7;
/** A wish that is missed by more weighs more than any fit of meaning. */
const MISS_OUTWEIGHS = 100;
/** So many that meet all wishes are shown, even if only the first is about the words that were not understood. */
const FEW = 3;

/** Hybrid retrieval over all items, in memory. See plugin-api's `Search`. */
export class SearchService implements Search, OnApplicationShutdown {
  private readonly logger = new Logger(SearchService.name);
  private readonly words = new WordIndex();
  private readonly names = new NameIndex();
  private places = new PlaceIndex();
  private placesAreStale = true;
  private popularity = (itemId: string): number => quality(this.items.get(itemId)!);

  constructor(
    private readonly items: ItemSource,
    readonly vectors: ItemVectors,
    private readonly wordCache?: WordCache,
  ) {}

  /**
   * Indexes the catalogue and loads the vectors that are stored; from then on changes are taken in as they come. Items
   * without a vector are found by their words until they have one.
   */
  async start(): Promise<void> {
    this.items.onChange((change) => this.update(change));
    const items = this.items.all();
    const saved = await this.wordCache?.load(items);
    if (saved) this.words.restore(saved);
    await inSlices(items, (item) => this.index(item, { hasWords: saved !== undefined }));
    if (!saved) void this.wordCache?.save(items, this.words.save()).catch((error: unknown) => this.logger.warn(error));
    await inSlices(this.items.all(), (item) => {
      this.placeIndex.placesOf(item);
      placeIdsOf(item);
    });
    await this.vectors.open().catch((error: unknown) => this.logger.error('Search goes by words alone', error));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.vectors.close();
  }

  /** What `sort: 'popularity'` and ties go by (0-1), once somebody knows better than the ratings. */
  usePopularity(popularity: (itemId: string) => number): void {
    this.popularity = popularity;
  }

  /** True when some item lies in the place, whichever name it goes by here. */
  knowsPlace(name: string): boolean {
    return readPlace(name, this.placeIndex).key !== undefined;
  }

  async find(query: SearchQuery): Promise<SearchHit[]> {
    const { limit = DEFAULT_LIMIT, filter } = query;
    const evidence = await this.gather(query);
    const items = this.candidates(query).filter((item) => filter?.(item) ?? true);
    const hits = best(items, (item) => evidence.score(item.id), poolSize(limit))
      .filter(([, score]) => score > 0 || query.text.trim() === '')
      .map(([item, score]) => evidence.hit(item, score));
    return diversify(hits, limit, (a, b) => this.similarity(a, b));
  }

  async similar(itemId: string, query: Omit<SearchQuery, 'text' | 'vector'> = {}): Promise<SearchHit[]> {
    const vector = this.vectors.of(itemId);
    const item = this.items.get(itemId);
    if (!item) return [];
    if (!vector) {
      const text = `${item.name.zh ?? ''} ${item.name.en ?? ''} ${[...item.categories, ...item.tags].join(' ')}`;
      return this.find({ ...query, text, exclude: new Set([...(query.exclude ?? []), itemId]) });
    }
    const similarityOf = await this.vectors.scan(vector);
    const others = this.candidates(query).filter((other) => other.id !== itemId && (query.filter?.(other) ?? true));
    const { limit = DEFAULT_LIMIT } = query;
    const hits = best(others, (other) => similarityOf(other.id), poolSize(limit)).map(([other, similarity]) => {
      return { item: other, score: Math.max(0, similarity), similarity, lexical: 0, matchedWords: [] };
    });
    return diversify(hits, limit, (a, b) => this.similarity(a, b));
  }

  closest(name: string, kinds: readonly ItemKind[], limit: number): Item[] {
    return closestByName(this.items.all([...kinds]), name, limit);
  }

  /** What some items have in common, as a query; undefined when none has a vector. */
  meanVector(itemIds: readonly string[]): Float32Array | undefined {
    const vectors = itemIds.map((id) => this.vectors.of(id)).filter((vector) => vector !== undefined);
    return vectors.length > 0 ? meanDirection(vectors) : undefined;
  }

  similarity(itemId: string, otherId: string): number {
    return this.vectors.similarity(itemId, otherId);
  }

  match(item: Item, constraints: Constraints, now: Date): ConstraintMatch {
    const near = constraints.near && resolveNear(constraints.near, this.nearLookup());
    return judgeAll(item, wishesOf(constraints, now, { places: this.placeIndex, near }));
  }

  async findFitting(query: FittingQuery): Promise<FittingResult> {
    const { constraints, now, limit = DEFAULT_LIMIT } = query;
    const near = constraints.near && resolveNear(constraints.near, this.nearLookup());
    const wishes = wishesOf(constraints, now, { places: this.placeIndex, near });
    const evidence = await this.gather(query);
    const kinds = query.kinds ?? (constraints.kind ? [constraints.kind] : undefined);
    const { fitting, relaxed } = selectFitting(this.candidates({ ...query, kinds }), wishes, query.justSaid);
    // Who asked for what is near is not sent to another city, where there is something on the way.
    const withinReach = relaxed.includes('near')
      ? fitting.filter(({ item }) => ((near && distanceTo(near, item)) ?? Infinity) <= REACH)
      : [];
    const selected = withinReach.length > 0 ? withinReach : fitting;

    const scoreOf = (one: Fitting) =>
      fittingScore(evidence.score(one.item.id), one, {
        ...{ popularity: this.popularity(one.item.id), near: constraints.near },
        distance: near && distanceTo(near, one.item),
      });
    // What comes nearest to the wishes comes first; among equals the score decides.
    const { prior = () => 0 } = query;
    const order = (one: Fitting) => scoreOf(one) + prior(one.item.id) - MISS_OUTWEIGHS * one.miss;
    const count = constraints.sort ? selected.length : poolSize(limit);
    const pool = best(selected, order, count).map(([one]) => ({ item: one.item, score: scoreOf(one), one }));
    // Where a kind or a theme was read, the wishes say what it is about; other wishes leave it to the topic.
    const saysWhat = constraints.category ?? constraints.tag;
    const least = saysWhat ? pool.length : wishes.length > 1 ? FEW : 0;
    const relevant = query.text.trim() === '' ? pool : keepRelevant(pool, least);
    const hits = relevant.map(({ item, score }): FittingHit => {
      const distance = near && distanceTo(near, item);
      return {
        ...evidence.hit(item, score),
        match: judgeAll(item, wishes),
        ...(distance !== undefined && { distance }),
      };
    });
    return { hits: this.choose(hits, relaxed.length > 0, query), relaxed };
  }

  private choose(
    ranked: FittingHit[],
    relaxed: boolean,
    { constraints, text, prior, limit = DEFAULT_LIMIT }: FittingQuery,
  ) {
    if (constraints.sort) {
      const best = Math.max(...ranked.map((hit) => hit.score));
      const onTopic = text.trim() === '' ? ranked : ranked.filter((hit) => hit.score >= best * ON_TOPIC);
      return sortBy(onTopic, constraints.sort, this.popularity).slice(0, limit);
    }
    // What comes nearest to the wishes stays in that order; who has a say in the order also sees to variety.
    return relaxed || prior ? ranked.slice(0, limit) : diversify(ranked, limit, (a, b) => this.similarity(a, b));
  }

  /** What speaks for the items. With an empty text and no vector, nothing does. */
  private async gather(query: SearchQuery): Promise<Evidence> {
    const text = query.text.trim().slice(0, LONGEST);
    const vector = await this.vectors.encode(text, query.vector).catch((error: unknown) => {
      this.logger.warn(`This search goes by words alone: ${asError(error).message}`);
      return undefined;
    });
    const similarityOf = vector ? await this.vectors.scan(vector) : () => 0;
    return new Evidence(similarityOf, this.words.find(text), this.names.find(text));
  }

  private candidates({ kinds, exclude }: Pick<SearchQuery, 'kinds' | 'exclude'>): readonly Item[] {
    const items = this.items.all(kinds);
    return exclude?.size ? items.filter((item) => !exclude.has(item.id)) : items;
  }

  private get placeIndex(): PlaceIndex {
    if (this.placesAreStale) {
      this.places = PlaceIndex.of(this.items.all());
      this.placesAreStale = false;
    }
    return this.places;
  }

  private nearLookup() {
    return {
      get: (id: string) => this.items.get(id),
      byName: (name: string) =>
        this.names
          .exact(name)
          .map((id) => this.items.get(id))
          .find(Boolean),
      places: this.placeIndex,
    };
  }

  private update(change: { changed: readonly string[]; removed: readonly string[] }): void {
    for (const id of change.removed) {
      this.words.delete(id);
      this.names.delete(id);
    }
    for (const id of change.changed) {
      const item = this.items.get(id);
      if (item) this.index(item);
    }
    this.placesAreStale = true;
    this.vectors.update(change);
  }

  private index(item: Item, { hasWords = false } = {}): void {
    if (!hasWords) this.words.set(item);
    this.names.set(item);
    // Worked out here, so that the first question does not wait for it.
    labelsOf(item);
    haystackOf(item);
    openIntervals(item, wallClock(item, new Date()).date);
  }
}

/** Long work on all items that lets others run in between. */
async function inSlices(items: readonly Item[], work: (item: Item) => void): Promise<void> {
  let sliceEnd = performance.now() + SLICE;
  for (const item of items) {
    work(item);
    if (performance.now() < sliceEnd) continue;
    await breathe();
    sliceEnd = performance.now() + SLICE;
  }
}

/** So many are weighed against each other for a list of `limit`. */
function poolSize(limit: number): number {
  return Math.max(limit * 4, 40);
}
