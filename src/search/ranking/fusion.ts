import type { Item } from '../../catalogue/item.js';
import type { NameMatch } from '../lexical/name-index.js';
import type { WordMatch } from '../lexical/word-index.js';
import type { SearchHit } from '../search.types.js';

/**
 * How meaning, words and names add up. Measured on test/fixtures/search/queries.json: for whole questions meaning leads
 * and words correct it; a name that was typed beats both.
 */
export const WEIGHTS = { meaning: 1, words: 0.45, name: 0.5 };
const SUM = WEIGHTS.meaning + WEIGHTS.words + WEIGHTS.name;

/** All that speaks for items as answers to one question. */
export class Evidence {
  constructor(
    private readonly similarityOf: (itemId: string) => number,
    private readonly words: ReadonlyMap<string, WordMatch>,
    private readonly names: ReadonlyMap<string, NameMatch>,
    private readonly weights = WEIGHTS,
  ) {}

  /** 0-1 */
  score(itemId: string): number {
    const { meaning, words, name } = this.weights;
    const named = this.names.get(itemId)?.score ?? 0;
    const sum =
      meaning * Math.max(0, this.similarityOf(itemId)) + words * this.wordScore(itemId) + name * named * named;
    return Math.min(1, sum / SUM);
  }

  hit(item: Item, score = this.score(item.id)): SearchHit {
    const name = this.names.get(item.id);
    const words = this.words.get(item.id)?.words ?? [];
    return {
      item,
      score,
      similarity: this.similarityOf(item.id),
      lexical: Math.max(this.wordScore(item.id), name?.score ?? 0),
      matchedWords: [...new Set(name ? [name.words, ...words] : words)],
    };
  }

  private wordScore(itemId: string): number {
    const match = this.words.get(itemId);
    return match ? match.coverage * Math.sqrt(match.strength) : 0;
  }
}

/** The `count` best of many, best first, without sorting the rest. */
export function best<Value>(
  values: readonly Value[],
  scoreOf: (value: Value) => number,
  count: number,
): [Value, number][] {
  const scores = Float64Array.from(values, scoreOf);
  const threshold = values.length > count ? scores.slice().sort()[values.length - count]! : -Infinity;
  const chosen: [Value, number, number][] = [];
  scores.forEach((score, i) => {
    if (score >= threshold) chosen.push([values[i]!, score, i]);
  });
  return chosen
    .sort((a, b) => b[1] - a[1] || a[2] - b[2])
    .slice(0, count)
    .map(([value, score]) => [value, score]);
}
