/** What a class of a model says: -1 is blame, 1 is praise. */
const NAMES: [RegExp, number][] = [
  [/^(?:very|extremely|strongly)[ _-]?neg/i, -1],
  [/^(?:very|extremely|strongly)[ _-]?pos/i, 1],
  [/^(?:neg|bad|负|消极|差评)/i, -1],
  [/^(?:pos|good|正|积极|好评)/i, 1],
  [/^(?:neu|mixed|中)/i, 0],
];
/** Stars from this far off the middle are praise or blame. */
const DECIDED = 0.25;

/**
 * The side that each label of a classifier stands for: names in either language, stars ("4 stars"), or bare numbers
 * (`LABEL_0` of two or three classes, from bad to good).
 * @returns undefined when they say nothing of praise and blame
 */
export function sidesOf(labels: readonly string[]): Map<string, -1 | 0 | 1> | undefined {
  const stars = labels.map((label) => /^(\d)\s*(?:stars?|星)/i.exec(label)?.[1]);
  const numbers = labels.map((label) => /^LABEL_(\d)$/i.exec(label)?.[1]);
  const values = stars.every((star) => star !== undefined)
    ? spread(stars.map(Number))
    : numbers.every((number) => number !== undefined) && labels.length <= 3
      ? spread(numbers.map(Number))
      : labels.map((label) => NAMES.find(([name]) => name.test(label.trim()))?.[1]);
  if (values.some((value) => value === undefined) || !values.includes(1) || !values.includes(-1)) return undefined;
  return new Map(labels.map((label, index) => [label, sideOf(values[index]!)]));
}

/** From the least (-1) to the greatest (1). */
function spread(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (most === least ? 0 : (2 * (value - least)) / (most - least) - 1));
}

const sideOf = (value: number): -1 | 0 | 1 => (value > DECIDED ? 1 : value < -DECIDED ? -1 : 0);
