import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack, type Pack } from 'tar-stream';
import { z } from 'zod';
import { DocentError } from '../../config/errors.js';

const MANIFEST = 'manifest.json';
/** Conversations, secrets of plugins, keys: not for other accounts of the computer. */
const OWNER_ONLY = 0o600;

export const manifestSchema = z.object({
  format: z.literal('docent-backup'),
  formatVersion: z.literal(1),
  /** Of the server that made it. */
  version: z.string(),
  createdAt: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

export interface SourceFile {
  /** In the archive, with slashes. */
  path: string;
  /** On the disk. */
  file: string;
}

/** Writes a gzipped tar with a manifest of checksums before the files. */
export async function writeArchive(
  target: string,
  sources: readonly SourceFile[],
  about: Pick<Manifest, 'version' | 'createdAt'>,
  signal?: AbortSignal,
): Promise<Manifest> {
  const files: Manifest['files'] = [];
  for (const { path, file } of sources)
    files.push({ path, bytes: (await stat(file)).size, sha256: await checksum(file) });
  const manifest: Manifest = { format: 'docent-backup', formatVersion: 1, ...about, files };
  const archive = pack();
  const fill = async () => {
    const text = Buffer.from(JSON.stringify(manifest, null, 2));
    await addEntry(archive, { name: MANIFEST, size: text.length }, Readable.from([text]));
    for (const [index, { path, file }] of sources.entries())
      await addEntry(archive, { name: path, size: files[index]!.bytes }, createReadStream(file));
    archive.finalize();
  };
  // Whatever goes wrong is told by the one pipeline: with a full disk an entry only knows that nobody takes it any longer.
  fill().catch((cause: unknown) => archive.destroy(cause as Error));
  const out = createWriteStream(target, { mode: OWNER_ONLY });
  await pipeline(archive, createGzip({ level: 5 }), out, { signal });
  return manifest;
}

/**
 * Unpacks an archive into a folder and checks every file.
 * @throws DocentError `import-invalid` for a foreign or damaged archive
 */
export async function readArchive(source: string, folder: string): Promise<Manifest> {
  let manifest = undefined as Manifest | undefined;
  const seen = new Set<string>();
  const take = async (name: string, entry: Readable): Promise<void> => {
    if (!manifest) {
      if (name !== MANIFEST) throw foreign();
      manifest = manifestSchema.parse(JSON.parse(await textOf(entry)));
      return;
    }
    const known = manifest.files.find(({ path }) => path === name);
    if (!known || normalize(name).startsWith('..') || name.startsWith('/')) throw damaged(name);
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(entry, createWriteStream(target, { mode: OWNER_ONLY }));
    if ((await checksum(target)) !== known.sha256) throw damaged(name);
    seen.add(name);
  };
  try {
    const entries = extract();
    entries.on('entry', ({ name }, entry, next) => void take(name, entry).then(() => next(), next));
    await pipeline(createReadStream(source), createGunzip(), entries);
  } catch (cause) {
    throw cause instanceof DocentError ? cause : manifest ? damaged('', cause) : foreign(cause);
  }
  if (!manifest) throw foreign();
  const missing = manifest.files.find(({ path }) => !seen.has(path));
  if (missing) throw damaged(missing.path);
  return manifest;
}

/** One entry after the other: the archive takes a new one once the last has been written. */
function addEntry(archive: Pack, header: { name: string; size: number }, content: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const entry = archive.entry(header, (error) => (error ? reject(error) : resolve()));
    content.once('error', reject).pipe(entry);
  });
}

async function checksum(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function foreign(cause?: unknown): DocentError {
  return new DocentError(
    'import-invalid',
    { zh: '这不是 Docent 的备份文件。没有改动任何数据。', en: 'This is no backup of Docent. Nothing was changed.' },
    { cause },
  );
}

function damaged(name: string, cause?: unknown): DocentError {
  return new DocentError(
    'import-invalid',
    {
      zh: `备份文件已损坏${name ? `（${name}）` : ''}。没有改动任何数据，请换一份备份。`,
      en: `The backup is damaged${name ? ` (${name})` : ''}. Nothing was changed; use another one.`,
    },
    { cause },
  );
}
