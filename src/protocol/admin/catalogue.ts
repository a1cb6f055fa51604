import { z } from 'zod';
import { itemKindSchema, mediaSchema } from '../blocks.js';
import { localizedTextSchema } from '../text.js';
import { bilingualSchema, pageQuerySchema } from './common.js';

const minuteRangeSchema = z.object({ min: z.number(), max: z.number() });

/** An item as staff wrote it: the fields of an import record, absent where unknown. */
export const catalogueItemSchema = z.object({
  id: z.string(),
  kind: itemKindSchema,
  name: localizedTextSchema,
  description: localizedTextSchema.optional(),
  aliases: z.array(z.string()),
  categories: z.array(z.string()),
  tags: z.array(z.string()),
  city: localizedTextSchema.optional(),
  district: localizedTextSchema.optional(),
  address: localizedTextSchema.optional(),
  country: localizedTextSchema.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  price: z.object({ amount: z.number(), currency: z.string(), asOf: z.string().optional() }).optional(),
  rating: z.number().optional(),
  ratingCount: z.number().optional(),
  visitMinutes: minuteRangeSchema.optional(),
  openingHours: z.string().optional(),
  phone: z.string().optional(),
  website: z.string().optional(),
  transit: localizedTextSchema.optional(),
  nearby: z
    .object({ attraction: z.array(z.string()), restaurant: z.array(z.string()), hotel: z.array(z.string()) })
    .partial()
    .optional(),
  accessibility: z.array(z.string()),
  audience: z.array(z.string()),
  creators: z.array(localizedTextSchema),
  year: z.number().optional(),
  yearEnd: z.number().optional(),
  medium: localizedTextSchema.optional(),
  durationMinutes: z.number().optional(),
  languages: z.array(z.string()),
  media: z.array(mediaSchema),
  attributes: z.record(z.string(), z.unknown()),
  source: z.string().optional(),
});
export type CatalogueItem = z.infer<typeof catalogueItemSchema>;

/** What an item lacks. */
export const gapSchema = z.enum([
  'coordinates',
  'chinese',
  'english',
  'description',
  'price',
  'stale-price',
  'opening-hours',
  'faulty-hours',
  'picture',
  'categories',
]);
export type Gap = z.infer<typeof gapSchema>;

/** `GET /catalogue/items` (paged). `sort`: id, kind, name, city, updatedAt. */
export const itemsQuerySchema = pageQuerySchema.extend({
  kind: itemKindSchema.optional(),
  gap: gapSchema.optional(),
  city: z.string().max(200).optional(),
  category: z.string().max(200).optional(),
});
export type ItemsQuery = z.infer<typeof itemsQuerySchema>;

export const itemRowSchema = z.object({
  id: z.string(),
  kind: itemKindSchema,
  name: localizedTextSchema,
  city: localizedTextSchema.optional(),
  categories: z.array(z.string()),
  gaps: z.array(gapSchema),
  reviews: z.number(),
  updatedAt: z.string(),
});
export type ItemRow = z.infer<typeof itemRowSchema>;

/** `GET /catalogue/items/:id`, and the answer of POST and PUT */
export const itemDetailSchema = z.object({
  item: catalogueItemSchema,
  gaps: z.array(gapSchema),
  revision: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ItemDetail = z.infer<typeof itemDetailSchema>;

/** `POST /catalogue/items`: an import record; plain strings are taken in the language they are written in. */
export const createItemSchema = z.strictObject({ item: z.record(z.string(), z.unknown()) });
/** `PUT /catalogue/items/:id` -> detail. `DELETE /catalogue/items/:id?revision=` -> undo. */
export const saveItemSchema = z.strictObject({ item: z.record(z.string(), z.unknown()), revision: z.number().int() });

/** `GET /catalogue/gaps?kind=` -> `{ total, gaps }` */
export const gapsSchema = z.object({
  total: z.number(),
  gaps: z.array(z.object({ gap: gapSchema, label: bilingualSchema, count: z.number() })),
});
export type Gaps = z.infer<typeof gapsSchema>;

/** `GET /catalogue/filters`: what filters can be set to, the most frequent first. */
export const catalogueFiltersSchema = z.object({
  kinds: z.array(z.object({ value: itemKindSchema, count: z.number() })),
  cities: z.array(z.object({ value: z.string(), count: z.number() })),
  categories: z.array(z.object({ value: z.string(), count: z.number() })),
});
export type CatalogueFilters = z.infer<typeof catalogueFiltersSchema>;

/** `GET /catalogue/export?format=&kind=`: a file */
export const exportQuerySchema = z.object({
  format: z.enum(['json', 'jsonl', 'csv', 'geojson']).default('csv'),
  kind: itemKindSchema.optional(),
});
