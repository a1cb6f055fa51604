import type { Algorithm, Model, SavedModel, TrainingData } from './algorithm.js';

export interface PopularityParameters {
  /** Days after which a preference counts half; Infinity: age does not matter. */
  halfLifeDays: number;
}

const DAY = 86_400_000;

/** What most visitors like, lately more than long ago. Age counts back from the newest event of the data. */
export const popularity: Algorithm<PopularityParameters> = {
  id: 'popularity',
  defaults: { halfLifeDays: Infinity },
  space: { halfLifeDays: [30, 180, Infinity] },

  fit({ matrix, itemIds }: TrainingData, { halfLifeDays }: PopularityParameters): Promise<Model> {
    let newest = -Infinity;
    for (const time of matrix.times) if (time > newest) newest = time;
    const scores = new Float32Array(matrix.items);
    matrix.columns.forEach((item, e) => {
      const age = newest - matrix.times[e]!;
      // An event without a time counts as if it were one half-life old.
      const halvings = !Number.isFinite(halfLifeDays) ? 0 : Number.isFinite(age) ? age / DAY / halfLifeDays : 1;
      scores[item]! += 0.5 ** halvings;
    });
    return Promise.resolve(new PopularityModel(itemIds, scores));
  },

  restore: (saved, itemIds) => new PopularityModel(itemIds, saved.arrays.scores as Float32Array),
};

class PopularityModel implements Model {
  readonly id = 'popularity';

  constructor(
    readonly itemIds: readonly string[],
    private readonly scores: Float32Array,
  ) {}

  score(): Float32Array {
    return this.scores.slice();
  }

  save(): SavedModel {
    return { id: this.id, head: {}, arrays: { scores: this.scores } };
  }
}
