import type {
  Constraints,
  LinkedItem,
  ResolvedReference,
  ShownItem,
  SlotMention,
  Understanding,
} from '../language/constraints.js';
import type { Language } from '../protocol/text.js';

export type { Constraints, LinkedItem, ResolvedReference, ShownItem, SlotMention, Understanding };

/** What the visitor has done so far in this session, newest last. */
export interface SessionTaste {
  liked: readonly string[];
  dismissed: readonly string[];
  /** False when the visitor switched personalisation off: then taste must not be used. */
  personalised: boolean;
}

/**
 * One question, or one part of a question, that was routed to an intent of a plugin.
 * Everything here is read-only; what a plugin wants to keep between turns goes into its own store.
 */
export interface Turn {
  /** The part of the message that this intent answers. */
  readonly text: string;
  /** The language to answer in. */
  readonly language: Language;
  readonly understanding: Understanding;
  /** Own wishes of this turn joined with those that still hold from earlier turns. */
  readonly constraints: Constraints;
  /** Items that the question is about: named in it, or referred to ("the second one"). Best first. */
  readonly subjects: readonly string[];
  /** Shown in this conversation, oldest first. */
  readonly shown: readonly ShownItem[];
  readonly taste: SessionTaste;
  readonly visitorId: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly now: Date;
  /** Unit vector of `text`. */
  vector(): Promise<Float32Array>;
  /** Fires when the visitor stops the answer or the time limit is reached. */
  readonly signal: AbortSignal;
}
