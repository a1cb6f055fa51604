import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createContext } from '../../bootstrap.js';
import { CatalogueImporter } from '../../catalogue/import/catalogue-importer.js';
import { loadConfig } from '../../config/config.js';
import { DocentError } from '../../config/errors.js';
import type { ChatReply } from '../../protocol/chat.js';
import { endProgress, showProgress } from '../terminal.js';
import { MeasuredServer } from './measured-server.js';
import { scoreRequests, type Prediction, type RequestScores, type ScoredRequest } from './score-requests.js';

const requestSchema = z.object({
  id: z.string(),
  text: z.string().min(1),
  goldIds: z.array(z.string()),
  softIds: z.array(z.string()).optional(),
  quirkIds: z.array(z.string()).optional(),
});

/** Questions that are asked at the same time. */
const AT_ONCE = 4;

export interface RequestFiles {
  catalogue: string;
  requests: string;
  predictions?: string | undefined;
}

/**
 * Imports a catalogue into an empty installation, asks every request through `POST /api/chat` in a conversation of its
 * own, and scores the first five items of each answer.
 */
export async function benchmarkRequests(files: RequestFiles): Promise<RequestScores> {
  const requests = await readRequests(files.requests);
  if (!existsSync(files.catalogue)) throw noFile(files.catalogue);
  const dataDir = await mkdtemp(join(tmpdir(), 'docent-requests-'));
  try {
    await importInto(dataDir, files.catalogue);
    const server = await MeasuredServer.start(dataDir, { DOCENT_DEMO: 'off' });
    try {
      await server.settled();
      const predictions = await askAll(server, requests);
      if (files.predictions)
        await writeFile(files.predictions, predictions.map((each) => `${JSON.stringify(each)}\n`).join(''));
      return scoreRequests(requests, predictions);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function readRequests(file: string): Promise<ScoredRequest[]> {
  if (!existsSync(file)) throw noFile(file);
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    try {
      return requestSchema.parse(JSON.parse(line)) as ScoredRequest;
    } catch {
      throw new DocentError('bad-request', {
        zh: `${file} 第 ${index + 1} 行应是 { "id", "text", "goldIds" }。`,
        en: `Line ${index + 1} of ${file} should be { "id", "text", "goldIds" }.`,
      });
    }
  });
}

async function importInto(dataDir: string, file: string): Promise<void> {
  const context = await createContext(loadConfig({ ...process.env, DOCENT_DATA_DIR: dataDir, DOCENT_DEMO: 'off' }));
  try {
    await context.get(CatalogueImporter, { strict: false }).import(file);
  } finally {
    await context.close();
  }
}

async function askAll(server: MeasuredServer, requests: readonly ScoredRequest[]): Promise<Prediction[]> {
  const predictions: Prediction[] = [];
  const waiting = [...requests];
  const ask = async () => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      predictions.push(await askOnce(server, request));
      showProgress(predictions.length, requests.length, 'requests');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  endProgress();
  return predictions;
}

async function askOnce(server: MeasuredServer, { id, text }: ScoredRequest): Promise<Prediction> {
  const response = await fetch(`${server.url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  if (!response.ok) throw new Error(`“${text}” was answered with ${response.status}: ${await response.text()}`);
  const { blocks, relaxed } = (await response.json()) as ChatReply;
  const ids = blocks.flatMap((block) => (block.type === 'items' ? block.items.map((card) => card.id) : []));
  return { id, ids, relaxed };
}

function noFile(file: string): DocentError {
  return new DocentError('bad-request', { zh: `没有这个文件：${file}`, en: `There is no such file: ${file}` });
}
