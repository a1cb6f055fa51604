import type { Conversation } from './conversation.js';
import type { ItemMarks } from './item-marks.js';
import type { Outbox } from './outbox.js';

/** All that a view of the chat shows. */
export interface ChatState {
  connection: 'connecting' | 'online' | 'offline';
  /** The stored conversation has been fetched, or there is none. */
  loaded: boolean;
  conversation: Conversation;
  /** What was there when the conversation was opened; anything later happens before the visitor's eyes. */
  historyUpTo: number;
  outbox: Outbox;
  marks: ItemMarks;
  /** Something the visitor should know, in their language. */
  problem: string | undefined;
}
