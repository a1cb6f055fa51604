import { createHash } from 'node:crypto';
import type {
  FittingHit,
  InteractionType,
  ListRequest,
  Presenter,
  Recommendation,
  Recommended,
  RecommendedList,
  TasteScore,
} from '../../plugin-api/services.js';
import type { Item } from '../../catalogue/item.js';
import { canonicalId } from '../../language/vocabulary/vocabulary.js';
import type { SessionTaste } from '../../plugin-api/turn.js';
import type { ItemKind } from '../../protocol/blocks.js';
import type { Language } from '../../protocol/text.js';
import type { ItemSource } from '../../search/ports.js';
import { diversify } from '../../search/ranking/diversity.js';
import { quality } from '../../search/ranking/quality.js';
import type { SearchService } from '../../search/search.service.js';
import { labelOfTerm, termsOf } from '../profile/terms.js';
import type { TermStatistics } from '../profile/term-statistics.js';
import { Newcomers, type VectorSource } from './newcomers.js';
import { chooseOnboarding } from './onboarding.js';
import { reviewReason, type ReviewEvidence } from './review-evidence.js';
import { isVague, newReason, popularityReason, similarReason, surpriseReason, tasteReasons } from './reasons.js';
import type { ServingModel } from './serving-model.js';
import { NEUTRAL, TasteScorer, type TasteJudgement } from './taste-scorer.js';
import type { Trends } from './trends.js';

/** Candidates for each item that is asked for: the exact scores choose among them. */
const CANDIDATES = 6;
/** What moves an item beside its fit to the question; without a question taste decides. */
const SHARES = { taste: 0.25, tasteAlone: 0.6, popularity: 0.08, exposure: 0.04, fresh: 0.015, reviews: 0.2 };
const SURPRISE = { quality: 0.3, littleKnown: 0.3, taste: 0.2, chance: 0.5 };
/** An item that gains this much by popularity alone is shown "because it is popular". */
const POPULAR = 0.75;
/** Below this popularity an item counts as little known. */
const LITTLE_KNOWN = 0.4;
/** The share of a film from which on it counts as seen. */
const SEEN = 0.9;
/** These say how much of what is wanted, not which. */
const NO_WISHES: ReadonlySet<string> = new Set(['kind', 'count', 'sort']);
/** Deeds by which a visitor has judged an item. */
const JUDGEMENTS: ReadonlySet<InteractionType> = new Set(['like', 'save', 'rating', 'dismiss']);

type SearchDoor = Pick<SearchService, 'findFitting' | 'similarity' | 'meanVector'> & { vectors: VectorSource };

interface Weighing {
  request: ListRequest;
  scorer: TasteScorer | undefined;
  isAlone: boolean;
  /** What reviews should praise. */
  wished: readonly string[];
}

interface Weighed {
  item: FittingHit['item'];
  hit: FittingHit;
  score: number;
  judgement: TasteJudgement | undefined;
  nearness: number;
}

/** Lists made of search, wishes, taste and popularity. See plugin-api's `Recommendation`. */
export class RecommendationService implements Recommendation {
  readonly newcomers: Newcomers;

  constructor(
    private readonly items: ItemSource,
    private readonly search: SearchDoor,
    private readonly presenter: Pick<Presenter, 'name' | 'reasons'>,
    private readonly trends: Trends,
    private readonly serving: ServingModel,
    private readonly terms: { readonly statistics: TermStatistics },
    private readonly reviews?: ReviewEvidence,
  ) {
    this.newcomers = new Newcomers(search.vectors);
    items.onChange(({ changed, removed }) => this.newcomers.forget([...changed, ...removed]));
  }

  popularity(itemId: string): number {
    return this.trends.popularity(itemId);
  }

  taste(itemId: string, taste: SessionTaste): TasteScore {
    const judgement = this.scorerOf(taste, Date.now())?.judge(itemId);
    if (!judgement) return { score: NEUTRAL };
    const [because] = judgement.items;
    return judgement.score > NEUTRAL && because
      ? { score: judgement.score, because: because.itemId }
      : { score: judgement.score };
  }

  async list(request: ListRequest): Promise<RecommendedList> {
    const unwanted = this.unwanted(request);
    if (unwanted.length > 0) {
      const found = await this.listOf({ ...request, exclude: new Set([...(request.exclude ?? []), ...unwanted]) });
      if (found.items.length > 0 && found.relaxed.length === 0) return found;
    }
    return this.listOf(request);
  }

  private async listOf(request: ListRequest): Promise<RecommendedList> {
    const { constraints, limit, similarTo = [], mode = 'fitting' } = request;
    const isAlone = request.text.trim() === '' && similarTo.length === 0;
    const scorer = mode === 'popular' ? undefined : this.scorerOf(request.taste, request.now.getTime());
    await scorer?.prepare();
    const wished = this.reviews?.wished(request.wording ?? request.text, constraints) ?? [];
    const weighing: Weighing = { request, scorer, isAlone, wished };
    const like = this.search.meanVector(similarTo);
    const { hits, relaxed } = await this.search.findFitting({
      ...(like ? { text: '', vector: like } : { text: request.text, vector: request.vector }),
      ...{ kinds: request.kinds, constraints, now: request.now, limit: limit * CANDIDATES },
      ...(request.justSaid && { justSaid: request.justSaid }),
      exclude: this.excluded(weighing),
      prior: (itemId) => this.prior(itemId, scorer?.estimate(itemId), weighing),
    });
    const scored = this.akin(hits, similarTo).map((hit) => this.weigh(hit, weighing));
    // What was sorted by a wish, or comes only near to the wishes, stays in its order.
    const isOrdered = constraints.sort !== undefined || relaxed.length > 0;
    if (!isOrdered) scored.sort((a, b) => b.score - a.score);
    const chosen = isOrdered
      ? scored.slice(0, limit)
      : diversify(scored, limit, (a, b) => this.search.similarity(a, b));
    return { items: chosen.map((one) => this.explain(one, weighing)), relaxed };
  }

  /** A diverse handful for a first choice, without what the visitor has judged already. */
  onboarding(kinds: ItemKind[] | undefined, limit: number, { history = [] }: SessionTaste) {
    const judged = new Set(history.filter(({ type }) => JUDGEMENTS.has(type)).map(({ itemId }) => itemId));
    const items = this.items.all(kinds).filter(({ id }) => !judged.has(id));
    return chooseOnboarding(items, limit, {
      popularity: (id) => this.popularity(id),
      similarity: (a, b) => this.search.similarity(a, b),
    });
  }

  /** The version of the trained model that takes part. */
  get modelVersion(): string | undefined {
    return this.serving.current?.version;
  }

  private scorerOf(taste: SessionTaste, now: number): TasteScorer | undefined {
    const { search, items, newcomers } = this;
    return TasteScorer.of(
      taste,
      {
        ...{ newcomers, vectors: search.vectors, statistics: this.terms.statistics, model: this.serving.current },
        itemOf: (id) => items.get(id),
        similarity: (a, b) => search.similarity(a, b),
      },
      now,
    );
  }

  /**
   * What the visitor has seen to its end, and what is of a theme that they say they do not care for: left out as long as
   * something else meets the wishes, and unless that very theme is wished for.
   */
  private unwanted({ taste, constraints, mode, kinds }: ListRequest): string[] {
    if (!taste.personalised || mode === 'popular') return [];
    const seen = (taste.history ?? []).filter(({ type, value = 0 }) => type === 'watch' && value >= SEEN);
    const wished = new Set(
      (['tag', 'category', 'creator'] as const).flatMap((slot) =>
        [...(constraints[slot]?.any ?? []), ...(constraints[slot]?.and ?? []).flat()].flatMap((value) =>
          slot === 'creator' ? this.terms.statistics.keyOfName(value) : [`tag:${value}`, `category:${value}`],
        ),
      ),
    );
    const vetoed = new Set((taste.vetoes ?? []).filter(({ itemId }) => !itemId).map(({ because }) => because));
    const refused = new Set(
      (taste.stated ?? [])
        .filter(({ term, likes }) => !likes && !wished.has(term) && !vetoed.has(term))
        .map(({ term }) => term),
    );
    const ofRefused =
      refused.size === 0
        ? []
        : this.items.all(kinds).filter((item) => termsOf(item).some(({ key }) => refused.has(key)));
    return [...seen.map(({ itemId }) => itemId), ...ofRefused.map(({ id }) => id)];
  }

  /** Dismissed items never come again; without question and wishes, neither does what the visitor knows already. */
  private excluded({ request, isAlone }: Weighing): Set<string> {
    const { taste, similarTo = [], mode, kinds, limit } = request;
    const excluded = new Set([...(request.exclude ?? []), ...similarTo]);
    if (!taste.personalised || mode === 'popular') return excluded;
    for (const id of taste.dismissed) excluded.add(id);
    if (!isAlone || Object.keys(request.constraints).some((slot) => !NO_WISHES.has(slot))) return excluded;
    const known = (taste.history ?? []).filter(
      ({ type, value = 0 }) => JUDGEMENTS.has(type) || (type === 'watch' && value >= SEEN),
    );
    const all = new Set([...excluded, ...known.map(({ itemId }) => itemId), ...taste.liked]);
    // In a small catalogue a list of what is known already is better than none.
    return this.items.all(kinds).filter(({ id }) => !all.has(id)).length >= limit ? all : excluded;
  }

  /** What speaks for an item beside its fit to the question. */
  private prior(itemId: string, taste: number | undefined, { request, scorer, isAlone, wished }: Weighing): number {
    const popularity = scorer?.mayNot('popularity', itemId) ? 0 : this.popularity(itemId);
    const leaning = (taste ?? NEUTRAL) - NEUTRAL;
    if (request.mode === 'popular') return popularity + (this.trends.isTrending(itemId) ? 0.1 : 0);
    if (request.mode === 'surprise')
      return (
        SURPRISE.quality * quality(this.items.get(itemId)!) +
        SURPRISE.littleKnown * (1 - popularity) +
        SURPRISE.taste * leaning +
        SURPRISE.chance * chance(`${request.seed ?? request.now.getTime()} ${itemId}`)
      );
    return (
      SHARES.reviews * this.praise(itemId, wished) +
      (isAlone ? SHARES.tasteAlone : SHARES.taste) * leaning +
      SHARES.popularity * popularity -
      SHARES.exposure * this.trends.overexposure(itemId) +
      (this.trends.isNew(itemId) && !scorer?.mayNot('new', itemId) ? SHARES.fresh : 0)
    );
  }

  /** How far reviews put an item above others in what is wished for, -2 to 2; hardly ever beyond 1. */
  private praise(itemId: string, wished: readonly string[]): number {
    const leads = wished.map((aspect) => {
      const standing = this.reviews?.standing(itemId, aspect);
      return standing ? standing.score - standing.mean : 0;
    });
    return leads.length > 0 ? leads.reduce((sum, lead) => sum + lead, 0) / leads.length : 0;
  }

  /** "More like it": what shares nothing with it that can be named is not like it, where other things are. */
  private akin(hits: readonly FittingHit[], similarTo: readonly string[]): readonly FittingHit[] {
    const labels = similarTo.map((id) => this.items.get(id)).flatMap((item) => (item ? [...wordsOf(item)] : []));
    const akin = hits.filter(({ item }) => labels.some((label) => wordsOf(item).has(label)));
    return akin.length > 0 ? akin : hits;
  }

  private weigh(hit: FittingHit, weighing: Weighing): Weighed {
    const { item } = hit;
    const { similarTo = [] } = weighing.request;
    const judgement = weighing.scorer?.judge(item.id);
    const nearness =
      similarTo.length === 0 ? 0 : Math.max(...similarTo.map((id) => this.search.similarity(item.id, id)));
    return { item, hit, score: hit.score + this.prior(item.id, judgement?.score, weighing), judgement, nearness };
  }

  private explain(one: Weighed, { request, scorer, wished }: Weighing): Recommended {
    const { hit, judgement, nearness } = one;
    const { constraints, language, now, similarTo = [], mode } = request;
    const { id } = hit.item;
    const own = this.presenter.reasons(hit.item, hit, constraints, language, now);
    const reasons = wished.flatMap((aspect) => {
      const standing = this.reviews?.standing(id, aspect);
      return (standing && reviewReason(aspect, standing, this.reviews!.labelOf(aspect, hit.item.kind), language)) ?? [];
    });
    const twin = similarTo.find((other) => this.search.similarity(id, other) === nearness);
    if (twin && nearness > 0) reasons.push(similarReason(twin, this.nameOf(twin, language) ?? twin, language));
    if (judgement && judgement.score > NEUTRAL)
      reasons.push(
        ...tasteReasons(judgement, language, {
          item: (other) => (similarTo.includes(other) ? undefined : this.nameOf(other, language)),
          isPlace: (other) => this.items.get(other)?.kind === 'attraction',
          term: (key) => labelOfTerm(key, language, this.terms.statistics.nameOf(key)),
        }),
      );
    const popularity = this.popularity(id);
    const isTrending = this.trends.isTrending(id);
    if (mode === 'surprise' && popularity < LITTLE_KNOWN) reasons.push(surpriseReason(language));
    else if (
      (isTrending || (popularity >= POPULAR && (hit.item.ratingCount ?? 0) > 0)) &&
      !scorer?.mayNot('popularity', id)
    )
      reasons.push(popularityReason(language, isTrending));
    if (this.trends.isNew(id) && !scorer?.mayNot('new', id)) reasons.push(newReason(language));
    // "Close in meaning" says nothing beside a reason that names something.
    const telling = reasons.length > 0 ? own.filter((reason) => !isVague(reason)) : own;
    return { hit: { ...hit, score: Math.min(1, Math.max(0, one.score)) }, reasons: [...telling, ...reasons] };
  }

  private nameOf(itemId: string, language: Language): string | undefined {
    const item = this.items.get(itemId);
    return item && this.presenter.name(item, language);
  }
}

/** 0-1 by chance, the same for the same text. */
function chance(text: string): number {
  return createHash('md5').update(text).digest().readUInt32BE() / 2 ** 32;
}

/** Its categories and themes, as the vocabulary has them. */
function wordsOf({ categories, tags }: Item): Set<string> {
  return new Set([
    ...categories.map((word) => canonicalId('category', word)),
    ...tags.map((word) => canonicalId('tag', word)),
  ]);
}
