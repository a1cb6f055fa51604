/** Which implementation turns text into vectors. */
export type EncoderKind = 'lite' | 'transformers';

/** Interactive requests (a visitor waits) are served before background ones (catalogue, training). */
export type Priority = 'interactive' | 'background';

export interface EncodeOptions {
  /** Default: `background`. */
  priority?: Priority;
}

/** Turns Chinese and English text into vectors of one space. All vectors have length 1: the cosine is the dot product. */
export interface Encoder {
  /** Changes whenever vectors of an older version cannot be compared with new ones any more. */
  readonly id: string;
  readonly dimension: number;
  /** What does the arithmetic, for people to read: `native`, `wasm`, `onnx`. */
  readonly backend: string;
  encode(texts: readonly string[], options?: EncodeOptions): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** The arithmetic behind an encoder, as it lives in a worker thread. */
export interface EncoderModel {
  readonly id: string;
  readonly dimension: number;
  readonly backend: string;
  encode(texts: readonly string[]): Promise<Float32Array[]> | Float32Array[];
}

/** What a worker thread is told at its start. */
export interface EncoderSettings {
  kind: EncoderKind;
  /** Where derived data may be kept, and rebuilt at any time. */
  cacheDir: string;
  modelsDir: string;
  transformersModel: string;
}

/** Loading progress, as far as it is known. */
export interface LoadingProgress {
  message: string;
  /** 0-1 */
  fraction?: number;
}
