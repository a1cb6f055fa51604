import type { Item } from '../catalogue/item.js';
import type { ItemKind } from '../protocol/blocks.js';

export interface SearchQuery {
  text: string;
  /** The text's vector where the caller has it already. */
  vector?: Float32Array;
  kinds?: ItemKind[];
  /** Keeps only the items for which this is true; applied before ranking, so that `limit` is filled. */
  filter?: (item: Item) => boolean;
  exclude?: ReadonlySet<string>;
  limit?: number;
}

export interface SearchHit {
  item: Item;
  /** Fused score, 0-1, comparable within one answer only. */
  score: number;
  /** Cosine of question and item, -1 to 1. */
  similarity: number;
  /** Normalised lexical score, 0-1; 0 when no word matched. */
  lexical: number;
  /** Words of the question that were found in the item. */
  matchedWords: string[];
}
