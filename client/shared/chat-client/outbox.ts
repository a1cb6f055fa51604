import type { Language } from '../../../src/protocol/index.js';
import type { Conversation } from './conversation.js';

/** A question on its way: kept by the browser until the server has acknowledged it. */
export interface OutboxEntry {
  clientMessageId: string;
  text: string;
  locale: Language;
  /** The server has it, its event is about to come. */
  acknowledged?: boolean;
  /** Why the server refused it, in the visitor's language; it waits until the visitor sends it again or drops it. */
  refusal?: string;
}

export type Outbox = readonly OutboxEntry[];

export function nextToSend(outbox: Outbox): OutboxEntry | undefined {
  return outbox.find((entry) => !entry.acknowledged && !entry.refusal);
}

export function changeEntry(outbox: Outbox, clientMessageId: string, change: Partial<OutboxEntry>): Outbox {
  return outbox.map((entry) => (entry.clientMessageId === clientMessageId ? { ...entry, ...change } : entry));
}

export function dropEntry(outbox: Outbox, clientMessageId: string): Outbox {
  return outbox.filter((entry) => entry.clientMessageId !== clientMessageId);
}

/** Without those that stand in the conversation. */
export function withoutArrived(outbox: Outbox, { exchanges }: Conversation): Outbox {
  const arrived = new Set(exchanges.map(({ question }) => question?.clientMessageId));
  return outbox.some((entry) => arrived.has(entry.clientMessageId))
    ? outbox.filter((entry) => !arrived.has(entry.clientMessageId))
    : outbox;
}

/** What must survive a reload. */
export function toStore(outbox: Outbox): Outbox {
  return outbox.filter((entry) => !entry.acknowledged);
}

/** This tab's entries after another tab stored its own. */
export function mergeStored(outbox: Outbox, stored: Outbox): Outbox {
  const kept = outbox.filter(
    (entry) => entry.acknowledged && !stored.some(({ clientMessageId }) => clientMessageId === entry.clientMessageId),
  );
  return [...kept, ...stored];
}
