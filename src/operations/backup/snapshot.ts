import BetterSqlite3 from 'better-sqlite3';

/** So many pages at a time, so that the event loop is free in between. */
const PAGES = 500;

/**
 * A copy of a SQLite database as it is at this moment, while others go on writing (SQLite's online backup).
 * The read transaction pins one state: without it each write would begin the copy anew.
 */
export async function snapshot(source: string, target: string, signal?: AbortSignal): Promise<void> {
  const database = new BetterSqlite3(source, { readonly: true });
  try {
    database.exec('BEGIN');
    database.prepare('SELECT COUNT(*) FROM sqlite_master').get();
    const progress = () => (signal?.throwIfAborted(), PAGES);
    await database.backup(target, { progress });
  } finally {
    database.close();
  }
}

/** What is wrong with a database file; nothing when it is sound. */
export function faultOf(path: string): string | undefined {
  try {
    const database = new BetterSqlite3(path, { readonly: true });
    try {
      const answer = String(database.pragma('integrity_check', { simple: true }));
      return answer === 'ok' ? undefined : answer;
    } finally {
      database.close();
    }
  } catch (cause) {
    return (cause as Error).message;
  }
}

/** Names of the migrations that a database has been through. */
export function migrationsOf(path: string): string[] {
  const database = new BetterSqlite3(path, { readonly: true });
  try {
    return (database.prepare('SELECT name FROM migrations').all() as { name: string }[]).map(({ name }) => name);
  } finally {
    database.close();
  }
}

/** True when another process has the database open: only then it cannot leave WAL mode. */
export function isInUse(path: string): boolean {
  const database = new BetterSqlite3(path, { timeout: 500 });
  try {
    return database.pragma('journal_mode = DELETE', { simple: true }) !== 'delete';
  } catch {
    return true;
  } finally {
    database.close();
  }
}
