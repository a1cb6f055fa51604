import { scoreOf } from '../document/document-model.js';
import { seeded, shuffled } from '../document/seeded.js';
import { calibrate, train, type Example } from '../document/training.js';
import { binaryMetrics, type BinaryMetrics, type Judged } from './metrics.js';

const SEED = 42;

export interface CrossValidation extends BinaryMetrics {
  /** Accuracy of always naming the more frequent side. */
  majority: number;
  folds: number;
  /** Makes scores into log odds, fitted on all held-out scores. */
  calibration: { scale: number; shift: number };
}

/**
 * Trains on all folds but one and judges that one, for each; folds hold both sides in proportion and are the same for
 * the same data. The calibration of each fold is fitted on the others.
 */
export function crossValidate(
  examples: readonly Example[],
  folds: number,
  onFold?: (done: number) => void,
): CrossValidation {
  const foldOf = new Map<Example, number>();
  const counts = { true: 0, false: 0 };
  for (const example of shuffled(examples, seeded(SEED))) foldOf.set(example, counts[`${example.positive}`]++ % folds);
  const scored: { z: number; positive: boolean; fold: number }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(examples.filter((example) => foldOf.get(example) !== fold));
    for (const { ngrams, clauses, positive } of examples.filter((example) => foldOf.get(example) === fold))
      scored.push({ z: scoreOf(weights, ngrams, clauses), positive, fold });
    onFold?.(fold + 1);
  }
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const { scale, shift } = calibrate(scored.filter((each) => each.fold !== fold));
    for (const { z, positive } of scored.filter((each) => each.fold === fold))
      judged.push({ positive, probability: 1 / (1 + Math.exp(-(scale * z + shift))) });
  }
  const positives = examples.filter(({ positive }) => positive).length;
  return {
    ...binaryMetrics(judged),
    majority: Math.max(positives, examples.length - positives) / examples.length,
    folds,
    calibration: calibrate(scored),
  };
}
