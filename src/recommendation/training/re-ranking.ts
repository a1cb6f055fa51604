import { candidatesOf } from '../algorithms/docent-model.js';
import { historyOf, itemCounts } from '../algorithms/matrix.js';
import { trainReRanker, type CandidateList, type ReRanker } from '../algorithms/re-ranker.js';
import { ndcg } from '../algorithms/ranking.js';
import { blended } from './blend.js';
import { mean, pairedGain, type Trial, type Validation } from './search.js';

const PARAMETERS = { hidden: 8, epochs: 4, learningRate: 0.003, decay: 1e-4, seeds: 2 };
/** Standard errors by which it must beat the blend on visitors it has not learnt from. */
const PROVEN = 1;
const FEWEST_VISITORS = 100;

/**
 * A re-ranker learnt from what was held out from the members, or undefined where it does not help: it is trained on each
 * half of the visitors and measured on the other.
 */
export function validatedReRanker(
  validation: Validation,
  scores: readonly (readonly Float64Array[])[],
  weights: readonly number[],
  seed: number,
  onTrial: (trial: Trial) => void,
): ReRanker | undefined {
  const { train, held, visitors } = validation;
  if (visitors.length < FEWEST_VISITORS) return undefined;
  const active = weights.flatMap((weight, m) => (weight > 0 ? [m] : []));
  const counts = Float32Array.from(itemCounts(train.matrix));
  let width = 0;
  const examples = Array.from(visitors, (visitor, index) => {
    const history = historyOf(train.matrix, visitor);
    const relevant = new Set(historyOf(held, visitor).items);
    const used = active.map((m) => scores[index]![m]!);
    const blend = blended(scores[index]!, weights);
    const candidates = candidatesOf(blend, used, counts, history);
    width = candidates.width;
    const labels = Uint8Array.from(candidates.items, (item) => (relevant.has(item) ? 1 : 0));
    return { items: candidates.items, relevant, list: { features: candidates.features, labels } as CandidateList };
  });
  const initial = new Float64Array(width);
  active.forEach((m, f) => (initial[f] = weights[m]! / 2));
  const fit = (lists: CandidateList[]) => trainReRanker(lists, width, PARAMETERS, seed, initial);

  const before = Float64Array.from(examples, ({ items, relevant }) => ndcg(items, relevant, 10));
  const after = new Float64Array(examples.length);
  for (const half of [0, 1]) {
    const reRanker = fit(examples.filter((_, index) => index % 2 !== half).map(({ list }) => list));
    examples.forEach(({ items, relevant, list }, index) => {
      if (index % 2 !== half) return;
      const values = reRanker.score(list.features.slice());
      const order = Int32Array.from(items.keys()).sort((a, b) => values[b]! - values[a]!);
      after[index] = ndcg(
        order.map((row) => items[row]!),
        relevant,
        10,
      );
    });
  }
  const proven = pairedGain(after, before) > PROVEN;
  onTrial({ algorithm: 're-ranker', parameters: PARAMETERS, ndcg: mean(after), chosen: proven });
  return proven ? fit(examples.map(({ list }) => list)) : undefined;
}
