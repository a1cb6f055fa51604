/** Kinds of n-grams that are told apart, and rows that those which training has met share. */
export const KINDS = 1 << 17;
export const ROWS = 1 << 14;

/** A text as the network sees it. */
export interface Features {
  /** Kinds of its n-grams, each once. */
  ngrams: Int32Array;
  /** What the clauses say, the form of the text, and what the sentence encoder makes of it. */
  dense: Float32Array;
}

export interface Shape {
  /** Length of the dense features. */
  dense: number;
  /** How many of them reach the outputs directly as well: those of the clauses, which stand first. */
  direct: number;
  hidden: number;
  outputs: number;
}

/** The numbers of a network, row by row; matrices are named by what they lead to. */
export interface Weights {
  /** Bit by kind of n-gram: training has met it often enough. */
  known: Uint8Array;
  /** ROWS × hidden */
  ngrams: Float32Array;
  /** dense × hidden */
  dense: Float32Array;
  hiddenBias: Float32Array;
  /** hidden × outputs */
  output: Float32Array;
  /** direct × outputs */
  direct: Float32Array;
  outputBias: Float32Array;
}

/** Parts of the weights that hold plain numbers, in the order in which they are stored. */
export const LAYERS = ['dense', 'hiddenBias', 'output', 'direct', 'outputBias'] as const;

export const sizesOf = ({ dense, direct, hidden, outputs }: Shape): Record<(typeof LAYERS)[number], number> => ({
  dense: dense * hidden,
  hiddenBias: hidden,
  output: hidden * outputs,
  direct: direct * outputs,
  outputBias: outputs,
});

export const isKnown = ({ known }: Weights, kind: number): boolean => ((known[kind >> 3]! >> (kind & 7)) & 1) === 1;
export const rowOf = (kind: number): number => kind % ROWS;
/** Long texts have more n-grams, not more to say. */
export const scaleOf = (ngrams: Int32Array): number => 1 / Math.sqrt(Math.max(1, ngrams.length));

/**
 * One hidden layer of rectified sums over hashed n-grams and dense features; the outputs are linear in it, and in the
 * features of the clauses. The hidden layer is what lets "not" and what is denied mean something together.
 */
export class Network {
  constructor(
    readonly shape: Shape,
    readonly weights: Weights,
  ) {}

  outputs(features: Features): Float32Array {
    return this.above(this.hidden(features), features.dense);
  }

  hidden({ ngrams, dense }: Features): Float32Array {
    const { weights } = this;
    const sums = Float32Array.from(weights.hiddenBias);
    const scale = scaleOf(ngrams);
    for (const kind of ngrams) if (isKnown(weights, kind)) addRow(sums, weights.ngrams, rowOf(kind), scale);
    for (let at = 0; at < dense.length; at++) addRow(sums, weights.dense, at, dense[at]!);
    return sums.map((sum) => Math.max(0, sum));
  }

  above(hidden: Float32Array, dense: Float32Array): Float32Array {
    const { weights, shape } = this;
    const sums = Float32Array.from(weights.outputBias);
    for (let at = 0; at < shape.hidden; at++) addRow(sums, weights.output, at, hidden[at]!);
    for (let at = 0; at < shape.direct; at++) addRow(sums, weights.direct, at, dense[at]!);
    return sums;
  }

  /** What some n-grams add to an output, given which parts of the hidden layer a text has woken. */
  share(ngrams: readonly number[], hidden: Float32Array, output: number): number {
    const { weights, shape } = this;
    let sum = 0;
    for (const kind of ngrams) {
      if (!isKnown(weights, kind)) continue;
      const row = rowOf(kind) * shape.hidden;
      for (let at = 0; at < shape.hidden; at++)
        if (hidden[at]! > 0) sum += weights.ngrams[row + at]! * weights.output[at * shape.outputs + output]!;
    }
    return sum;
  }
}

/** One network that says what several say on average: they stand beside one another in its hidden layer. */
export function averaged(networks: readonly Network[]): Network {
  const [{ shape, weights: first }] = networks as [Network, ...Network[]];
  const share = 1 / networks.length;
  const wide = { ...shape, hidden: shape.hidden * networks.length };
  const sizes = sizesOf(wide);
  const weights: Weights = {
    known: first.known,
    ngrams: new Float32Array(ROWS * wide.hidden),
    dense: new Float32Array(sizes.dense),
    hiddenBias: new Float32Array(sizes.hiddenBias),
    output: new Float32Array(sizes.output),
    direct: new Float32Array(sizes.direct),
    outputBias: new Float32Array(sizes.outputBias),
  };
  networks.forEach(({ weights: of }, index) => {
    const beside = index * shape.hidden;
    for (const layer of ['ngrams', 'dense', 'hiddenBias'] as const)
      for (let row = 0; row * shape.hidden < of[layer].length; row++)
        weights[layer].set(
          of[layer].subarray(row * shape.hidden, (row + 1) * shape.hidden),
          row * wide.hidden + beside,
        );
    weights.output.set(
      of.output.map((weight) => weight * share),
      beside * shape.outputs,
    );
    for (const layer of ['direct', 'outputBias'] as const)
      of[layer].forEach((weight, at) => (weights[layer][at]! += weight * share));
  });
  return new Network(wide, weights);
}

function addRow(sums: Float32Array, matrix: Float32Array, row: number, factor: number): void {
  if (factor === 0) return;
  const width = sums.length;
  for (let at = 0, from = row * width; at < width; at++) sums[at]! += matrix[from + at]! * factor;
}

export function softmax(scores: ArrayLike<number>): number[] {
  const most = Math.max(...Array.from(scores));
  const powers = Array.from(scores, (score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));
