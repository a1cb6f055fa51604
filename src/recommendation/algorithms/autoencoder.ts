import type { Rank, Tensor2D, Variable } from '@tensorflow/tfjs-core';
import { nativeTensorFlow, wasmTensorFlow } from '../../embedding/tensorflow.js';
import type { Algorithm, FitContext, History, Model, SavedModel, TrainingData } from './algorithm.js';
import { historyOf } from './matrix.js';
import { pacer } from './pace.js';
import { Random } from './random.js';
import { scaled, weightScale, type WeightScale } from './weights.js';

export interface AutoencoderParameters {
  hidden: number;
  latent: number;
  epochs: number;
  batch: number;
  learningRate: number;
  /** Share of a history that is hidden from the encoder while it learns. */
  dropout: number;
  /** Final weight of the Kullback-Leibler divergence, reached half-way; 0: a denoising autoencoder. */
  beta: number;
  weightPower: number;
}

type Layer = 'encoder' | 'encoderBias' | 'latent' | 'latentBias' | 'decoder' | 'decoderBias';

interface Head {
  readonly hidden: number;
  readonly latent: number;
  readonly scale: WeightScale;
}

/**
 * Variational autoencoder with multinomial likelihood (Liang et al. 2018), trained in TensorFlow.js: native where it
 * loads, else WebAssembly. Serving needs no TensorFlow: one visitor is two small sums over plain arrays.
 */
export const autoencoder: Algorithm<AutoencoderParameters> = {
  id: 'autoencoder',
  defaults: {
    hidden: 200,
    latent: 64,
    epochs: 30,
    batch: 128,
    learningRate: 2e-3,
    dropout: 0.5,
    beta: 0.2,
    weightPower: 0.5,
  },
  space: { beta: [0, 0.2], epochs: [20, 40] },

  async fit(data: TrainingData, parameters: AutoencoderParameters, context: FitContext): Promise<Model> {
    const tf = (await nativeTensorFlow()) ?? (await wasmTensorFlow());
    const pause = pacer(context);
    const { matrix } = data;
    const { hidden, latent, batch } = parameters;
    const items = matrix.items;
    const random = new Random(context.seed);
    const scale = weightScale(matrix, parameters.weightPower);
    const glorot = (rows: number, columns: number): Variable<Rank.R2> => {
      const deviation = Math.sqrt(2 / (rows + columns));
      return tf.variable(
        tf.tensor2d(
          Float32Array.from({ length: rows * columns }, () => deviation * random.normal()),
          [rows, columns],
        ),
      );
    };
    const zeros = (columns: number): Variable<Rank.R2> => tf.variable(tf.zeros<Rank.R2>([1, columns]));
    const w: Record<Layer, Variable<Rank.R2>> = {
      encoder: glorot(items, hidden),
      encoderBias: zeros(hidden),
      latent: glorot(hidden, 2 * latent),
      latentBias: zeros(2 * latent),
      decoder: glorot(latent, items),
      decoderBias: zeros(items),
    };
    const optimizer = tf.train.adam(parameters.learningRate);
    const rows = Int32Array.from({ length: matrix.visitors }, (_, row) => row).filter(
      (row) => matrix.rowStart[row + 1]! > matrix.rowStart[row]!,
    );
    const steps = Math.ceil(rows.length / batch);
    const total = steps * parameters.epochs;
    try {
      for (let step = 0; step < total; step++) {
        if (step % steps === 0) random.shuffle(rows);
        const chosen = rows.subarray((step % steps) * batch, (step % steps) * batch + batch);
        const size = chosen.length;
        const target = new Float32Array(size * items);
        const input = new Float32Array(size * items);
        chosen.forEach((row, b) => fillRow(historyOf(matrix, row), b * items, input, target));
        const noise = Float32Array.from({ length: size * latent }, () => random.normal());
        const beta = parameters.beta * Math.min(1, (2 * step) / total);
        tf.tidy(() => {
          const x = tf.tensor2d(input, [size, items]);
          const t = tf.tensor2d(target, [size, items]);
          const epsilon = tf.tensor2d(noise, [size, latent]);
          // Forward.
          const h = tf.tanh(tf.add(tf.matMul(x, w.encoder), w.encoderBias)) as Tensor2D;
          const both = tf.add(tf.matMul(h, w.latent), w.latentBias) as Tensor2D;
          const mean = tf.slice(both, [0, 0], [size, latent]);
          const logVariance = tf.slice(both, [0, latent], [size, latent]);
          const noisy = tf.mul(tf.exp(tf.mul(logVariance, 0.5)), epsilon);
          const sample = beta > 0 ? (tf.add(mean, noisy) as Tensor2D) : mean;
          const share = tf.softmax(tf.add(tf.matMul(sample, w.decoder), w.decoderBias));
          // Backward, by hand: the core package brings no gradients.
          const dLogits = tf.div(tf.sub(tf.mul(share, tf.sum(t, 1, true)), t), size) as Tensor2D;
          const dSample = tf.matMul(dLogits, w.decoder, false, true);
          const dMean = tf.add(dSample, tf.mul(mean, beta / size));
          const dVariance =
            beta > 0
              ? tf.add(tf.mul(tf.mul(dSample, noisy), 0.5), tf.mul(tf.sub(tf.exp(logVariance), 1), (0.5 * beta) / size))
              : tf.zerosLike(logVariance);
          const dBoth = tf.concat([dMean, dVariance], 1) as Tensor2D;
          const dH = tf.mul(tf.matMul(dBoth, w.latent, false, true), tf.sub(1, tf.square(h))) as Tensor2D;
          optimizer.applyGradients({
            [w.encoder.name]: tf.matMul(x, dH, true),
            [w.encoderBias.name]: tf.sum(dH, 0, true),
            [w.latent.name]: tf.matMul(h, dBoth, true),
            [w.latentBias.name]: tf.sum(dBoth, 0, true),
            [w.decoder.name]: tf.matMul(sample, dLogits, true),
            [w.decoderBias.name]: tf.sum(dLogits, 0, true),
          });
        });
        context.progress?.((step + 1) / total);
        await pause();
      }
      const arrays = Object.fromEntries(
        await Promise.all(
          Object.entries(w).map(async ([name, layer]) => [name, Float32Array.from(await layer.data())] as const),
        ),
      ) as Record<Layer, Float32Array>;
      return new AutoencoderModel(data.itemIds, { hidden, latent, scale }, arrays);
    } finally {
      for (const layer of Object.values(w)) layer.dispose();
      optimizer.dispose();
    }

    function fillRow(history: History, offset: number, input: Float32Array, target: Float32Array): void {
      const values = scaled(history.weights, scale);
      let norm = 0;
      history.items.forEach((item, h) => {
        target[offset + item] = values[h]!;
        if (random.next() < parameters.dropout) return;
        input[offset + item] = values[h]!;
        norm += values[h]! ** 2;
      });
      if (norm > 0) for (const item of history.items) input[offset + item]! /= Math.sqrt(norm);
    }
  },

  restore: (saved, itemIds) =>
    new AutoencoderModel(itemIds, saved.head as Head, saved.arrays as Record<Layer, Float32Array>),
};

class AutoencoderModel implements Model {
  readonly id = 'autoencoder';

  constructor(
    readonly itemIds: readonly string[],
    private readonly head: Head,
    private readonly layers: Record<Layer, Float32Array>,
  ) {}

  score(history: History): Float32Array {
    const { hidden, latent } = this.head;
    const { encoder, encoderBias, latent: inner, latentBias, decoder, decoderBias } = this.layers;
    const values = scaled(history.weights, this.head.scale);
    const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
    const h = Float64Array.from(encoderBias);
    history.items.forEach((item, at) => {
      const x = values[at]! / norm;
      for (let k = 0; k < hidden; k++) h[k]! += x * encoder[item * hidden + k]!;
    });
    const z = Float64Array.from(latentBias.subarray(0, latent));
    for (let k = 0; k < hidden; k++) {
      const active = Math.tanh(h[k]!);
      for (let l = 0; l < latent; l++) z[l]! += active * inner[2 * k * latent + l]!;
    }
    const items = this.itemIds.length;
    const scores = Float32Array.from(decoderBias);
    for (let l = 0; l < latent; l++) {
      const factor = z[l]!;
      for (let item = 0; item < items; item++) scores[item]! += factor * decoder[l * items + item]!;
    }
    return scores;
  }

  save(): SavedModel {
    return { id: this.id, head: this.head, arrays: this.layers };
  }
}
