import type { FitContext, PreferenceMatrix, TrainingData } from '../algorithms/algorithm.js';
import { filterMatrix, historyOf } from '../algorithms/matrix.js';
import { popularity } from '../algorithms/popularity.js';
import { MIN_VISITORS, mean, measure, validationOf, type Trial } from './search.js';

/** Days to choose from; of equally good ones the first. */
const HALF_LIVES = [Infinity, 365, 90, 30, 14, 7, 3];
/** Popularity is learnt up to each of these shares of the events, and asked to foretell those up to the next one. */
const ORIGINS = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

/**
 * How fast popularity should fade, by what serves best those who come anew: rolling-origin validation (Tashman 2000)
 * inside of `data`. One cut alone would hang on whether the world happened to change just then.
 */
export async function chooseHalfLife(
  data: TrainingData,
  context: FitContext,
  onTrial: (trial: Trial) => void,
): Promise<number> {
  const measured = HALF_LIVES.map((): number[] => []);
  for (const [from, to] of periodsOf(data.matrix)) {
    const { train, held, visitors } = validationOf(
      { ...data, matrix: filterMatrix(data.matrix, (e) => data.matrix.times[e]! <= from) },
      filterMatrix(data.matrix, (e) => data.matrix.times[e]! > from && data.matrix.times[e]! <= to),
    );
    const strangers = visitors.filter((visitor) => historyOf(train.matrix, visitor).items.length === 0);
    for (const [h, halfLifeDays] of HALF_LIVES.entries()) {
      const model = await popularity.fit(train, { halfLifeDays }, context);
      const scores = model.score({ items: new Int32Array(), weights: new Float32Array() });
      measured[h]!.push(...measure({ train, held, visitors: strangers }, () => scores));
    }
  }
  if (measured[0]!.length < MIN_VISITORS) return HALF_LIVES[0]!;
  const means = measured.map((values) => mean(Float64Array.from(values)));
  const best = means.indexOf(Math.max(...means));
  HALF_LIVES.forEach((days, h) =>
    onTrial({
      ...{ algorithm: popularity.id, parameters: { halfLifeDays: Number.isFinite(days) ? days : 'none' } },
      ...{ ndcg: means[h]!, chosen: h === best },
    }),
  );
  return HALF_LIVES[best]!;
}

/** Times between which lie tenths of the events; none where hardly any event has a time. */
function periodsOf({ times }: PreferenceMatrix): [from: number, to: number][] {
  const known = times.filter((time) => !Number.isNaN(time)).sort();
  if (known.length < times.length / 2 || known.length === 0) return [];
  const at = (share: number) => known[Math.min(known.length - 1, Math.floor(share * known.length))]!;
  return ORIGINS.slice(1)
    .map((share, index): [number, number] => [at(ORIGINS[index]!), at(share)])
    .filter(([from, to]) => from < to);
}
