import { Injectable } from '@nestjs/common';
import type { History, Model } from '../algorithms/algorithm.js';
import type { Liking } from '../profile/likings.js';

export interface LoadedModel {
  version: string;
  model: Model;
  /** Index of each item that the model knows. */
  index: ReadonlyMap<string, number>;
}

/** The trained model that serves, in memory. Replaced as a whole, so that a request sees one or the other. */
@Injectable()
export class ServingModel {
  private loaded: LoadedModel | undefined;

  get current(): LoadedModel | undefined {
    return this.loaded;
  }

  serve(version: string, model: Model): void {
    this.loaded = { version, model, index: new Map(model.itemIds.map((id, index) => [id, index])) };
  }

  serveNone(): void {
    this.loaded = undefined;
  }
}

/** What a model makes of one visitor. */
export interface FoldIn {
  history: History;
  /** The history's items, in its order. */
  itemIds: readonly string[];
  /** How far above or below the mean of all items, in standard deviations, by the model's index. */
  standing: Float32Array;
  /** One standard deviation in the model's own scores. */
  deviation: number;
}

/** Scores all items that a model knows for what a visitor leans to; undefined when it knows none of that. */
export function foldIn({ model, index }: LoadedModel, likings: readonly Liking[]): FoldIn | undefined {
  const known = likings.filter(({ itemId, weight }) => weight > 0 && index.has(itemId));
  if (known.length === 0) return undefined;
  const history: History = {
    items: Int32Array.from(known, ({ itemId }) => index.get(itemId)!),
    weights: Float32Array.from(known, ({ weight }) => weight),
    times: Float64Array.from(known, ({ at }) => at),
  };
  const standing = model.score(history);
  const deviation = standardise(standing);
  return { history, itemIds: known.map(({ itemId }) => itemId), standing, deviation };
}

/** In place; returns the deviation that was divided by. Scores that are no numbers stand at the mean. */
function standardise(scores: Float32Array): number {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (const score of scores) {
    if (!Number.isFinite(score)) continue;
    sum += score;
    squares += score * score;
    count++;
  }
  const mean = count > 0 ? sum / count : 0;
  const deviation = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) || 1;
  for (let i = 0; i < scores.length; i++) scores[i] = Number.isFinite(scores[i]!) ? (scores[i]! - mean) / deviation : 0;
  return deviation;
}
