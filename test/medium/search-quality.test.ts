import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Item, ItemRecord } from '../../src/catalogue/item.js';
import { normaliseItem } from '../../src/catalogue/normalise.js';
import type { Encoder } from '../../src/embedding/encoder.js';
import { WorkerEncoder } from '../../src/embedding/worker/worker-encoder.js';
import type { ItemKind } from '../../src/protocol/blocks.js';
import type { Language } from '../../src/protocol/text.js';
import { SearchService } from '../../src/search/search.service.js';
import { itemTexts } from '../../src/search/vectors/item-text.js';
import { ItemVectors } from '../../src/search/vectors/item-vectors.service.js';

const ROOT = join(import.meta.dirname, '../..');
const FILES = ['attractions.china.json', 'attractions.world.json', 'videos.json', 'artefacts.json'];

interface Query {
  text: string;
  language: Language;
  type: 'question' | 'name' | 'pinyin' | 'typo';
  kind: ItemKind;
  /** Any of these is right. */
  expected: string[];
}

interface Figures {
  hitAt1: number;
  hitAt5: number;
  mrr: number;
}

const read = <Value>(path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Value;
const queries = read<Query[]>('test/fixtures/search/queries.json');
const items = FILES.flatMap((file) => read<ItemRecord[]>(`data/demo/${file}`)).map(normaliseItem);

let folder: string;
let encoder: Encoder;
const vectors = new Map<string, Float32Array>();

/** Each text goes through the encoder once, however many catalogues it is part of. */
async function encode(texts: readonly string[]): Promise<Float32Array[]> {
  const missing = [...new Set(texts.filter((text) => !vectors.has(text)))];
  const encoded = await encoder.encode(missing);
  missing.forEach((text, i) => vectors.set(text, encoded[i]!));
  return texts.map((text) => vectors.get(text)!);
}

async function searchOver(catalogue: readonly Item[]): Promise<SearchService> {
  const source = {
    get: (id: string) => catalogue.find((item) => item.id === id),
    all: (kinds?: readonly ItemKind[]) => catalogue.filter((item) => !kinds || kinds.includes(item.kind)),
    onChange: () => () => undefined,
  };
  const nothingStored = {
    encoders: () => Promise.resolve([]),
    async *of() {
      // Every run embeds anew.
    },
    save: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    keepOnly: () => Promise.resolve(),
  };
  const itemVectors = new ItemVectors(
    source,
    {
      ...{ encoderId: encoder.id, dimension: encoder.dimension, ready: () => Promise.resolve(), encode },
      open: () => Promise.reject(new Error('There is one encoder only')),
    },
    nothingStored,
    {
      start: async (_type, work) => {
        await work({ signal: new AbortController().signal, progress: () => undefined });
        return 'job';
      },
      finished: () => Promise.resolve(),
    },
  );
  const search = new SearchService(source, itemVectors);
  await search.start();
  await itemVectors.settled();
  return search;
}

/** The same items, but described in one language only. */
function inOneLanguage(language: Language): Item[] {
  const other = language === 'zh' ? 'en' : 'zh';
  return items.map((item) => {
    const strip = <Field extends object>(text: Field | undefined) => text && { ...text, [other]: undefined };
    const isOwn = (text: string) => /\p{Script=Han}/u.test(text) === (language === 'zh');
    return {
      ...item,
      name: strip(item.name)!,
      ...{ description: strip(item.description), city: strip(item.city), district: strip(item.district) },
      ...{ country: strip(item.country), address: undefined, aliases: item.aliases.filter(isOwn) },
      ...{ creators: item.creators.map((creator) => strip(creator)!), medium: strip(item.medium), attributes: {} },
    };
  });
}

async function measure(asked: readonly Query[], answer: (query: Query) => Promise<string[]>): Promise<Figures> {
  const ranks = await Promise.all(
    asked.map(async (query) => {
      const rank = (await answer(query)).findIndex((id) => query.expected.includes(id));
      return rank < 0 ? Infinity : rank + 1;
    }),
  );
  const share = (test: (rank: number) => boolean) => ranks.filter(test).length / ranks.length;
  return {
    hitAt1: share((rank) => rank === 1),
    hitAt5: share((rank) => rank <= 5),
    mrr: ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length,
  };
}

const findIn = (search: SearchService) => async (query: Query) =>
  (await search.find({ text: query.text, kinds: [query.kind], limit: 20 })).map(({ item }) => item.id);

const ofType = (...types: Query['type'][]) => queries.filter(({ type }) => types.includes(type));

describe('retrieval from the demo catalogue', () => {
  let search: SearchService;
  const table: Record<string, Figures> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'docent-search-'));
    encoder = await WorkerEncoder.start(
      { kind: 'lite', cacheDir: join(folder, 'cache'), modelsDir: join(folder, 'models'), transformersModel: '' },
      { threads: 1, loadMilliseconds: 120_000 },
    );
    await encode(items.flatMap((item) => itemTexts(item)));
    search = await searchOver(items);
  }, 600_000);

  afterAll(async () => {
    console.table(table);
    await encoder.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has a fixture that speaks of items which exist', () => {
    const ids = new Set(items.map(({ id }) => id));
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(queries.flatMap(({ expected }) => expected).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('finds what is asked for, better than words or meaning alone, and than chance', async () => {
    const hybrid = (table['hybrid'] = await measure(queries, findIn(search)));
    const words = (table['words alone'] = await measure(queries, async (query) => {
      const none = new Float32Array(encoder.dimension);
      const hits = await search.find({ text: query.text, vector: none, kinds: [query.kind], limit: 20 });
      return hits.map(({ item }) => item.id);
    }));
    const meaning = (table['meaning alone'] = await measure(queries, async (query) => {
      const [vector] = await encode([query.text]);
      const hits = await search.find({ text: '', vector, kinds: [query.kind], limit: 20 });
      return hits.map(({ item }) => item.id);
    }));
    const chance = queries.reduce(
      (sum, { expected, kind }) =>
        sum + expected.length / items.filter((item) => item.kind === kind).length / queries.length,
      0,
    );

    expect(hybrid.hitAt1).toBeGreaterThanOrEqual(0.86);
    expect(hybrid.hitAt5).toBeGreaterThanOrEqual(0.95);
    expect(hybrid.mrr).toBeGreaterThanOrEqual(0.9);
    expect(hybrid.mrr).toBeGreaterThan(words.mrr + 0.02);
    expect(hybrid.mrr).toBeGreaterThan(meaning.mrr + 0.1);
    expect(words.hitAt1).toBeGreaterThan(10 * chance);
    expect(meaning.hitAt1).toBeGreaterThan(10 * chance);
  });

  it('finds names however they are written', async () => {
    for (const type of ['name', 'pinyin', 'typo'] as const) {
      table[type] = await measure(ofType(type), findIn(search));
      expect(table[type].hitAt1).toBeGreaterThanOrEqual(0.88);
      expect(table[type].hitAt5).toBeGreaterThanOrEqual(0.96);
    }
  });

  it('finds items that are described in the other language only', async () => {
    const questions = ofType('question');
    for (const [asked, described, hitAt1, hitAt5] of [
      ['zh', 'en', 0.6, 0.8],
      ['en', 'zh', 0.6, 0.8],
    ] as const) {
      const figures = await measure(
        questions.filter(({ language }) => language === asked),
        findIn(await searchOver(inOneLanguage(described))),
      );
      table[`${asked} question, ${described} items`] = figures;
      expect(figures.hitAt1).toBeGreaterThanOrEqual(hitAt1);
      expect(figures.hitAt5).toBeGreaterThanOrEqual(hitAt5);
    }
  });
});
