import { makeItem } from '../../../test/factories/item.factory.js';
import type { Item } from '../../catalogue/item.js';
import type { Encoding } from '../ports.js';
import type { StoredVector } from './item-vectors.repository.js';
import { ItemVectors } from './item-vectors.service.js';

const DIMENSION = 16;

/** Vectors that depend on the text and on the encoder. */
function encodeText(encoderId: string, text: string): Float32Array {
  const vector = new Float32Array(DIMENSION);
  for (const character of `${encoderId.length}${text}`) vector[character.codePointAt(0)! % DIMENSION]! += 1;
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

class MemoryRepository {
  readonly rows = new Map<string, Map<string, StoredVector>>();
  saves = 0;

  encoders() {
    return Promise.resolve(
      [...this.rows].map(([encoderId, rows]) => ({ encoderId, dimension: DIMENSION, count: rows.size })),
    );
  }
  async *of(encoderId: string) {
    yield [...(this.rows.get(encoderId)?.values() ?? [])];
  }
  save(encoderId: string, vectors: readonly StoredVector[]) {
    this.saves++;
    const rows = this.rows.get(encoderId) ?? new Map<string, StoredVector>();
    this.rows.set(encoderId, rows);
    for (const vector of vectors) rows.set(vector.itemId, vector);
    return Promise.resolve();
  }
  remove(itemIds: readonly string[]) {
    for (const rows of this.rows.values()) for (const id of itemIds) rows.delete(id);
    return Promise.resolve();
  }
  keepOnly(encoderId: string) {
    for (const id of this.rows.keys()) if (id !== encoderId) this.rows.delete(id);
    return Promise.resolve();
  }
}

function setUp(count: number, repository = new MemoryRepository(), encoderId = 'lite-1', gate?: Promise<void>) {
  const items = new Map(
    Array.from({ length: count }, (_, i): [string, Item] => [`item-${i}`, makeItem({ id: `item-${i}` })]),
  );
  const encoded: string[] = [];
  const closed: string[] = [];
  const encoding: Encoding = {
    encoderId,
    dimension: DIMENSION,
    ready: () => Promise.resolve(),
    encode: async (texts, options) => {
      if (options?.priority === 'background') await gate;
      encoded.push(...texts);
      return texts.map((text) => encodeText(encoderId, text));
    },
    open: (kind) =>
      Promise.resolve({
        id: `${kind}-1`,
        encode: (texts: readonly string[]) => Promise.resolve(texts.map((text) => encodeText(`${kind}-1`, text))),
        close: () => Promise.resolve(void closed.push(kind)),
      }),
  };
  const jobs: string[] = [];
  let job: Promise<unknown> = Promise.resolve();
  const vectors = new ItemVectors(
    { get: (id) => items.get(id), all: () => [...items.values()], onChange: () => () => undefined },
    encoding,
    repository,
    {
      start: (type, work) => {
        jobs.push(type);
        job = work({ signal: new AbortController().signal, progress: () => undefined });
        return Promise.resolve('job');
      },
      finished: () => job,
    },
  );
  return { vectors, items, repository, encoded, closed, jobs };
}

describe('ItemVectors', () => {
  it('embeds what has no vector yet, and nothing twice', async () => {
    const first = setUp(50);
    await first.vectors.open();
    await first.vectors.settled();
    expect(first.vectors.status).toEqual({ encoderId: 'lite-1', embedded: 50, pending: 0 });
    expect(first.jobs).toEqual(['embed-catalogue']);

    const second = setUp(50, first.repository);
    await second.vectors.open();
    await second.vectors.settled();
    expect(second.encoded).toEqual([]);
    expect(second.vectors.status.embedded).toBe(50);
  });

  it('goes on where a killed process stopped', async () => {
    const repository = new MemoryRepository();
    const killed = setUp(20, repository);
    await killed.vectors.open();
    await killed.vectors.settled();

    const next = setUp(30, repository);
    await next.vectors.open();
    await next.vectors.settled();
    expect(next.vectors.status.embedded).toBe(30);
    expect(next.encoded).toHaveLength(10);
  });

  it('takes in new, changed and removed items', async () => {
    const { vectors, items, repository, encoded } = setUp(5);
    await vectors.open();
    await vectors.settled();
    encoded.length = 0;

    items.set('new', makeItem({ id: 'new' }));
    items.set('item-1', makeItem({ id: 'item-1', name: { en: 'Quite another name' } }));
    items.delete('item-2');
    vectors.update({ changed: ['new', 'item-1', 'item-3'], removed: ['item-2'] });
    await vectors.settled();

    expect(encoded).toEqual(['new', 'Quite another name']);
    expect(vectors.of('item-2')).toBeUndefined();
    expect(repository.rows.get('lite-1')?.has('item-2')).toBe(false);
    expect(vectors.similarity('new', 'new')).toBeCloseTo(1, 2);
  });

  it('serves the vectors of the former encoder until the new ones are complete', async () => {
    const repository = new MemoryRepository();
    const former = setUp(30, repository, 'lite-1');
    await former.vectors.open();
    await former.vectors.settled();

    let openGate: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (openGate = resolve));
    const { vectors, closed } = setUp(30, repository, 'transformers-x', gate);
    await vectors.open();
    expect(vectors.status).toEqual({ encoderId: 'lite-1', embedded: 30, pending: expect.any(Number) as number });
    const question = (await vectors.encode('item-7'))!;
    const ofFormer = (await vectors.scan(question))('item-7');
    expect(ofFormer).toBeCloseTo(1, 2);

    openGate();
    await vectors.settled();
    expect(vectors.status).toEqual({ encoderId: 'transformers-x', embedded: 30, pending: 0 });
    expect([...repository.rows.keys()]).toEqual(['transformers-x']);
    expect(closed).toEqual(['lite']);
  });

  it('serves the new vectors as they come when the former encoder cannot be had', async () => {
    const repository = new MemoryRepository();
    const former = setUp(30, repository, 'lite-0');
    await former.vectors.open();
    await former.vectors.settled();

    const { vectors } = setUp(30, repository, 'transformers-x');
    await vectors.open();
    await vectors.settled();
    expect(vectors.status).toEqual({ encoderId: 'transformers-x', embedded: 30, pending: 0 });
  });
});
