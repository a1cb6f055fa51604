import { syntheticData } from '../benchmark/synthetic.js';
import { autoencoder } from './autoencoder.js';
import { historyOf, holdOut } from './matrix.js';
import { popularity } from './popularity.js';
import { Random } from './random.js';
import { validate } from './ranking.js';

const data = syntheticData({ visitors: 250, items: 120, events: 4500, clusters: 6, seed: 3 });
const { train, held } = holdOut(data, 0.2, new Random(1));

it('the autoencoder beats popularity, and is the same from its file and from the same seed', async () => {
  const parameters = { ...autoencoder.defaults, hidden: 64, latent: 16, batch: 64, learningRate: 5e-3 };
  const model = await autoencoder.fit(train, parameters, { seed: 1 });
  const popular = await popularity.fit(train, popularity.defaults, { seed: 1 });
  expect(validate(model, train.matrix, held)).toBeGreaterThan(validate(popular, train.matrix, held));
  const history = historyOf(train.matrix, 4);
  expect(autoencoder.restore(model.save(), model.itemIds).score(history)).toEqual(model.score(history));
  const again = await autoencoder.fit(train, parameters, { seed: 1 });
  expect(again.score(history)).toEqual(model.score(history));
}, 60_000);
