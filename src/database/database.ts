import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import type { DocentConfig } from '../config/config.js';
import { MIGRATIONS } from './migrations/index.js';

/** Milliseconds for which another process may keep SQLite to itself: a large import is one transaction. */
const PATIENCE = 30_000;
const PAUSE = 10;

export type EntityClass = new () => object;

/**
 * The one door to storage: SQLite in the data folder, or PostgreSQL when `DATABASE_URL` is set.
 *
 * Reads use `repository()`. Every write goes through `write()`: SQLite has a single connection, so a statement
 * that ran between another caller's BEGIN and COMMIT would silently become part of that transaction.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly logger = new Logger(Database.name);
  private lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(readonly dataSource: DataSource) {}

  static async open(config: DocentConfig, entities: EntityClass[]): Promise<Database> {
    const database = new Database(createDataSource(config, entities));
    await database.dataSource.initialize();
    const applied = await database.dataSource.runMigrations({ transaction: 'each' });
    // SQLite waits by standing still, and the whole server with it; `write()` does without.
    if (!config.databaseUrl) await database.dataSource.query('PRAGMA busy_timeout = 0');
    for (const migration of applied) database.logger.log(`Applied migration ${migration.name}`);
    return database;
  }

  /** For reading only; writes belong in `write()`. */
  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.dataSource.getRepository(entity);
  }

  /** Runs `work` in a transaction of its own; on SQLite one after the other. Resolves when it is durable. */
  write<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    if (this.dataSource.options.type === 'postgres') return this.dataSource.transaction(work);
    const run = () => this.writeInTurn(work);
    const result = this.lastWrite.then(run, run);
    this.lastWrite = result.catch(() => undefined);
    return result;
  }

  /** Other processes (the command line) write too: asks for the turn again and again, and nobody stands still meanwhile. */
  private async writeInTurn<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    for (const deadline = Date.now() + PATIENCE; ;) {
      let hasTurn = false;
      try {
        return await this.dataSource.transaction(async (manager) => {
          // A transaction that reads first and writes later fails when another process wrote in between.
          await manager.query('UPDATE setting SET value = value WHERE FALSE');
          hasTurn = true;
          return work(manager);
        });
      } catch (cause) {
        const isBusy = (cause as { code?: unknown }).code === 'SQLITE_BUSY';
        if (hasTurn || !isBusy || Date.now() > deadline) throw cause;
        await sleep(PAUSE);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.lastWrite;
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

function createDataSource(config: DocentConfig, entities: EntityClass[]): DataSource {
  const shared = { entities, migrations: MIGRATIONS, migrationsTableName: 'migrations', synchronize: false } as const;
  if (config.databaseUrl) return new DataSource({ type: 'postgres', url: config.databaseUrl, ...shared });

  // What is in it is not for other accounts of the computer; a folder that is there keeps its permissions.
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  return new DataSource({
    type: 'better-sqlite3',
    database: join(config.dataDir, 'docent.sqlite'),
    prepareDatabase: (connection: { pragma(statement: string): void }) => {
      connection.pragma('journal_mode = WAL');
      // A killed server loses nothing that it acknowledged. Waiting for the disk at each commit (FULL) would keep that
      // through a power cut too, and stop the event loop several times a turn; the file stays whole either way.
      connection.pragma('synchronous = NORMAL');
      connection.pragma('foreign_keys = ON');
      connection.pragma('busy_timeout = 5000');
    },
    ...shared,
  });
}
