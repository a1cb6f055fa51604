import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import OpeningHours from 'opening_hours';
import { z } from 'zod';

/** The demo catalogue as the files have it, read without any of the server's code: what test sets are judged by. */
export interface DemoRecord {
  id: string;
  kind: string;
  name: { zh: string; en: string };
  categories: string[];
  tags: string[];
  city?: { zh: string; en: string };
  district?: { zh: string; en: string };
  country?: { zh: string; en: string };
  latitude?: number;
  longitude?: number;
  price?: { amount: number; currency: string };
  visitMinutes?: { min: number; max: number };
  openingHours?: string;
  accessibility?: string[];
  audience: string[];
  year?: number;
  durationMinutes?: number;
  languages?: string[];
  creators?: { zh: string; en: string }[];
  [field: string]: unknown;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export const weekdaySchema = z.enum(DAYS);

/** An item by its id, or as the card at `position` (from 1; negative from the end) of the answer to `turn` (from 1). */
export const subjectSchema = z.object({
  subject: z.object({ turn: z.number().int().positive(), position: z.number().int() }).strict(),
});
export const referenceSchema = z.union([z.string(), subjectSchema.strict()]);
export type Reference = z.infer<typeof referenceSchema>;

const words = z.array(z.string()).min(1);

/** What every shown record must satisfy; an unknown value satisfies nothing. */
export const filterSchema = z
  .object({
    kind: z.enum(['attraction', 'video', 'artefact']),
    category: words,
    notCategory: words,
    tag: words,
    city: words,
    notCity: words,
    district: words,
    country: z.string(),
    notCountry: words,
    maxPrice: z.number(),
    minPrice: z.number(),
    free: z.literal(true),
    currency: z.string().length(3),
    minRating: z.number(),
    maxVisitMinutes: z.number(),
    minVisitMinutes: z.number(),
    audience: words,
    accessibility: words,
    nearKm: z.object({ item: referenceSchema, km: z.number() }).strict(),
    openOn: weekdaySchema,
    cheaperThan: referenceSchema,
    shorterThan: referenceSchema,
    sharesWith: referenceSchema,
    maxMinutes: z.number(),
    minMinutes: z.number(),
    minYear: z.number(),
    maxYear: z.number(),
    videoLanguage: words,
    creator: words,
    notCreator: words,
  })
  .partial()
  .strict();
export type Filter = z.infer<typeof filterSchema>;

const folder = join(import.meta.dirname, '../../data/demo');

function readReviews(file: string): { itemId: string; rating?: number }[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { itemId: string; rating?: number });
}

export const demoRecords: ReadonlyMap<string, DemoRecord> = new Map(
  ['attractions.china.json', 'attractions.world.json', 'videos.json', 'artefacts.json']
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as DemoRecord[])
    .map((record) => [record.id, record]),
);

const ratings = new Map<string, number[]>();
for (const { itemId, rating } of ['reviews.china.jsonl', 'reviews.world.jsonl', 'reviews.videos.jsonl'].flatMap(
  readReviews,
)) {
  if (rating !== undefined) ratings.set(itemId, [...(ratings.get(itemId) ?? []), rating]);
}

/** Mean rating of the demo's reviews; undefined where nobody rated the item. */
export function demoRating(id: string): number | undefined {
  const values = ratings.get(id);
  return values && values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Great-circle distance in kilometres; infinite where a position is unknown. */
export function kilometresBetween(a: DemoRecord, b: DemoRecord): number {
  if (a.latitude === undefined || b.latitude === undefined || a.longitude === undefined || b.longitude === undefined)
    return Infinity;
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(b.longitude - a.longitude);
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

const openDays = new Map<string, Set<string>>();

/** The weekdays on which the hours are open at some time of 2026; none where the hours are unknown. */
export function weekdaysOpen(hours: string | undefined): Set<string> {
  if (hours === undefined) return new Set();
  let days = openDays.get(hours);
  if (!days) {
    days = new Set();
    const intervals = new OpeningHours(hours).getOpenIntervals(new Date(2026, 0, 1), new Date(2027, 0, 1));
    for (const [from, to] of intervals) {
      for (let day = new Date(from); day < to && days.size < 7; day.setDate(day.getDate() + 1))
        days.add(DAYS[day.getDay()]!);
    }
    openDays.set(hours, days);
  }
  return days;
}

const anyOf = (wanted: readonly string[], has: readonly string[] | undefined) =>
  has !== undefined && wanted.some((value) => has.includes(value));

/** Resolves a reference to a record; undefined where it names nothing. */
export type Resolve = (reference: Reference) => DemoRecord | undefined;

/**
 * The names of the filter's conditions that the record does not meet (empty: it meets them all).
 * `maxVisitMinutes` asks that a visit of that length is possible, `minVisitMinutes` that there is enough to see.
 */
export function unmet(record: DemoRecord, filter: Filter, resolve: Resolve): (keyof Filter)[] {
  const { price, visitMinutes, durationMinutes, year } = record;
  const countries = record.country?.en.split('; ') ?? [];
  const people = (record.creators ?? []).flatMap((creator) => [creator.zh, creator.en]);
  const made = (names: readonly string[]) => names.some((name) => people.some((person) => person?.includes(name)));
  const other = (reference: Reference) => {
    const found = resolve(reference);
    if (!found) throw new Error(`No record for ${JSON.stringify(reference)}`);
    return found;
  };
  const checks: { [Name in keyof Filter]-?: (wanted: NonNullable<Filter[Name]>) => boolean } = {
    kind: (wanted) => record.kind === wanted,
    category: (wanted) => anyOf(wanted, record.categories),
    notCategory: (wanted) => !anyOf(wanted, record.categories),
    tag: (wanted) => anyOf(wanted, record.tags),
    city: (wanted) => record.city !== undefined && wanted.includes(record.city.en),
    notCity: (wanted) => record.city !== undefined && !wanted.includes(record.city.en),
    district: (wanted) => record.district !== undefined && wanted.includes(record.district.en),
    country: (wanted) => countries.includes(wanted),
    notCountry: (wanted) => countries.length > 0 && !anyOf(wanted, countries),
    maxPrice: (wanted) => price !== undefined && price.amount <= wanted,
    minPrice: (wanted) => price !== undefined && price.amount >= wanted,
    free: () => price?.amount === 0,
    currency: (wanted) => price?.currency === wanted,
    minRating: (wanted) => (demoRating(record.id) ?? -1) >= wanted,
    maxVisitMinutes: (wanted) => visitMinutes !== undefined && visitMinutes.min <= wanted,
    minVisitMinutes: (wanted) => visitMinutes !== undefined && visitMinutes.max >= wanted,
    audience: (wanted) => anyOf(wanted, record.audience),
    accessibility: (wanted) => anyOf(wanted, record.accessibility),
    nearKm: ({ item, km }) => kilometresBetween(record, other(item)) <= km,
    openOn: (wanted) => weekdaysOpen(record.openingHours).has(wanted),
    cheaperThan: (wanted) => (price?.amount ?? Infinity) < (other(wanted).price?.amount ?? Infinity),
    shorterThan: (wanted) => (durationMinutes ?? Infinity) < (other(wanted).durationMinutes ?? Infinity),
    sharesWith: (wanted) =>
      anyOf([...other(wanted).categories, ...other(wanted).tags], [...record.categories, ...record.tags]),
    maxMinutes: (wanted) => durationMinutes !== undefined && durationMinutes <= wanted,
    minMinutes: (wanted) => durationMinutes !== undefined && durationMinutes >= wanted,
    minYear: (wanted) => year !== undefined && year >= wanted,
    maxYear: (wanted) => year !== undefined && year <= wanted,
    videoLanguage: (wanted) => anyOf(wanted, record.languages),
    creator: made,
    notCreator: (wanted) => !made(wanted),
  };
  return (Object.keys(filter) as (keyof Filter)[]).filter((name) => {
    const wanted = filter[name];
    return wanted !== undefined && !(checks[name] as (value: unknown) => boolean)(wanted);
  });
}
