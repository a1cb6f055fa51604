import { z } from 'zod';
import { languageSchema, localizedTextSchema } from './text.js';

const count = z.number().int().nonnegative();

/** Reviews for, neither (or both), and against. */
export const tallySchema = z.object({ positive: count, middling: count, negative: count });
export type Tally = z.infer<typeof tallySchema>;

export const aspectInsightSchema = z.object({
  aspect: z.string(),
  label: localizedTextSchema,
  tally: tallySchema,
  /** Reviews that speak of it. */
  total: count,
  /** -1 to 1: newer reviews count more, and few reviews leave it near the mean of all items. */
  score: z.number(),
  /** 0 to 1: how much of the score rests on the item's own reviews. */
  evidence: z.number(),
});
export type AspectInsight = z.infer<typeof aspectInsightSchema>;

/** The last 30 days beside the year before them; `aspect` is null for reviews as a whole. */
export const changeSchema = z.object({
  aspect: z.string().nullable(),
  direction: z.enum(['better', 'worse']),
  recent: tallySchema,
  before: tallySchema,
});
export type Change = z.infer<typeof changeSchema>;

export const insightSummarySchema = z.object({
  /** All stored reviews. */
  total: count,
  /** Those that are counted; copies and spam are set aside and hardly weigh. */
  counted: count,
  setAside: count,
  /** In languages that are not read here; only their stars count. */
  otherLanguages: count,
  /** Whether all, some or none are made-up samples of a demonstration. */
  samples: z.enum(['all', 'some', 'none']),
  /** False: too few to speak of shares. */
  enough: z.boolean(),
  tally: tallySchema,
  rating: z.object({ mean: z.number(), count }).nullable(),
  aspects: z.array(aspectInsightSchema),
  /** What reviews say that speak of children (families), or of accessibility. */
  parties: z.array(z.object({ party: z.string(), aspects: z.array(aspectInsightSchema) })),
  /** Aspects that stand out. */
  praised: z.array(z.string()),
  criticised: z.array(z.string()),
  months: z.array(z.object({ month: z.string(), tally: tallySchema })),
  changes: z.array(changeSchema),
});
export type InsightSummary = z.infer<typeof insightSummarySchema>;

/** Where a review was written, when that is not a file that staff imported. */
export const reviewSourceSchema = z.enum(['chat']);
export type ReviewSource = z.infer<typeof reviewSourceSchema>;

export const insightQuoteSchema = z.object({
  reviewId: z.string(),
  itemId: z.string().optional(),
  text: z.string(),
  side: z.enum(['positive', 'negative']),
  rating: z.number().optional(),
  /** ISO date. */
  date: z.string().optional(),
  source: reviewSourceSchema.optional(),
  sample: z.boolean(),
});
export type InsightQuote = z.infer<typeof insightQuoteSchema>;

/** Reviews of one item. */
export const itemInsightsSchema = insightSummarySchema.extend({
  itemId: z.string(),
  quotes: z.array(insightQuoteSchema),
  /** Reviews that are stored but not read yet; they come in by themselves. */
  unread: count,
  /** Id of the model that read them. */
  model: z.string(),
});
export type ItemInsights = z.infer<typeof itemInsightsSchema>;

/** An item that somebody should look at, and why. */
export const attentionSchema = z.object({
  itemId: z.string(),
  urgency: z.number(),
  reasons: z.array(
    z.object({ aspect: z.string().nullable(), kind: z.enum(['complaints', 'worse']), tally: tallySchema }),
  ),
});
export type Attention = z.infer<typeof attentionSchema>;

/** Reviews of the whole catalogue. */
export const catalogueInsightsSchema = insightSummarySchema.extend({
  /** Items that have reviews. */
  items: count,
  quotes: z.array(insightQuoteSchema),
  /** The most urgent first. */
  attention: z.array(attentionSchema),
  unread: count,
  model: z.string(),
});
export type CatalogueInsights = z.infer<typeof catalogueInsightsSchema>;

export const insightsQuerySchema = z.object({
  /** Quotes in this language come first. */
  locale: languageSchema.optional(),
  /** Quotes that speak of this aspect. */
  aspect: z.string().max(60).optional(),
});
