import { KernelClassifier } from './kernel-classifier.js';

function unit(...values: number[]): Float32Array {
  const norm = Math.hypot(...values);
  return Float32Array.from([...values, 0], (value) => value / norm);
}

describe('KernelClassifier', () => {
  const examples = [unit(1, 0.1, 0), unit(1, -0.1, 0), unit(0, 1, 0.1), unit(0, 1, -0.1)];

  it('gives the highest score to the class whose examples are nearest', async () => {
    const classifier = await KernelClassifier.train(examples, [0, 0, 1, 1], 2);
    const near = classifier.score(unit(0.9, 0.2, 0.1));
    expect(near[0]).toBeGreaterThan(near[1]!);
  });

  it('gives low scores to what is far from every example', async () => {
    const classifier = await KernelClassifier.train(examples, [0, 0, 1, 1], 2);
    const far = classifier.score(unit(0, 0, 1));
    const own = classifier.score(examples[0]!);
    expect(Math.max(...far)).toBeLessThan(0.5 * Math.max(...own));
  });

  it('scores the same when it is restored from its weights', async () => {
    const trained = await KernelClassifier.train(examples, [0, 0, 1, 1], 2);
    const stored = JSON.parse(JSON.stringify(trained.weights.map((row) => [...row]))) as number[][];
    const restored = KernelClassifier.restore(examples, stored);
    const question = unit(0.3, 0.6, 0.2);
    expect(restored.score(question)).toEqual(trained.score(question));
  });
});
