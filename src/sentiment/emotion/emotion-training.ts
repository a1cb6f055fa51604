import { averaged, softmax, type Features, type Network } from '../network/network.js';
import { train, type Objective } from '../network/training.js';
import { messageFeatures, readEmotion } from './emotion-model.js';
import { EMOTIONS } from './emotions.js';
import type { LabelledMessage } from './labelled-messages.js';

const DESIGN = { hidden: 24, dropped: 0.5, epochs: 12 } as const;

export interface Message {
  label: number;
  features: Features;
}

export const examplesOf = (messages: readonly LabelledMessage[]): Message[] =>
  messages.map(({ text, emotion }) => ({ label: EMOTIONS.indexOf(emotion), features: messageFeatures(text) }));

/** @param seeds one network for each, which answer together */
export function trainEmotions(messages: readonly Message[], seeds: readonly number[]): Network {
  const features = messages.map((message) => message.features);
  const direct = features[0]!.dense.length;
  const objective: Objective = {
    outputs: EMOTIONS.length,
    slopes: (outputs, at) =>
      Float32Array.from(softmax(outputs), (chance, emotion) => chance - Number(emotion === messages[at]!.label)),
  };
  return averaged(seeds.map((seed) => train(features, objective, { ...DESIGN, direct, seed })));
}

function found(outputs: Float32Array): number {
  const { moved, emotion, probability } = readEmotion(outputs);
  return EMOTIONS.indexOf(probability > 1 - moved ? emotion : 'none');
}

/** Trains on all folds but one and judges that one, for each: accuracy, and precision of those that are not `none`. */
export function crossValidateEmotions(
  messages: Readonly<Record<string, readonly Message[]>>,
  folds: number,
  onFold?: (done: number) => void,
): Record<string, { accuracy: number; precision: number; majority: number }> {
  const none = EMOTIONS.indexOf('none');
  const placed = Object.entries(messages).flatMap(([language, of]) =>
    of.map((message, index) => ({ message, language, fold: index % folds, found: none })),
  );
  for (let fold = 0; fold < folds; fold++) {
    const network = trainEmotions(
      placed.filter((each) => each.fold !== fold).map(({ message }) => message),
      [fold],
    );
    for (const each of placed) if (each.fold === fold) each.found = found(network.outputs(each.message.features));
    onFold?.(fold + 1);
  }
  return Object.fromEntries(
    Object.keys(messages).map((language) => {
      const of = placed.filter((each) => each.language === language);
      const isRight = ({ message, found }: (typeof of)[number]) => message.label === found;
      const felt = of.filter(({ found }) => found !== none);
      const counts = EMOTIONS.map((_, label) => of.filter(({ message }) => message.label === label).length);
      const accuracy = of.filter(isRight).length / of.length;
      const precision = felt.filter(isRight).length / Math.max(1, felt.length);
      return [language, { accuracy, precision, majority: Math.max(...counts) / of.length }];
    }),
  );
}
