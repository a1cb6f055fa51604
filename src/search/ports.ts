import type { JobHandle } from '../plugin-api/services.js';
import type { Item } from '../catalogue/item.js';
import type { ItemKind } from '../protocol/blocks.js';

/** What search needs of the catalogue. */
export interface ItemSource {
  get(id: string): Item | undefined;
  all(kinds?: readonly ItemKind[]): readonly Item[];
  onChange(listener: (change: { changed: readonly string[]; removed: readonly string[] }) => void): () => void;
}

type EncodeOptions = { priority?: 'interactive' | 'background' };

/** An encoder that must be closed when it is no longer needed. */
export interface OpenedEncoder {
  readonly id: string;
  encode(texts: readonly string[], options?: EncodeOptions): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** What search needs of the embedding core. */
export interface Encoding {
  /** Known once ready. */
  readonly encoderId: string;
  readonly dimension: number;
  ready(): Promise<void>;
  encode(texts: readonly string[], options?: EncodeOptions): Promise<Float32Array[]>;
  /** A further encoder beside the one that serves. */
  open(kind: 'lite' | 'transformers'): Promise<OpenedEncoder>;
}

/** What search needs of the job queue. */
export interface JobStarter {
  start(type: string, work: (job: JobHandle) => Promise<unknown>): Promise<string>;
  /** Resolves once it has ended, however it did. */
  finished(id: string): Promise<unknown>;
}
