import { z } from 'zod';
import { blockSchema, itemKindSchema } from '../blocks.js';
import { routeSchema } from '../chat.js';
import { languageSchema, localizedTextSchema } from '../text.js';

/** `POST /sandbox/ask` -> reply. Nothing of it counts as behaviour of visitors. `DELETE /sandbox/:conversationId` forgets it. */
export const sandboxAskSchema = z.strictObject({
  text: z.string().min(1).max(2000),
  locale: languageSchema.optional(),
  conversationId: z.string().min(1).max(64).optional(),
});
export type SandboxAsk = z.infer<typeof sandboxAskSchema>;

/** One part of a question: messages that ask several things have several. */
export const tracePartSchema = z.object({
  text: z.string(),
  language: languageSchema,
  topic: z.string(),
  followUp: z.boolean(),
  startOver: z.boolean(),
  links: z.array(
    z.object({ itemId: z.string(), name: localizedTextSchema.optional(), text: z.string(), confidence: z.number() }),
  ),
  constraints: z.record(z.string(), z.unknown()),
  /** Wishes of this part joined with those that still held, in words. */
  wishes: z.array(z.object({ slot: z.string(), text: localizedTextSchema })),
  references: z.array(
    z.object({
      text: z.string(),
      items: z.array(z.object({ itemId: z.string(), name: localizedTextSchema.optional() })),
    }),
  ),
  /** Best first; wording plus evidence, and the share of confidence. */
  intents: z.array(
    z.object({
      plugin: z.string(),
      intent: z.string(),
      wording: z.number(),
      evidence: z.number(),
      score: z.number(),
      confidence: z.number(),
    }),
  ),
  choice: routeSchema,
  /** Asked back instead of answered. */
  unsure: z.boolean(),
  pluginMilliseconds: z.number().nullable(),
});
export type TracePart = z.infer<typeof tracePartSchema>;

export const traceRankingSchema = z.object({
  /** Where it was asked for: `search.findFitting`, `recommendation.list`. */
  source: z.string(),
  text: z.string(),
  relaxed: z.array(z.string()),
  items: z.array(
    z.object({
      itemId: z.string(),
      name: localizedTextSchema.optional(),
      kind: itemKindSchema.optional(),
      score: z.number(),
      /** What the score was made of: lexical, semantic ... */
      parts: z.record(z.string(), z.number()),
      met: z.array(z.string()),
      unmet: z.array(z.string()),
      unknown: z.array(z.string()),
    }),
  ),
});
export type TraceRanking = z.infer<typeof traceRankingSchema>;

export const traceSchema = z.object({
  parts: z.array(tracePartSchema),
  rankings: z.array(traceRankingSchema),
  steps: z.array(z.object({ step: z.string(), milliseconds: z.number() })),
  milliseconds: z.number(),
});
export type Trace = z.infer<typeof traceSchema>;

export const sandboxReplySchema = z.object({
  conversationId: z.string(),
  language: languageSchema,
  route: z.array(routeSchema),
  relaxed: z.boolean(),
  blocks: z.array(blockSchema),
  trace: traceSchema,
});
export type SandboxReply = z.infer<typeof sandboxReplySchema>;
