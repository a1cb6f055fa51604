import type { ConversationEvent, ErrorBody, ItemFeedback, Language, Position } from '../../../src/protocol/index.js';
import type { BrowserStorage } from './browser-storage.js';
import type { ChatState } from './chat-state.js';
import { Connection, type OpenSocket } from './connection.js';
import { applyEvents, emptyConversation, openExchange, withdraw } from './conversation.js';
import { ItemDesk } from './item-desk.js';
import type { Mark } from './item-marks.js';
import { newId } from './new-id.js';
import { ask, type ReplyOf, type RequestName, type RequestOf } from './requests.js';
import {
  changeEntry,
  dropEntry,
  mergeStored,
  nextToSend,
  toStore,
  withoutArrived,
  type Outbox,
  type OutboxEntry,
} from './outbox.js';

export interface ChatClientOptions {
  openSocket: OpenSocket;
  storage: BrowserStorage;
  locale: Language;
  /** Where the device stands, if that is known and no secret: a kiosk's place. */
  position?: Position;
}

/** What stands at the upper edge of the log: so many pixels below the top of that exchange. */
export interface ReadingPlace {
  messageId: string;
  below: number;
}

const LOST_CONVERSATION = new Set(['conversation-not-found', 'forbidden', 'not-found']);

/**
 * One conversation with the server: sends exactly once, repairs what a lost connection cost, and keeps the tabs of one
 * visitor in step. Holds no words and no view.
 */
export class ChatClient {
  private readonly connection: Connection;
  private readonly storage: BrowserStorage;
  private readonly tab: BrowserStorage;
  private readonly listeners = new Set<() => void>();
  private readonly stopWatchingStorage: () => void;
  /** What the visitor said of items. */
  readonly items: ItemDesk;
  private state: ChatState;
  /** Counts conversations opened: a late reply to an earlier one is recognised. */
  private epoch = 0;
  private sending = false;
  private catchingUp = false;
  private catchUpAgain = false;
  private locale: Language;
  /** Goes along with every question while it is known. */
  private position: Position | undefined;
  /** The device's own place, which is no visitor's secret. */
  private readonly place: Position | undefined;
  /** Why the server did not let this visitor in. */
  private refusal: string | undefined;

  constructor({ openSocket, storage, locale, position }: ChatClientOptions) {
    this.place = position;
    this.position = position;
    this.storage = storage;
    this.tab = storage.ofTab();
    this.locale = locale;
    this.items = new ItemDesk({
      storage,
      tell: (feedback) => this.tellOfItem(feedback),
      changed: (notes) => this.update(notes),
    });
    const conversationId = storage.get('conversation');
    this.state = {
      connection: 'connecting',
      loaded: !conversationId,
      conversation: emptyConversation(conversationId),
      historyUpTo: 0,
      outbox: storage.getJson<Outbox>('outbox', []),
      ...this.items.getNotes(),
      recalled: undefined,
      problem: undefined,
      unrecorded: false,
      visits: 0,
    };
    this.stopWatchingStorage = storage.onChange((name, value) => this.storageChanged(name, value));
    this.connection = new Connection(openSocket, storage, () => this.locale, {
      changed: (connection) => this.connectionChanged(connection),
      refused: (why) => this.update({ problem: (this.refusal = why) }),
      ready: () => this.resync(),
      received: (event) => this.receive([event]),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): ChatState => this.state;

  connect(): void {
    this.connection.connect();
  }

  close(): void {
    this.stopWatchingStorage();
    this.connection.close();
  }

  setLocale(locale: Language): void {
    this.locale = locale;
  }

  getLocale(): Language {
    return this.locale;
  }

  send(text: string): void {
    const trimmed = text.trim();
    if (!trimmed) return;
    const entry: OutboxEntry = { clientMessageId: newId(), text: trimmed, locale: this.locale };
    this.items.asked(entry.clientMessageId);
    this.setOutbox([...this.state.outbox, entry]);
    this.update({ problem: undefined });
    void this.sendNext();
  }

  sendAgain(clientMessageId: string): void {
    this.setOutbox(changeEntry(this.state.outbox, clientMessageId, { refusal: undefined }));
    void this.sendNext();
  }

  drop(clientMessageId: string): void {
    this.setOutbox(dropEntry(this.state.outbox, clientMessageId));
  }

  /** Takes a question back that waits for its turn. */
  async withdraw(messageId: string): Promise<void> {
    const { id } = this.state.conversation;
    if (!id) return;
    const reply = await this.tell('stop', { conversationId: id, messageId });
    if (reply?.stopped) this.update({ conversation: withdraw(this.state.conversation, messageId) });
  }

  /** Puts the words of a question that was taken back into the field. */
  recall(text: string): void {
    this.update({ recalled: { text } });
  }

  async stop(): Promise<void> {
    const { conversation } = this.state;
    const open = openExchange(conversation);
    if (!open || !conversation.id) return;
    await this.tell('stop', { conversationId: conversation.id, messageId: open.messageId });
  }

  /** The visitor lets it be known where they are: until they begin a new chat, or leave the page. It is never stored. */
  sharePosition(position: Position): void {
    this.position = position;
  }

  newChat(): void {
    this.position = this.place;
    this.storage.set('conversation', undefined);
    this.open(undefined);
    this.setOutbox([]);
  }

  async rate(messageId: string, thumb: 'up' | 'down' | null, comment?: string): Promise<void> {
    const { id } = this.state.conversation;
    if (id) await this.tell('answer-feedback', { conversationId: id, messageId, thumb, comment });
  }

  mark(itemId: string, mark: Mark, on: boolean, messageId?: string): Promise<void> {
    return this.items.mark(itemId, mark, on, this.context(messageId));
  }

  /** "Not because of this": the reason stops to speak for the item, or begins again. */
  object(itemId: string, because: string, on: boolean, messageId?: string): Promise<void> {
    return this.items.object(itemId, because, on, this.context(messageId));
  }

  /** Reports that an item came into view (once, and only where it was asked for) or that its page was opened. */
  async noticeItem(itemId: string, action: 'view' | 'open', messageId: string): Promise<void> {
    const exchange = this.state.conversation.exchanges.find((candidate) => candidate.messageId === messageId);
    const asked = exchange?.question?.clientMessageId;
    if (action === 'view' && !this.items.comesIntoView(itemId, messageId, asked)) return;
    await this.tell('item-feedback', { itemId, action, ...this.context(messageId) });
  }

  /** What was being written when the page went away. */
  getDraft(): string {
    return this.storage.get('draft') ?? '';
  }

  saveDraft(text: string): void {
    this.storage.set('draft', text || undefined);
  }

  /** Where this tab was being read when the page went away. */
  getReadingPlace(): ReadingPlace | undefined {
    return this.tab.getJson<ReadingPlace | undefined>('place', undefined);
  }

  saveReadingPlace(place: ReadingPlace): void {
    this.tab.setJson('place', place);
  }

  dismissProblem(): void {
    this.update({ problem: undefined, unrecorded: false });
  }

  /** Something that the visitor should know, in their language. */
  report(problem: string): void {
    this.update({ problem });
  }

  /** The visitor has left for good: nothing of them stays in the browser, and whoever goes on is somebody new. */
  forgetVisitor(): void {
    this.storage.clear();
    this.tab.clear();
    this.items.reread();
    this.newChat();
    this.update({ visits: this.state.visits + 1 });
    this.connection.reconnect();
  }

  /** By which the server knows this visitor, for requests beside the socket. */
  get token(): string | undefined {
    return this.storage.get('token');
  }

  private connectionChanged(connection: ChatState['connection']): void {
    const isOver = connection === 'online' && this.state.problem === this.refusal;
    this.update({ connection, ...(isOver && { problem: undefined }) });
  }

  /** What the connection cost is fetched, and what waits is sent. */
  private resync(): void {
    if (this.state.conversation.id) void this.catchUp();
    void this.sendNext();
  }

  private receive(events: readonly ConversationEvent[]): void {
    const conversation = applyEvents(this.state.conversation, events);
    if (conversation === this.state.conversation) return;
    this.update({ conversation });
    this.setOutbox(withoutArrived(this.state.outbox, conversation));
    if (conversation.ahead.length > 0) void this.catchUp();
  }

  /** Asks for all events after the last one applied. */
  private async catchUp(): Promise<void> {
    if (this.catchingUp) {
      this.catchUpAgain = true;
      return;
    }
    this.catchingUp = true;
    const { epoch } = this;
    try {
      for (let more = true; more && epoch === this.epoch;) {
        const { id, lastSequence } = this.state.conversation;
        if (!id) break;
        const reply = await ask(this.connection.socket, 'resume', { conversationId: id, after: lastSequence });
        if (epoch !== this.epoch) break;
        if (!reply.ok) {
          this.resumeRefused(reply.error);
          return;
        }
        this.receive(reply.events);
        more = reply.more && this.state.conversation.lastSequence > lastSequence;
      }
      if (epoch === this.epoch && !this.state.loaded) {
        this.update({ loaded: true, historyUpTo: this.state.conversation.lastSequence });
      }
    } catch {
      this.connection.retrySoon();
    } finally {
      this.catchingUp = false;
      if (this.catchUpAgain || epoch !== this.epoch) {
        this.catchUpAgain = false;
        if (this.connection.socket.connected && this.state.conversation.id) void this.catchUp();
      }
    }
  }

  private resumeRefused(error: ErrorBody): void {
    if (LOST_CONVERSATION.has(error.code)) {
      this.storage.set('conversation', undefined);
      this.open(undefined);
      void this.sendNext();
    } else {
      this.connection.retrySoon();
    }
  }

  /** Sends what is in the outbox, one after the other, so that the first one opens the conversation of the others. */
  private async sendNext(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let entry = this.nextEntry(); entry; entry = this.nextEntry()) await this.sendEntry(entry);
    } catch {
      this.connection.retrySoon();
    } finally {
      this.sending = false;
    }
  }

  private nextEntry(): OutboxEntry | undefined {
    return this.connection.isUp ? nextToSend(this.state.outbox) : undefined;
  }

  private async sendEntry({ clientMessageId, text, locale }: OutboxEntry): Promise<void> {
    const { epoch } = this;
    const conversationId = this.state.conversation.id;
    const reply = await ask(this.connection.socket, 'message', {
      ...{ clientMessageId, conversationId, text, locale },
      ...(this.position && { position: this.position }),
    });
    if (epoch !== this.epoch) return;
    if (!reply.ok) {
      if (conversationId && LOST_CONVERSATION.has(reply.error.code)) {
        this.storage.set('conversation', undefined);
        this.open(undefined);
      } else {
        this.setOutbox(changeEntry(this.state.outbox, clientMessageId, { refusal: reply.error.message }));
      }
      return;
    }
    if (reply.conversationId !== conversationId) {
      this.storage.set('conversation', reply.conversationId);
      this.update({ conversation: emptyConversation(reply.conversationId), loaded: true, historyUpTo: 0 });
    }
    const acknowledged = changeEntry(this.state.outbox, clientMessageId, { acknowledged: true });
    this.setOutbox(withoutArrived(acknowledged, this.state.conversation));
    if (this.state.conversation.lastSequence < reply.sequence) await this.catchUp();
  }

  private context(messageId: string | undefined) {
    return { conversationId: this.state.conversation.id, messageId };
  }

  private async tellOfItem(feedback: ItemFeedback): Promise<boolean> {
    const reply = await this.tell('item-feedback', feedback);
    if (reply && !reply.recorded) this.update({ unrecorded: true });
    return reply !== undefined;
  }

  /** Tells the server something; a refusal is shown, and answered with undefined. */
  private async tell<Name extends RequestName>(name: Name, request: RequestOf<Name>) {
    try {
      const reply = await ask(this.connection.socket, name, request);
      if (reply.ok) return reply as Extract<ReplyOf<Name>, { ok: true }>;
      this.update({ problem: (reply as { error: ErrorBody }).error.message });
    } catch {
      // The connection is lost: what repairs it is under way.
    }
    return undefined;
  }

  private open(conversationId: string | undefined): void {
    this.epoch += 1;
    this.update({
      conversation: emptyConversation(conversationId),
      historyUpTo: 0,
      loaded: !conversationId,
      problem: undefined,
    });
    if (conversationId && this.connection.socket.connected) void this.catchUp();
  }

  private storageChanged(name: string, value: string | undefined): void {
    if (name === 'conversation' && value !== this.state.conversation.id) this.open(value);
    if (name === 'outbox') {
      this.update({ outbox: mergeStored(this.state.outbox, this.storage.getJson<Outbox>('outbox', [])) });
    }
    if (name === 'marks' || name === 'objections') this.items.reread();
  }

  private setOutbox(outbox: Outbox): void {
    if (outbox === this.state.outbox) return;
    this.storage.setJson('outbox', toStore(outbox));
    this.update({ outbox });
  }

  private update(change: Partial<ChatState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
