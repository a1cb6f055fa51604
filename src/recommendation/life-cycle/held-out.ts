import type { TrainingData } from '../algorithms/algorithm.js';
import { filterMatrix } from '../algorithms/matrix.js';
import type { Split } from '../behaviour/index.js';

/** One preference in five is never trained on. */
const FOLDS = 5;

/**
 * Divides preferences by a hash of visitor and item: whichever version a model has, it has never seen what it is
 * measured on, so that versions which were trained at different times can be compared.
 */
export function holdOutForGood(data: TrainingData): Split {
  const { matrix, visitorIds, itemIds } = data;
  const isHeld = new Uint8Array(matrix.columns.length);
  for (let visitor = 0; visitor < matrix.visitors; visitor++)
    for (let e = matrix.rowStart[visitor]!; e < matrix.rowStart[visitor + 1]!; e++)
      isHeld[e] = Number(hash(`${visitorIds[visitor]!}\n${itemIds[matrix.columns[e]!]!}`) % FOLDS === 0);
  // What is rated, too, tells of a preference.
  const ratings = data.ratings && ratingsWhere(data, (visitor, item) => hash(`${visitor}\n${item}`) % FOLDS !== 0);
  return {
    train: { ...data, ...(ratings && { ratings }), matrix: filterMatrix(matrix, (e) => isHeld[e] === 0) },
    test: { ...data, matrix: filterMatrix(matrix, (e) => isHeld[e] === 1) },
  };
}

function ratingsWhere(
  { ratings, visitorIds, itemIds }: TrainingData,
  keep: (visitorId: string, itemId: string) => boolean,
): TrainingData['ratings'] {
  const { visitors, items, values } = ratings!;
  const kept = Int32Array.from(values, (_, e) => e).filter((e) => keep(visitorIds[visitors[e]!]!, itemIds[items[e]!]!));
  return {
    visitors: Int32Array.from(kept, (e) => visitors[e]!),
    items: Int32Array.from(kept, (e) => items[e]!),
    values: Float32Array.from(kept, (e) => values[e]!),
  };
}

/** FNV-1a, 32 bits, with a last mixing so that its remainders are even. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
