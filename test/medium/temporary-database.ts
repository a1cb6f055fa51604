import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { loadConfig } from '../../src/config/config.js';
import { Database, type EntityClass } from '../../src/database/database.js';
import { RevisionEntity } from '../../src/database/revision.entity.js';
import { Revisions } from '../../src/database/revisions.js';
import { SettingEntity } from '../../src/database/setting.entity.js';

/** A folder of its own with a real database, and a way to end it. */
export async function temporaryDatabase(entities: EntityClass[]) {
  Logger.overrideLogger(false);
  const folder = await mkdtemp(join(tmpdir(), 'docent-test-'));
  const config = loadConfig({ DOCENT_DATA_DIR: folder });
  const opened: { database: Database; revisions: Revisions }[] = [];

  /** A connection as another process would have; the first one creates the tables. */
  async function connect() {
    const database = await Database.open(config, [SettingEntity, RevisionEntity, ...entities]);
    const connection = { database, revisions: new Revisions(database) };
    opened.push(connection);
    return connection;
  }

  async function remove() {
    for (const { database, revisions } of opened) {
      await revisions.onModuleDestroy();
      await database.onApplicationShutdown();
    }
    await rm(folder, { recursive: true, force: true });
  }
  return { folder, config, connect, remove, ...(await connect()) };
}
