import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { importFile, type ImportOptions, type ImportReport, type Stored } from '../catalogue/files/import-file.js';
import { Revisions } from '../database/revisions.js';
import type { Interactions, InteractionType } from '../plugin-api/services.js';
import type { Deed, SessionTaste, StatedTaste, Veto } from '../plugin-api/turn.js';
import type { ItemFeedback } from '../protocol/chat.js';
import type { VisitorMarks } from '../protocol/visitor.js';
import { ItemCounter, type ItemCounts } from './item-counter.js';
import {
  eventKeyOf,
  InteractionsRepository,
  stateKeyOf,
  type DailyTotal,
  type Interaction,
} from './interactions.repository.js';
import { ratingsParser, type Rating } from './read-ratings.js';
import type { VisitorChoicesRepository } from './visitor-choices.repository.js';

export interface NewInteraction {
  visitorId: string;
  itemId: string;
  type: InteractionType;
  value?: number;
  conversationId?: string;
}

/** Ids of items, the newest last. */
export interface VisitorItems {
  liked: string[];
  dismissed: string[];
  saved: string[];
}

/** These hold until they are taken back; the others are events. */
const STATES: readonly InteractionType[] = ['like', 'dismiss', 'save', 'watch', 'rating', 'not-because'];
const OPPOSITE: Partial<Record<InteractionType, InteractionType>> = { like: 'dismiss', dismiss: 'like' };
const UNDOES = { unlike: 'like', undismiss: 'dismiss', unsave: 'save', unrate: 'rating' } as const;
/** What a visitor is known by: older deeds than so many are left to the trained model. */
const HISTORY = 400;
const NOT_PERSONALISED: SessionTaste = {
  ...{ liked: [], dismissed: [], personalised: false },
  ...{ history: [], vetoes: [], stated: [] },
};

/** Events are stored together, at most so late. */
const FLUSH_MILLISECONDS = 1000;
const FLUSH_EVENTS = 200;

/** What visitors did: stored, and counted by item in memory. */
@Injectable()
export class InteractionsService implements Interactions, OnModuleDestroy {
  private readonly logger = new Logger(InteractionsService.name);
  private readonly counter = new ItemCounter();
  private events: Interaction[] = [];
  private flushTimer: NodeJS.Timeout | undefined;
  /** Milliseconds since 1970 of the last deed. */
  private latest = 0;

  private constructor(
    private readonly repository: InteractionsRepository,
    private readonly choices: VisitorChoicesRepository,
    private readonly catalogue: CatalogueService,
  ) {}

  static async open(
    repository: InteractionsRepository,
    choices: VisitorChoicesRepository,
    catalogue: CatalogueService,
    revisions: Revisions,
  ): Promise<InteractionsService> {
    const service = new InteractionsService(repository, choices, catalogue);
    await service.recount();
    revisions.watch('interactions', () => service.recount());
    return service;
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
  }

  /** A failure to store what a visitor did never costs the visitor an answer; who wants no record gets none. */
  async record(interaction: NewInteraction): Promise<void> {
    try {
      if (await this.choices.isPersonalised(interaction.visitorId)) await this.store(interaction);
    } catch (error) {
      this.logger.error(`An interaction of type ${interaction.type} was not stored`, error);
    }
  }

  /**
   * Stores what a visitor did to a card, or takes it back. Resolves once it counts for the next answer: with false
   * when the visitor switched personalisation off and nothing was stored.
   */
  async recordFeedback(visitorId: string, feedback: ItemFeedback): Promise<boolean> {
    const { itemId, action, value, because, conversationId } = feedback;
    if (action === 'because-again') await this.choices.removeVeto(visitorId, { itemId, because: because! });
    else if (action === 'unlike' || action === 'undismiss' || action === 'unsave' || action === 'unrate')
      await this.takeBack(visitorId, itemId, UNDOES[action]);
    else if (!(await this.choices.isPersonalised(visitorId))) return false;
    else if (action === 'not-because') await this.choices.addVeto(visitorId, { itemId, because: because! });
    else await this.store({ visitorId, itemId, type: action === 'rate' ? 'rating' : action, value, conversationId });
    return true;
  }

  isPersonalised(visitorId: string): Promise<boolean> {
    return this.choices.isPersonalised(visitorId);
  }

  /** Off: from now on nothing is recorded and no list is personal. What was known stays until it is cleared. */
  async setPersonalised(visitorId: string, personalised: boolean): Promise<void> {
    await this.choices.setPersonalised(visitorId, personalised);
    if (!personalised) this.events = this.events.filter((event) => event.visitorId !== visitorId);
  }

  /** All that lists may use of a visitor, as it is at this moment. */
  async tasteOf(visitorId: string): Promise<SessionTaste> {
    if (!(await this.choices.isPersonalised(visitorId))) return NOT_PERSONALISED;
    const [history, vetoes, stated] = await Promise.all([
      this.historyOf(visitorId),
      this.choices.vetoes(visitorId),
      this.choices.stated(visitorId),
    ]);
    const ids = (type: InteractionType) => [
      ...new Set(history.filter((deed) => deed.type === type).map(({ itemId }) => itemId)),
    ];
    return { liked: ids('like'), dismissed: ids('dismiss'), personalised: true, history, vetoes, stated };
  }

  /** What a visitor did lately, oldest first, whether or not it may be used. */
  async historyOf(visitorId: string): Promise<Deed[]> {
    const stored = await this.repository.latest(visitorId, HISTORY);
    const queued = this.events.filter((event) => event.visitorId === visitorId);
    return [...stored, ...queued].map(({ itemId, type, value, createdAt }) => ({
      ...{ itemId, type, at: Date.parse(createdAt) },
      ...(value !== null && { value }),
    }));
  }

  /** What a visitor said of items, for the visitor to see again. */
  async marksOf(visitorId: string): Promise<VisitorMarks> {
    const ratings = await this.repository.states(visitorId, ['rating']);
    return {
      ...(await this.ofSession(visitorId)),
      ratings: ratings.map(({ itemId, value }) => ({ itemId, value: value! })),
    };
  }

  vetoesOf(visitorId: string): Promise<Veto[]> {
    return this.choices.vetoes(visitorId);
  }

  statedBy(visitorId: string): Promise<StatedTaste[]> {
    return this.choices.stated(visitorId);
  }

  /** Keeps what a visitor says of a theme. @returns false when personalisation is off and nothing was stored */
  async state(visitorId: string, taste: StatedTaste): Promise<boolean> {
    if (!(await this.choices.isPersonalised(visitorId))) return false;
    await this.choices.state(visitorId, taste);
    return true;
  }

  /** Stops a reason from counting, for one item or for all; `on` false takes that back. */
  async setVeto(visitorId: string, veto: Veto, on: boolean): Promise<void> {
    await (on ? this.choices.addVeto(visitorId, veto) : this.choices.removeVeto(visitorId, veto));
  }

  /** Forgets what a visitor did to an item and returns how much it was. */
  async forgetItem(visitorId: string, itemId: string): Promise<number> {
    await this.flush();
    const removed = await this.repository.forgetItem(visitorId, itemId);
    if (removed > 0) await this.recount();
    return removed;
  }

  /** What a visitor liked, dismissed and saved: in one conversation, or in all. */
  async ofSession(visitorId: string, conversationId?: string): Promise<VisitorItems> {
    const states = await this.repository.states(visitorId, ['like', 'dismiss', 'save'], conversationId);
    const ids = (type: InteractionType) => [
      ...new Set(states.filter((state) => state.type === type).map((state) => state.itemId)),
    ];
    return { liked: ids('like'), dismissed: ids('dismiss'), saved: ids('save') };
  }

  /** Grows with all that is recorded: tells how much is new. */
  lastId(): Promise<number> {
    return this.repository.lastId();
  }

  /** Writes down what is still in memory. */
  settle(): Promise<void> {
    return this.flush();
  }

  /** How often what was done to an item, by all visitors. */
  countsOf(itemId: string): Readonly<ItemCounts> {
    return this.counter.of(itemId);
  }

  /** What was done to items day by day since an ISO date, by all visitors. */
  dailyTotals(since: string): Promise<DailyTotal[]> {
    return this.repository.dailyTotals(since);
  }

  /** Forgets all that a visitor did, said or objected to and returns how much it was; the switch stays as it is. */
  async clear(visitorId: string): Promise<number> {
    await this.flush();
    const stated = await this.choices.clear(visitorId);
    const removed = await this.repository.clear(visitorId);
    if (removed > 0) await this.recount();
    return removed + stated;
  }

  /** All that is stored, oldest first, in parts. */
  async *all(): AsyncGenerator<Interaction[]> {
    await this.flush();
    yield* this.repository.all();
  }

  /**
   * Imports `visitorId,itemId,value[,timestamp][,type]`; importing it again changes nothing, a new value replaces the old one.
   * @throws DocentError `import-invalid` or `unsupported-media` when the file as a whole cannot be read
   */
  async importRatings(path: string, options: ImportOptions = {}): Promise<ImportReport> {
    let unknown = 0;
    // One time for all that have none: they are recognised by it as coming from one import.
    const now = new Date().toISOString();
    const report = await importFile(ratingsParser, { path }, options, (values) => {
      unknown += values.filter(({ value }) => !this.catalogue.get(value.itemId)).length;
      return this.storeImported(
        values.map(({ value }) => value),
        now,
        options.dryRun ?? false,
      );
    });
    if (unknown > 0)
      report.notes.push({
        zh: `${unknown} 条记录的条目目前不在目录中；记录已保留，条目导入后即可使用。`,
        en: `${unknown} records are of items that are not in the catalogue; they are kept for when the items are imported.`,
      });
    if (!report.dryRun && report.added + report.updated > 0) {
      await this.repository.announce();
      await this.recount();
    }
    return report;
  }

  private async store({ visitorId, itemId, type, value, conversationId }: NewInteraction): Promise<void> {
    const interaction: Interaction = {
      visitorId,
      itemId,
      type,
      value: value ?? null,
      conversationId: conversationId ?? null,
      createdAt: this.nextTime(),
    };
    if (!STATES.includes(type)) return this.queue(interaction);
    if (type === 'watch') interaction.value = Math.max(value ?? 0, await this.watchedBefore(interaction));
    const { before, removed } = await this.repository.putState(interaction, OPPOSITE[type]);
    this.counter.add(itemId, type, before ? 0 : 1, (interaction.value ?? 0) - (before?.value ?? 0));
    if (removed > 0) this.counter.add(itemId, OPPOSITE[type]!, -removed);
  }

  /** Never twice the same: of two deeds within a millisecond the second is the later one. */
  private nextTime(): string {
    this.latest = Math.max(Date.now(), this.latest + 1);
    return new Date(this.latest).toISOString();
  }

  /** Watching a part again does not undo what was watched before. */
  private async watchedBefore(interaction: Interaction): Promise<number> {
    const key = stateKeyOf(interaction);
    return (await this.repository.knownStates([key])).get(key)?.value ?? 0;
  }

  private async takeBack(visitorId: string, itemId: string, type: InteractionType): Promise<void> {
    const removed = await this.repository.removeState(visitorId, itemId, type);
    this.counter.add(itemId, type, -removed);
  }

  private queue(event: Interaction): void {
    this.counter.add(event.itemId, event.type, 1, event.value ?? undefined);
    this.events.push(event);
    if (this.events.length >= FLUSH_EVENTS) void this.flush();
    else this.flushTimer ??= setTimeout(() => void this.flush(), FLUSH_MILLISECONDS).unref();
  }

  private async flush(): Promise<void> {
    clearTimeout(this.flushTimer);
    this.flushTimer = undefined;
    const events = this.events;
    this.events = [];
    try {
      await this.repository.addEvents(events);
    } catch (error) {
      this.logger.error(`${events.length} interactions were not stored`, error);
    }
  }

  private async storeImported(ratings: readonly Rating[], now: string, dryRun: boolean): Promise<Stored> {
    // The last one of an item by a visitor counts.
    const byKey = new Map<string, { row: Interaction & { stateKey: string }; hasTime: boolean }>();
    for (const { visitorId, itemId, type, value, createdAt } of ratings) {
      const row = { visitorId, itemId, type, value: value ?? null, conversationId: null, createdAt: createdAt ?? now };
      const stateKey = STATES.includes(type) ? stateKeyOf(row) : eventKeyOf(row, createdAt);
      byKey.set(stateKey, { row: { ...row, stateKey }, hasTime: createdAt !== undefined });
    }
    const known = await this.repository.knownStates([...byKey.keys()]);
    const changed = [...byKey].filter(([key, { row, hasTime }]) => {
      const before = known.get(key);
      return !before || before.value !== row.value || (hasTime && before.createdAt !== row.createdAt);
    });
    const updated = changed.filter(([key]) => known.has(key)).length;
    if (!dryRun) await this.repository.putStates(changed.map(([, { row }]) => row));
    return { added: changed.length - updated, updated, unchanged: ratings.length - changed.length };
  }

  private async recount(): Promise<void> {
    await this.flush();
    await this.counter.recount(this.repository.totals());
  }
}
