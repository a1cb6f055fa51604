import { z } from 'zod';
import { conversationEventSchema, routeSchema } from '../chat.js';
import { itemKindSchema } from '../blocks.js';
import { languageSchema, localizedTextSchema } from '../text.js';
import { pageQuerySchema, periodQuerySchema } from './common.js';

/**
 * `answered`: by a plugin or as small talk. `unanswered`: out of reach, asked back, given up, nothing found, or failed.
 */
export const outcomeSchema = z.enum(['answered', 'unanswered', 'pending']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** `GET /behaviour/questions` (paged, newest first). Personal data in texts is masked. */
export const questionsQuerySchema = pageQuerySchema.extend(periodQuerySchema.shape).extend({
  language: languageSchema.optional(),
  plugin: z.string().max(60).optional(),
  intent: z.string().max(60).optional(),
  outcome: outcomeSchema.optional(),
  thumb: z.enum(['up', 'down']).optional(),
});
export type QuestionsQuery = z.infer<typeof questionsQuerySchema>;

export const questionSchema = z.object({
  messageId: z.string(),
  conversationId: z.string(),
  text: z.string(),
  language: languageSchema.nullable(),
  route: z.array(routeSchema),
  outcome: outcomeSchema,
  /** Some of the wishes had to be given up. */
  relaxed: z.boolean(),
  thumb: z.enum(['up', 'down']).nullable(),
  comment: z.string().nullable(),
  /** From the question to the end of the answer. */
  milliseconds: z.number().nullable(),
  at: z.string(),
});
export type Question = z.infer<typeof questionSchema>;

/** `GET /behaviour/conversations/:id`, masked; `visitor` is a pseudonym that holds within this installation. */
export const conversationViewSchema = z.object({
  id: z.string(),
  visitor: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  events: z.array(conversationEventSchema),
  /** More events than are shown. */
  truncated: z.boolean(),
});
export type ConversationView = z.infer<typeof conversationViewSchema>;

/** `GET /behaviour/overview?from=&to=` (28 days when absent) */
export const overviewSchema = z.object({
  from: z.string(),
  to: z.string(),
  visitors: z.number(),
  conversations: z.number(),
  questions: z.number(),
  unanswered: z.number(),
  thumbs: z.object({ up: z.number(), down: z.number() }),
  days: z.array(z.object({ day: z.string(), zh: z.number(), en: z.number(), visitors: z.number() })),
  routes: z.array(z.object({ plugin: z.string(), intent: z.string(), questions: z.number() })),
  /** Milliseconds from question to the end of the answer; null without answers. */
  latency: z.object({ p50: z.number(), p95: z.number() }).nullable(),
});
export type Overview = z.infer<typeof overviewSchema>;

/** `GET /behaviour/popular?from=&to=&kind=` (paged). `sort`: any of the counts, `-views` when absent. */
export const popularQuerySchema = pageQuerySchema
  .extend(periodQuerySchema.shape)
  .extend({ kind: itemKindSchema.optional() });
export type PopularQuery = z.infer<typeof popularQuerySchema>;

export const popularItemSchema = z.object({
  itemId: z.string(),
  /** Absent when the item is no longer in the catalogue. */
  name: localizedTextSchema.optional(),
  kind: itemKindSchema.optional(),
  views: z.number(),
  opens: z.number(),
  mentions: z.number(),
  likes: z.number(),
  saves: z.number(),
  dismissals: z.number(),
});
export type PopularItem = z.infer<typeof popularItemSchema>;
