import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AllTasks, ProgressInfo } from '@xenova/transformers';
import { DocentError, asError } from '../../config/errors.js';
import type { LoadingProgress } from '../encoder.js';

/**
 * Loads a model in ONNX form for a task, from `<modelsDir>/<name>` or, where it can be reached, the model hub.
 * @throws DocentError `encoder-unavailable` saying where its files belong
 */
export async function loadPipeline<Task extends keyof AllTasks>(
  task: Task,
  name: string,
  modelsDir: string,
  report: (progress: LoadingProgress) => void,
): Promise<AllTasks[Task]> {
  const local = existsSync(join(modelsDir, name));
  try {
    const { env, pipeline } = await import('@xenova/transformers');
    env.localModelPath = modelsDir;
    // What the hub delivers is kept where the operator would have put it by hand.
    env.cacheDir = modelsDir;
    env.allowRemoteModels = !local;
    report({ message: local ? `Loading the model ${name}` : `Looking for the model ${name} on the model hub` });
    return await pipeline(task, name, {
      dtype: local && !existsSync(join(modelsDir, name, 'onnx/model_quantized.onnx')) ? 'fp32' : 'q8',
      progress_callback: progressReporter(name, report),
    });
  } catch (error) {
    throw unavailable(name, modelsDir, asError(error));
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

/** Why a model does not serve. */
export function unavailable(name: string, modelsDir: string, cause: Error): DocentError {
  const local = existsSync(join(modelsDir, name));
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
