import type { TrainingData } from '../algorithms/algorithm.js';
import { Random } from '../algorithms/random.js';

export type Similarity = (a: number, b: number) => number;

/** Visitors that are looked at where items are compared by who likes them. */
const MAX_VISITORS = 4096;

/**
 * How alike two items are (0 to 1), for measuring the diversity of lists: the cosine of their content features, or, where there is no
 * content, of the sets of visitors who have them.
 */
export function itemSimilarity({ matrix, content }: TrainingData): Similarity {
  return content ? contentCosine(content) : visitorCosine(matrix);
}

function contentCosine({ width, values }: { width: number; values: Float32Array }): Similarity {
  const norm = new Float64Array(values.length / width);
  const dot = (a: number, b: number) => {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += values[a * width + i]! * values[b * width + i]!;
    return sum;
  };
  for (let item = 0; item < norm.length; item++) norm[item] = Math.sqrt(dot(item, item));
  return (a, b) => {
    const product = norm[a]! * norm[b]!;
    return product === 0 ? 0 : Math.max(0, dot(a, b) / product);
  };
}

/** One bit a visitor and item, so that a pair costs a few dozen operations whatever the number of events. */
function visitorCosine(matrix: TrainingData['matrix']): Similarity {
  const chosen = new Random(1).shuffle(Int32Array.from({ length: matrix.visitors }, (_, visitor) => visitor));
  const visitors = chosen.subarray(0, MAX_VISITORS);
  const words = Math.ceil(visitors.length / 32);
  const bits = new Int32Array(matrix.items * words);
  visitors.forEach((visitor, place) => {
    for (let e = matrix.rowStart[visitor]!; e < matrix.rowStart[visitor + 1]!; e++)
      bits[matrix.columns[e]! * words + (place >> 5)]! |= 1 << (place & 31);
  });
  const common = (a: number, b: number) => {
    let count = 0;
    for (let word = 0; word < words; word++) count += ones(bits[a * words + word]! & bits[b * words + word]!);
    return count;
  };
  const counts = Int32Array.from({ length: matrix.items }, (_, item) => common(item, item));
  return (a, b) => {
    const product = counts[a]! * counts[b]!;
    return product === 0 ? 0 : common(a, b) / Math.sqrt(product);
  };
}

/** Number of bits set in 32 (Warren, Hacker's Delight). */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
