import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { DocentError } from '../config/errors.js';
import { benchmarkSearch } from '../search/benchmark/search-benchmark.js';
import { benchmarkEmbedding } from './benchmark/embedding-benchmark.js';
import { benchmarkItineraries } from './benchmark/itinerary-benchmark.js';
import { benchmarkLists } from './benchmark/list-benchmark.js';
import { MeasuredServer } from './benchmark/measured-server.js';
import { tenth } from './benchmark/percentiles.js';
import { benchmarkRecommendation } from './benchmark/recommendation-part.js';
import { benchmarkRequests } from './benchmark/requests-benchmark.js';
import { benchmarkReviews } from './benchmark/reviews-benchmark.js';
import { benchmarkTurns } from './benchmark/turn-benchmark.js';

/** Milliseconds after the start until reviews are read and idle workers have left: what is measured is the steady state. */
const STEADY = 20_000;
const PARTS = ['embedding', 'search', 'itinerary', 'recommendation', 'reviews', 'server', 'requests'] as const;
type Part = (typeof PARTS)[number];

interface Options {
  only?: Part;
  seconds: number;
  rate: number;
  pairs?: string[];
  ratings?: string;
  items?: string;
  catalogue?: string;
  requests?: string;
  predictions?: string;
  json?: boolean;
}

const NEEDS_FILES = new DocentError('bad-request', {
  zh: '请用 --catalogue 和 --requests 指明目录文件和提问文件。',
  en: 'Name the catalogue and the requests with --catalogue FILE and --requests FILE.',
});

/** The figures that the docs quote. */
export function benchmarkCommand(): Command {
  return new Command('benchmark')
    .description(
      'measures this machine: embedding quality and speed, search over 20,000 items, itineraries from 200 places, start, memory, whole turns',
    )
    .addOption(new Option('--only <part>', 'one part').choices([...PARTS]))
    .option('--seconds <n>', 'length of the load on the chat', positive, 60)
    .option('--rate <n>', 'questions a second', positive, 10)
    .option('--pairs <files...>', 'two aligned text files, Chinese and English, for cross-lingual retrieval')
    .option('--ratings <file>', 'ratings, for training time, predicted stars and diversity')
    .option('--items <file>', 'the items of the ratings, for new items: a catalogue file, or u.item of MovieLens')
    .option('--catalogue <file>', 'for --only requests: what to import into an empty installation')
    .option('--requests <file>', 'for --only requests: JSON lines { id, text, goldIds, softIds?, quirkIds? }')
    .option('--predictions <file>', 'for --only requests: where to write { id, ids, relaxed } for each request')
    .option('--json', 'print JSON')
    .action(async (options: Options) => {
      const wants = (part: Part) => options.only === undefined || options.only === part;
      const report: Record<string, unknown> = {
        machine: { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model },
      };
      if (wants('embedding')) report.embedding = await benchmarkEmbedding(options.pairs);
      if (wants('search')) report.search = await benchmarkSearch();
      if (wants('itinerary')) report.itinerary = await benchmarkItineraries();
      if (wants('recommendation')) report.recommendation = await benchmarkRecommendation(options);
      if (wants('reviews')) report.reviews = await benchmarkReviews();
      if (wants('server')) report.server = await benchmarkServer(options);
      const { catalogue, requests, predictions } = options;
      if (catalogue && requests) report.requests = await benchmarkRequests({ catalogue, requests, predictions });
      else if (options.only === 'requests') throw NEEDS_FILES;
      if (options.json) console.log(JSON.stringify(report, null, 2));
      else printTable(report);
    });
}

async function benchmarkServer({ rate, seconds }: Options) {
  const dataDir = await mkdtemp(join(tmpdir(), 'docent-benchmark-'));
  try {
    const first = await MeasuredServer.start(dataDir);
    const embedding = await first.settled();
    await first.stop();
    const later = await MeasuredServer.start(dataDir);
    await sleep(STEADY);
    const atRest = await later.report();
    const lists = await benchmarkLists(later);
    const turns = await benchmarkTurns(later, rate, seconds);
    await later.stop();
    return {
      firstStartSeconds: tenth(first.startTime / 1000),
      embeddingSeconds: tenth(embedding),
      laterStartSeconds: tenth(later.startTime / 1000),
      residentMegabytesAtRest: Math.round(atRest.residentMegabytes),
      lists,
      ...turns,
    };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function printTable(report: Record<string, unknown>): void {
  for (const [part, figures] of Object.entries(report)) {
    console.log(`\n${part}`);
    for (const [name, value] of Object.entries(figures as Record<string, unknown>)) {
      const shown =
        typeof value === 'object' && value !== null
          ? Object.entries(value)
              .map(([key, each]) => `${key} ${String(each)}`)
              .join('  ')
          : String(value);
      console.log(`  ${name.padEnd(26)} ${shown}`);
    }
  }
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new DocentError('bad-request', { zh: `“${text}”不是正数。`, en: `"${text}" is not a positive number.` });
}
