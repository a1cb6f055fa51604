import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ConfigService } from '../config/config.service.js';
import { DocentError, asError, type BilingualText } from '../config/errors.js';
import { CachedEncoder } from './cached-encoder.js';
import { EmbeddingVectorRepository } from './embedding-vector.repository.js';
import { EncoderFactory } from './encoder-factory.js';
import type { EncodeOptions, Encoder, EncoderKind, LoadingProgress } from './encoder.js';

export interface EmbeddingStatus {
  state: 'loading' | 'ready' | 'failed';
  /** What the configuration asks for. */
  wanted: EncoderKind;
  /** What serves. */
  encoder?: { id: string; dimension: number; backend: string };
  progress?: LoadingProgress;
  /** Why another encoder serves than the one asked for, or none at all. */
  problem?: BilingualText;
}

/** The shared embedding core: Chinese and English texts -> vectors of length 1 in one space, cached by content. */
@Injectable()
export class EmbeddingService implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(EmbeddingService.name);
  private readonly current: EmbeddingStatus;
  private started: Promise<Encoder> | undefined;
  private encoder: Encoder | undefined;

  constructor(
    private readonly config: ConfigService,
    private readonly factory: EncoderFactory,
    private readonly vectors: EmbeddingVectorRepository,
  ) {
    this.current = { state: 'loading', wanted: config.values.encoder };
  }

  /** Loading begins at once, and nobody waits for it here. */
  onModuleInit(): void {
    this.start().catch((error: unknown) => this.logger.error(`No encoder: ${asError(error).message}`));
  }

  /** Resolves when texts can be encoded; rejects when no encoder could be loaded. */
  async ready(): Promise<void> {
    await this.start();
  }

  status(): Readonly<EmbeddingStatus> {
    return this.current;
  }

  /** Names the space that vectors live in: vectors of another id must be computed anew. Known once ready. */
  get encoderId(): string {
    return this.loaded().id;
  }

  get dimension(): number {
    return this.loaded().dimension;
  }

  /**
   * One vector a text, in the same order; any text is allowed, also an empty one. Waits until the encoder is loaded.
   * Vectors are shared with the cache: do not change them.
   */
  async encode(texts: readonly string[], options?: EncodeOptions): Promise<Float32Array[]> {
    const encoder = await this.start();
    return encoder.encode(texts, options);
  }

  /** A further encoder with the same cache, for a job that embeds anew while this one serves; close it when done. */
  async open(kind: EncoderKind, onProgress?: (progress: LoadingProgress) => void): Promise<Encoder> {
    return new CachedEncoder(await this.factory.create(kind, onProgress), this.vectors);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.started?.then(
      (encoder) => encoder.close(),
      () => undefined,
    );
  }

  private loaded(): Encoder {
    if (this.encoder) return this.encoder;
    throw new DocentError('not-ready', {
      zh: '文本理解服务正在加载，请稍候。',
      en: 'The text encoder is still loading. Please wait a moment.',
    });
  }

  private start(): Promise<Encoder> {
    return (this.started ??= this.load());
  }

  private async load(): Promise<Encoder> {
    const { wanted } = this.current;
    const encoder = await this.openOrFallBack(wanted).catch((error: unknown) => {
      Object.assign(this.current, { state: 'failed', problem: this.current.problem ?? describe(error) });
      throw error;
    });
    this.encoder = encoder;
    const { id, dimension, backend } = encoder;
    Object.assign(this.current, { state: 'ready', encoder: { id, dimension, backend }, progress: undefined });
    this.logger.log(`Encoder ${id} is ready (${dimension} dimensions, ${backend})`);
    return encoder;
  }

  private async openOrFallBack(wanted: EncoderKind): Promise<Encoder> {
    const report = (progress: LoadingProgress) => {
      this.current.progress = progress;
      this.logger.log(progress.message);
    };
    try {
      return await this.open(wanted, report);
    } catch (error) {
      if (wanted === 'lite') throw error;
      this.current.problem = describe(error);
      this.logger.warn(`${this.current.problem.en} The built-in encoder "lite" is used instead.`);
      return this.open('lite', report);
    }
  }
}

function describe(error: unknown): BilingualText {
  if (error instanceof DocentError) return error.text;
  const reason = asError(error).message;
  return { zh: `无法加载文本编码器：${reason}`, en: `The text encoder could not be loaded: ${reason}` };
}
