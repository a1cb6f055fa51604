import type { ItemFeedback, VisitorMarks } from '../../../src/protocol/index.js';
import type { BrowserStorage } from './browser-storage.js';
import { feedbackAction, marksFrom, setMark, toggled, type ItemMarks, type Mark } from './item-marks.js';

/** By item id: the reasons that must not speak for it. */
export type Objections = Readonly<Record<string, readonly string[]>>;

/** What the visitor said of items. */
export interface ItemNotes {
  marks: ItemMarks;
  objections: Objections;
}

export interface ItemDeskOptions {
  storage: BrowserStorage;
  /** Resolves with false where the server did not take it. */
  tell: (feedback: ItemFeedback) => Promise<boolean>;
  changed: (notes: ItemNotes) => void;
}

/** Keeps what the visitor says of items in the browser, at once, and tells the server; what it refuses is taken back. */
export class ItemDesk {
  private notes: ItemNotes;
  /** Questions asked in this very page: what they show is reported as seen once, not on every reload. */
  private readonly askedHere = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(private readonly options: ItemDeskOptions) {
    this.notes = this.stored();
  }

  getNotes(): ItemNotes {
    return this.notes;
  }

  async mark(itemId: string, mark: Mark, on: boolean, context: Partial<ItemFeedback>): Promise<void> {
    const { marks } = this.notes;
    await this.change({ marks: setMark(marks, itemId, mark, on) }, { marks }, () => ({
      ...context,
      itemId,
      action: feedbackAction(mark, on),
    }));
  }

  /** `because` as in the protocol: it stops (or, with `on` false, begins again) to speak for the item. */
  async object(itemId: string, because: string, on: boolean, context: Partial<ItemFeedback>): Promise<void> {
    const { objections } = this.notes;
    await this.change({ objections: toggled(objections, itemId, because, on) }, { objections }, () => ({
      ...context,
      ...{ itemId, because },
      action: on ? 'not-because' : 'because-again',
    }));
  }

  asked(clientMessageId: string): void {
    this.askedHere.add(clientMessageId);
  }

  isAskedHere(clientMessageId: string): boolean {
    return this.askedHere.has(clientMessageId);
  }

  /** True once for each item that a question of this page brought up. */
  comesIntoView(itemId: string, messageId: string, clientMessageId: string | undefined): boolean {
    const key = `${messageId}/${itemId}`;
    if (this.seen.has(key) || !this.askedHere.has(clientMessageId ?? '')) return false;
    this.seen.add(key);
    return true;
  }

  /** The server knows better: another device, or a sentence in the chat, may have changed the marks. */
  adopt(marks: VisitorMarks): void {
    this.keep({ marks: marksFrom(marks) });
  }

  forget(): void {
    this.keep({ marks: {}, objections: {} });
  }

  /** Another tab stored something. */
  reread(): void {
    this.notes = this.stored();
    this.options.changed(this.notes);
  }

  private async change(
    after: Partial<ItemNotes>,
    before: Partial<ItemNotes>,
    feedback: () => ItemFeedback,
  ): Promise<void> {
    this.keep(after);
    if (!(await this.options.tell(feedback()))) this.keep(before);
  }

  private keep(change: Partial<ItemNotes>): void {
    this.notes = { ...this.notes, ...change };
    for (const [name, value] of Object.entries(change)) this.options.storage.setJson(name, value);
    this.options.changed(this.notes);
  }

  private stored(): ItemNotes {
    const { storage } = this.options;
    return {
      marks: storage.getJson<ItemMarks>('marks', {}),
      objections: storage.getJson<Objections>('objections', {}),
    };
  }
}
