import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Item } from '../../catalogue/item.js';
import { SERVER_VERSION } from '../../config/version.js';
import type { SavedWords } from './word-index.js';

/** Raise it when words are cut or weighed in another way. */
const RECIPE = 1;
/** Larger catalogues take long to hash and to write, and are started seldom. */
const MOST_ITEMS = 5000;
/** Change with each review, and no word depends on them. */
const WORDLESS: ReadonlySet<string> = new Set<keyof Item>(['rating', 'ratingCount']);

interface Stored {
  fingerprint: string;
  words: SavedWords;
}

/** Keeps the index of words in a file, so that a later start need not cut the same texts into words again. */
export class WordCache {
  constructor(private readonly file: string) {}

  /** What was saved for these very items; undefined when nothing was, or when it cannot be read. */
  async load(items: readonly Item[]): Promise<SavedWords | undefined> {
    if (items.length > MOST_ITEMS) return undefined;
    try {
      const stored = JSON.parse(await readFile(this.file, 'utf8')) as Stored;
      return stored.fingerprint === fingerprintOf(items) ? stored.words : undefined;
    } catch {
      return undefined;
    }
  }

  async save(items: readonly Item[], words: SavedWords): Promise<void> {
    if (items.length > MOST_ITEMS) return;
    const unfinished = `${this.file}.part`;
    await mkdir(dirname(this.file), { recursive: true });
    await writeFile(unfinished, JSON.stringify({ fingerprint: fingerprintOf(items), words } satisfies Stored));
    await rename(unfinished, this.file);
  }
}

function fingerprintOf(items: readonly Item[]): string {
  const hash = createHash('sha256').update(`${SERVER_VERSION} ${RECIPE}`);
  for (const item of items) {
    const fields = Object.entries(item).filter(([name]) => !WORDLESS.has(name));
    // An item that was just imported may hold its fields in another order than one that was read back.
    hash.update(JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1))));
  }
  return hash.digest('hex');
}
