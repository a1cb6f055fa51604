import { Logger } from '@nestjs/common';
import { asError } from '../config/errors.js';
import type {
  FittingHit,
  ListRequest,
  Presenter,
  Recommendation,
  Recommended,
  RecommendedList,
  TasteScore,
} from '../plugin-api/services.js';
import type { SessionTaste } from '../plugin-api/turn.js';
import type { Reason } from '../protocol/blocks.js';
import type { ItemSource } from '../search/ports.js';
import type { SearchService } from '../search/search.service.js';
import { diversify } from '../search/ranking/diversity.js';
import { activityOf, oldestDay, popularityOf, type DailyTotal } from './popularity.js';
import { tasteScore } from './taste.js';

/** Candidates for each item that is asked for: taste and popularity choose among them. */
const CANDIDATES = 6;
/** What moves an item within the candidates, beside its fit. */
const SHARES = { taste: 0.25, popularity: 0.08 };
/** An item that gains this much by popularity alone is shown "because it is popular". */
const POPULAR = 0.75;
/** Popularity is counted anew when it is older than this. */
const STALE_MILLISECONDS = 5 * 60_000;

/** What visitors did lately. */
export interface ActivitySource {
  dailyTotals(since: string): Promise<DailyTotal[]>;
}

/** Lists made of search, wishes, taste and popularity. See plugin-api's `Recommendation`. */
export class RecommendationService implements Recommendation {
  private readonly logger = new Logger(RecommendationService.name);
  private scores: ReadonlyMap<string, number> = new Map();
  private activity: ReadonlyMap<string, number> = new Map();
  private countedAt = 0;
  private counting: Promise<void> | undefined;

  constructor(
    private readonly items: ItemSource,
    private readonly search: Pick<SearchService, 'findFitting' | 'similarity' | 'meanVector'>,
    private readonly presenter: Presenter,
    private readonly visits: ActivitySource,
  ) {
    items.onChange(() => (this.scores = new Map()));
  }

  popularity(itemId: string): number {
    if (Date.now() - this.countedAt > STALE_MILLISECONDS) void this.count();
    if (this.scores.size === 0) this.scores = popularityOf(this.items.all(), this.activity);
    return this.scores.get(itemId) ?? 0;
  }

  taste(itemId: string, taste: SessionTaste): TasteScore {
    return tasteScore(itemId, taste, (a, b) => this.search.similarity(a, b));
  }

  async list(request: ListRequest): Promise<RecommendedList> {
    const { taste, constraints, limit, similarTo = [] } = request;
    const exclude = new Set([...(request.exclude ?? []), ...taste.dismissed, ...similarTo]);
    const like = this.search.meanVector(similarTo);
    const { hits, relaxed } = await this.search.findFitting({
      ...(like ? { text: '', vector: like } : { text: request.text, vector: request.vector }),
      ...{ kinds: request.kinds, constraints, now: request.now, exclude, limit: limit * CANDIDATES },
    });
    const scored = hits.map((hit) => this.weigh(hit, taste, similarTo));
    // What was sorted by a wish, or comes only near to the wishes, stays in its order.
    if (!constraints.sort && relaxed.length === 0) scored.sort((a, b) => b.score - a.score);
    const chosen =
      constraints.sort || relaxed.length > 0
        ? scored.slice(0, limit)
        : diversify(scored, limit, (a, b) => this.search.similarity(a, b));
    return { items: chosen.map((one) => this.explain(one, request)), relaxed };
  }

  /** Counts what visitors did; until that is done the last figures hold. */
  count(): Promise<void> {
    this.countedAt = Date.now();
    this.counting ??= this.visits
      .dailyTotals(oldestDay(new Date()))
      .then((totals) => {
        this.activity = activityOf(totals, new Date());
        this.scores = popularityOf(this.items.all(), this.activity);
      })
      .catch((error: unknown) => this.logger.warn(`Popularity stays as it was: ${asError(error).message}`))
      .finally(() => (this.counting = undefined));
    return this.counting;
  }

  private weigh(hit: FittingHit, taste: SessionTaste, similarTo: readonly string[]) {
    const { item } = hit;
    const liking = this.taste(item.id, taste);
    const popularity = this.popularity(item.id);
    const nearness =
      similarTo.length === 0 ? 0 : Math.max(...similarTo.map((id) => this.search.similarity(item.id, id)));
    const score = hit.score + SHARES.taste * (liking.score - 0.5) + SHARES.popularity * popularity;
    return { item, hit, score, liking, popularity, nearness };
  }

  private explain(one: ReturnType<RecommendationService['weigh']>, request: ListRequest): Recommended {
    const { hit, liking, popularity, nearness } = one;
    const { constraints, language, now, similarTo = [] } = request;
    const own = this.presenter.reasons(hit.item, hit, constraints, language, now);
    const reasons: Reason[] = [];
    const twin = similarTo.find((id) => this.search.similarity(hit.item.id, id) === nearness);
    if (twin && nearness > 0) reasons.push(this.speakOf(twin, 'similar', request));
    if (liking.because && liking.because !== twin) reasons.push(this.speakOf(liking.because, 'taste', request));
    if (popularity >= POPULAR && (hit.item.ratingCount ?? 0) > 0)
      reasons.push({ type: 'popularity', text: language === 'zh' ? '很受欢迎' : 'popular with visitors' });
    // "Close in meaning" says nothing beside a reason that names something.
    const telling = reasons.length > 0 ? own.filter((reason) => !isVague(reason)) : own;
    return { hit: { ...hit, score: Math.min(1, Math.max(0, one.score)) }, reasons: [...telling, ...reasons] };
  }

  private speakOf(itemId: string, type: 'similar' | 'taste', { language }: ListRequest): Reason {
    const item = this.items.get(itemId);
    const name = item ? this.presenter.name(item, language) : itemId;
    if (type === 'similar')
      return { type, itemId, text: language === 'zh' ? `与“${name}”相似` : `similar to “${name}”` };
    return { type, itemId, text: language === 'zh' ? `因为你喜欢“${name}”` : `because you liked “${name}”` };
  }
}

/** Reasons that are given where nothing better can be said. */
function isVague({ type, text }: Reason): boolean {
  return type === 'other' || text === '与您的问题意思相近' || text === 'close in meaning to what you asked';
}
