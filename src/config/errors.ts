/** Every expected failure of the server: code -> HTTP status. A new code does not compile without a status here. */
export const ERROR_STATUS = {
  'bad-request': 400,
  'message-empty': 400,
  'message-too-long': 400,
  unauthorised: 401,
  forbidden: 403,
  'not-found': 404,
  'conversation-not-found': 404,
  'item-not-found': 404,
  'plugin-not-found': 404,
  conflict: 409,
  'payload-too-large': 413,
  'unsupported-media': 415,
  'import-invalid': 422,
  'config-invalid': 422,
  'reason-needed': 422,
  'rate-limited': 429,
  internal: 500,
  'plugin-failed': 500,
  'encoder-unavailable': 503,
  'not-ready': 503,
  'time-limit': 504,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** A text in the two languages that Docent speaks. */
export interface BilingualText {
  zh: string;
  en: string;
}

/**
 * The one error class for failures that a person can be told about.
 * `message` is safe to show (no secrets, no paths of other people's data); `text` has it in both languages.
 */
export class DocentError extends Error {
  readonly status: number;
  readonly text: BilingualText;

  constructor(
    readonly code: ErrorCode,
    text: BilingualText | string,
    options?: { cause?: unknown; readonly details?: unknown },
  ) {
    const both = typeof text === 'string' ? { zh: text, en: text } : text;
    super(both.en, options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DocentError';
    this.text = both;
    this.status = ERROR_STATUS[code];
    this.details = options?.details;
  }

  /** Machine-readable extras, such as the faulty fields of a request. */
  readonly details: unknown;
}

export function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error(String(value));
}
