import { parentPort, workerData } from 'node:worker_threads';
import { move } from 'piscina';
import { DocentError } from '../../config/errors.js';
import type { EncoderModel, EncoderSettings, LoadingProgress } from '../encoder.js';
import type { Description, EncodedBatch, LoadFailure, WorkerTask } from './tasks.js';

const settings = workerData as EncoderSettings;
let model: Promise<EncoderModel> | undefined;

async function load(): Promise<EncoderModel> {
  const report = (progress: LoadingProgress) => parentPort?.postMessage({ progress });
  if (settings.kind === 'transformers') {
    const { TransformersModel } = await import('../transformers/transformers-model.js');
    return TransformersModel.load(settings, report);
  }
  const { LiteModel } = await import('../lite/lite-model.js');
  return LiteModel.load(settings.cacheDir, report);
}

async function describe(): Promise<Description | LoadFailure> {
  try {
    const { id, dimension, backend } = await (model ??= load());
    return { id, dimension, backend };
  } catch (error) {
    if (error instanceof DocentError) return { failure: { code: error.code, text: error.text } };
    throw error;
  }
}

async function encode(texts: readonly string[]): Promise<EncodedBatch> {
  const loaded = await (model ??= load());
  const vectors = await loaded.encode(texts);
  const flat = new Float32Array(vectors.length * loaded.dimension);
  vectors.forEach((vector, index) => flat.set(vector, index * loaded.dimension));
  return flat;
}

/** Runs in every thread of the pool, which keeps its model. */
export default async function run(task: WorkerTask): Promise<Description | LoadFailure | EncodedBatch> {
  if (task.type === 'describe') return describe();
  return move((await encode(task.texts)) as never) as unknown as EncodedBatch;
}
