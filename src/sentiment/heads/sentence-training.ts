import { averaged, sigmoid, softmax, type Features, type Network } from '../network/network.js';
import { train, type Objective } from '../network/training.js';
import { POLARITIES, type OutputLayout } from './outputs.js';
import type { LabelledSentence } from './sentences.js';

/** A labelled sentence with its features. */
export interface Example {
  sentence: LabelledSentence;
  features: Features;
  /** Aspects that the clauses speak of. */
  read: readonly string[];
}

const DESIGN = { hidden: 192, dropped: 0.25, epochs: 10 } as const;

/**
 * @param direct how many of the dense features reach the outputs directly
 * @param seeds one network for each, which answer together: their chance errors cancel out
 */
export function trainSentences(
  examples: readonly Example[],
  layout: OutputLayout,
  direct: number,
  seeds: readonly number[],
): Network {
  const features = examples.map((example) => example.features);
  const objective = objectiveOf(examples, layout);
  return averaged(seeds.map((seed) => train(features, objective, { ...DESIGN, direct, seed })));
}

/** Cross entropies of all answers: the polarity, which aspects are spoken of, and their polarities. */
function objectiveOf(examples: readonly Example[], layout: OutputLayout): Objective {
  const targets = examples.map(({ sentence: { polarity, aspects } }) => ({
    polarity: POLARITIES.indexOf(polarity),
    /** The polarity of each aspect, -1 where it is not spoken of. */
    aspects: layout.aspects.map((id) => {
      const found = aspects.find(({ aspect }) => aspect === id);
      return found ? POLARITIES.indexOf(found.polarity) : -1;
    }),
  }));
  const slopes = (outputs: Float32Array, example: number) => {
    const { polarity, aspects } = targets[example]!;
    const found = new Float32Array(outputs.length);
    const choose = ({ from, to }: { from: number; to: number }, right: number) =>
      softmax(outputs.subarray(from, to)).forEach((chance, at) => (found[from + at] = chance - Number(at === right)));
    choose(layout.polarity, polarity);
    aspects.forEach((right, at) => {
      const place = layout.presence(at);
      found[place] = sigmoid(outputs[place]!) - Number(right >= 0);
      if (right >= 0) choose(layout.aspectPolarity(at), right);
    });
    return found;
  };
  return { outputs: layout.length, slopes };
}
