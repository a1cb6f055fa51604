import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Item } from '../../catalogue/item.js';
import type { Constraints } from '../../language/constraints.js';
import type { Encoding } from '../ports.js';
import { frequentChineseWords } from '../../language/segment.js';
import { SearchService } from '../search.service.js';
import { normalise } from '../vectors/quantise.js';
import { ItemVectors } from '../vectors/item-vectors.service.js';

export interface SearchBenchmark {
  items: number;
  queries: number;
  dimension: number;
  buildSeconds: number;
  /** Milliseconds of a whole search, without encoding the question. */
  p50: number;
  p95: number;
  p99: number;
  eventLoopDelayP99: number;
  heapMegabytes: number;
  vectorMegabytes: number;
}

const CITIES = [
  '北京|Beijing',
  '上海|Shanghai',
  '杭州|Hangzhou',
  '西安|Xi’an',
  '巴黎|Paris',
  '伦敦|London',
  '罗马|Rome',
  '纽约|New York',
];
const CATEGORIES = ['museum', 'gallery', 'temple', 'park', 'garden', 'palace', 'historic-site', 'theatre'];
const TAGS = ['history', 'art', 'quiet', 'family', 'bronze', 'ceramics', 'painting', 'nature', 'science', 'photogenic'];
const HOURS = [
  'Tu-Su 09:00-17:00',
  '24/7',
  'Mo-Fr 10:00-18:00; Sa 10:00-16:00',
  'Apr 01-Oct 31: 08:00-19:00; Nov 01-Mar 31: 09:00-16:30',
];

/** Searches a made-up bilingual catalogue; the same seed makes the same one. */
export async function benchmarkSearch({
  items: count = 20_000,
  queries = 200,
  dimension = 1024,
  seed = 42,
}: { items?: number; queries?: number; dimension?: number; seed?: number } = {}): Promise<SearchBenchmark> {
  const random = mulberry32(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const vocabulary = {
    zh: [...frequentChineseWords(300).keys()].filter((word) => word.length > 1),
    en: madeUpWords(pick),
  };
  const words: Words = (language, length) =>
    Array.from({ length }, () => {
      const from = vocabulary[language];
      // A few words are used again and again, most hardly ever, as in real texts.
      return from[Math.floor(from.length * random() ** 3)];
    }).join(language === 'zh' ? '' : ' ');
  const items = Array.from({ length: count }, (_, i) => syntheticItem(i, { random, pick, words }));

  const started = performance.now();
  const { search, vectors } = createSearch(items, dimension, random);
  await search.start();
  await vectors.settled();
  const buildSeconds = (performance.now() - started) / 1000;

  const questions = Array.from({ length: queries }, (_, i) => ({
    text:
      i % 2 === 0
        ? `有没有${words('zh', 2)}的${pick(['博物馆', '公园', '寺庙'])}`
        : `a ${words('en', 2)} ${pick(['museum', 'park', 'temple'])}`,
    constraints: constraintsFor(i, pick),
    vector: randomVector(dimension, random),
  }));
  for (const question of questions.slice(0, 10)) await ask(search, question);

  const delay = monitorEventLoopDelay({ resolution: 5 });
  const times: number[] = [];
  delay.enable();
  for (const question of questions) {
    const start = performance.now();
    await ask(search, question);
    times.push(performance.now() - start);
    await new Promise(setImmediate);
  }
  delay.disable();
  await search.onApplicationShutdown();

  times.sort((a, b) => a - b);
  const at = (share: number) => round(times[Math.min(times.length - 1, Math.floor(times.length * share))]!);
  return {
    ...{ items: count, queries, dimension, buildSeconds: round(buildSeconds) },
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    // The monitor counts its own interval.
    eventLoopDelayP99: round(Math.max(0, delay.percentile(99) / 1e6 - 5)),
    heapMegabytes: round(process.memoryUsage().heapUsed / 1e6),
    vectorMegabytes: round((count * dimension) / 1e6),
  };
}

interface Question {
  text: string;
  constraints: Constraints;
  vector: Float32Array;
}

async function ask(search: SearchService, { text, constraints, vector }: Question): Promise<void> {
  if (Object.keys(constraints).length === 0) await search.find({ text, vector, limit: 10 });
  else await search.findFitting({ text, vector, constraints, now: new Date(), limit: 10 });
}

function constraintsFor(i: number, pick: <Value>(values: readonly Value[]) => Value): Constraints {
  const wish = (value: string) => ({ any: [value], not: [] });
  switch (i % 4) {
    case 0:
      return {};
    case 1:
      return { kind: 'attraction', category: wish(pick(CATEGORIES)), price: { max: 50 } };
    case 2:
      return { kind: 'attraction', place: wish(pick(CITIES).split('|')[1]!), open: { now: true } };
    default:
      return { tag: wish(pick(TAGS)), rating: { min: 4 }, duration: { min: 60, max: 120 } };
  }
}

interface Dice {
  random: () => number;
  pick: <Value>(values: readonly Value[]) => Value;
  words: Words;
}

type Words = (language: 'zh' | 'en', length: number) => string;

function madeUpWords(pick: <Value>(values: readonly Value[]) => Value): string[] {
  const syllables = 'ba den ko lim sor tep va mul ran dis pol ter fan gri hos jel'.split(' ');
  return Array.from({ length: 6000 }, () => pick(syllables) + pick(syllables) + pick(syllables));
}

function syntheticItem(i: number, { random, pick, words }: Dice): Item {
  const [zh, en] = pick(CITIES).split('|') as [string, string];
  return {
    id: `item-${i}`,
    kind: pick(['attraction', 'attraction', 'video', 'artefact']),
    name: { zh: `${words('zh', 2)}馆`, en: `${words('en', 2)} ${i}` },
    description: { zh: `${words('zh', 40)}。`, en: `${words('en', 45)}.` },
    ...{ aliases: [], categories: [pick(CATEGORIES)], tags: [pick(TAGS), pick(TAGS)], city: { zh, en } },
    ...{ latitude: random() * 120 - 60, longitude: random() * 300 - 150 },
    ...{ price: { amount: Math.floor(random() * 100), currency: 'CNY' }, rating: 3 + random() * 2, ratingCount: 20 },
    ...{ visitMinutes: { min: 60, max: 120 }, openingHours: pick(HOURS) },
    ...{ accessibility: [], audience: [], creators: [], languages: [], media: [], attributes: {} },
  };
}

/** A search over these items alone, with random vectors for their texts and nothing stored. */
function createSearch(items: readonly Item[], dimension: number, random: () => number) {
  const byId = new Map(items.map((item) => [item.id, item]));
  const source = {
    get: (id: string) => byId.get(id),
    all: (kinds?: readonly string[]) => (kinds ? items.filter(({ kind }) => kinds.includes(kind)) : items),
    onChange: () => () => undefined,
  };
  const encoding: Encoding = {
    ...{ encoderId: 'random', dimension, ready: () => Promise.resolve() },
    encode: (texts) => Promise.resolve(texts.map(() => randomVector(dimension, random))),
    open: () => Promise.reject(new Error('There is no other encoder')),
  };
  const nothing = {
    encoders: () => Promise.resolve([]),
    async *of() {
      // Nothing is stored.
    },
    ...{ save: () => Promise.resolve(), remove: () => Promise.resolve(), keepOnly: () => Promise.resolve() },
  };
  const jobs = {
    start: async (_type: string, work: (job: { signal: AbortSignal; progress(): void }) => Promise<unknown>) => {
      await work({ signal: new AbortController().signal, progress: () => undefined });
      return 'benchmark';
    },
    finished: () => Promise.resolve(),
  };
  const vectors = new ItemVectors(source, encoding, nothing, jobs);
  return { search: new SearchService(source, vectors), vectors };
}

function randomVector(dimension: number, random: () => number): Float32Array {
  const vector = Float32Array.from({ length: dimension }, () => random() + random() + random() - 1.5);
  return normalise(vector) ?? vector;
}

/** A small generator with a seed (mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
