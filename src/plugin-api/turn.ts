import type {
  Constraints,
  LinkedItem,
  ResolvedReference,
  ShownItem,
  SlotMention,
  Understanding,
} from '../language/constraints.js';
import type { Language } from '../protocol/text.js';
import type { InteractionType } from './services.js';

export type { Constraints, LinkedItem, ResolvedReference, ShownItem, SlotMention, Understanding };

/** One thing that a visitor did. */
export interface Deed {
  itemId: string;
  type: InteractionType;
  /** Of a `rating` its stars, of a `watch` the share that was watched (0-1). */
  value?: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** "Not because of this": what must not be used to push or explain an item. */
export interface Veto {
  /** Id of an item, a term of the profile (`tag:bronze`), or the type of a reason (`popularity`). */
  because: string;
  /** The item that it must not speak for; absent when it must speak for none. */
  itemId?: string;
}

/** What the visitor said of a theme, in so many words. */
export interface StatedTaste {
  /** A term of the profile: `tag:bronze`, `category:museum`, `creator:...`. */
  term: string;
  likes: boolean;
}

/** What the visitor has done so far, newest last. Pass it on as it is: lists are made of all of it. */
export interface SessionTaste {
  liked: readonly string[];
  dismissed: readonly string[];
  /** False when the visitor switched personalisation off: then taste must not be used, and the rest is empty. */
  personalised: boolean;
  /** All that counts towards taste, in this session and before. */
  history?: readonly Deed[];
  vetoes?: readonly Veto[];
  stated?: readonly StatedTaste[];
}

/** What one plugin keeps of one conversation: JSON, seen by no other plugin, gone when the conversation is deleted. */
export interface TurnMemory {
  get<Value>(): Value | undefined;
  /** Replaces what was kept; `undefined` forgets it. Kept once the turn is finished. */
  set(value: unknown): void;
}

/**
 * One question, or one part of a question, that was routed to an intent of a plugin.
 * Everything here is read-only but `memory`; what a plugin keeps beyond conversations goes into its own store.
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
  /** Items that the visitor said they do not want, or know already. */
  readonly refused: readonly string[];
  readonly taste: SessionTaste;
  readonly visitorId: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly now: Date;
  readonly memory: TurnMemory;
  /** Unit vector of `text`. */
  vector(): Promise<Float32Array>;
  /** Fires when the visitor stops the answer or the time limit is reached. */
  readonly signal: AbortSignal;
}
