import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { ConfigService } from '../../config/config.service.js';
import { Database } from '../../database/database.js';

export interface DatabaseFacts {
  type: 'sqlite' | 'postgres';
  version: string;
  bytes: number | null;
  /** Until a write that changes nothing was done. */
  writeMilliseconds: number;
  /** When the database was made, as far as the disk knows. */
  createdAt: number | undefined;
}

@Injectable()
export class HealthRepository {
  constructor(
    private readonly database: Database,
    private readonly config: ConfigService,
  ) {}

  /** Reads and writes, as an answer would. */
  async look(): Promise<DatabaseFacts> {
    const isPostgres = Boolean(this.config.values.databaseUrl);
    const begun = performance.now();
    await this.database.write(() => Promise.resolve());
    const writeMilliseconds = performance.now() - begun;
    const source = this.database.dataSource;
    if (isPostgres) {
      const [row] = await source.query<{ version: string; bytes: string }[]>(
        "SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes",
      );
      const version = `PostgreSQL ${row?.version ?? ''}`;
      return { type: 'postgres', version, bytes: Number(row?.bytes ?? 0), writeMilliseconds, createdAt: undefined };
    }
    const [row] = await source.query<{ version: string }[]>('SELECT sqlite_version() AS version');
    const file = join(this.config.values.dataDir, 'docent.sqlite');
    const [main, log] = await Promise.all([stat(file), stat(`${file}-wal`).catch(() => undefined)]);
    return {
      ...{ type: 'sqlite', version: `SQLite ${row?.version ?? ''}`, bytes: main.size + (log?.size ?? 0) },
      ...{ writeMilliseconds, createdAt: main.birthtimeMs || undefined },
    };
  }
}
