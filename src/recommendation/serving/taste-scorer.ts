import type { Item } from '../../catalogue/item.js';
import type { SessionTaste } from '../../plugin-api/turn.js';
import type { Deed } from '../../plugin-api/turn.js';
import { likingsOf, type Liking } from '../profile/likings.js';
import type { TermStatistics } from '../profile/term-statistics.js';
import { termTastes, type TermTaste } from '../profile/term-tastes.js';
import { normalise } from '../../search/vectors/quantise.js';
import type { Newcomers, VectorSource } from './newcomers.js';
import { foldIn, type FoldIn, type LoadedModel } from './serving-model.js';

export interface TasteSources {
  itemOf(id: string): Item | undefined;
  /** Cosine of two items. */
  similarity(itemId: string, otherId: string): number;
  vectors: VectorSource;
  statistics: TermStatistics;
  newcomers: Newcomers;
  model: LoadedModel | undefined;
}

/** How well an item suits a visitor, and what made it so. */
export interface TasteJudgement {
  /** 0-1; 0.5 when nothing speaks for or against it. */
  score: number;
  /** Items of the history that speak for it, the strongest first; `value` is what they add to the score. */
  items: { itemId: string; value: number; did: Liking['did'] }[];
  /** Themes that speak for it. */
  terms: { key: string; value: number }[];
}

export const NEUTRAL = 0.5;
/** Cosine of two items picked at random: nearness below it is none. */
const UNRELATED = 0.3;
/** Beside what a trained model says. */
const CONTENT_SHARE = 0.4;
const CONTENT = { likeness: 1.2, terms: 0.4, repulsion: 0.8 };
/** So much liking makes half of a full voice: one glance does not turn a list around, three likes do. */
const HALF_EVIDENCE = 1.2;
/** Standard deviations above the mean that count as very good. */
const STANDING_SCALE = 2.5;
/** Items of the history that are compared one by one. */
const COMPARED = 40;

/**
 * A visitor's taste at the moment of one list: the trained model folded in, likeness in meaning, and themes. Nothing of
 * it is kept, so what was done a moment ago counts, and what was taken back does not.
 */
export class TasteScorer {
  private readonly towards: Liking[];
  private readonly away: Liking[];
  private readonly evidence: { towards: number; away: number };
  private readonly total: number;
  private readonly terms: Map<string, TermTaste>;
  private readonly folded: FoldIn | undefined;
  private readonly vetoed = new Map<string, Set<string>>();
  private likeness: (itemId: string) => number = () => 0;
  private dislikeness: (itemId: string) => number = () => 0;

  /** Undefined when nothing is known of the visitor, or nothing of it may be used. */
  static of(taste: SessionTaste, sources: TasteSources, now: number): TasteScorer | undefined {
    if (!taste.personalised) return undefined;
    const likings = likingsOf(taste.history ?? deedsOf(taste, now), now).filter(
      ({ weight }) => Math.abs(weight) > 0.01,
    );
    return likings.length + (taste.stated ?? []).length === 0 ? undefined : new TasteScorer(likings, taste, sources);
  }

  private constructor(
    likings: readonly Liking[],
    { vetoes = [], stated = [] }: SessionTaste,
    private readonly sources: TasteSources,
  ) {
    const everywhere = new Set(vetoes.filter(({ itemId }) => !itemId).map(({ because }) => because));
    const counting = likings.filter(({ itemId }) => !everywhere.has(itemId));
    const strongest = (sign: number) =>
      counting
        .filter(({ weight }) => weight * sign > 0)
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
        .slice(0, COMPARED);
    this.towards = strongest(1);
    this.away = strongest(-1);
    this.total = sum(this.towards);
    this.evidence = { towards: voice(this.total), away: voice(-sum(this.away)) };
    this.terms = termTastes(counting, sources.itemOf, sources.statistics, vetoes, stated);
    this.folded = sources.model && foldIn(sources.model, counting);
    for (const { itemId, because } of vetoes)
      if (itemId) this.vetoed.set(itemId, (this.vetoed.get(itemId) ?? new Set()).add(because));
  }

  /** Compares all items with the middle of the history; afterwards `estimate` is quick. */
  async prepare(): Promise<void> {
    [this.likeness, this.dislikeness] = await Promise.all([this.nearnessTo(this.towards), this.nearnessTo(this.away)]);
  }

  mayNot(because: string, itemId: string): boolean {
    return this.vetoed.get(itemId)?.has(because) ?? false;
  }

  /** 0-1, roughly: for choosing among all items. */
  estimate(itemId: string): number {
    const content = this.content(
      excess(this.likeness(itemId)),
      excess(this.dislikeness(itemId)),
      this.termsValue(itemId),
    );
    return this.blend(content, this.standing(itemId));
  }

  /** 0-1, exactly, with what made it so. */
  judge(itemId: string): TasteJudgement {
    const parts = this.likenessTo(itemId);
    const terms = this.termsOf(itemId);
    const repulsion = Math.max(0, ...this.away.map((other) => excess(this.sources.similarity(itemId, other.itemId))));
    const content = this.content(sumOf(parts.values()), repulsion, sumOf(terms.map(({ value }) => value)));
    const standing = this.standing(itemId);
    const items = this.speakers(itemId, parts, standing);
    return { score: this.blend(content, standing), items, terms: terms.filter(({ value }) => value > 0) };
  }

  /** What each liked item adds to the likeness: its share of the mean, and the nearest one once more. */
  private likenessTo(itemId: string): Map<string, number> {
    const parts = new Map<string, number>();
    let nearest: { id: string; near: number } | undefined;
    for (const { itemId: id, weight } of this.towards) {
      if (id === itemId || this.mayNot(id, itemId)) continue;
      const near = excess(this.sources.similarity(itemId, id));
      if (near === 0) continue;
      parts.set(id, (0.5 * near * weight) / this.total);
      const voiced = near * Math.min(1, weight);
      if (voiced > (nearest?.near ?? 0)) nearest = { id, near: voiced };
    }
    if (nearest) parts.set(nearest.id, parts.get(nearest.id)! + 0.5 * nearest.near);
    return parts;
  }

  private content(likeness: number, repulsion: number, terms: number): number {
    const value =
      CONTENT.likeness * this.evidence.towards * likeness +
      CONTENT.terms * terms -
      CONTENT.repulsion * this.evidence.away * repulsion;
    return clamp(NEUTRAL + value);
  }

  private termsOf(itemId: string): { key: string; value: number }[] {
    const item = this.sources.itemOf(itemId);
    if (!item || this.terms.size === 0) return [];
    return this.sources.statistics
      .weigh(item)
      .map(({ key, weight }) => ({ key, value: weight * (this.terms.get(key)?.weight ?? 0) }))
      .filter(({ key, value }) => value !== 0 && !this.mayNot(key, itemId))
      .sort((a, b) => b.value - a.value);
  }

  /** The sum of `termsOf`: asked of every item, so without its list. */
  private termsValue(itemId: string): number {
    const item = this.terms.size > 0 && this.sources.itemOf(itemId);
    if (!item) return 0;
    let total = 0;
    for (const { key, weight } of this.sources.statistics.weigh(item)) {
      const taste = this.terms.get(key);
      if (taste && !this.mayNot(key, itemId)) total += weight * taste.weight;
    }
    return total;
  }

  private blend(content: number, standing: number | undefined): number {
    if (standing === undefined) return content;
    const learnt = NEUTRAL + NEUTRAL * this.evidence.towards * Math.tanh(standing / STANDING_SCALE);
    return CONTENT_SHARE * content + (1 - CONTENT_SHARE) * learnt;
  }

  /** Where the trained model sees the item, in standard deviations; undefined when it has no say. */
  private standing(itemId: string): number | undefined {
    const { model, newcomers } = this.sources;
    if (!model || !this.folded) return undefined;
    const index = model.index.get(itemId);
    if (index === undefined) return newcomers.standing(itemId, model, this.folded.standing);
    const standing = this.folded.standing[index]!;
    const banned = this.vetoed.get(itemId);
    return banned ? standing - this.learntFrom(banned, model, index, standing) : standing;
  }

  /** How much of a standing comes from items that must not count. */
  private learntFrom(banned: ReadonlySet<string>, model: LoadedModel, index: number, standing: number): number {
    const { itemIds, deviation, history } = this.folded!;
    if (!itemIds.some((id) => banned.has(id))) return 0;
    const contributions = model.model.contributions?.(history, index);
    // Where the model cannot say, nothing of it counts for this item any more.
    if (!contributions) return Math.max(0, standing);
    return itemIds.reduce((total, id, i) => total + (banned.has(id) ? contributions[i]! / deviation : 0), 0);
  }

  /** Items of the history by what they add to the blended score. */
  private speakers(itemId: string, parts: ReadonlyMap<string, number>, standing: number | undefined) {
    const values = new Map<string, number>();
    const contentShare = standing === undefined ? 1 : CONTENT_SHARE;
    for (const [id, part] of parts) values.set(id, contentShare * CONTENT.likeness * this.evidence.towards * part);
    const index = this.sources.model?.index.get(itemId);
    if (standing !== undefined && standing > 0 && index !== undefined && this.folded) {
      const { history, itemIds } = this.folded;
      const contributions = this.sources.model!.model.contributions?.(history, index);
      const learnt = (1 - CONTENT_SHARE) * NEUTRAL * this.evidence.towards * Math.tanh(standing / STANDING_SCALE);
      const all = contributions?.reduce((total, value) => total + Math.max(0, value), 0) ?? 0;
      if (contributions && all > 0)
        itemIds.forEach((id, i) => {
          if (this.mayNot(id, itemId) || contributions[i]! <= 0 || id === itemId) return;
          values.set(id, (values.get(id) ?? 0) + (learnt * contributions[i]!) / all);
        });
    }
    const did = new Map(this.towards.map((liking) => [liking.itemId, liking.did]));
    return [...values]
      .map(([id, value]) => ({ itemId: id, value, did: did.get(id) ?? 'view' }))
      .sort((a, b) => b.value - a.value);
  }

  private async nearnessTo(likings: readonly Liking[]): Promise<(itemId: string) => number> {
    let middle: Float32Array | undefined;
    for (const { itemId, weight } of likings) {
      const vector = this.sources.vectors.of(itemId);
      if (!vector) continue;
      middle ??= new Float32Array(vector.length);
      for (let i = 0; i < vector.length; i++) middle[i]! += Math.abs(weight) * vector[i]!;
    }
    const direction = middle && normalise(middle);
    return direction ? this.sources.vectors.scan(direction) : () => 0;
  }
}

/** Where only likes and dismissals are known. */
function deedsOf({ liked, dismissed }: SessionTaste, at: number): Deed[] {
  return [
    ...liked.map((itemId): Deed => ({ itemId, type: 'like', at })),
    ...dismissed.map((itemId): Deed => ({ itemId, type: 'dismiss', at })),
  ];
}

const excess = (similarity: number): number => Math.max(0, similarity - UNRELATED) / (1 - UNRELATED);
const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const voice = (amount: number): number => amount / (amount + HALF_EVIDENCE);
const sum = (likings: readonly Liking[]): number => likings.reduce((total, { weight }) => total + weight, 0);
const sumOf = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
