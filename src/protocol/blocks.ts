import { z } from 'zod';
import { localizedTextSchema } from './text.js';

export const itemKindSchema = z.enum(['attraction', 'video', 'artefact', 'event']);
export type ItemKind = z.infer<typeof itemKindSchema>;

export const mediaSchema = z.object({
  type: z.string().max(40),
  url: z.string().max(2000),
  alt: localizedTextSchema.optional(),
  credit: z.string().max(300).optional(),
  licence: z.string().max(120).optional(),
});

/** One line of a card: what kind of fact it is (clients choose the icon by it) and its text in the answer's language. */
export const factSchema = z.object({
  type: z.enum([
    'price',
    'rating',
    'distance',
    'duration',
    'opening',
    'place',
    'year',
    'creator',
    'language',
    'medium',
    'accessibility',
    'transit',
    'phone',
    'website',
    'other',
  ]),
  text: z.string(),
});
export type Fact = z.infer<typeof factSchema>;

/** Why this item is shown; `type` says what the claim was computed from. */
export const reasonSchema = z.object({
  type: z.enum([
    'meaning',
    'constraint',
    'unmet',
    'unknown',
    'name',
    'taste',
    'popularity',
    'reviews',
    'distance',
    'similar',
    'new',
    'other',
  ]),
  text: z.string(),
  /** The item that the reason speaks of ("because you liked X"), if any. */
  itemId: z.string().optional(),
  /** The theme, category, maker or era of the visitor's taste that it speaks of, as in the profile: `tag:bronze`. */
  term: z.string().optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

export const itemActionSchema = z.enum(['like', 'dismiss', 'save', 'more-like-this', 'reviews', 'website']);
export type ItemAction = z.infer<typeof itemActionSchema>;

export const cardSchema = z.object({
  id: z.string(),
  kind: itemKindSchema,
  /** Both languages where both exist. */
  title: localizedTextSchema,
  summary: z.string().optional(),
  /** Categories' labels in the answer's language. */
  categories: z.array(z.string()),
  facts: z.array(factSchema),
  reasons: z.array(reasonSchema).min(1),
  media: z.array(mediaSchema),
  /** For the drawn cover where there is no picture: what it should speak of. */
  cover: z.object({ motif: z.string(), year: z.number().optional() }).optional(),
  website: z.string().optional(),
  position: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  actions: z.array(itemActionSchema),
});
export type Card = z.infer<typeof cardSchema>;

export const textBlockSchema = z.object({ type: z.literal('text'), markdown: z.string() });
export const itemsBlockSchema = z.object({
  type: z.literal('items'),
  title: z.string().optional(),
  items: z.array(cardSchema),
});

/** A way between two stops. Without kilometres it is a guess: one of the places has no coordinates. */
const travelSchema = z.object({ mode: z.string(), minutes: z.number(), kilometres: z.number().optional() });

/** Stops with an `itemId` are visits, in the order in which "the second" counts them; others are meals. */
export const itineraryStopSchema = z.object({
  itemId: z.string().optional(),
  title: z.string(),
  /** 24-hour clock of the place. */
  arrive: z.string(),
  leave: z.string(),
  note: z.string().optional(),
  travel: travelSchema.optional(),
  position: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  address: z.string().optional(),
  /** Price, opening hours on that day and the like, in words. */
  facts: z.array(factSchema).optional(),
  /** Why it is part of the plan. */
  reasons: z.array(reasonSchema).optional(),
});
export const itineraryDaySchema = z.object({
  /** ISO date. */
  date: z.string(),
  stops: z.array(itineraryStopSchema),
  /** Where the day begins and ends, when that was said. */
  start: z.object({ title: z.string(), leave: z.string() }).optional(),
  end: z.object({ title: z.string(), arrive: z.string(), travel: travelSchema.optional() }).optional(),
  /** In words: cost, hours of visits, ways. */
  totals: z.array(z.string()).optional(),
});
export const itineraryBlockSchema = z.object({
  type: z.literal('itinerary'),
  title: z.string(),
  days: z.array(itineraryDaySchema),
  notes: z.array(z.string()),
  /** What cannot be met, and what should be checked before setting out. */
  warnings: z.array(z.string()).optional(),
  /** IANA name of the zone in which the times are meant. */
  timeZone: z.string().optional(),
  /** Formats in which `/api/itineraries` hands it out. */
  exports: z.array(z.enum(['ics', 'gpx', 'geojson', 'html'])).optional(),
});
export type ItineraryDay = z.infer<typeof itineraryDaySchema>;
export type ItineraryStop = z.infer<typeof itineraryStopSchema>;

export const mapBlockSchema = z.object({
  type: z.literal('map'),
  points: z.array(
    z.object({
      itemId: z.string().optional(),
      label: z.string(),
      latitude: z.number(),
      longitude: z.number(),
      /** 1 for the first day of an itinerary. */
      day: z.number().int().optional(),
    }),
  ),
  route: z.array(z.tuple([z.number(), z.number()])).optional(),
});

export const chartBlockSchema = z.object({
  type: z.literal('chart'),
  chart: z.enum(['bar', 'stacked-bar', 'line']),
  title: z.string(),
  /** A sentence that says what the chart shows: read out to those who cannot see it. */
  summary: z.string(),
  labels: z.array(z.string()),
  series: z.array(
    z.object({
      name: z.string(),
      tone: z.enum(['positive', 'negative', 'neutral', 'accent']).optional(),
      values: z.array(z.number()),
    }),
  ),
  unit: z.string().optional(),
});

export const quoteSchema = z.object({
  text: z.string(),
  tone: z.enum(['positive', 'negative', 'neutral', 'mixed']),
  rating: z.number().optional(),
  date: z.string().optional(),
  source: z.string().optional(),
});
export const quotesBlockSchema = z.object({
  type: z.literal('quotes'),
  title: z.string().optional(),
  quotes: z.array(quoteSchema),
});

/** Items side by side: a column for each, a row for each fact. */
export const comparisonBlockSchema = z.object({
  type: z.literal('comparison'),
  /** What the table compares, for those who cannot see it. */
  caption: z.string(),
  columns: z.array(z.object({ itemId: z.string(), title: z.string() })).min(2),
  rows: z.array(z.object({ label: z.string(), cells: z.array(z.string()) })),
});

export const quickReplySchema = z.object({
  label: z.string(),
  text: z.string(),
  /** The visitor's position goes along with the text, once they let it be known. */
  needs: z.literal('position').optional(),
});
export const quickRepliesBlockSchema = z.object({
  type: z.literal('quick-replies'),
  replies: z.array(quickReplySchema).min(1),
});

export const noticeBlockSchema = z.object({
  type: z.literal('notice'),
  level: z.enum(['info', 'warning', 'relaxed', 'error']),
  text: z.string(),
});

/** What an answer is made of. */
export const blockSchema = z.discriminatedUnion('type', [
  textBlockSchema,
  itemsBlockSchema,
  itineraryBlockSchema,
  mapBlockSchema,
  chartBlockSchema,
  quotesBlockSchema,
  comparisonBlockSchema,
  quickRepliesBlockSchema,
  noticeBlockSchema,
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;
