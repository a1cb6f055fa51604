import { z } from 'zod';
import { itemKindSchema } from '../blocks.js';
import { attentionSchema, insightQuoteSchema, tallySchema } from '../insights.js';
import { languageSchema, localizedTextSchema } from '../text.js';
import { periodQuerySchema } from './common.js';

/** `GET /behaviour/sentiment`: of one item, of one kind, or of the whole catalogue. Periods are whole months. */
export const sentimentQuerySchema = periodQuerySchema.extend({
  itemId: z.string().min(1).max(200).optional(),
  kind: itemKindSchema.optional(),
  aspect: z.string().max(60).optional(),
  /** Quotes in this language come first. */
  locale: languageSchema.optional(),
});
export type SentimentQuery = z.infer<typeof sentimentQuerySchema>;

/** Months (2026-11) that somebody wrote in, oldest first. */
const monthsSchema = z.array(z.object({ month: z.string(), tally: tallySchema }));

export const aspectTrendSchema = z.object({
  aspect: z.string(),
  label: localizedTextSchema,
  /** Within the period; without one of all reviews, also those without a date. */
  tally: tallySchema,
  months: monthsSchema,
});
export type AspectTrend = z.infer<typeof aspectTrendSchema>;

const namedItemSchema = z.object({
  itemId: z.string(),
  /** Absent when the item is no longer in the catalogue. */
  name: localizedTextSchema.optional(),
  kind: itemKindSchema.optional(),
});

export const sentimentViewSchema = z.object({
  /** The item that was asked for. */
  item: namedItemSchema.nullable(),
  /** Stored reviews, those that are counted, those that still wait to be read. */
  reviews: z.object({ total: z.number(), counted: z.number(), setAside: z.number(), unread: z.number() }),
  /** Whether all, some or none are made-up samples of a demonstration. */
  samples: z.enum(['all', 'some', 'none']),
  rating: z.object({ mean: z.number(), count: z.number() }).nullable(),
  tally: tallySchema,
  months: monthsSchema,
  /** Those that are spoken of most come first. */
  aspects: z.array(aspectTrendSchema),
  /** The clearest voices, personal data masked. */
  quotes: z.array(insightQuoteSchema.extend({ name: localizedTextSchema.optional() })),
  /** Items that somebody should look at, the most urgent first; empty for one item. */
  attention: z.array(attentionSchema.extend(namedItemSchema.shape)),
});
export type SentimentView = z.infer<typeof sentimentViewSchema>;
