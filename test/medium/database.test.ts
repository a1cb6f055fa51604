import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { SettingsRepository } from '../../src/database/settings.repository.js';
import { temporaryDatabase } from './temporary-database.js';

describe('a database that another process writes to', () => {
  let place: Awaited<ReturnType<typeof temporaryDatabase>>;
  beforeEach(async () => {
    place = await temporaryDatabase([]);
  });
  afterEach(() => place.remove());

  it('waits for its turn without standing still', async () => {
    const other = new BetterSqlite3(join(place.folder, 'docent.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const settings = new SettingsRepository(place.database);
    // The lock is given back by this very process: nobody gets there who stands still for it.
    const release = setTimeout(() => other.exec('COMMIT'), 200);
    await Promise.all([settings.set('test', 'a', 1), settings.set('test', 'b', 2)]);
    clearTimeout(release);
    other.close();
    expect(await settings.all('test')).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    );
  });

  it('tells what went wrong in its own turn at once', async () => {
    const failure = place.database.write((manager) => manager.query('UPDATE nowhere SET value = 1'));
    await expect(failure).rejects.toThrow('no such table');
  });
});
