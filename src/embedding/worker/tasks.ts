import type { BilingualText, ErrorCode } from '../../config/errors.js';

export type WorkerTask = { type: 'describe' } | { type: 'encode'; texts: readonly string[] };

/** Errors lose their class between threads: what a person can be told travels as a value. */
export interface LoadFailure {
  failure: { code: ErrorCode; text: BilingualText };
}

export interface Description {
  id: string;
  dimension: number;
  backend: string;
}

/** All vectors of a batch behind one another: moved between threads, not copied. */
export type EncodedBatch = Float32Array;
