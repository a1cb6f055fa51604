import type { Model, SavedModel, TrainingData } from '../algorithms/algorithm.js';
import { popularity } from '../algorithms/popularity.js';
import { Random } from '../algorithms/random.js';

/** Something that can be trained and measured. */
export interface Contender {
  id: string;
  fit(train: TrainingData, context: ContenderContext): Promise<Model>;
}

export interface ContenderContext {
  seed: number;
  /** Strength of the correction for exposure, for what knows one. */
  exposure?: number;
  signal?: AbortSignal;
  progress?(fraction: number): void;
}

const RECENT_DAYS = 14;

/** What any recommender must beat: what is popular, what was popular lately, and chance. */
export const BASELINES: readonly Contender[] = [
  {
    id: 'popularity',
    fit: (train, context) => popularity.fit(train, { ...popularity.defaults, halfLifeDays: Infinity }, context),
  },
  {
    id: 'recency',
    fit: async (train, context) =>
      renamed('recency', await popularity.fit(train, { ...popularity.defaults, halfLifeDays: RECENT_DAYS }, context)),
  },
  { id: 'random', fit: (train, { seed }) => Promise.resolve(new RandomModel(train.itemIds, seed)) },
];

function renamed(id: string, model: Model): Model {
  return { id, itemIds: model.itemIds, score: (history) => model.score(history), save: () => model.save() };
}

class RandomModel implements Model {
  readonly id = 'random';
  private readonly random: Random;

  constructor(
    readonly itemIds: readonly string[],
    private readonly seed: number,
  ) {
    this.random = new Random(seed);
  }

  score(): Float32Array {
    return Float32Array.from(this.itemIds, () => this.random.next());
  }

  save(): SavedModel {
    return { id: this.id, head: { seed: this.seed }, arrays: {} };
  }
}
