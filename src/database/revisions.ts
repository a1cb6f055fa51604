import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from './database.js';
import { RevisionEntity } from './revision.entity.js';

export const REVISION_NAMES = ['items', 'reviews', 'interactions', 'models'] as const;
export type RevisionName = (typeof REVISION_NAMES)[number];

/** How soon one process sees what another one wrote. */
const POLL_MILLISECONDS = 2000;

/**
 * Tells the parts of this process that keep data in memory when another process (the command line, a second server)
 * has written.
 */
@Injectable()
export class Revisions implements OnModuleDestroy {
  private readonly logger = new Logger(Revisions.name);
  private readonly refreshers = new Map<RevisionName, () => Promise<void>>();
  private readonly seen = new Map<RevisionName, number>();
  private timer: NodeJS.Timeout | undefined;
  private polling: Promise<void> | undefined;

  constructor(private readonly database: Database) {}

  /** Counts a change, as part of the transaction that makes it, and returns the new number. */
  static async advance(manager: EntityManager, name: RevisionName): Promise<number> {
    await manager.increment(RevisionEntity, { name }, 'value', 1);
    return (await manager.findOneByOrFail(RevisionEntity, { name })).value;
  }

  async current(name: RevisionName): Promise<number> {
    return (await this.database.repository(RevisionEntity).findOneByOrFail({ name })).value;
  }

  /** Calls `refresh` soon after each change by whichever process; one call at a time. */
  watch(name: RevisionName, refresh: () => Promise<void>): void {
    this.refreshers.set(name, refresh);
    this.timer ??= setInterval(() => void this.poll(), POLL_MILLISECONDS).unref();
  }

  /** Looks for changes now instead of at the next tick. */
  poll(): Promise<void> {
    this.polling ??= this.look().finally(() => (this.polling = undefined));
    return this.polling;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.polling;
  }

  private async look(): Promise<void> {
    try {
      for (const { name, value } of await this.database.repository(RevisionEntity).find()) {
        const refresh = this.refreshers.get(name as RevisionName);
        if (!refresh || this.seen.get(name as RevisionName) === value) continue;
        await refresh();
        this.seen.set(name as RevisionName, value);
      }
    } catch (error) {
      this.logger.error('Could not look for changes by other processes; trying again', error);
    }
  }
}
