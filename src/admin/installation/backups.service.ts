import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { ConfigService } from '../../config/config.service.js';
import { DocentError } from '../../config/errors.js';
import { JobsService } from '../../jobs/jobs.service.js';
import { backup } from '../../operations/backup/backup.js';
import type { Backups, BackupView, JobStarted } from '../../protocol/admin/index.js';
import { AuditService } from '../audit/audit.service.js';
import type { Staff } from '../security/staff.js';

const NAME = /^docent-backup-[\w-]+\.tar\.gz$/;
/** Of those that the schedule made. */
const SCHEDULED = 'docent-backup-auto-';

/** Backups that staff make and fetch; they are brought back on the command line, with the server stopped. */
@Injectable()
export class BackupsService {
  private readonly folder: string;

  constructor(
    private readonly config: ConfigService,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {
    this.folder = join(config.values.dataDir, 'backups');
  }

  /** Newest first. */
  async list(): Promise<Backups> {
    await mkdir(this.folder, { recursive: true });
    const names = (await readdir(this.folder)).filter((name) => NAME.test(name));
    const items = await Promise.all(
      names.map(async (name): Promise<BackupView> => {
        const { size, mtime } = await stat(join(this.folder, name));
        return { name, bytes: size, createdAt: mtime.toISOString(), scheduled: name.startsWith(SCHEDULED) };
      }),
    );
    items.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    return { items, restoreHint: `npm run docent -- restore ${join(this.folder, items[0]?.name ?? 'NAME.tar.gz')}` };
  }

  async start(staff: Staff): Promise<JobStarted> {
    return { jobId: await this.jobs.start('backup', ({ signal }) => this.make(staff, signal)) };
  }

  /** @param staff null for the schedule */
  async make(staff: Staff | null, signal?: AbortSignal) {
    const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
    const name = `${staff ? 'docent-backup-' : SCHEDULED}${time}.tar.gz`;
    const { files } = await backup(this.config.values, join(this.folder, name), signal);
    await this.audit.record(staff, 'backup.create', { type: 'backup', id: name, label: name });
    return { name, files: files.length };
  }

  /** Removes what the schedule made beyond the newest ones; returns how many that were. What staff made stays. */
  async prune(keep: number): Promise<number> {
    const old = (await this.list()).items.filter(({ scheduled }) => scheduled).slice(keep);
    for (const { name } of old) {
      await rm(join(this.folder, name));
      await this.audit.record(null, 'backup.delete', { type: 'backup', id: name, label: name });
    }
    return old.length;
  }

  async open(name: string, staff: Staff) {
    const path = await this.pathOf(name);
    await this.audit.record(staff, 'backup.download', { type: 'backup', id: name, label: name });
    return createReadStream(path);
  }

  async remove(name: string, staff: Staff): Promise<void> {
    await rm(await this.pathOf(name));
    await this.audit.record(staff, 'backup.delete', { type: 'backup', id: name, label: name });
  }

  private async pathOf(name: string): Promise<string> {
    const path = join(this.folder, name);
    if (NAME.test(name) && (await stat(path).catch(() => undefined))) return path;
    throw new DocentError('not-found', { zh: '没有这份备份。', en: 'There is no such backup.' });
  }
}
