import { OnnxGraph } from './onnx-file.js';
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

/** The same forward pass in ONNX Runtime, whose native library comes with its npm package: four times faster than wasm. */
export async function onnxPass(weights: UseWeights): Promise<ForwardPass | undefined> {
  try {
    const { InferenceSession, Tensor } = await import('onnxruntime-node');
    const session = await InferenceSession.create(buildGraph(weights), {
      // Threads of its own would compete with the server's; parallel work comes from more worker threads.
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      // An arena would keep for ever what the largest batch has needed.
      enableCpuMemArena: false,
      graphOptimizationLevel: 'all',
    });
    return {
      backend: 'onnx',
      async run(batch) {
        const length = Math.max(...batch.map((ids) => ids.length));
        const shape = [batch.length, length];
        const ids = new BigInt64Array(batch.length * length);
        const present = new Float32Array(ids.length);
        const padding = new Float32Array(ids.length).fill(-1e9);
        batch.forEach((row, index) => {
          ids.set(row.map(BigInt), index * length);
          present.fill(1, index * length, index * length + row.length);
          padding.fill(0, index * length, index * length + row.length);
        });
        const { sentence } = await session.run({
          ids: new Tensor('int64', ids, shape),
          positions: new Tensor('float32', positionSignal(length), [length, PIECE_DIMENSION]),
          present: new Tensor('float32', present, [...shape, 1]),
          padding: new Tensor('float32', padding, [batch.length, 1, 1, length]),
        });
        return sentence!.data as Float32Array;
      },
    };
  } catch {
    // Not installed, or no library for this machine: WebAssembly does the same.
    return undefined;
  }
}

function buildGraph(weights: UseWeights): Buffer {
  const graph = new OnnxGraph();
  const constant = ({ values, shape }: Parameter) => graph.constant(values, shape);
  const scalar = (value: number) => graph.constant(Float32Array.of(value), []);
  const linear = (x: string, [matrix, offset]: Affine) =>
    graph.node('Add', [graph.node('MatMul', [x, constant(matrix)]), constant(offset)]);
  const normalise = (x: string, [scale, offset]: Affine) =>
    graph.node('LayerNormalization', [x, constant(scale), constant(offset)], {
      axis: -1,
      epsilon: { float: NORM_EPSILON },
    });

  const ids = graph.input('ids', 'int64', ['rows', 'length']);
  const positions = graph.input('positions', 'float', ['length', PIECE_DIMENSION]);
  const present = graph.input('present', 'float', ['rows', 'length', 1]);
  const padding = graph.input('padding', 'float', ['rows', 1, 1, 'length']);

  const transform = (input: string, layer: LayerWeights): string => {
    const { width, heads } = layer;
    const perHead = graph.constant([0, 0, heads, width / heads], [4]);
    const split = (x: string, order: readonly number[]) =>
      graph.node('Transpose', [graph.node('Reshape', [x, perHead])], { perm: order });
    const [query, key, value] = graph.split('Split', [linear(normalise(input, layer.norm), layer.qkv)], { axis: 2 }, 3);
    const scaled = graph.node('Mul', [split(query!, [0, 2, 1, 3]), scalar((width / heads) ** -0.5)]);
    const scores = graph.node('Add', [graph.node('MatMul', [scaled, split(key!, [0, 2, 3, 1])]), padding]);
    const mixed = graph.node('MatMul', [graph.node('Softmax', [scores], { axis: -1 }), split(value!, [0, 2, 1, 3])]);
    const joined = graph.node('Reshape', [
      graph.node('Transpose', [mixed], { perm: [0, 2, 1, 3] }),
      graph.constant([0, 0, width], [3]),
    ]);
    const residual = graph.node('Add', [
      linear(joined, layer.output),
      layer.widen ? linear(input, layer.widen) : input,
    ]);
    const expanded = graph.node('Relu', [linear(normalise(residual, layer.hiddenNorm), layer.expand)]);
    return graph.node('Add', [residual, linear(expanded, layer.contract)]);
  };

  // The published graph adds the embeddings to themselves together with the position signal.
  const embedded = graph.node('Mul', [graph.node('Gather', [constant(weights.embeddings), ids]), scalar(2)]);
  const hidden = weights.layers.reduce(transform, graph.node('Add', [embedded, positions]));
  const sum = (x: string) => graph.node('ReduceSum', [x, graph.constant([1], [1])], { keepdims: 0 });
  const mean = graph.node('Div', [sum(graph.node('Mul', [hidden, present])), sum(present)]);
  graph.output(graph.alias(graph.node('Tanh', [linear(mean, weights.head)]), 'sentence'), ['rows', SENTENCE_DIMENSION]);
  return graph.toBuffer();
}
