/** Implicit feedback, visitors x items, compressed sparse rows, columns ascending within a row. */
export interface PreferenceMatrix {
  readonly visitors: number;
  readonly items: number;
  /** visitors + 1 offsets into the arrays below. */
  readonly rowStart: Int32Array;
  readonly columns: Int32Array;
  /** Confidence weight > 0 of each preference (see behaviour/preferences). */
  readonly weights: Float32Array;
  /** Milliseconds since 1970, NaN when unknown. */
  readonly times: Float64Array;
}

/** What algorithms learn from. */
export interface TrainingData {
  readonly matrix: PreferenceMatrix;
  readonly visitorIds: readonly string[];
  readonly itemIds: readonly string[];
  /** Dense content features of the items (row-major, items x width: categories, tags, language, year, embedding). */
  readonly content?: { readonly width: number; readonly values: Float32Array };
  /** Explicit ratings, for models that predict stars: the same indices. */
  readonly ratings?: { readonly visitors: Int32Array; readonly items: Int32Array; readonly values: Float32Array };
}

/** What one visitor did: indices into the model's items, the strongest evidence the caller has, in any order. */
export interface History {
  readonly items: Int32Array;
  readonly weights: Float32Array;
  /** Milliseconds since 1970, NaN when unknown. */
  readonly times?: Float64Array;
}

/** A trained model. Every visitor, known in training or not, is served by its history (fold-in). */
export interface Model {
  /** "popularity", "ease", "ials", "docent", ... */
  readonly id: string;
  readonly itemIds: readonly string[];
  /** One score an item, comparable within one call only. Items of the history are scored too: the caller leaves them out. */
  score(history: History): Float32Array;
  /** How much each item of the history moved the score of `item`. Undefined where the algorithm cannot say. */
  contributions?(history: History, item: number): Float32Array;
  save(): SavedModel;
}

/** JSON-able head and named typed arrays: what an artefact file holds. */
export interface SavedModel {
  readonly id: string;
  readonly head: unknown;
  readonly arrays: Record<string, Float32Array | Float64Array | Int32Array>;
}

export interface FitContext {
  readonly seed: number;
  readonly signal?: AbortSignal;
  progress?(fraction: number): void;
}

export interface Algorithm<P extends object> {
  readonly id: string;
  readonly defaults: P;
  /** Values to try, for the search on validation data. */
  readonly space: { readonly [K in keyof P]?: readonly P[K][] };
  fit(data: TrainingData, parameters: P, context: FitContext): Promise<Model>;
  restore(saved: SavedModel, itemIds: readonly string[]): Model;
}
