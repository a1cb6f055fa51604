import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { importFile, type ImportOptions, type ImportReport, type Stored } from '../catalogue/files/import-file.js';
import { Revisions } from '../database/revisions.js';
import type { Interactions, InteractionType } from '../plugin-api/services.js';
import type { ItemFeedback } from '../protocol/chat.js';
import { ItemCounter, type ItemCounts } from './item-counter.js';
import { InteractionsRepository, stateKeyOf, type DailyTotal, type Interaction } from './interactions.repository.js';
import { ratingsParser, type Rating } from './read-ratings.js';

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
const STATES: readonly InteractionType[] = ['like', 'dismiss', 'save', 'rating', 'not-because'];
const OPPOSITE: Partial<Record<InteractionType, InteractionType>> = { like: 'dismiss', dismiss: 'like' };
const UNDOES = { unlike: 'like', undismiss: 'dismiss', unsave: 'save' } as const;

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

  private constructor(
    private readonly repository: InteractionsRepository,
    private readonly catalogue: CatalogueService,
  ) {}

  static async open(
    repository: InteractionsRepository,
    catalogue: CatalogueService,
    revisions: Revisions,
  ): Promise<InteractionsService> {
    const service = new InteractionsService(repository, catalogue);
    await service.recount();
    revisions.watch('interactions', () => service.recount());
    return service;
  }

  async onModuleDestroy(): Promise<void> {
    await this.flush();
  }

  /** A failure to store what a visitor did never costs the visitor an answer. */
  async record(interaction: NewInteraction): Promise<void> {
    try {
      await this.store(interaction);
    } catch (error) {
      this.logger.error(`An interaction of type ${interaction.type} was not stored`, error);
    }
  }

  /** Stores what a visitor did to a card, or takes it back. Resolves once it counts for the next answer. */
  async recordFeedback(visitorId: string, { itemId, action, conversationId }: ItemFeedback): Promise<void> {
    if (action === 'unlike' || action === 'undismiss' || action === 'unsave')
      return this.takeBack(visitorId, itemId, UNDOES[action]);
    await this.store({ visitorId, itemId, type: action, conversationId });
  }

  /** What a visitor liked, dismissed and saved: in one conversation, or in all. */
  async ofSession(visitorId: string, conversationId?: string): Promise<VisitorItems> {
    const states = await this.repository.states(visitorId, ['like', 'dismiss', 'save'], conversationId);
    const ids = (type: InteractionType) => [
      ...new Set(states.filter((state) => state.type === type).map((state) => state.itemId)),
    ];
    return { liked: ids('like'), dismissed: ids('dismiss'), saved: ids('save') };
  }

  /** How often what was done to an item, by all visitors. */
  countsOf(itemId: string): Readonly<ItemCounts> {
    return this.counter.of(itemId);
  }

  /** What was done to items day by day since an ISO date, by all visitors. */
  dailyTotals(since: string): Promise<DailyTotal[]> {
    return this.repository.dailyTotals(since);
  }

  /** Forgets all that a visitor did and returns how much it was. */
  async clear(visitorId: string): Promise<number> {
    await this.flush();
    const removed = await this.repository.clear(visitorId);
    if (removed > 0) await this.recount();
    return removed;
  }

  /**
   * Imports `visitorId,itemId,value[,timestamp]`; importing it again changes nothing, a new value replaces the old one.
   * @throws DocentError `import-invalid` or `unsupported-media` when the file as a whole cannot be read
   */
  async importRatings(path: string, options: ImportOptions = {}): Promise<ImportReport> {
    let unknown = 0;
    const report = await importFile(ratingsParser, { path }, options, (values) => {
      unknown += values.filter(({ value }) => !this.catalogue.get(value.itemId)).length;
      return this.storeRatings(
        values.map(({ value }) => value),
        options.dryRun ?? false,
      );
    });
    if (unknown > 0)
      report.notes.push({
        zh: `${unknown} 条评分的条目目前不在目录中；评分已保留，条目导入后即可使用。`,
        en: `${unknown} ratings are of items that are not in the catalogue; they are kept for when the items are imported.`,
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
      createdAt: new Date().toISOString(),
    };
    if (!STATES.includes(type)) return this.queue(interaction);
    const { before, removed } = await this.repository.putState(interaction, OPPOSITE[type]);
    this.counter.add(itemId, type, before ? 0 : 1, (value ?? 0) - (before?.value ?? 0));
    if (removed > 0) this.counter.add(itemId, OPPOSITE[type]!, -removed);
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

  private async storeRatings(ratings: readonly Rating[], dryRun: boolean): Promise<Stored> {
    const now = new Date().toISOString();
    // The last rating of an item by a visitor counts.
    const states = new Map<string, Interaction & { hasTime: boolean }>();
    for (const { visitorId, itemId, value, createdAt } of ratings) {
      const state = {
        visitorId,
        itemId,
        type: 'rating' as const,
        value,
        conversationId: null,
        createdAt: createdAt ?? now,
      };
      states.set(stateKeyOf(state), { ...state, hasTime: createdAt !== undefined });
    }
    const known = await this.repository.knownStates([...states.keys()]);
    const changed = [...states].filter(([key, state]) => {
      const before = known.get(key);
      return before?.value !== state.value || (state.hasTime && before.createdAt !== state.createdAt);
    });
    const updated = changed.filter(([key]) => known.has(key)).length;
    if (!dryRun) await this.repository.putStates(changed.map(([, { hasTime: _, ...state }]) => state));
    return { added: changed.length - updated, updated, unchanged: ratings.length - changed.length };
  }

  private async recount(): Promise<void> {
    await this.flush();
    await this.counter.recount(this.repository.totals());
  }
}
