import type { Item } from '../../catalogue/item.js';

/** So many labels become features, the most frequent first. */
const MAX_LABELS = 512;
/** A label of fewer items links nothing. */
const MIN_ITEMS = 2;
/** Standard width in years of the neighbourhood that a year shares. */
const YEAR_SPREAD = 1.5;
/** Years within so many steps around are its features. */
const YEAR_REACH = 3;

/** How much each part weighs beside the others; each is a unit vector of its own before. */
const PARTS = { labels: 1, year: 1, duration: 0.3, embedding: 1 };

interface Part {
  width: number;
  /** Writes the features of one item, at the beginning of `target`. */
  write(item: Item, target: Float32Array): void;
}

/**
 * Dense features of items: TF-IDF of categories, tags, makers, city, languages, kind, medium and audience; the year, which neighbouring
 * years share; the length; the embedding of the text. Each part has length 1 (or 0 where nothing is known) times its weight.
 * @param items undefined for an item that is in no catalogue: its features are 0
 * @returns row-major items x width; width 0 when nothing tells items apart
 */
export function contentFeatures(
  items: readonly (Item | undefined)[],
  embeddingOf?: (itemId: string) => ArrayLike<number> | undefined,
): { width: number; values: Float32Array } | undefined {
  const known = items.filter((item) => item !== undefined);
  const parts = [labelPart(known), yearPart(known), durationPart(known), embeddingPart(known, embeddingOf)].filter(
    (part) => part !== undefined,
  );
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  if (width === 0) return undefined;
  const values = new Float32Array(items.length * width);
  items.forEach((item, row) => {
    let offset = row * width;
    for (const part of parts) {
      if (item) part.write(item, values.subarray(offset, offset + part.width));
      offset += part.width;
    }
  });
  return { width, values };
}

/** What an item is labelled with; prefixes keep a city apart from a tag of that name. */
export function labelsOfItem(item: Item): string[] {
  const name = (text: { zh?: string; en?: string } | undefined) => text?.en ?? text?.zh;
  const all: [string, (string | undefined)[]][] = [
    ['kind', [item.kind]],
    ['category', item.categories],
    ['tag', item.tags],
    ['creator', item.creators.map(name)],
    ['city', [name(item.city)]],
    ['country', [name(item.country)]],
    ['language', item.languages],
    ['medium', [name(item.medium)]],
    ['audience', item.audience],
  ];
  const labels = all.flatMap(([field, values]) =>
    values.filter((value) => value).map((value) => `${field}:${value!.toLowerCase()}`),
  );
  return [...new Set(labels)];
}

/** TF-IDF (Salton & Buckley 1988) with smoothed idf, as in scikit-learn. */
function labelPart(items: readonly Item[]): Part | undefined {
  const counts = new Map<string, number>();
  for (const item of items) for (const label of labelsOfItem(item)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const chosen = [...counts]
    .filter(([, count]) => count >= MIN_ITEMS && count < items.length)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, MAX_LABELS);
  if (chosen.length === 0) return undefined;
  const index = new Map(chosen.map(([label], position) => [label, position]));
  const idf = chosen.map(([, count]) => Math.log((1 + items.length) / (1 + count)) + 1);
  return {
    width: chosen.length,
    write(item, target) {
      for (const label of labelsOfItem(item)) {
        const position = index.get(label);
        if (position !== undefined) target[position] = idf[position]!;
      }
      scaleTo(target, PARTS.labels);
    },
  };
}

function yearPart(items: readonly Item[]): Part | undefined {
  const years = [...new Set(items.map(({ year }) => year).filter((year) => year !== undefined))].sort((a, b) => a - b);
  if (years.length < 2) return undefined;
  // Where years spread over millennia (artefacts), one slot holds many of them.
  const span = years.at(-1)! - years[0]!;
  const step = Math.max(1, span / 100);
  const slots = Math.floor(span / step) + 1;
  return {
    width: slots,
    write({ year }, target) {
      if (year === undefined) return;
      const centre = (year - years[0]!) / step;
      for (
        let slot = Math.max(0, Math.ceil(centre - YEAR_REACH));
        slot <= Math.min(slots - 1, centre + YEAR_REACH);
        slot++
      )
        target[slot] = Math.exp(-0.5 * ((slot - centre) / YEAR_SPREAD) ** 2);
      scaleTo(target, PARTS.year);
    },
  };
}

/** Length in minutes on a logarithmic scale: up to 5, 10, 20, ... minutes. */
function durationPart(items: readonly Item[]): Part | undefined {
  const slots = 8;
  if (new Set(items.map(({ durationMinutes }) => durationMinutes)).size < 2) return undefined;
  return {
    width: slots,
    write({ durationMinutes }, target) {
      if (durationMinutes === undefined) return;
      const slot = Math.ceil(Math.log2(Math.max(5, durationMinutes) / 5));
      target[Math.min(slots - 1, slot)] = PARTS.duration;
    },
  };
}

function embeddingPart(
  items: readonly Item[],
  embeddingOf: ((itemId: string) => ArrayLike<number> | undefined) | undefined,
): Part | undefined {
  const width = items.reduce((found, { id }) => found || (embeddingOf?.(id)?.length ?? 0), 0);
  if (width === 0) return undefined;
  return {
    width,
    write({ id }, target) {
      const vector = embeddingOf!(id);
      if (vector?.length !== width) return;
      target.set(vector);
      scaleTo(target, PARTS.embedding);
    },
  };
}

function scaleTo(vector: Float32Array, length: number): void {
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (norm > 0) for (let i = 0; i < vector.length; i++) vector[i]! *= length / norm;
}
