import type { Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { nativeTensorFlow, wasmTensorFlow, type TensorFlow } from '../../tensorflow.js';
import {
  NORM_EPSILON,
  PIECE_DIMENSION,
  SENTENCE_DIMENSION,
  positionSignal,
  type Affine,
  type ForwardPass,
  type LayerWeights,
  type Parameter,
  type UseWeights,
} from './use-weights.js';

type TensorAffine = readonly [Tensor2D, Tensor1D];
type TensorLayer = { [Name in keyof LayerWeights]: LayerWeights[Name] extends number ? number : TensorAffine };

/** Undefined where the native binding did not install or does not load. */
export async function nativeTensorFlowPass(weights: UseWeights): Promise<ForwardPass | undefined> {
  const tf = await nativeTensorFlow();
  return tf && new TensorFlowPass(tf, 'tensorflow-native', weights);
}

export async function wasmTensorFlowPass(weights: UseWeights): Promise<ForwardPass> {
  return new TensorFlowPass(await wasmTensorFlow(), 'tensorflow-wasm', weights);
}

/** Written out in operations, because the published graph spends half of the time of a short text on bookkeeping. */
class TensorFlowPass implements ForwardPass {
  private readonly embeddings: Tensor2D;
  private readonly layers: TensorLayer[];
  private readonly head: TensorAffine;

  constructor(
    private readonly tf: TensorFlow,
    readonly backend: string,
    weights: UseWeights,
  ) {
    const tensor = ({ values, shape }: Parameter) => tf.tensor(values, shape as [number, number]);
    const affine = ([matrix, offset]: Affine) => [tensor(matrix), tensor(offset)] as unknown as TensorAffine;
    this.embeddings = tf.tensor2d(weights.embeddings.values, weights.embeddings.shape as [number, number]);
    this.layers = weights.layers.map(
      (layer) =>
        Object.fromEntries(
          Object.entries(layer).map(([name, part]) => [name, typeof part === 'number' ? part : affine(part as Affine)]),
        ) as unknown as TensorLayer,
    );
    this.head = affine(weights.head);
  }

  async run(batch: readonly (readonly number[])[]): Promise<Float32Array> {
    const { tf } = this;
    const rows = batch.length;
    const length = Math.max(...batch.map((ids) => ids.length));
    const output = tf.tidy(() => {
      const ids = new Int32Array(rows * length);
      const present = new Float32Array(rows * length);
      batch.forEach((row, index) => {
        ids.set(row, index * length);
        present.fill(1, index * length, index * length + row.length);
      });
      const mask = tf.tensor3d(present, [rows, length, 1]);
      const padding = tf.mul(tf.sub(tf.reshape(mask, [rows, 1, 1, length]), 1), 1e9);
      const embedded = tf.reshape(tf.gather(this.embeddings, ids), [rows, length, PIECE_DIMENSION]);
      // The published graph adds the embeddings to themselves together with the position signal.
      const positioned = tf.add(tf.mul(embedded, 2), tf.tensor2d(positionSignal(length), [length, PIECE_DIMENSION]));
      let hidden: Tensor2D = tf.reshape(positioned, [rows * length, PIECE_DIMENSION]);
      for (const layer of this.layers) hidden = this.transform(hidden, layer, [rows, length], padding);
      const sums = tf.sum(tf.mul(tf.reshape(hidden, [rows, length, SENTENCE_DIMENSION]), mask), 1);
      const mean: Tensor2D = tf.div(sums, tf.sum(mask, 1));
      return tf.tanh(tf.add(tf.matMul(mean, this.head[0]), this.head[1]));
    });
    const values = (await output.data()) as Float32Array;
    output.dispose();
    return values;
  }

  private transform(input: Tensor2D, layer: TensorLayer, [rows, length]: [number, number], padding: Tensor): Tensor2D {
    const { tf } = this;
    const { width, heads } = layer;
    const linear = (x: Tensor2D, [a, bias]: TensorAffine, activation: 'linear' | 'relu' = 'linear') =>
      tf.fused.matMul({ a: x, b: a, bias, activation }) as Tensor2D;
    const split = (x: Tensor) => tf.transpose(tf.reshape(x, [rows, length, heads, width / heads]), [0, 2, 1, 3]);

    const [query, key, value] = tf.split(linear(this.normalise(input, layer.norm), layer.qkv), 3, 1).map(split);
    const scores = tf.add(tf.matMul(tf.mul(query!, (width / heads) ** -0.5), key!, false, true), padding);
    const mixed = tf.transpose(tf.matMul(tf.softmax(scores), value!), [0, 2, 1, 3]);
    const attention = linear(tf.reshape(mixed, [rows * length, width]), layer.output);
    const residual: Tensor2D = tf.add(attention, layer.widen ? linear(input, layer.widen) : input);
    const expanded = linear(this.normalise(residual, layer.hiddenNorm), layer.expand, 'relu');
    return tf.add(residual, linear(expanded, layer.contract));
  }

  private normalise(input: Tensor2D, [scale, offset]: TensorAffine): Tensor2D {
    const { tf } = this;
    const centred = tf.sub(input, tf.mean(input, 1, true));
    const variance = tf.mean(tf.square(centred), 1, true);
    return tf.add(tf.mul(tf.mul(centred, tf.rsqrt(tf.add(variance, NORM_EPSILON))), scale), offset);
  }
}
