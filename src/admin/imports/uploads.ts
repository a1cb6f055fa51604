import { mkdirSync } from 'node:fs';
import { readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DocentError } from '../../config/errors.js';
import type { ImportPreview } from '../../protocol/admin/index.js';

const DAY = 86_400_000;
const ID = /^[0-9a-f]{32}$/;

/** Where uploads arrive, before their request is known to be good. */
export const ARRIVALS = join(tmpdir(), `docent-uploads-${process.pid}`);

/** Uploaded files on their way into the catalogue: the file and what was seen of it, for a day at most. */
export class Uploads {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Moves an arrived file here. Its extension is kept: it helps to tell the format. */
  async keep(arrived: string, id: string, name: string): Promise<string> {
    await this.removeOld();
    const path = this.path(id, name);
    await rename(arrived, path).catch(async () => {
      await writeFile(path, await readFile(arrived));
      await rm(arrived, { force: true });
    });
    return path;
  }

  path(id: string, name: string): string {
    return join(this.folder, `${id}${extname(name).toLowerCase().slice(0, 10)}`);
  }

  async describe(preview: ImportPreview): Promise<void> {
    await writeFile(this.previewPath(preview.id), JSON.stringify(preview));
  }

  /** @throws DocentError `not-found` when it was used up, removed or is too old */
  async preview(id: string): Promise<ImportPreview> {
    const text = ID.test(id) && (await readFile(this.previewPath(id), 'utf8').catch(() => undefined));
    const preview = text ? (JSON.parse(text) as ImportPreview) : undefined;
    if (preview && preview.expiresAt > new Date().toISOString()) return preview;
    throw new DocentError('not-found', {
      zh: '上传的文件已不在：已导入完毕、已删除或超过一天。请重新上传。',
      en: 'The uploaded file is gone: it was imported, removed, or is more than a day old. Please upload it again.',
    });
  }

  async remove(id: string): Promise<void> {
    if (!ID.test(id)) return;
    for (const name of await readdir(this.folder)) if (name.startsWith(id)) await rm(join(this.folder, name));
  }

  /** An upload keeps one extension, so none is called so. */
  private previewPath(id: string): string {
    return join(this.folder, `${id}.preview.json`);
  }

  private async removeOld(): Promise<void> {
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      const facts = await stat(path).catch(() => undefined);
      if (facts && Date.now() - facts.mtimeMs > DAY) await rm(path, { force: true });
    }
  }
}
