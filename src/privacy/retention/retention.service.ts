import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { ConfigService } from '../../config/config.service.js';
import { asError } from '../../config/errors.js';
import { SettingsRepository } from '../../database/settings.repository.js';
import { InteractionsService } from '../../interactions/interactions.service.js';
import { JobsService } from '../../jobs/jobs.service.js';
import type { JobHandle } from '../../plugin-api/services.js';
import { RetentionRepository } from './retention.repository.js';

export const RETENTION_JOB = 'delete-old-data';
const SCOPE = 'privacy';
const LAST_RUN = 'retention-last-run';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Removed {
  conversations: number;
  interactions: number;
}

/**
 * Deletes conversations and behaviour that are older than `DOCENT_RETENTION_DAYS`, once a day, as a job. What a visitor
 * chose (no personalisation) stays: it protects them.
 */
@Injectable()
export class RetentionService implements OnModuleDestroy {
  private readonly logger = new Logger('Retention');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: ConfigService,
    private readonly repository: RetentionRepository,
    private readonly settings: SettingsRepository,
    private readonly interactions: InteractionsService,
    private readonly jobs: JobsService,
  ) {
    jobs.register(RETENTION_JOB, (job, days) => this.run(job, days as number));
  }

  /** Looks at once, and each hour, whether a day has passed since the last run. */
  async start(): Promise<void> {
    if (this.config.values.retentionDays === undefined) return;
    this.timer = setInterval(() => void this.look(), HOUR).unref();
    await this.look();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Starts a run if one is due; returns its job. */
  async look(now = Date.now()): Promise<string | undefined> {
    const days = this.config.values.retentionDays;
    try {
      const last = await this.lastRunAt();
      if (days === undefined || (last && now - Date.parse(last) < DAY)) return undefined;
      await this.settings.set(SCOPE, LAST_RUN, new Date(now).toISOString());
      return await this.jobs.startResumable(RETENTION_JOB, days);
    } catch (error) {
      this.logger.error(`Old data were not deleted: ${asError(error).message}`);
      return undefined;
    }
  }

  lastRunAt(): Promise<string | undefined> {
    return this.settings.get<string>(SCOPE, LAST_RUN);
  }

  private async run({ signal, progress }: JobHandle, days: number): Promise<Removed & { before: string }> {
    const before = new Date(Date.now() - days * DAY).toISOString();
    await this.interactions.settle();
    const removed: Removed = { conversations: 0, interactions: 0 };
    for (let count = 1; count > 0 && !signal.aborted; removed.conversations += count)
      count = await this.repository.removeConversations(before);
    progress(0.5, String(removed.conversations));
    for await (const count of this.repository.removeInteractions(before)) {
      removed.interactions += count;
      if (signal.aborted) break;
    }
    await this.repository.finish(before, removed.interactions > 0);
    const { conversations, interactions } = removed;
    this.logger.log(`Deleted what is older than ${before}: ${conversations} conversations, ${interactions} deeds`);
    return { ...removed, before };
  }
}
