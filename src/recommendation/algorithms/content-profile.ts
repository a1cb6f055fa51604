import type { Algorithm, History, Model, SavedModel, TrainingData } from './algorithm.js';
import { scaled, weightScale, type WeightScale } from './weights.js';

export interface ContentProfileParameters {
  /** Exponent of the inverse item frequency of a feature. */
  idfPower: number;
  weightPower: number;
}

interface Head {
  readonly width: number;
  readonly scale: WeightScale;
}

/**
 * What is like the content of the history: cosine of the item's features, weighted by how rare each is (TF-IDF; features
 * that most items have, as the dimensions of an embedding, keep weight 1), with the weighted sum over the history.
 * Without content all scores are zero.
 */
export const contentProfile: Algorithm<ContentProfileParameters> = {
  id: 'content-profile',
  defaults: { idfPower: 1, weightPower: 0.5 },
  space: { idfPower: [0, 0.5, 1] },

  fit(data: TrainingData, { idfPower, weightPower }: ContentProfileParameters): Promise<Model> {
    const items = data.itemIds.length;
    const width = data.content?.width ?? 0;
    const vectors = new Float32Array(items * width);
    if (data.content) {
      const { values } = data.content;
      for (let f = 0; f < width; f++) {
        let present = 0;
        for (let item = 0; item < items; item++) if (values[item * width + f]! !== 0) present++;
        const idf = present === 0 ? 0 : Math.log((1 + items) / present) ** idfPower;
        for (let item = 0; item < items; item++) {
          vectors[item * width + f] = values[item * width + f]! * (present > items / 2 ? Math.min(1, idf) || 1 : idf);
        }
      }
      for (let item = 0; item < items; item++) normalise(vectors.subarray(item * width, (item + 1) * width));
    }
    return Promise.resolve(
      new ContentProfileModel(data.itemIds, { width, scale: weightScale(data.matrix, weightPower) }, vectors),
    );
  },

  restore: (saved, itemIds) =>
    new ContentProfileModel(itemIds, saved.head as Head, saved.arrays.vectors as Float32Array),
};

function normalise(vector: Float32Array): void {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) return;
  const factor = 1 / Math.sqrt(sum);
  for (let f = 0; f < vector.length; f++) vector[f]! *= factor;
}

class ContentProfileModel implements Model {
  readonly id = 'content-profile';

  constructor(
    readonly itemIds: readonly string[],
    private readonly head: Head,
    /** Unit rows, items x width. */
    private readonly vectors: Float32Array,
  ) {}

  score(history: History): Float32Array {
    const { width } = this.head;
    const profile = new Float64Array(width);
    const values = scaled(history.weights, this.head.scale);
    history.items.forEach((item, h) => {
      for (let f = 0; f < width; f++) profile[f]! += values[h]! * this.vectors[item * width + f]!;
    });
    return Float32Array.from(this.itemIds, (_, item) => {
      let sum = 0;
      for (let f = 0; f < width; f++) sum += profile[f]! * this.vectors[item * width + f]!;
      return sum;
    });
  }

  contributions(history: History, item: number): Float32Array {
    const { width } = this.head;
    const values = scaled(history.weights, this.head.scale);
    return Float32Array.from(history.items, (other, h) => {
      let sum = 0;
      for (let f = 0; f < width; f++) sum += this.vectors[other * width + f]! * this.vectors[item * width + f]!;
      return values[h]! * sum;
    });
  }

  save(): SavedModel {
    return { id: this.id, head: this.head, arrays: { vectors: this.vectors } };
  }
}
