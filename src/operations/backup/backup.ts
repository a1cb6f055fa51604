import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DocentConfig } from '../../config/config.js';
import { DocentError } from '../../config/errors.js';
import { SERVER_VERSION } from '../../config/version.js';
import { MIGRATIONS } from '../../database/migrations/index.js';
import { readArchive, writeArchive, type Manifest, type SourceFile } from './archive.js';
import { faultOf, isInUse, migrationsOf, snapshot } from './snapshot.js';

const DATABASE = 'docent.sqlite';
/** What is made anew, or is a backup itself. */
const LEFT_OUT = new Set(['cache', 'backups', 'uploads']);
const WORK = /^\.(backup|restore)-/;
const DAY = 86_400_000;
const PART = /^\.(backup|restore)-|^before-restore-|^docent\.sqlite/;

type Place = Pick<DocentConfig, 'dataDir' | 'databaseUrl'>;

/**
 * One archive of database (with all settings), trained models and all else in the data folder, while the server may run.
 * It is written whole or not at all.
 * @param signal gives it up
 * @throws DocentError `config-invalid` where the database is PostgreSQL's
 */
export async function backup({ dataDir, databaseUrl }: Place, target: string, signal?: AbortSignal): Promise<Manifest> {
  if (databaseUrl) throw notSqlite();
  await removeLeftOver(dataDir);
  const work = await mkdtemp(join(dataDir, '.backup-'));
  const unfinished = join(work, 'archive');
  try {
    await snapshot(join(dataDir, DATABASE), join(work, DATABASE), signal);
    const sources = [{ path: DATABASE, file: join(work, DATABASE) }, ...(await filesBelow(dataDir))];
    const about = { version: SERVER_VERSION, createdAt: new Date().toISOString() };
    const manifest = await writeArchive(unfinished, sources, about, signal);
    await mkdir(dirname(resolve(target)), { recursive: true });
    await rename(unfinished, target).catch(() => {
      throw new DocentError('bad-request', {
        zh: `无法写入 ${target}。备份须与数据目录在同一磁盘，写好后再移走。`,
        en: `Cannot write ${target}. Write the backup to the disk of the data folder, then move it.`,
      });
    });
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A process that was killed in the middle of a backup or restore left a copy of everything behind. */
async function removeLeftOver(dataDir: string): Promise<void> {
  for (const name of (await readdir(dataDir)).filter((each) => WORK.test(each))) {
    const { mtimeMs } = await stat(join(dataDir, name));
    if (Date.now() - mtimeMs > DAY) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

/**
 * Puts a backup in the place of the present data, which are kept beside it. Everything is checked before anything changes.
 * @returns what was restored, and where the data from before are
 * @throws DocentError `import-invalid` for a foreign or damaged archive, `conflict` while the server runs
 */
export async function restore(
  { dataDir, databaseUrl }: Place,
  source: string,
): Promise<{ manifest: Manifest; before: string }> {
  if (databaseUrl) throw notSqlite();
  if (!existsSync(source))
    throw new DocentError('not-found', { zh: `找不到文件：${source}`, en: `There is no file ${source}` });
  await mkdir(dataDir, { recursive: true });
  if (existsSync(join(dataDir, DATABASE)) && isInUse(join(dataDir, DATABASE))) throw inUse();
  const work = await mkdtemp(join(dataDir, '.restore-'));
  try {
    const manifest = await readArchive(source, work);
    checkDatabase(join(work, DATABASE));
    const before = join(dataDir, `before-restore-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
    await mkdir(before);
    for (const name of await readdir(dataDir))
      if (name.startsWith(DATABASE) || (!LEFT_OUT.has(name) && !PART.test(name)))
        await rename(join(dataDir, name), join(before, name));
    for (const name of await readdir(work)) await rename(join(work, name), join(dataDir, name));
    return { manifest, before };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function checkDatabase(path: string): void {
  const fault = existsSync(path) ? faultOf(path) : 'docent.sqlite is missing';
  if (fault)
    throw new DocentError('import-invalid', {
      zh: `备份中的数据库已损坏：${fault}。没有改动任何数据。`,
      en: `The database in the backup is damaged: ${fault}. Nothing was changed.`,
    });
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const later = migrationsOf(path).filter((name) => !known.has(name));
  if (later.length > 0)
    throw new DocentError('import-invalid', {
      zh: '备份来自更新版本的 Docent，请先升级再恢复。没有改动任何数据。',
      en: 'The backup was made by a later version of Docent; upgrade first. Nothing was changed.',
    });
}

async function filesBelow(dataDir: string, below = ''): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const entry of await readdir(join(dataDir, below), { withFileTypes: true })) {
    if (below === '' && (LEFT_OUT.has(entry.name) || PART.test(entry.name))) continue;
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) files.push(...(await filesBelow(dataDir, path)));
    else if (entry.isFile()) files.push({ path, file: join(dataDir, path) });
  }
  return files;
}

export function notSqlite(): DocentError {
  return new DocentError('config-invalid', {
    zh: '数据库是 PostgreSQL：请用 pg_dump 和 pg_restore 备份与恢复，并复制数据目录。',
    en: 'The database is PostgreSQL: back it up with pg_dump, restore it with pg_restore, and copy the data folder.',
  });
}

function inUse(): DocentError {
  return new DocentError('conflict', {
    zh: '服务器正在使用这些数据：请先停止服务器，再恢复。',
    en: 'A server is using these data: stop it first, then restore.',
  });
}
