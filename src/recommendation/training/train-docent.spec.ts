import { jest } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model, TrainingData } from '../algorithms/algorithm.js';
import { popularity } from '../algorithms/popularity.js';
import { historyOf, holdOut, matrixOf } from '../algorithms/matrix.js';
import { Random } from '../algorithms/random.js';
import { validate } from '../algorithms/ranking.js';
import { syntheticData } from '../benchmark/synthetic.js';
import { readArtefact, writeArtefact } from './artefact.js';
import { trainDocent } from './train-docent.js';

const data = syntheticData({ visitors: 250, items: 120, events: 4500, clusters: 6, seed: 3 });
const { train, held } = holdOut(data, 0.2, new Random(1));
/** nDCG@10 measured when this was written. */
const PINNED = 0.407;
const quality = (model: Model) => validate(model, train.matrix, held);

jest.setTimeout(60_000);

describe('trainDocent', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'docent-training-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('is far better than popularity, and as good as was measured', async () => {
    const { model, trials } = await trainDocent(train, { seed: 1 });
    const popular = quality(await popularity.fit(train, popularity.defaults, { seed: 1 }));
    const random = new Random(9);
    const scoreAtRandom = () => Float32Array.from(train.itemIds, () => random.next());
    const chance = quality({ id: 'random', itemIds: train.itemIds, score: scoreAtRandom, save: () => model.save() });
    expect(quality(model)).toBeGreaterThan(1.3 * popular);
    expect(popular).toBeGreaterThan(2 * chance);
    expect(trials.some(({ algorithm, chosen }) => algorithm === 'ials' && chosen)).toBe(true);
    expect(quality(model)).toBeGreaterThan(PINNED - 0.02);
  });

  it('gives the same model for the same data and seed, and again from its file', async () => {
    const [first, second] = [
      await trainDocent(train, { seed: 4, budget: 2 }),
      await trainDocent(train, { seed: 4, budget: 2 }),
    ];
    const history = historyOf(train.matrix, 3);
    expect(second.model.score(history)).toEqual(first.model.score(history));
    expect(second.trials).toEqual(first.trials);
    const file = join(folder, 'model.bin');
    await writeArtefact(first.model, file);
    const restored = await readArtefact(file);
    expect(restored.score(history)).toEqual(first.model.score(history));
    expect(restored.contributions!(history, 9)).toEqual(first.model.contributions(history, 9));

    const bytes = await readFile(file);
    bytes[bytes.length - 20]! ^= 1;
    await writeFile(file, bytes);
    await expect(readArtefact(file)).rejects.toMatchObject({ code: 'not-ready' });
    await writeFile(file, 'not a model');
    await expect(readArtefact(file)).rejects.toMatchObject({ code: 'not-ready' });
    await expect(readArtefact(join(folder, 'nowhere.bin'))).rejects.toMatchObject({ code: 'not-ready' });
  });

  it('ranks items that nobody has seen by their content, trained with them or added later', async () => {
    const isNew = (item: number) => item % 5 === 0;
    const { matrix } = data;
    const seen = { visitors: [] as number[], items: [] as number[], weights: [] as number[] };
    const wanted = new Map<number, Set<number>>();
    for (let visitor = 0; visitor < matrix.visitors; visitor++) {
      for (const item of historyOf(matrix, visitor).items) {
        if (isNew(item)) wanted.set(visitor, (wanted.get(visitor) ?? new Set()).add(item));
        else {
          seen.visitors.push(visitor);
          seen.items.push(item);
          seen.weights.push(1);
        }
      }
    }
    const warm: TrainingData = { ...data, matrix: matrixOf(matrix.visitors, matrix.items, seen) };
    const { model } = await trainDocent(warm, { seed: 1 });
    let above = 0;
    let pairs = 0;
    for (const [visitor, items] of wanted) {
      const scores = model.score(historyOf(warm.matrix, visitor));
      for (let item = 0; item < matrix.items; item += 5) {
        if (items.has(item)) continue;
        for (const liked of items) {
          pairs++;
          if (scores[liked]! > scores[item]!) above++;
        }
      }
    }
    // The area under the curve: half by chance.
    expect(above / pairs).toBeGreaterThan(0.6);

    const { width, values } = data.content!;
    const extended = model.withItems(['late'], values.slice(0, width));
    const history = historyOf(warm.matrix, 2);
    const scores = extended.score(history);
    expect(scores[matrix.items]).toBeCloseTo(scores[0]!, 4);
    expect(extended.contributions(history, matrix.items).some((value) => value !== 0)).toBe(true);
  });

  it.each<[string, number[], number[]]>([
    ['no interactions', [], []],
    ['one visitor', [0, 0, 0], [0, 1, 2]],
    ['one item each', [0, 1, 2, 3], [0, 1, 2, 0]],
  ])('serves what little there is: %s', async (_, visitors, items) => {
    const poor: TrainingData = {
      matrix: matrixOf(4, 3, { visitors, items, weights: items.map(() => 1) }),
      visitorIds: ['a', 'b', 'c', 'd'],
      itemIds: ['x', 'y', 'z'],
    };
    const { model, trials } = await trainDocent(poor, { seed: 1 });
    expect(trials).toEqual([]);
    for (const history of [[], [1]]) {
      const scores = model.score({
        items: Int32Array.from(history),
        weights: new Float32Array(history.length).fill(1),
      });
      expect(scores.every(Number.isFinite)).toBe(true);
    }
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const training = trainDocent(data, {
      seed: 1,
      signal: controller.signal,
      progress: () => controller.abort(new Error('cancelled')),
    });
    await expect(training).rejects.toThrow('cancelled');
  });
});
