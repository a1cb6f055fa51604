import { seeded, shuffled } from '../document/seeded.js';
import {
  KINDS,
  LAYERS,
  Network,
  ROWS,
  isKnown,
  rowOf,
  scaleOf,
  sizesOf,
  type Features,
  type Shape,
  type Weights,
} from './network.js';

/** What a network is to say of each example. */
export interface Objective {
  outputs: number;
  /** Slopes of the loss of an example, by its place, by the outputs. */
  slopes(outputs: Float32Array, example: number): Float32Array;
}

export interface Design {
  /** How many of the dense features reach the outputs directly as well. */
  direct: number;
  hidden: number;
  /** Share of the hidden layer that is left out at random: the more examples there are, the less is needed. */
  dropped: number;
  epochs: number;
  seed: number;
}

const BATCH = 32;
/** Steps fall from here to nothing in a straight line. */
const RATE = { dense: 1.5e-3, ngrams: 0.05 } as const;
const DECAY = 0.02;
/** Shares that are left out at random, so that nothing is learned by heart (Srivastava et al. 2014). */
const DROPPED = { ngrams: 0.3, dense: 0.3 } as const;
/** N-grams in fewer texts than this say nothing. */
const RARE = 2;
const FIRST_NGRAMS = 0.05;

/**
 * Learns all answers together: what is learned of one helps the others. Adam with decoupled decay (Loshchilov, Hutter
 * 2019) for the dense weights, AdaGrad (Duchi, Hazan, Singer 2011) for those of n-grams, which are seldom met.
 */
export function train(features: readonly Features[], objective: Objective, design: Design): Network {
  const { direct, hidden, dropped, epochs, seed } = design;
  const shape = { dense: features[0]!.dense.length, direct, hidden, outputs: objective.outputs };
  const random = seeded(seed);
  const weights = firstWeights(shape, features, random);
  const network = new Network(shape, weights);
  const optimiser = new Adam(shape, weights);
  const squares = new Float32Array(weights.ngrams.length);
  const steps = epochs * Math.ceil(features.length / BATCH);
  for (let epoch = 0, step = 0; epoch < epochs; epoch++) {
    const order = shuffled([...features.keys()], random);
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH);
      const left = 1 - ++step / (steps + 1);
      for (const index of batch) {
        const kept = thinned(features[index]!, weights, random);
        const slopes = (outputs: Float32Array) => objective.slopes(outputs, index);
        learn(network, kept, slopes, optimiser.slopes, squares, RATE.ngrams * left, dropped, random);
      }
      optimiser.step(RATE.dense * left, batch.length);
    }
  }
  return network;
}

function firstWeights(shape: Shape, features: readonly Features[], random: () => number): Weights {
  const counts = new Uint16Array(KINDS);
  for (const { ngrams } of features) for (const kind of ngrams) counts[kind]! += 1;
  const known = new Uint8Array(KINDS / 8);
  counts.forEach((count, kind) => {
    if (count >= RARE) known[kind >> 3]! |= 1 << (kind & 7);
  });
  const normal = (length: number, spread: number) =>
    Float32Array.from(
      { length },
      () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()) * spread,
    );
  const sizes = sizesOf(shape);
  return {
    known,
    ngrams: normal(ROWS * shape.hidden, FIRST_NGRAMS),
    dense: normal(sizes.dense, 1 / Math.sqrt(shape.dense)),
    hiddenBias: new Float32Array(sizes.hiddenBias),
    output: normal(sizes.output, 1 / Math.sqrt(shape.hidden)),
    direct: new Float32Array(sizes.direct),
    outputBias: new Float32Array(sizes.outputBias),
  };
}

interface Thinned {
  rows: number[];
  scale: number;
  /** Places of the dense features that are left, and their values. */
  places: number[];
  values: number[];
  dense: Float32Array;
}

/** The features that are left in one round of training; what is left counts more, so that sums stay what they are. */
function thinned({ ngrams, dense }: Features, weights: Weights, random: () => number): Thinned {
  const rows = [];
  for (const kind of ngrams) if (isKnown(weights, kind) && random() >= DROPPED.ngrams) rows.push(rowOf(kind));
  const left = new Float32Array(dense.length);
  const places = [];
  const values = [];
  for (let at = 0; at < dense.length; at++) {
    if (dense[at] === 0 || random() < DROPPED.dense) continue;
    left[at] = dense[at]! / (1 - DROPPED.dense);
    places.push(at);
    values.push(left[at]!);
  }
  return { rows, scale: scaleOf(ngrams) / (1 - DROPPED.ngrams), places, values, dense: left };
}

/** One example: forward, backward, the slopes of the dense weights added up, and a step for its n-grams. */
function learn(
  network: Network,
  { rows, scale, places, values, dense }: Thinned,
  slopesOf: (outputs: Float32Array) => Float32Array,
  slopes: Slopes,
  squares: Float32Array,
  rate: number,
  dropped: number,
  random: () => number,
): void {
  const { weights, shape } = network;
  const { hidden: width, outputs, direct } = shape;
  const hidden = Float32Array.from(weights.hiddenBias);
  for (const row of rows) addScaledRow(hidden, weights.ngrams, row * width, scale);
  places.forEach((at, index) => addScaledRow(hidden, weights.dense, at * width, values[index]!));
  const kept = hidden.map((sum) => (sum > 0 && random() >= dropped ? 1 / (1 - dropped) : 0));
  for (let at = 0; at < width; at++) hidden[at]! *= kept[at]!;
  const errors = slopesOf(network.above(hidden, dense));

  const back = new Float32Array(width);
  for (let at = 0; at < width; at++) {
    if (hidden[at] === 0) continue;
    let sum = 0;
    for (let k = 0, from = at * outputs; k < outputs; k++) sum += errors[k]! * weights.output[from + k]!;
    back[at] = sum * kept[at]!;
    addScaledTo(slopes.output, at * outputs, errors, hidden[at]!);
  }
  addScaledTo(slopes.outputBias, 0, errors, 1);
  addScaledTo(slopes.hiddenBias, 0, back, 1);
  places.forEach((at, index) => {
    addScaledTo(slopes.dense, at * width, back, values[index]!);
    if (at < direct) addScaledTo(slopes.direct, at * outputs, errors, values[index]!);
  });
  for (const row of rows)
    for (let at = 0, to = row * width; at < width; at++, to++) {
      if (back[at] === 0) continue;
      const slope = back[at]! * scale;
      squares[to]! += slope * slope;
      weights.ngrams[to]! -= (rate * slope) / (Math.sqrt(squares[to]!) + 1e-3);
    }
}

type Slopes = Record<(typeof LAYERS)[number], Float32Array>;

const MOMENTUM = 0.9;
const MEMORY = 0.999;
const BIASES: readonly string[] = ['hiddenBias', 'outputBias'];

class Adam {
  readonly slopes: Slopes;
  private readonly means: Slopes;
  private readonly squares: Slopes;
  private steps = 0;

  constructor(
    shape: Shape,
    private readonly weights: Weights,
  ) {
    const sizes = sizesOf(shape);
    const empty = () => Object.fromEntries(LAYERS.map((layer) => [layer, new Float32Array(sizes[layer])])) as Slopes;
    [this.slopes, this.means, this.squares] = [empty(), empty(), empty()];
  }

  step(rate: number, examples: number): void {
    this.steps += 1;
    const [meanScale, squareScale] = [1 / (1 - MOMENTUM ** this.steps), 1 / (1 - MEMORY ** this.steps)];
    for (const layer of LAYERS) {
      const [weights, slopes, means, squares] = [
        this.weights[layer],
        this.slopes[layer],
        this.means[layer],
        this.squares[layer],
      ];
      const decay = BIASES.includes(layer) ? 0 : DECAY;
      for (let at = 0; at < weights.length; at++) {
        const slope = slopes[at]! / examples;
        const mean = (means[at] = MOMENTUM * means[at]! + (1 - MOMENTUM) * slope);
        const square = (squares[at] = MEMORY * squares[at]! + (1 - MEMORY) * slope * slope);
        const step = (mean * meanScale) / (Math.sqrt(square * squareScale) + 1e-8) + decay * weights[at]!;
        weights[at]! -= rate * step;
      }
      slopes.fill(0);
    }
  }
}

function addScaledRow(sums: Float32Array, matrix: Float32Array, from: number, factor: number): void {
  for (let at = 0; at < sums.length; at++) sums[at]! += matrix[from + at]! * factor;
}

function addScaledTo(matrix: Float32Array, from: number, row: Float32Array, factor: number): void {
  for (let at = 0; at < row.length; at++) matrix[from + at]! += row[at]! * factor;
}
