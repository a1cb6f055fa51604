import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { ConfigService } from '../../config/config.service.js';
import { asError } from '../../config/errors.js';
import { SettingsRepository } from '../../database/settings.repository.js';
import { JobsService } from '../../jobs/jobs.service.js';
import { notSqlite } from '../../operations/backup/backup.js';
import type { BackupSchedule, ScheduledBackups } from '../../protocol/admin/index.js';
import { AuditService } from '../audit/audit.service.js';
import type { Staff } from '../security/staff.js';
import { slotsAround } from './backup-slots.js';
import { BackupsService } from './backups.service.js';

export const SCHEDULED_BACKUP_JOB = 'scheduled-backup';
const SCOPE = 'backups';
const [SCHEDULE, LAST_START, LAST_FAILURE] = ['schedule', 'last-start', 'last-failure'];
const OFF: BackupSchedule = { every: 'off', hour: 3, keep: 7 };
const MINUTE = 60_000;

/**
 * Makes backups when staff want them made, as jobs, and removes the oldest ones that it made itself. One that fell into a
 * time without a server is made up for at the next start.
 */
@Injectable()
export class ScheduledBackupsService implements OnModuleDestroy {
  private readonly logger = new Logger('Backups');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: ConfigService,
    private readonly settings: SettingsRepository,
    private readonly backups: BackupsService,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {
    jobs.register(SCHEDULED_BACKUP_JOB, ({ signal }) => this.run(signal));
  }

  async start(): Promise<void> {
    if (this.config.values.databaseUrl) return;
    this.timer = setInterval(() => void this.look(), MINUTE).unref();
    await this.look();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async view(now = new Date()): Promise<ScheduledBackups> {
    const schedule = await this.schedule();
    const failure = await this.settings.get<ScheduledBackups['lastFailure']>(SCOPE, LAST_FAILURE);
    return {
      schedule,
      nextAt: slotsAround(schedule, now)?.next.toISOString() ?? null,
      lastFailure: (schedule.every !== 'off' && failure) || null,
    };
  }

  /** The first one is made at the next moment of the schedule, not at once. */
  async save(schedule: BackupSchedule, staff: Staff, now = new Date()): Promise<ScheduledBackups> {
    if (this.config.values.databaseUrl) throw notSqlite();
    const before = await this.schedule();
    await this.settings.set(SCOPE, LAST_START, now.toISOString());
    await this.settings.set(SCOPE, SCHEDULE, schedule);
    const target = { type: 'backup', id: SCHEDULE!, label: SCHEDULE! };
    await this.audit.record(staff, 'backup.schedule', target, before, schedule);
    return this.view(now);
  }

  /** Starts a backup if one is due; returns its job. */
  async look(now = new Date()): Promise<string | undefined> {
    try {
      const due = slotsAround(await this.schedule(), now)?.last;
      const last = await this.settings.get<string>(SCOPE, LAST_START);
      if (!due || (last && Date.parse(last) >= due.getTime())) return undefined;
      await this.settings.set(SCOPE, LAST_START, now.toISOString());
      return await this.jobs.startResumable(SCHEDULED_BACKUP_JOB, null);
    } catch (error) {
      this.logger.error(`No backup was started: ${asError(error).message}`);
      return undefined;
    }
  }

  private async run(signal: AbortSignal) {
    try {
      const made = await this.backups.make(null, signal);
      const removed = await this.backups.prune((await this.schedule()).keep);
      await this.settings.delete(SCOPE, LAST_FAILURE);
      return { ...made, removed };
    } catch (error) {
      // Given up, by staff or because the server stops, is not failed.
      if (signal.aborted) throw error;
      const failure = { at: new Date().toISOString(), message: asError(error).message };
      await this.settings.set(SCOPE, LAST_FAILURE, failure);
      throw error;
    }
  }

  private async schedule(): Promise<BackupSchedule> {
    return (await this.settings.get<BackupSchedule>(SCOPE, SCHEDULE)) ?? OFF;
  }
}
