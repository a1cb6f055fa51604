import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KINDS } from '../network/network.js';
import { likeliest, OutputLayout } from './outputs.js';
import { SentenceModel } from './sentence-model.js';
import { trainSentences, type Example } from './sentence-training.js';

const layout = new OutputLayout(['food', 'crowds']);
/** Kinds of n-grams: two words of judgement. */
const [GOOD, BAD] = [7, KINDS - 1];

/** "Good" and "bad" about one of two things, which a dense feature tells. */
const examples: Example[] = Array.from({ length: 1200 }, (_, index) => {
  const [praises, ofFood] = [index % 2 === 0, index % 4 > 1];
  const polarity = praises ? 'positive' : 'negative';
  return {
    sentence: { text: '', polarity, aspects: [{ aspect: ofFood ? 'food' : 'crowds', polarity }] },
    features: {
      ngrams: Int32Array.of(praises ? GOOD : BAD),
      dense: Float32Array.of(ofFood ? 1 : -1, 1),
    },
    read: [],
  };
});

describe('training the network', () => {
  const network = trainSentences(examples, layout, 1, [1, 2]);
  const read = ({ features }: Example) => layout.read(network.outputs(features));

  it('learns what is said, and of what', () => {
    for (const example of examples.slice(0, 8)) {
      const { polarity, presence, aspectPolarity } = read(example);
      const [{ aspect, polarity: right }] = example.sentence.aspects as [{ aspect: string; polarity: string }];
      const at = layout.aspects.indexOf(aspect);
      expect(likeliest(polarity).polarity).toBe(right);
      expect(presence[at]).toBeGreaterThan(0.5);
      expect(presence[1 - at]).toBeLessThan(0.5);
      expect(likeliest(aspectPolarity[at]!).polarity).toBe(right);
    }
  });

  it('comes to the same weights every time, and takes no notice of words that it has not met', () => {
    const again = trainSentences(examples, layout, 1, [1, 2]);
    for (const { features } of examples.slice(0, 4)) expect(again.outputs(features)).toEqual(network.outputs(features));
    const [first] = examples as [Example];
    const known = network.hidden(first.features);
    expect(network.share([1234], known, 0)).toBe(0);
    expect(network.share([GOOD], known, 0)).not.toBe(0);
  }, 60_000);

  it('says the same after it was stored', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docent-network-'));
    try {
      const path = join(folder, 'model');
      await SentenceModel.write(path, network, {
        format: 2,
        trainedAt: '2000-01-01',
        data: 'test',
        licence: 'test',
        limits: 'test',
        sentences: { zh: 0, en: examples.length },
        folds: 0,
        figures: {},
        encoder: 'test',
        aspects: [...layout.aspects],
        temperature: 1,
        least: { read: 0.3, unread: 0.3 },
      });
      const stored = SentenceModel.read(path);
      for (const example of examples.slice(0, 8)) {
        const [before, after] = [read(example), layout.read(stored.network.outputs(example.features))];
        expect(likeliest(after.polarity).polarity).toBe(likeliest(before.polarity).polarity);
        expect(after.presence.map((chance) => chance > 0.5)).toEqual(before.presence.map((chance) => chance > 0.5));
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
