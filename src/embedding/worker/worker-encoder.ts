import { Piscina } from 'piscina';
import { DocentError, asError } from '../../config/errors.js';
import type { EncodeOptions, Encoder, EncoderSettings, LoadingProgress } from '../encoder.js';
import { BatchQueue } from './batch-queue.js';
import type { Description, EncodedBatch, LoadFailure, WorkerTask } from './tasks.js';
import { workerFile } from './worker-file.js';

export interface WorkerEncoderOptions {
  threads: number;
  onProgress?(progress: LoadingProgress): void;
  /** Give up loading after this time. */
  loadMilliseconds?: number;
}

/** A burst passes: then one thread is enough again, and the model of the other is given back. */
const IDLE_MILLISECONDS = 60_000;
/** Texts and tokens die young: a larger nursery would only be kept full of them. */
const YOUNG_MEGABYTES = 8;

/** An encoder whose model lives in worker threads, one model each; a thread that dies is replaced. */
export class WorkerEncoder implements Encoder {
  private readonly queue: BatchQueue;
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly pool: Piscina,
    private readonly description: Description,
    concurrency: number,
  ) {
    this.queue = new BatchQueue({ run: (texts) => this.run(texts), concurrency });
  }

  static async start(settings: EncoderSettings, options: WorkerEncoderOptions): Promise<WorkerEncoder> {
    const pool = new Piscina({
      filename: workerFile('./encoder.worker.js', import.meta.url),
      workerData: settings,
      minThreads: 1,
      maxThreads: options.threads,
      idleTimeout: IDLE_MILLISECONDS,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      // Worker threads that sleep in Atomics.wait would not let the runtimes' own timers and callbacks run.
      atomics: 'disabled',
    });
    pool.on('message', (message: { progress?: LoadingProgress }) => {
      if (message.progress) options.onProgress?.(message.progress);
    });
    // Errors reach the callers through their tasks.
    pool.on('error', () => undefined);
    try {
      const signal = options.loadMilliseconds === undefined ? null : AbortSignal.timeout(options.loadMilliseconds);
      const description = (await pool.run({ type: 'describe' } satisfies WorkerTask, { signal })) as
        Description | LoadFailure;
      if ('failure' in description) throw new DocentError(description.failure.code, description.failure.text);
      return new WorkerEncoder(pool, description, options.threads);
    } catch (error) {
      await pool.destroy();
      throw error;
    }
  }

  get id(): string {
    return this.description.id;
  }

  get dimension(): number {
    return this.description.dimension;
  }

  get backend(): string {
    return this.description.backend;
  }

  async encode(texts: readonly string[], options: EncodeOptions = {}): Promise<Float32Array[]> {
    if (this.closing) throw unavailable(new Error('closed'));
    try {
      return await this.queue.encode(texts, options.priority ?? 'background');
    } catch (error) {
      throw unavailable(asError(error));
    }
  }

  /** Answers what was accepted, then ends the threads. */
  close(): Promise<void> {
    return (this.closing ??= this.queue.drain().then(() => this.pool.destroy()));
  }

  private async run(texts: readonly string[]): Promise<Float32Array[]> {
    const flat = (await this.pool.run({ type: 'encode', texts } satisfies WorkerTask)) as EncodedBatch;
    return texts.map((_, index) => flat.slice(index * this.dimension, (index + 1) * this.dimension));
  }
}

function unavailable(cause: Error): DocentError {
  return new DocentError(
    'encoder-unavailable',
    {
      zh: '文本理解服务暂时不可用，请稍后再试。',
      en: 'The text encoder is not available at the moment. Please try again later.',
    },
    { cause },
  );
}
