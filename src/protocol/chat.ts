import { z } from 'zod';
import { blockSchema, type Block } from './blocks.js';
import { languageSchema, type Language } from './text.js';

export const MAX_MESSAGE_LENGTH = 2000;

const idSchema = z.string().min(1).max(64);

/**
 * Where the visitor is, in degrees (WGS 84). Sent only with their consent; it serves the answer to this message and is
 * not stored.
 */
export const positionSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Position = z.infer<typeof positionSchema>;

/** `message`: the client chooses `clientMessageId`; sending it again never asks twice. */
export const messageRequestSchema = z.strictObject({
  clientMessageId: idSchema,
  conversationId: idSchema.optional(),
  text: z.string(),
  locale: languageSchema.optional(),
  position: positionSchema.optional(),
});
export type MessageRequest = z.infer<typeof messageRequestSchema>;

/** `POST /api/chat`: as `message`, for programs that want one reply. */
export const chatRequestSchema = z.strictObject({
  text: z.string(),
  conversationId: idSchema.optional(),
  clientMessageId: idSchema.optional(),
  locale: languageSchema.optional(),
  position: positionSchema.optional(),
});
export type ChatRequest = z.infer<typeof chatRequestSchema>;

export const resumeRequestSchema = z.strictObject({
  conversationId: idSchema,
  /** The highest sequence number that the client has; 0 for all. */
  after: z.number().int().min(0),
});
export type ResumeRequest = z.infer<typeof resumeRequestSchema>;

export const stopRequestSchema = z.strictObject({ conversationId: idSchema, messageId: idSchema });
export type StopRequest = z.infer<typeof stopRequestSchema>;

export const answerFeedbackSchema = z.strictObject({
  conversationId: idSchema,
  messageId: idSchema,
  /** `null` takes a thumb back. */
  thumb: z.enum(['up', 'down']).nullable(),
  comment: z.string().max(1000).optional(),
});
export type AnswerFeedback = z.infer<typeof answerFeedbackSchema>;

/** Ranges of `value` in item feedback. */
const FEEDBACK_VALUES = { watch: [0, 1], rate: [1, 5] } as const;

export const itemFeedbackSchema = z
  .strictObject({
    itemId: z.string().min(1).max(200),
    action: z.enum([
      ...(['view', 'open', 'watch', 'like', 'unlike', 'dismiss', 'undismiss', 'save', 'unsave'] as const),
      ...(['rate', 'unrate', 'not-because', 'because-again'] as const),
    ]),
    /** `watch`: the share that was watched, 0-1. `rate`: stars, 1-5. */
    value: z.number().optional(),
    /** `not-because`, `because-again`: what must not (or may again) speak for this item: the reason's `itemId`, else its `term`, else its `type`. */
    because: z.string().min(1).max(300).optional(),
    conversationId: idSchema.optional(),
    messageId: idSchema.optional(),
  })
  .superRefine(({ action, value, because }, context) => {
    const range = action === 'watch' || action === 'rate' ? FEEDBACK_VALUES[action] : undefined;
    if (range ? value === undefined || value < range[0] || value > range[1] : value !== undefined) {
      const message = range ? `${action} needs a value from ${range[0]} to ${range[1]}` : `${action} takes no value`;
      context.addIssue({ code: 'custom', path: ['value'], message });
    }
    const isAboutReason = action === 'not-because' || action === 'because-again';
    if (isAboutReason !== (because !== undefined)) {
      const message = isAboutReason ? `${action} needs the reason that it is about` : `${action} takes no reason`;
      context.addIssue({ code: 'custom', path: ['because'], message });
    }
  });
export type ItemFeedback = z.infer<typeof itemFeedbackSchema>;

export const routeSchema = z.object({ plugin: z.string(), intent: z.string(), confidence: z.number() });
export type Route = z.infer<typeof routeSchema>;

/** Why an answer ended: `interrupted` is followed by a fresh attempt after the server has come back. */
export const answerStatusSchema = z.enum(['complete', 'stopped', 'failed']);
export type AnswerStatus = z.infer<typeof answerStatusSchema>;

/**
 * A conversation is a log of events numbered from 1 without gaps. A client that has applied all events up to N
 * shows the same conversation as any other that has.
 */
const eventBase = {
  sequence: z.number().int().positive(),
  conversationId: z.string(),
  messageId: z.string(),
  createdAt: z.string(),
};
export const conversationEventSchema = z.discriminatedUnion('type', [
  /** What the visitor wrote. `messageId` names the exchange: question and answer share it. */
  z.object({ ...eventBase, type: z.literal('question'), clientMessageId: z.string(), text: z.string() }),
  /** An answer begins, or begins anew after an interruption: blocks of this message that came before are void. */
  z.object({ ...eventBase, type: z.literal('answer-started'), language: languageSchema }),
  z.object({ ...eventBase, type: z.literal('block'), block: blockSchema }),
  z.object({
    ...eventBase,
    type: z.literal('answer-finished'),
    status: answerStatusSchema,
    route: z.array(routeSchema),
    relaxed: z.boolean(),
  }),
  z.object({ ...eventBase, type: z.literal('feedback'), thumb: z.enum(['up', 'down']).nullable() }),
]);
export type ConversationEvent = z.infer<typeof conversationEventSchema>;
export type ConversationEventOf<Type extends ConversationEvent['type']> = Extract<ConversationEvent, { type: Type }>;

export const errorBodySchema = z.object({ code: z.string(), message: z.string(), requestId: z.string() });
export type ErrorBody = z.infer<typeof errorBodySchema>;

export interface ChatReply {
  conversationId: string;
  messageId: string;
  visitorToken: string;
  language: Language;
  route: Route[];
  relaxed: boolean;
  blocks: Block[];
}

export type Acknowledgement<Value> = ({ ok: true } & Value) | { ok: false; error: ErrorBody };
export type Acknowledge<Value> = (reply: Acknowledgement<Value>) => void;

/** `handshake.auth` of the socket: the token of an earlier visit, if there is one, and the interface's language. */
export const handshakeSchema = z.object({ token: z.string().max(4000).optional(), locale: languageSchema.optional() });

/** Socket.IO events from the client; each is acknowledged once what it asks for is stored. */
export interface ClientToServerEvents {
  message: (
    request: MessageRequest,
    ack: Acknowledge<{ conversationId: string; messageId: string; sequence: number; duplicate: boolean }>,
  ) => void;
  resume: (
    request: ResumeRequest,
    ack: Acknowledge<{ events: ConversationEvent[]; lastSequence: number; more: boolean }>,
  ) => void;
  stop: (request: StopRequest, ack: Acknowledge<{ stopped: boolean }>) => void;
  'answer-feedback': (request: AnswerFeedback, ack: Acknowledge<{ sequence: number }>) => void;
  /** `recorded` is false for a visitor who switched personalisation off. */
  'item-feedback': (request: ItemFeedback, ack: Acknowledge<{ recorded: boolean }>) => void;
}

/** Socket.IO events to the client. `session` comes first on every connection. */
export interface ServerToClientEvents {
  session: (session: { visitorId: string; token: string; serverVersion: string }) => void;
  event: (event: ConversationEvent) => void;
  /** Not stored: somebody is being answered. */
  typing: (state: { conversationId: string; messageId: string; typing: boolean }) => void;
}
