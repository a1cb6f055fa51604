import { DocentError } from '../../config/errors.js';
import { ALGORITHMS, type Algorithm } from '../algorithms/index.js';
import { trainDocent } from '../training/train-docent.js';
import { BASELINES, type Contender } from './baselines.js';

/** What an installation serves: its parameters are searched on the training data alone. */
const DOCENT: Contender = {
  id: 'docent',
  fit: async (train, { seed, exposure, signal, progress }) =>
    (await trainDocent(train, { seed, exposure, signal, progress })).model,
};

/** Single algorithms with their default parameters. */
const SINGLE: Contender[] = Object.values<Algorithm<object>>(ALGORITHMS)
  .filter(({ id }) => BASELINES.every((baseline) => baseline.id !== id))
  .map((algorithm) => ({
    id: algorithm.id,
    fit: (train, context) => algorithm.fit(train, algorithm.defaults, context),
  }));

const CONTENDERS: readonly Contender[] = [DOCENT, ...SINGLE, ...BASELINES];
export const CONTENDER_IDS: readonly string[] = CONTENDERS.map(({ id }) => id);
const BY_DEFAULT: readonly string[] = [DOCENT, ...BASELINES].map(({ id }) => id);

/**
 * @param ids by default the shipped recommender and the trivial ones
 * @throws DocentError `bad-request` for an unknown one
 */
export function contendersNamed(ids: readonly string[] = BY_DEFAULT): Contender[] {
  const unknown = ids.filter((id) => !CONTENDER_IDS.includes(id));
  if (unknown.length > 0)
    throw new DocentError('bad-request', {
      zh: `未知的模型：${unknown.join('、')}。可用：${CONTENDER_IDS.join('、')}。`,
      en: `Unknown models: ${unknown.join(', ')}. There are: ${CONTENDER_IDS.join(', ')}.`,
    });
  return CONTENDERS.filter(({ id }) => ids.includes(id));
}
