import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { filterSchema, referenceSchema, weekdaySchema } from './demo-catalogue.js';

const languageSchema = z.enum(['zh', 'en']);
const references = z.array(referenceSchema).min(1);
const clock = z.string().regex(/^\d\d:\d\d$/);

export const factNameSchema = z.enum([
  'price',
  'opening',
  'phone',
  'address',
  'place',
  'transit',
  'duration',
  'accessibility',
  'rating',
  'year',
  'creator',
  'language',
]);

/** What an answer must do; the README beside the test sets explains each field. */
export const expectationSchema = z
  .object({
    items: z
      .object({
        minimum: z.number().int().positive(),
        every: filterSchema,
        includes: references,
        excludes: references,
        notShownBefore: z.literal(true),
        exactlyTheSubject: referenceSchema,
      })
      .partial({ every: true, includes: true, excludes: true, notShownBefore: true, exactlyTheSubject: true })
      .strict(),
    relaxed: z.boolean(),
    wish: filterSchema,
    says: z.array(z.string().min(1)),
    saysNot: z.array(z.string().min(1)),
    facts: z
      .object({
        of: z.union([referenceSchema, references]),
        names: z.array(factNameSchema),
        lacking: z.array(factNameSchema),
      })
      .partial({ lacking: true })
      .strict(),
    unknown: z.literal(true),
    compare: z.array(referenceSchema).min(2).max(3),
    route: z.enum(['attractions', 'videos', 'reviews', 'collections', 'assistant']),
    notes: z.string(),
  })
  .partial()
  .strict();
export type Expectation = z.infer<typeof expectationSchema>;

export const dialogueSchema = z
  .object({
    language: languageSchema,
    title: z.string().min(1),
    turns: z
      .array(z.object({ say: z.string().min(1), expect: expectationSchema }).strict())
      .min(3)
      .max(6),
  })
  .strict();
export type Dialogue = z.infer<typeof dialogueSchema>;

export const pairSchema = z.object({ zh: z.string().min(1), en: z.string().min(1) }).strict();

const planSchema = z
  .object({
    days: z.number().int().positive(),
    city: z.string(),
    start: clock,
    end: clock,
    budget: z.object({ amount: z.number(), currency: z.string().length(3) }).strict(),
    weekday: weekdaySchema,
    audience: z.array(z.string()),
    accessibility: z.array(z.string()),
    mustSee: z.array(z.string()),
    mustNot: z.array(z.string()),
    everyStop: filterSchema,
    maximumStops: z.number().int().positive(),
    impossible: z.literal(true),
    why: z.string(),
  })
  .partial();

export const planRequestSchema = z
  .object({
    say: z.string().min(1),
    language: languageSchema,
    expect: planSchema.required({ days: true, city: true }).strict(),
    edits: z
      .array(
        z
          .object({
            say: z.string().min(1),
            expect: planSchema
              .extend({
                dropsStop: z
                  .object({ day: z.number().int().positive(), position: z.number().int() })
                  .strict()
                  .optional(),
                lessTravel: z.literal(true).optional(),
              })
              .strict(),
          })
          .strict(),
      )
      .optional(),
  })
  .strict();
export type PlanRequest = z.infer<typeof planRequestSchema>;

function read<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema>[] {
  const text = readFileSync(join(import.meta.dirname, '../fixtures', path), 'utf8');
  return z.array(schema).parse(JSON.parse(text)) as z.infer<Schema>[];
}

export const attractionDialogues = () => read('dialogues/attractions.json', dialogueSchema);
export const videoDialogues = () => read('dialogues/videos.json', dialogueSchema);
export const laterAttractionDialogues = () => read('dialogues/later-attractions.json', dialogueSchema);
export const laterVideoDialogues = () => read('dialogues/later-videos.json', dialogueSchema);
export const unseenAttractionDialogues = () => read('dialogues/unseen-attractions.json', dialogueSchema);
export const unseenVideoDialogues = () => read('dialogues/unseen-videos.json', dialogueSchema);
export const parityPairs = () => read('parity/pairs.json', pairSchema);
export const planRequests = () => read('itineraries/requests.json', planRequestSchema);
