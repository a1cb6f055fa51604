import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes derived data so that a reader, or a start after a power cut, sees all of it or nothing,
 * and removes what older versions left: files whose name begins alike up to the first dash.
 */
export async function replaceCacheFile(file: string, content: string | Buffer): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const temporary = `${file}.${process.pid}.${Date.now()}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, file);
  const family = basename(file).replace(/-.*/, '-');
  for (const name of await readdir(folder)) {
    // Unfinished files belong to another process that starts at the same time.
    if (!name.startsWith(family) || name === basename(file) || name.endsWith('.tmp')) continue;
    await rm(join(folder, name), { force: true });
  }
}
