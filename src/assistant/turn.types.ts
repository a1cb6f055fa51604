import type { Constraints, FactName, ShownItem } from '../language/constraints.js';
import type { Emotion } from '../plugin-api/index.js';
import type { Block } from '../protocol/blocks.js';
import type { Position, Route } from '../protocol/chat.js';
import type { Language } from '../protocol/text.js';
import type { ToldReview } from './reviews/review-talk.service.js';
import type { TurnTrace } from './turn-trace.js';

/** What the assistant keeps of a conversation from turn to turn. Stored with the conversation. */
export interface ConversationMemory {
  language?: Language;
  /** Wishes that still hold. */
  constraints: Constraints;
  /** What they were wishes for: "free ones" after a question about films asks for films. */
  topic?: string;
  /** How the last answered question was routed. */
  route: Route[];
  /** Items that the last turns were about. */
  subjects: string[];
  shown: ShownItem[];
  /** Items that the visitor does not want, or knows already. */
  refused?: string[];
  /** Facts that the last question asked for: "and the second?" asks for them again. */
  facts?: FactName[];
  /** Items of other kinds that the last search was about. */
  themes?: string[];
  /** What moved the visitor when an answer last took notice of it, and how many turns ago. */
  mood?: { emotion: Emotion; turns: number };
  /** What was told of a visit, while the visitor is asked whether it may be kept as a review. */
  told?: ToldReview;
  /** What plugins keep of the conversation, by their ids. */
  notes?: Record<string, unknown>;
  /** The plugin that changed its notes in the last turn. */
  keptLast?: string | undefined;
  /** The question that was answered by asking back, and what may be chosen. */
  pending?: { text: string; choices: { label: string; plugin: string; intent: string }[] };
}

export const EMPTY_MEMORY: Readonly<ConversationMemory> = { constraints: {}, route: [], subjects: [], shown: [] };

export interface TurnRequest {
  visitorId: string;
  conversationId: string;
  messageId: string;
  text: string;
  locale?: Language;
  /** Where the visitor is, if they let it be known. */
  position?: Position | undefined;
  memory: ConversationMemory;
  signal: AbortSignal;
  /** Staff try the assistant out: how it goes is written down, and nothing counts as a visitor's doing. */
  trace?: TurnTrace;
  /** Answered by this intent, whatever the question is taken for. */
  forced?: { plugin: string; intent: string };
}

/** What one turn yields, in this order: `started`, any number of `block`, `finished`. */
export type TurnEvent =
  | { type: 'started'; language: Language }
  | { type: 'block'; block: Block }
  | { type: 'finished'; route: Route[]; relaxed: boolean; memory: ConversationMemory };
