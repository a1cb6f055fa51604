import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssistantService } from '../../src/assistant/assistant.service.js';
import { CatalogueImporter } from '../../src/catalogue/import/catalogue-importer.js';
import {
  firstOf,
  scoreRequests,
  sensibleIds,
  type Prediction,
  type ScoredRequest,
} from '../../src/cli/benchmark/score-requests.js';
import { Conversation, prepareAssistant } from '../support/assistant.js';
import { createTestContext, type TestContext } from '../support/context.js';
import { cardsOf } from '../support/dialogue-judge.js';
import { accepts, inventedCity, type InventedWish } from '../support/invented-city.js';

const CROSSWOZ = join(import.meta.dirname, '../../../shared/data/crosswoz');
const isThere = existsSync(join(CROSSWOZ, 'attractions.json'));
if (!isThere) console.warn('Skipped: ../shared/data/crosswoz is not here.');

/** Asks each request in a conversation of its own. */
async function predict(assistant: AssistantService, requests: readonly ScoredRequest[]): Promise<Prediction[]> {
  const predictions: Prediction[] = [];
  for (const { id, text } of requests) {
    const answer = await new Conversation(assistant).ask(text);
    predictions.push({ id, ids: cardsOf(answer).map((card) => card.id), relaxed: answer.relaxed });
  }
  if (process.env.SHOW_MISSES) console.log(missesOf(requests, predictions).join('\n'));
  return predictions;
}

function missesOf(requests: readonly ScoredRequest[], predictions: readonly Prediction[]): string[] {
  return requests.flatMap((request, index) => {
    const prediction = predictions[index]!;
    const ids = firstOf(prediction);
    const sensible = sensibleIds(request);
    if (request.goldIds.length === 0)
      return ids.length === 0 || prediction.relaxed ? [] : [`${request.text}\n   nothing fits, but ${ids.join()}`];
    const wrong = ids.filter((id) => !sensible.has(id));
    return wrong.length > 0 || ids.length === 0
      ? [`${request.text}\n   ${wrong.join() || 'nothing'}${prediction.relaxed ? ' (relaxed)' : ''}`]
      : [];
  });
}

async function over(file: string): Promise<TestContext> {
  const test = await createTestContext({ DOCENT_DEMO: 'off' });
  await test.context.get(CatalogueImporter, { strict: false }).import(file);
  await prepareAssistant(test.context);
  return test;
}

(isThere ? describe : describe.skip)('real Chinese requests', () => {
  let test: TestContext;
  let assistant: AssistantService;

  beforeAll(async () => {
    test = await over(join(CROSSWOZ, 'attractions.json'));
    assistant = test.context.get(AssistantService, { strict: false });
  }, 300_000);
  afterAll(() => test.close());

  it('are answered as well as the human did who answered them', async () => {
    const lines = readFileSync(join(CROSSWOZ, 'requests.val.jsonl'), 'utf8').trim().split('\n');
    const requests = lines.map((line) => JSON.parse(line) as ScoredRequest);
    const scores = scoreRequests(requests, await predict(assistant, requests));
    console.log(`requests: ${JSON.stringify(scores)}`);
    expect(scores.allCorrectSensible).toBeGreaterThanOrEqual(0.97);
    expect(scores.infeasibleHandled).toBeGreaterThanOrEqual(0.95);
  }, 600_000);
});

describe('English requests in a city that nobody knows', () => {
  const places = inventedCity();
  let folder: string;
  let test: TestContext;
  let assistant: AssistantService;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docent-invented-'));
    const file = join(folder, 'places.json');
    await writeFile(file, JSON.stringify(places));
    test = await over(file);
    assistant = test.context.get(AssistantService, { strict: false });
  }, 300_000);
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  it('are answered with what fits, or with a word that nothing does', async () => {
    const fixture = readFileSync(join(import.meta.dirname, '../fixtures/invented-city.json'), 'utf8');
    const requests = (JSON.parse(fixture) as { text: string; wish: InventedWish }[]).map(
      ({ text, wish }, index): ScoredRequest => {
        const fitting = places.filter((place) => accepts(place, wish, places));
        return { id: String(index), text, goldIds: fitting.map(({ id }) => id) };
      },
    );
    const scores = scoreRequests(requests, await predict(assistant, requests));
    console.log(`invented city: ${JSON.stringify(scores)}`);
    expect(scores.allCorrectSensible).toBeGreaterThanOrEqual(0.97);
    expect(scores.infeasibleHandled).toBeGreaterThanOrEqual(0.95);
  }, 300_000);
});
