import type { Algorithm, Model, SavedModel } from './algorithm.js';
import { autoencoder } from './autoencoder.js';
import { contentProfile } from './content-profile.js';
import { DocentModel } from './docent-model.js';
import { ease } from './ease.js';
import { ials } from './ials.js';
import { itemKnn, sequenceKnn } from './item-knn.js';
import { popularity } from './popularity.js';

export type * from './algorithm.js';
export * from './diversity.js';
export { DocentModel } from './docent-model.js';

/** Every algorithm that trains alone, by its id. What is shipped is a blend of several: see training/train-docent. */
export const ALGORITHMS = {
  popularity,
  'item-knn': itemKnn,
  'sequence-knn': sequenceKnn,
  ease,
  ials,
  'content-profile': contentProfile,
  autoencoder,
} as const satisfies Record<string, Algorithm<object>>;

/** Any saved model, `docent` included. */
export function restoreModel(saved: SavedModel, itemIds: readonly string[]): Model {
  if (saved.id === 'docent') return DocentModel.restore(saved, itemIds);
  const algorithm: Algorithm<object> | undefined = (ALGORITHMS as Record<string, Algorithm<object>>)[saved.id];
  if (!algorithm) throw new RangeError(`No algorithm is called "${saved.id}"`);
  return algorithm.restore(saved, itemIds);
}
