import { DocentError } from '../../config/errors.js';
import { BASELINES, type Contender } from './baselines.js';

const CONTENDERS: readonly Contender[] = [...BASELINES];
export const CONTENDER_IDS: readonly string[] = CONTENDERS.map(({ id }) => id);
const BY_DEFAULT = ['docent', 'popularity', 'recency', 'random'];

/**
 * @param ids by default the shipped recommender and the trivial ones
 * @throws DocentError `bad-request` for an unknown one
 */
export function contendersNamed(ids: readonly string[] = BY_DEFAULT): Contender[] {
  const unknown = ids.filter((id) => !CONTENDER_IDS.includes(id) && id !== 'docent');
  if (unknown.length > 0)
    throw new DocentError('bad-request', {
      zh: `未知的模型：${unknown.join('、')}。可用：${CONTENDER_IDS.join('、')}。`,
      en: `Unknown models: ${unknown.join(', ')}. There are: ${CONTENDER_IDS.join(', ')}.`,
    });
  return CONTENDERS.filter(({ id }) => ids.includes(id));
}
