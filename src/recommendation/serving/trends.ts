import { Logger } from '@nestjs/common';
import { asError } from '../../config/errors.js';
import type { ItemKind } from '../../protocol/blocks.js';
import type { ItemSource } from '../../search/ports.js';
import { activityOf, oldestDay, popularityOf, type DailyTotal } from './popularity.js';

/** What visitors did lately, and what is new. */
export interface TrendSource {
  dailyTotals(since: string): Promise<DailyTotal[]>;
  addedSince(time: string): Promise<string[]>;
}

/** Figures are counted anew when they are older than this. */
const STALE_MILLISECONDS = 5 * 60_000;
const DAY = 86_400_000;
const NEW_DAYS = 14;
const WEEK_DAYS = 7;
/** Where more than this share of a kind is new (a first import), nothing is. */
const NEW_SHARE = 0.25;
/** Trending is what leads its kind this week, if it was liked, opened or watched at all. */
const TRENDING = { most: 10, share: 0.1, activity: 3 };

/** Popularity, what is popular this week, what is new, and what is shown more than it is taken up. */
export class Trends {
  private readonly logger = new Logger(Trends.name);
  private scores: ReadonlyMap<string, number> = new Map();
  private activity: ReadonlyMap<string, number> = new Map();
  private exposures: ReadonlyMap<string, number> = new Map();
  private trending: ReadonlySet<string> = new Set();
  private fresh: ReadonlySet<string> = new Set();
  private countedAt = 0;
  private counting: Promise<void> | undefined;

  constructor(
    private readonly items: ItemSource,
    private readonly source: TrendSource,
  ) {
    items.onChange(() => {
      this.scores = new Map();
      this.countedAt = 0;
    });
  }

  /** 0-1 among items of its kind. */
  popularity(itemId: string): number {
    this.refresh();
    if (this.scores.size === 0) this.scores = popularityOf(this.items.all(), this.activity);
    return this.scores.get(itemId) ?? 0;
  }

  isTrending(itemId: string): boolean {
    return this.trending.has(itemId);
  }

  isNew(itemId: string): boolean {
    return this.fresh.has(itemId);
  }

  /** 0-1: how much more than other items of its kind it is shown for what visitors then do with it. */
  overexposure(itemId: string): number {
    return this.exposures.get(itemId) ?? 0;
  }

  /** Counts what visitors did; until that is done the last figures hold. */
  count(now = new Date()): Promise<void> {
    this.countedAt = now.getTime();
    this.counting ??= this.countAll(now)
      .catch((error: unknown) => this.logger.warn(`Popularity stays as it was: ${asError(error).message}`))
      .finally(() => (this.counting = undefined));
    return this.counting;
  }

  private refresh(): void {
    if (Date.now() - this.countedAt > STALE_MILLISECONDS) void this.count();
  }

  private async countAll(now: Date): Promise<void> {
    const [totals, added] = await Promise.all([
      this.source.dailyTotals(oldestDay(now)),
      this.source.addedSince(new Date(now.getTime() - NEW_DAYS * DAY).toISOString()),
    ]);
    this.activity = activityOf(totals, now);
    this.scores = popularityOf(this.items.all(), this.activity);
    this.trending = this.trendingOf(totals, now);
    this.fresh = this.freshOf(added);
    this.exposures = this.exposuresOf(totals);
  }

  private trendingOf(totals: readonly DailyTotal[], now: Date): Set<string> {
    const since = new Date(now.getTime() - WEEK_DAYS * DAY).toISOString().slice(0, 10);
    const week = activityOf(
      totals.filter(({ day, type }) => day >= since && type !== 'view'),
      now,
    );
    const leaders = [...this.byKind().values()].flatMap((ids) =>
      ids
        .filter((id) => (week.get(id) ?? 0) >= TRENDING.activity)
        .sort((a, b) => week.get(b)! - week.get(a)!)
        .slice(0, Math.max(1, Math.min(TRENDING.most, Math.round(ids.length * TRENDING.share)))),
    );
    return new Set(leaders);
  }

  private freshOf(added: readonly string[]): Set<string> {
    const known = new Set(added);
    const fresh = [...this.byKind().values()].flatMap((ids) => {
      const own = ids.filter((id) => known.has(id));
      return own.length <= ids.length * NEW_SHARE ? own : [];
    });
    return new Set(fresh);
  }

  /** Both on a logarithmic scale within the kind, so that one popular item does not flatten all others. */
  private exposuresOf(totals: readonly DailyTotal[]): Map<string, number> {
    const views = new Map<string, number>();
    const uses = new Map<string, number>();
    for (const { itemId, type, count } of totals) {
      const counts = type === 'view' ? views : type === 'dismiss' || type === 'not-because' ? undefined : uses;
      counts?.set(itemId, (counts.get(itemId) ?? 0) + count);
    }
    const exposures = new Map<string, number>();
    for (const ids of this.byKind().values()) {
      const most = (counts: Map<string, number>) => Math.max(1, ...ids.map((id) => counts.get(id) ?? 0));
      const [mostViews, mostUses] = [most(views), most(uses)];
      const share = (count: number | undefined, top: number) => Math.log1p(count ?? 0) / Math.log1p(top);
      for (const id of ids) {
        const more = share(views.get(id), mostViews) - share(uses.get(id), mostUses);
        if (more > 0 && views.has(id)) exposures.set(id, more);
      }
    }
    return exposures;
  }

  private byKind(): Map<ItemKind, string[]> {
    const kinds = new Map<ItemKind, string[]>();
    for (const { id, kind } of this.items.all()) {
      const ids = kinds.get(kind);
      if (ids) ids.push(id);
      else kinds.set(kind, [id]);
    }
    return kinds;
  }
}
