import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { ConfigService } from '../config/config.service.js';
import type { Encoder, EncoderKind, LoadingProgress } from './encoder.js';
import { WorkerEncoder } from './worker/worker-encoder.js';

/** Long enough for a download over a slow line; a model that cannot be reached fails much sooner. */
const LOAD_MILLISECONDS = 10 * 60_000;

/** Starts encoders. Two may live at a time: the one that serves, and the one that a job embeds anew with. */
@Injectable()
export class EncoderFactory {
  constructor(private readonly config: ConfigService) {}

  /** Resolves when the model is loaded; rejects with the reason when it cannot be. */
  create(kind: EncoderKind, onProgress?: (progress: LoadingProgress) => void): Promise<Encoder> {
    const { dataDir, modelsDir, transformersModel, encoderThreads } = this.config.values;
    return WorkerEncoder.start(
      { kind, cacheDir: join(dataDir, 'cache'), modelsDir, transformersModel },
      { threads: encoderThreads, loadMilliseconds: LOAD_MILLISECONDS, ...(onProgress && { onProgress }) },
    );
  }
}
