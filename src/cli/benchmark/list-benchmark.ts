import type { Recommendations } from '../../protocol/visitor.js';
import type { MeasuredServer } from './measured-server.js';
import { percentiles, type Percentiles } from './percentiles.js';

const LISTS = 300;
const KINDS = ['video', 'attraction', 'artefact'];
const LIKES = 6;

/** Times `GET /api/recommendations` for one visitor who has liked some items: milliseconds, the way there and back included. */
export async function benchmarkLists({ url }: MeasuredServer): Promise<Percentiles> {
  const { visitorToken } = await send<{ visitorToken: string }>(`${url}/api/chat`, { text: 'Hello' });
  const headers = { authorization: `Bearer ${visitorToken}` };
  const list = async (kind: string): Promise<Recommendations> => {
    const response = await fetch(`${url}/api/recommendations?kind=${kind}`, { headers });
    return (await response.json()) as Recommendations;
  };
  const { items } = await list(KINDS[0]!);
  for (const { id } of items.slice(0, LIKES))
    await send(`${url}/api/feedback/item`, { itemId: id, action: 'like' }, headers);

  const times: number[] = [];
  for (let index = 0; index < LISTS; index += 1) {
    const begun = performance.now();
    await list(KINDS[index % KINDS.length]!);
    times.push(performance.now() - begun);
  }
  return percentiles(times);
}

async function send<T>(url: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}
