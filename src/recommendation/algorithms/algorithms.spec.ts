import { syntheticData } from '../benchmark/synthetic.js';
import type { Algorithm, History, Model, PreferenceMatrix, TrainingData } from './algorithm.js';
import { ALGORITHMS, restoreModel } from './index.js';
import { historyOf, holdOut, matrixOf } from './matrix.js';
import { Random } from './random.js';
import { validate } from './ranking.js';

const data = syntheticData({ visitors: 250, items: 120, events: 4500, clusters: 6, seed: 3 });
const { train, held } = holdOut(data, 0.2, new Random(1));
const context = { seed: 1 };
const learn = (id: keyof typeof ALGORITHMS, on: TrainingData = train): Promise<Model> => {
  const algorithm: Algorithm<object> = ALGORITHMS[id];
  return algorithm.fit(on, algorithm.defaults, context);
};
const quality = (model: Model) => validate(model, train.matrix, held);
/** The autoencoder takes longer: it has a test of its own. */
const IDS = (Object.keys(ALGORITHMS) as (keyof typeof ALGORITHMS)[]).filter((id) => id !== 'autoencoder');
const random: Pick<Model, 'score'> & Partial<Model> = {
  score: ({ items }: History) => {
    const generator = new Random(items[0]! + 1000 * items.length);
    return Float32Array.from({ length: data.itemIds.length }, () => generator.next());
  },
};

describe('algorithms', () => {
  it.each(['item-knn', 'sequence-knn', 'ease', 'ials'] as const)(
    '%s finds structure that popularity and chance do not',
    async (id) => {
      const popularity = quality(await learn('popularity'));
      expect(popularity).toBeGreaterThan(quality(random as Model));
      expect(quality(await learn(id))).toBeGreaterThan(popularity * 1.1);
    },
  );

  it('content-profile finds structure without any other visitor', async () => {
    expect(quality(await learn('content-profile'))).toBeGreaterThan(1.5 * quality(random as Model));
  });

  it.each(IDS)('%s scores the same after it was saved and restored', async (id) => {
    const model = await learn(id);
    const history = historyOf(train.matrix, 7);
    expect(restoreModel(model.save(), model.itemIds).score(history)).toEqual(model.score(history));
  });

  it.each(IDS)('%s gives the same model for the same seed', async (id) => {
    const history = historyOf(train.matrix, 5);
    expect((await learn(id)).score(history)).toEqual((await learn(id)).score(history));
  });

  it.each(['item-knn', 'sequence-knn', 'ease', 'ials', 'content-profile'] as const)(
    '%s explains a score by addends that make it up',
    async (id) => {
      const model = await learn(id);
      const history = historyOf(train.matrix, 7);
      const scores = model.score(history);
      for (const item of [0, 17, 63]) {
        const sum = model.contributions!(history, item).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(scores[item]!, 4);
      }
    },
  );

  describe.each(IDS)('%s on poor data', (id) => {
    const itemIds = data.itemIds.slice(0, 5);
    const of = (matrix: PreferenceMatrix, visitors: number): TrainingData => ({
      matrix,
      visitorIds: Array.from({ length: visitors }, (_, v) => `v${v}`),
      itemIds,
    });
    const triplets = (visitors: number[], items: number[]) =>
      matrixOf(Math.max(0, ...visitors.map((v) => v + 1)), 5, { visitors, items, weights: items.map(() => 1) });
    it.each([
      ['no interactions', of(triplets([], []), 0)],
      ['one visitor', of(triplets([0, 0, 0], [0, 2, 4]), 1)],
      ['one item of one visitor', of(triplets([0], [3]), 1)],
      ['everyone likes everything', of(triplets([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 0, 1, 2, 3, 4]), 2)],
    ])('%s: finite scores for every item', async (_, poor) => {
      const model = await learn(id, poor);
      const histories = [[], [1], [0, 1, 2, 3, 4]];
      for (const items of histories) {
        const scores = model.score({ items: Int32Array.from(items), weights: new Float32Array(items.length).fill(1) });
        expect(scores).toHaveLength(5);
        expect(scores.every(Number.isFinite)).toBe(true);
      }
    });
  });

  it('stops when it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(
      ALGORITHMS.ials.fit(data, { ...ALGORITHMS.ials.defaults, epochs: 1000 }, { seed: 1, signal }),
    ).rejects.toThrow('cancelled');
  });
});
