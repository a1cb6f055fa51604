import type { History, Model, SavedModel } from './algorithm.js';
import { ContentFactors, scoreByFactors } from './content-factors.js';
import { ease } from './ease.js';
import { ExposureCorrection } from './exposure.js';
import { IalsModel, ials } from './ials.js';
import { itemKnn, sequenceKnn } from './item-knn.js';
import { popularity } from './popularity.js';
import { topItems } from './ranking.js';
import { RatingModel } from './rating-model.js';
import { ReRanker } from './re-ranker.js';
import { zScores } from './z-scores.js';

export interface Member {
  readonly model: Model;
  readonly weight: number;
}

export interface DocentParts {
  /** The first is an IalsModel: its factors also serve items without behaviour. */
  readonly members: readonly Member[];
  readonly popularity: Model;
  /** Visitors of each item in the training data. */
  readonly counts: Float32Array;
  /** Factors of all items as their content predicts them, items x rank; used where `counts` is 0. */
  readonly contentFactors?: { readonly regression: ContentFactors; readonly predicted: Float32Array };
  readonly reRanker?: ReRanker;
  readonly stars?: RatingModel;
  /** Strength of the correction for exposure; 0: none. */
  readonly exposure: number;
}

/** So many of the best are put in order again. */
export const RE_RANKED = 100;
const RESTORE = { ease, ials, 'item-knn': itemKnn, 'sequence-knn': sequenceKnn, popularity } as const;

interface Head {
  readonly members: readonly { id: keyof typeof RESTORE; weight: number; head: unknown }[];
  readonly popularity: unknown;
  readonly content?: { width: number; rank: number };
  readonly reRanker?: { width: number; hidden: number };
  readonly stars?: { id: string; head: unknown };
  readonly exposure?: number;
}

/**
 * The shipped recommender: a weighted sum of the members' z-scores, per visitor; where it proved itself, a re-ranker on
 * top. Visitors without history get what is popular. Items without behaviour get the factors that their content predicts.
 */
export class DocentModel implements Model {
  readonly id = 'docent';
  private readonly total: number;
  /** Items without behaviour, where their content speaks for them. */
  private readonly coldItems: Int32Array;
  readonly exposure: ExposureCorrection;

  constructor(
    readonly itemIds: readonly string[],
    readonly parts: DocentParts,
  ) {
    this.total = parts.members.reduce((sum, { weight }) => sum + weight, 0);
    this.coldItems = Int32Array.from(itemIds.keys()).filter((item) => this.isCold(item));
    this.exposure = new ExposureCorrection(parts.counts, parts.exposure);
  }

  /** Predicts ratings, where there were any to learn from. */
  get stars(): RatingModel | undefined {
    return this.parts.stars;
  }

  /** The same model with another strength of the correction for exposure. */
  withExposure(strength: number): DocentModel {
    return new DocentModel(this.itemIds, { ...this.parts, exposure: strength });
  }

  score(history: History): Float32Array {
    return this.exposure.apply(this.uncorrected(history));
  }

  private uncorrected(history: History): Float32Array {
    const { members, popularity: popular, reRanker, counts } = this.parts;
    if (history.items.length === 0) return this.inFull(popular.score(history));
    const scores = members.map((member, index) => zScores(this.memberScores(member.model, history, index === 0)));
    const blend = new Float64Array(this.itemIds.length);
    scores.forEach((each, m) => {
      const weight = members[m]!.weight;
      for (let item = 0; item < each.length; item++) blend[item]! += weight * each[item]!;
    });
    // Of an item without behaviour only the factors can speak.
    for (const item of this.coldItems) blend[item] = this.total * scores[0]![item]!;
    if (reRanker) reorder(blend, scores, counts, history, reRanker);
    return new Float32Array(blend);
  }

  contributions(history: History, item: number): Float32Array {
    const sums = new Float32Array(history.items.length);
    this.parts.members.forEach(({ model, weight }, index) => {
      const deviation = deviationOf(this.memberScores(model, history, index === 0));
      if (deviation === 0 || !model.contributions) return;
      const cold = this.isCold(item);
      if (cold && index > 0) return;
      const each =
        cold && this.parts.contentFactors
          ? (model as IalsModel).contributionsTo(history, this.predictedFactors(item))
          : model.contributions(history, item);
      for (let h = 0; h < sums.length; h++) sums[h]! += ((cold ? this.total : weight) * each[h]!) / deviation;
    });
    return sums;
  }

  /**
   * The same model with items that came after the training, known by their content alone.
   * @param content row-major, new items x width, of the width and order of the training data's content
   * @returns this model where nothing was learnt from content
   */
  withItems(itemIds: readonly string[], content: Float32Array): DocentModel {
    const { contentFactors, counts } = this.parts;
    if (!contentFactors || itemIds.length === 0) return this;
    const { regression, predicted } = contentFactors;
    if (content.length !== itemIds.length * regression.width) {
      throw new RangeError(`Content of ${itemIds.length} items must have ${regression.width} features each`);
    }
    return new DocentModel([...this.itemIds, ...itemIds], {
      ...this.parts,
      counts: joined(counts, new Float32Array(itemIds.length)),
      contentFactors: { regression, predicted: joined(predicted, regression.predict(content)) },
    });
  }

  /** Features that `withItems` expects of an item; 0 where content was not learnt from. */
  get contentWidth(): number {
    return this.parts.contentFactors?.regression.width ?? 0;
  }

  private isCold(item: number): boolean {
    return this.parts.contentFactors !== undefined && this.parts.counts[item] === 0;
  }

  private predictedFactors(item: number): Float64Array {
    const { regression, predicted } = this.parts.contentFactors!;
    return Float64Array.from(predicted.subarray(item * regression.rank, (item + 1) * regression.rank));
  }

  private memberScores(model: Model, history: History, first: boolean): Float32Array {
    const scores = this.inFull(model.score(history));
    const { contentFactors } = this.parts;
    if (first && contentFactors) {
      scoreByFactors(model as IalsModel, history, this.coldItems, contentFactors.predicted, scores);
    }
    return scores;
  }

  /** Members do not know items that came after the training. */
  private inFull(scores: Float32Array): Float32Array {
    if (scores.length === this.itemIds.length) return scores;
    const full = new Float32Array(this.itemIds.length);
    full.set(scores);
    return full;
  }

  save(): SavedModel {
    const { members, popularity: popular, counts, contentFactors, reRanker, stars, exposure } = this.parts;
    const arrays: Record<string, Float32Array | Float64Array | Int32Array> = { counts };
    const put = (prefix: string, saved: SavedModel) => {
      for (const [name, array] of Object.entries(saved.arrays)) arrays[`${prefix}.${name}`] = array;
      return saved.head;
    };
    const head: Head = {
      members: members.map(({ model, weight }, index) => ({
        id: model.id as keyof typeof RESTORE,
        weight,
        head: put(`member${index}`, model.save()),
      })),
      popularity: put('popularity', popular.save()),
      ...(contentFactors && {
        content: { width: contentFactors.regression.width, rank: contentFactors.regression.rank },
      }),
      ...(reRanker && { reRanker: { width: reRanker.width, hidden: reRanker.hidden } }),
      ...(stars && { stars: { id: stars.id, head: put('stars', stars.save()) } }),
      exposure,
    };
    if (contentFactors) {
      arrays['content.map'] = contentFactors.regression.map;
      arrays['content.predicted'] = contentFactors.predicted;
    }
    if (reRanker) {
      arrays['reRanker.moments'] = reRanker.moments;
      reRanker.networks.forEach((network, index) => (arrays[`reRanker.network${index}`] = network));
    }
    return { id: this.id, head, arrays };
  }

  static restore(saved: SavedModel, itemIds: readonly string[]): DocentModel {
    const head = saved.head as Head;
    const take = (prefix: string, id: string, inner: unknown): SavedModel => ({
      id,
      head: inner,
      arrays: Object.fromEntries(
        Object.entries(saved.arrays)
          .filter(([name]) => name.startsWith(`${prefix}.`))
          .map(([name, array]) => [name.slice(prefix.length + 1), array]),
      ),
    });
    const network = take('reRanker', 're-ranker', undefined).arrays;
    const content = take('content', 'content', undefined).arrays;
    return new DocentModel(itemIds, {
      members: head.members.map(({ id, weight, head: inner }, index) => ({
        model: RESTORE[id].restore(take(`member${index}`, id, inner), itemIds),
        weight,
      })),
      popularity: popularity.restore(take('popularity', 'popularity', head.popularity), itemIds),
      counts: saved.arrays.counts as Float32Array,
      // Artefacts from before the correction have none.
      exposure: head.exposure ?? 0,
      ...(head.content && {
        contentFactors: {
          regression: new ContentFactors(head.content.width, head.content.rank, content.map as Float32Array),
          predicted: content.predicted as Float32Array,
        },
      }),
      ...(head.reRanker && {
        reRanker: new ReRanker(
          head.reRanker.width,
          head.reRanker.hidden,
          network.moments as Float64Array,
          Object.keys(network)
            .filter((name) => name.startsWith('network'))
            .map((name) => network[name] as Float64Array),
        ),
      }),
      ...(head.stars && { stars: RatingModel.restore(take('stars', head.stars.id, head.stars.head)) }),
    });
  }
}

/** The best candidates, and the features by which they are put in order again: z-scores, log counts of item and visitor. */
export function candidatesOf(
  blend: ArrayLike<number>,
  scores: readonly Float64Array[],
  counts: Float32Array,
  history: History,
): { items: Int32Array; features: Float64Array; width: number } {
  const items = topItems(blend, RE_RANKED, history.items);
  const width = scores.length + 2;
  const features = new Float64Array(items.length * width);
  const activity = Math.log1p(history.items.length);
  items.forEach((item, row) => {
    scores.forEach((each, m) => (features[row * width + m] = each[item]!));
    features[row * width + width - 2] = Math.log1p(counts[item]!);
    features[row * width + width - 1] = activity;
  });
  return { items, features, width };
}

/** The best items exchange their scores, so that what stands outside of them keeps its place. */
function reorder(
  blend: Float64Array,
  scores: readonly Float64Array[],
  counts: Float32Array,
  history: History,
  reRanker: ReRanker,
): void {
  const { items, features } = candidatesOf(blend, scores, counts, history);
  const values = Float64Array.from(items, (item) => blend[item]!);
  const order = topItems(reRanker.score(features), items.length);
  order.forEach((candidate, rank) => (blend[items[candidate]!] = values[rank]!));
}

function deviationOf(scores: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (const score of scores) {
    sum += score;
    squares += score * score;
  }
  return Math.sqrt(Math.max(0, squares / scores.length - (sum / scores.length) ** 2));
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
