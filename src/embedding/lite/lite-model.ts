import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { EncoderModel, LoadingProgress } from '../encoder.js';
import { addScaled, normalise } from '../vectors.js';
import { Lexicon } from './chinese/lexicon.js';
import { lexiconVersion } from './chinese/lexicon-pack.js';
import { CALIBRATION } from './data/calibration.js';
import { mean, readMeans, writeMeans, type Means } from './means.js';
import { readText, type ReadText } from './reader.js';
import { UseModel } from './sentence/use-model.js';
import { WordChannels } from './word-channels.js';

/** Part of the encoder's id: vectors of another recipe cannot be compared. Raise it with every change that moves vectors. */
const RECIPE = 1;
const LEXICAL_DIMENSION = 256;
const CENTRED_DIMENSION = UseModel.dimension + WordChannels.staticDimension;
const STATIC_WEIGHT = 0.6;
const LEXICAL_WEIGHT = 0.6;

/**
 * The `lite` encoder. Chinese is read word by word through a dictionary into English, and every text becomes one vector
 * of three channels: what a sentence encoder makes of its renderings (512), the mean of its word vectors (256), and its
 * word stems, hashed (256). The first two are centred by language.
 */
export class LiteModel implements EncoderModel {
  readonly id = `lite-${RECIPE}-${lexiconVersion().slice(0, 8)}`;
  readonly dimension = CENTRED_DIMENSION + LEXICAL_DIMENSION;

  private readonly channels: WordChannels;
  private means: Means = { zh: new Float32Array(CENTRED_DIMENSION), en: new Float32Array(CENTRED_DIMENSION) };

  private constructor(
    private readonly use: UseModel,
    private readonly lexicon: Lexicon,
    private readonly renderings: number,
  ) {
    this.channels = new WordChannels(use.tokenizer, use.pieceEmbeddings, LEXICAL_DIMENSION);
  }

  /**
   * Loads the weights, and the derived data from the cache folder, where it is built when missing or damaged.
   * @param renderings of a part of a text at most: fewer take less time, and give vectors of another recipe
   */
  static async load(
    cacheDir: string,
    report?: (progress: LoadingProgress) => void,
    renderings = Infinity,
  ): Promise<LiteModel> {
    report?.({ message: 'Loading the built-in encoder' });
    const [use, lexicon] = await Promise.all([UseModel.load(), Lexicon.open(cacheDir)]);
    const model = new LiteModel(use, lexicon, renderings);
    const key = createHash('sha256')
      .update(JSON.stringify([model.id, CALIBRATION]))
      .digest('hex')
      .slice(0, 16);
    const file = join(cacheDir, `means-${key}.bin`);
    const stored = await readMeans(file, CENTRED_DIMENSION);
    model.means = stored ?? (await model.calibrate());
    if (!stored) await writeMeans(file, model.means);
    return model;
  }

  get backend(): string {
    return this.use.backend;
  }

  async encode(texts: readonly string[]): Promise<Float32Array[]> {
    const read = texts.map((text) => readText(text, this.lexicon, this.renderings));
    const channels = await this.centredChannels(read);
    return channels.map((centred, index) => {
      const { language, terms } = read[index]!;
      addScaled(centred, this.means[language], -1);
      const vector = new Float32Array(this.dimension);
      const sentence = normalise(centred.subarray(0, UseModel.dimension));
      const words = normalise(centred.subarray(UseModel.dimension));
      vector.set(sentence);
      vector.set(
        words.map((value) => value * STATIC_WEIGHT),
        UseModel.dimension,
      );
      vector.set(
        this.channels.lexical(terms).map((value) => value * LEXICAL_WEIGHT),
        CENTRED_DIMENSION,
      );
      return normalise(vector);
    });
  }

  private async calibrate(): Promise<Means> {
    const meanOf = async (texts: readonly string[]) =>
      mean(await this.centredChannels(texts.map((text) => readText(text, this.lexicon))));
    return { zh: await meanOf(CALIBRATION.map(([zh]) => zh)), en: await meanOf(CALIBRATION.map(([, en]) => en)) };
  }

  /** The two channels that are centred, behind one another, each of length 1. */
  private async centredChannels(read: readonly ReadText[]): Promise<Float32Array[]> {
    const vectors = await this.use.encode(read.flatMap(({ renderings }) => renderings.map(({ text }) => text)));
    let next = 0;
    return read.map(({ renderings, terms }) => {
      const both = new Float32Array(CENTRED_DIMENSION);
      const sentence = both.subarray(0, UseModel.dimension);
      for (const { weight } of renderings) addScaled(sentence, vectors[next++]!, weight);
      normalise(sentence);
      both.set(normalise(this.channels.static(terms)), UseModel.dimension);
      return both;
    });
  }
}
