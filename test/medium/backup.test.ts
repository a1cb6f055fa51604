import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { SettingsRepository } from '../../src/database/settings.repository.js';
import { writeArchive } from '../../src/operations/backup/archive.js';
import { backup, restore } from '../../src/operations/backup/backup.js';
import { temporaryDatabase } from './temporary-database.js';

describe('backup and restore', () => {
  let place: Awaited<ReturnType<typeof temporaryDatabase>>;
  let other: string;
  beforeEach(async () => {
    place = await temporaryDatabase([]);
    other = await mkdtemp(join(tmpdir(), 'docent-restore-'));
  });
  afterEach(async () => {
    await place.remove();
    await rm(other, { recursive: true, force: true });
  });
  const config = (dataDir: string) => ({ dataDir, databaseUrl: undefined });
  const numbersIn = (folder: string): number[] => {
    const database = new BetterSqlite3(join(folder, 'docent.sqlite'), { readonly: true });
    const rows = database
      .prepare("SELECT value FROM setting WHERE scope = 'drill' ORDER BY CAST(key AS INTEGER)")
      .all();
    database.close();
    return rows.map((row) => Number((row as { value: string }).value));
  };

  it('brings everything back elsewhere, one state in time although writes went on', async () => {
    const settings = new SettingsRepository(place.database);
    await writeFile(join(place.folder, 'model.bin'), 'weights');
    let number = 0;
    let writing = true;
    const writer = (async () => {
      while (writing) {
        await settings.set('drill', String(number), number);
        number++;
        // SQLite answers at once: without a pause nothing else would ever run.
        await new Promise(setImmediate);
      }
    })();
    while (number < 50) await new Promise(setImmediate);
    const archive = join(place.folder, 'backups', 'drill.tar.gz');
    const before = number;
    const manifest = await backup(config(place.folder), archive);
    writing = false;
    await writer;
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(['docent.sqlite', 'model.bin']);
    // It holds all conversations and keys: other accounts of the computer cannot read it.
    expect((await stat(archive)).mode & 0o077).toBe(0);

    await writeFile(join(other, 'model.bin'), 'older weights');
    const restored = await restore(config(other), archive);
    const numbers = numbersIn(other);
    expect(numbers.length).toBeGreaterThanOrEqual(before);
    expect(numbers).toEqual(numbers.map((_, index) => index));
    expect(await readFile(join(other, 'model.bin'), 'utf8')).toBe('weights');
    expect(await readFile(join(restored.before, 'model.bin'), 'utf8')).toBe('older weights');
  });

  it('leaves nothing behind when it is given up, and clears away what a killed process left', async () => {
    const left = join(place.folder, '.backup-left');
    await mkdir(left);
    const long = new Date(Date.now() - 2 * 86_400_000);
    await utimes(left, long, long);
    const archive = join(place.folder, 'backups', 'drill.tar.gz');
    const reason = new Error('the job was cancelled');
    await expect(backup(config(place.folder), archive, AbortSignal.abort(reason))).rejects.toThrow();
    expect((await readdir(place.folder)).filter((name) => /^\.|backups/.test(name))).toEqual([]);
  });

  (existsSync('/dev/full') ? it : it.skip)('says that the disk is full', async () => {
    const file = join(place.folder, 'weights.bin');
    await writeFile(file, randomBytes(5_000_000));
    const sources = ['a', 'b'].map((path) => ({ path, file }));
    const about = { version: '1.0.0', createdAt: new Date().toISOString() };
    await expect(writeArchive('/dev/full', sources, about)).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it('refuses a foreign or damaged archive and a database in use, and changes nothing', async () => {
    const archive = join(place.folder, 'backups', 'drill.tar.gz');
    await backup(config(place.folder), archive);
    await expect(restore(config(place.folder), archive)).rejects.toMatchObject({ code: 'conflict' });
    await writeFile(join(other, 'mine.txt'), 'mine');
    const whole = await readFile(archive);
    const damagedAt = Buffer.from(whole);
    damagedAt[Math.floor(whole.length / 2)]! ^= 0xff;
    const wrong = [Buffer.from('no archive'), whole.subarray(0, whole.length - 400), damagedAt];
    for (const bytes of wrong) {
      const file = join(place.folder, 'wrong.tar.gz');
      await writeFile(file, bytes);
      await expect(restore(config(other), file)).rejects.toMatchObject({ code: 'import-invalid' });
    }
    expect(await readFile(join(other, 'mine.txt'), 'utf8')).toBe('mine');
  });
});
