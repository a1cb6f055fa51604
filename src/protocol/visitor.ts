import { z } from 'zod';
import { cardSchema, itemKindSchema } from './blocks.js';
import { languageSchema } from './text.js';

/** What a visitor said of items, each list with the newest last. */
export const visitorMarksSchema = z.object({
  liked: z.array(z.string()),
  dismissed: z.array(z.string()),
  saved: z.array(z.string()),
  ratings: z.array(z.object({ itemId: z.string(), value: z.number() })),
});
export type VisitorMarks = z.infer<typeof visitorMarksSchema>;

export const personalisationSchema = z.strictObject({ personalised: z.boolean() });
export type Personalisation = z.infer<typeof personalisationSchema>;

const namedItemSchema = z.object({
  itemId: z.string(),
  name: z.string(),
  /** The strongest thing that the visitor did with it. */
  did: z.enum(['like', 'save', 'rating', 'watch', 'open', 'mention', 'view', 'dismiss']),
});

/** What the visitor seems to like, in words of the language asked for. */
export const visitorProfileSchema = z.object({
  personalised: z.boolean(),
  /** One or two sentences. */
  summary: z.string(),
  /** Strongest first; `weight` is 0-1, `because` the items that led there; `stated` when the visitor said so. */
  terms: z.array(
    z.object({
      term: z.string(),
      group: z.enum(['category', 'tag', 'creator', 'era']),
      label: z.string(),
      weight: z.number(),
      because: z.array(namedItemSchema),
      stated: z.boolean().optional(),
    }),
  ),
  /** Themes that the visitor turned away from. */
  avoids: z.array(
    z.object({
      term: z.string(),
      label: z.string(),
      because: z.array(namedItemSchema),
      stated: z.boolean().optional(),
    }),
  ),
  /** Themes that the visitor took out of the profile. */
  dropped: z.array(z.object({ term: z.string(), label: z.string() })),
  /** All that this was made of, the newest first. */
  items: z.array(namedItemSchema.extend({ kind: itemKindSchema, at: z.string() })),
});
export type VisitorProfile = z.infer<typeof visitorProfileSchema>;

export const recommendationsSchema = z.object({
  items: z.array(cardSchema),
  /** True when what this visitor did has moved the list. */
  personalised: z.boolean(),
  /** The trained model that took part, if there is one. */
  model: z.string().nullable(),
});
export type Recommendations = z.infer<typeof recommendationsSchema>;

export const recommendationsQuerySchema = z.strictObject({
  kind: itemKindSchema.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  locale: languageSchema.optional(),
  mode: z.enum(['fitting', 'popular', 'surprise']).default('fitting'),
});
export type RecommendationsQuery = z.infer<typeof recommendationsQuerySchema>;
