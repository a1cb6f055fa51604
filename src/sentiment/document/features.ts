import type { AspectReading } from '../sentiment.js';
import type { WeightedText } from '../reading/weighted.js';

/** Number of buckets that n-grams are hashed to. */
export const BUCKETS = 1 << 20;
const LONGEST_NGRAM = 3;
const RUN = /\p{Script=Han}+|[a-z]+|\d+|[!?.]+/gu;
const HAN = /\p{Script=Han}/u;
/** A review says what it has to say within so many units. */
const MOST_UNITS = 4000;

/** The n-grams of a text, hashed, each once: of one to three characters where it is Chinese, whole words elsewhere. */
export function ngramsOf(read: WeightedText): Int32Array {
  const found = new Set<number>();
  const text = read.units
    .slice(0, MOST_UNITS)
    .map((unit, index, all) => (index > 0 && all[index - 1]!.end < unit.start ? ` ${unit.text}` : unit.text))
    .join('');
  for (const [run] of text.matchAll(RUN)) {
    if (!HAN.test(run)) {
      found.add(hash(run) % BUCKETS);
      continue;
    }
    for (let from = 0; from < run.length; from++)
      for (let length = 1; length <= LONGEST_NGRAM && from + length <= run.length; length++)
        found.add(hash(run.slice(from, from + length)) % BUCKETS);
  }
  return Int32Array.from(found);
}

/** What the clauses of a text say, as numbers of about -1 to 1: overall, where it begins and ends, and by aspect. */
export function clauseFeatures(
  read: WeightedText,
  aspects: readonly AspectReading[],
  ids: readonly string[],
): number[] {
  const values = read.sentences.flatMap(({ clauses }) =>
    clauses.flatMap(({ opinions }) => opinions.map(({ value }) => value)),
  );
  const good = sum(values.filter((value) => value > 0));
  const bad = -sum(values.filter((value) => value < 0));
  const praises = values.filter((value) => value > 0).length;
  const faults = values.length - praises;
  const scores = new Map(aspects.map(({ aspect, score }) => [aspect, score]));
  return [
    (good - bad) / (good + bad + 1),
    Math.log1p(good),
    Math.log1p(bad),
    Math.tanh(sum(values.slice(-3)) / 2),
    Math.tanh(sum(values.slice(0, 2)) / 2),
    (praises - faults) / (values.length + 1),
    Math.log1p(read.units.length) / 5 - 1,
    Math.min(...values.slice(0, 1000), 0) / 3,
    Math.max(...values.slice(0, 1000), 0) / 3,
    ...ids.map((id) => scores.get(id) ?? 0),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** FNV-1a with a final mix (Murmur3's), 32 bits. */
export function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
