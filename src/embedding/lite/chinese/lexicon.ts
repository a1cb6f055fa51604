import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { lexiconVersion, unpackLexicon } from './lexicon-pack.js';

export interface Word {
  text: string;
  /** log10 of its share of running text. */
  logFrequency: number;
  /** English renderings, best first. */
  senses: readonly string[];
}

/** Chinese words with their frequency and English senses; one string and an index into it, words are parsed when met. */
export class Lexicon {
  static readonly maxWordLength = 8;

  private readonly starts = new Map<string, number>();
  private readonly parsed = new LRUCache<string, Word>({ max: 5000 });

  constructor(private readonly body: string) {
    for (let at = 0; at < body.length;) {
      const tab = body.indexOf('\t', at);
      this.starts.set(body.slice(at, tab), tab + 1);
      const end = body.indexOf('\n', tab);
      at = end < 0 ? body.length : end + 1;
    }
  }

  /** Opens the packed lexicon in the cache folder; packs it first when it is missing, outdated or damaged. */
  static async open(cacheDir: string): Promise<Lexicon> {
    const file = join(cacheDir, `lexicon-${lexiconVersion()}.txt`);
    const body = (await readBody(file)) ?? (await pack(file).then(() => readBody(file)));
    if (body === undefined) throw new Error(`The lexicon could not be written to ${file}`);
    return new Lexicon(body);
  }

  has(text: string): boolean {
    return this.starts.has(text);
  }

  get(text: string): Word | undefined {
    const start = this.starts.get(text);
    if (start === undefined) return undefined;
    const known = this.parsed.get(text);
    if (known) return known;
    const end = this.body.indexOf('\n', start);
    const [frequency, senses] = this.body.slice(start, end < 0 ? undefined : end).split('\t');
    const word = { text, logFrequency: Number(frequency), senses: senses!.split(';').filter(Boolean) };
    this.parsed.set(text, word);
    return word;
  }
}

async function readBody(file: string): Promise<string | undefined> {
  try {
    return unpackLexicon(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** In a thread of its own, so that the memory that packing takes is given back. */
function pack(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./lexicon-pack.worker.js', import.meta.url), { workerData: { file } });
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Packing the lexicon failed (${code})`))));
  });
}
