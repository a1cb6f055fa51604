import { z } from 'zod';

/** `POST /api/handover`: lets another device go on with a conversation of one's own. */
export const handoverRequestSchema = z.strictObject({ conversationId: z.string().min(1).max(64) });

export const handoverOfferSchema = z.object({
  /** Names the offer to those who made it; it opens nothing. */
  id: z.string(),
  /** Opens the conversation once, as the fragment of the chat page's address: `/#handover=TOKEN`. */
  token: z.string(),
  expiresAt: z.string(),
});
export type HandoverOffer = z.infer<typeof handoverOfferSchema>;

/** `GET /api/handover/ID`, for the one who made the offer. */
export const handoverStateSchema = z.object({ state: z.enum(['waiting', 'taken', 'expired']) });
export type HandoverState = z.infer<typeof handoverStateSchema>;

/** `POST /api/handover/take`: the conversation becomes the caller's; a caller without a token becomes a new visitor. */
export const handoverTakeSchema = z.strictObject({ token: z.string().min(1).max(200) });

export const handoverTakenSchema = z.object({ visitorToken: z.string(), conversationId: z.string() });
export type HandoverTaken = z.infer<typeof handoverTakenSchema>;
