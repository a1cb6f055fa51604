import type { Conversation } from './conversation.js';
import type { ItemNotes } from './item-desk.js';
import type { Outbox } from './outbox.js';

/** All that a view of the chat shows. */
export interface ChatState extends ItemNotes {
  connection: 'connecting' | 'online' | 'offline';
  /** The stored conversation has been fetched, or there is none. */
  loaded: boolean;
  conversation: Conversation;
  /** What was there when the conversation was opened; anything later happens before the visitor's eyes. */
  historyUpTo: number;
  outbox: Outbox;
  /** The words of a question that was taken back to be changed, for the field. */
  recalled: { text: string } | undefined;
  /** Something the visitor should know, in their language. */
  problem: string | undefined;
  /** The visitor marked something while personalisation is off: it lasts no longer than this page. */
  unrecorded: boolean;
  /** How many visitors have had their data deleted here: each begins with a clean sheet. */
  visits: number;
}
