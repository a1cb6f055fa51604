import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureExtractionPipeline, ProgressInfo } from '@xenova/transformers';
import { DocentError, asError } from '../../config/errors.js';
import type { EncoderModel, EncoderSettings, LoadingProgress } from '../encoder.js';

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
    settings: EncoderSettings,
    report: (progress: LoadingProgress) => void,
  ): Promise<TransformersModel> {
    const { transformersModel: name, modelsDir } = settings;
    const local = existsSync(join(modelsDir, name));
    try {
      const { env, pipeline } = await import('@xenova/transformers');
      env.localModelPath = modelsDir;
      // What the hub delivers is kept where the operator would have put it by hand.
      env.cacheDir = modelsDir;
      env.allowRemoteModels = !local;
      report({ message: local ? `Loading the model ${name}` : `Looking for the model ${name} on the model hub` });
      const extract = await pipeline('feature-extraction', name, {
        dtype: local && !existsSync(join(modelsDir, name, 'onnx/model_quantized.onnx')) ? 'fp32' : 'q8',
        progress_callback: progressReporter(name, report),
      });
      const probe = await extract(['museum'], { pooling: 'mean', normalize: true });
      return new TransformersModel(extract, name, probe.dims.at(-1)!);
    } catch (error) {
      throw unavailable(name, modelsDir, local, asError(error));
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

/** At most one report a second: downloads tell of every few kilobytes. */
function progressReporter(name: string, report: (progress: LoadingProgress) => void): (info: ProgressInfo) => void {
  let last = 0;
  return (info) => {
    if (info.status !== 'progress_total' || Date.now() - last < 1000) return;
    last = Date.now();
    report({ message: `Loading the model ${name}: ${Math.round(info.progress)} %`, fraction: info.progress / 100 });
  };
}

function unavailable(name: string, modelsDir: string, local: boolean, cause: Error): DocentError {
  const reason = cause.cause instanceof Error ? `${cause.message} (${cause.cause.message})` : cause.message;
  return new DocentError(
    'encoder-unavailable',
    local
      ? {
          zh: `无法加载 ${join(modelsDir, name)} 中的模型：${reason}`,
          en: `The model in ${join(modelsDir, name)} could not be loaded: ${reason}`,
        }
      : {
          zh: `找不到模型 ${name}：${modelsDir} 中没有，也无法从模型库下载（${reason}）。请把模型文件放进 ${join(modelsDir, name)}。`,
          en: `The model ${name} is not in ${modelsDir} and could not be downloaded (${reason}). Put its files into ${join(modelsDir, name)}.`,
        },
    { cause },
  );
}
