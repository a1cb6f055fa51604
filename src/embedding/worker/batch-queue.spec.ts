import { BatchQueue } from './batch-queue.js';

const vectorOf = (text: string) => Float32Array.of(text.length);

describe('BatchQueue', () => {
  it('joins what arrives together and answers each caller in its order', async () => {
    const batches: string[][] = [];
    const queue = new BatchQueue({
      concurrency: 1,
      run: async (texts) => {
        batches.push([...texts]);
        return texts.map(vectorOf);
      },
    });
    const [first, second] = await Promise.all([
      queue.encode(['a', 'bb'], 'background'),
      queue.encode(['ccc'], 'background'),
    ]);
    expect(batches).toEqual([['a', 'bb', 'ccc']]);
    expect([...first, ...second].map((vector) => vector[0])).toEqual([1, 2, 3]);
  });

  it('serves a waiting visitor before the rest of a long job', async () => {
    const order: string[] = [];
    const queue = new BatchQueue({
      concurrency: 1,
      maxTexts: 1,
      run: async (texts) => {
        order.push(...texts);
        if (order.length === 1) void queue.encode(['urgent'], 'interactive');
        await new Promise((resolve) => setTimeout(resolve, 5));
        return texts.map(vectorOf);
      },
    });
    await queue.encode(['job 1', 'job 2', 'job 3'], 'background');
    expect(order).toEqual(['job 1', 'urgent', 'job 2', 'job 3']);
  });

  it('tries the texts of a failed batch alone, so that one bad text fails alone', async () => {
    const queue = new BatchQueue({
      concurrency: 1,
      run: async (texts) => {
        if (texts.includes('bad')) throw new Error('worker died');
        return texts.map(vectorOf);
      },
    });
    const results = await Promise.allSettled(['good', 'bad', 'fine'].map((text) => queue.encode([text], 'background')));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('bounds a batch by its characters and drains', async () => {
    const sizes: number[] = [];
    const queue = new BatchQueue({
      concurrency: 1,
      maxCharacters: 10,
      run: async (texts) => {
        sizes.push(texts.length);
        return texts.map(vectorOf);
      },
    });
    const answers = queue.encode(['123456', '123456', '1234', 'a text that is longer than the limit'], 'background');
    await queue.drain();
    expect(sizes).toEqual([1, 2, 1]);
    expect(await answers).toHaveLength(4);
  });
});
