import type { FeatureExtractionPipeline } from '@xenova/transformers';
import { asError } from '../../config/errors.js';
import type { EncoderModel, EncoderSettings, LoadingProgress } from '../encoder.js';
import { loadPipeline, unavailable } from './load-pipeline.js';

const MAX_CHARACTERS = 4000;
const BATCH = 16;

/** Any sentence-embedding model in ONNX form, from `<modelsDir>/<name>` or, where it can be reached, the model hub. */
export class TransformersModel implements EncoderModel {
  readonly id: string;
  readonly backend = 'onnx';
  /** The e5 family was trained with a word in front of every text that says what the text is for. */
  private readonly prefix: string;

  private constructor(
    private readonly pipeline: FeatureExtractionPipeline,
    name: string,
    readonly dimension: number,
  ) {
    this.id = `transformers/${name}`.slice(0, 120);
    this.prefix = /(^|[-/])e5-/i.test(name) ? 'query: ' : '';
  }

  static async load(
    { transformersModel: name, modelsDir }: EncoderSettings,
    report: (progress: LoadingProgress) => void,
  ): Promise<TransformersModel> {
    const extract = await loadPipeline('feature-extraction', name, modelsDir, report);
    try {
      const probe = await extract(['museum'], { pooling: 'mean', normalize: true });
      return new TransformersModel(extract, name, probe.dims.at(-1)!);
    } catch (error) {
      throw unavailable(name, modelsDir, asError(error));
    }
  }

  async encode(texts: readonly string[]): Promise<Float32Array[]> {
    const order = texts.map((_, index) => index).sort((a, b) => texts[a]!.length - texts[b]!.length);
    const vectors = new Array<Float32Array>(texts.length);
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH);
      const inputs = batch.map((index) => this.prefix + (texts[index]!.slice(0, MAX_CHARACTERS) || ' '));
      const output = await this.pipeline(inputs, { pooling: 'mean', normalize: true });
      const data = output.data as Float32Array;
      batch.forEach((index, row) => {
        vectors[index] = data.slice(row * this.dimension, (row + 1) * this.dimension);
      });
    }
    return vectors;
  }
}
