import type { BilingualText } from '../../config/errors.js';

/** A record longer than this is broken, most likely by a quote or bracket that is never closed. */
export const MAX_RECORD_CHARACTERS = 4_000_000;

/** A record as it stands in the file, or why it could not be read. */
export type SourceRecord = {
  /** Physical line, counted from 1, on which the record begins or the fault lies. */
  line: number;
  /** Number of the record, counted from 1. */
  record: number;
} & ({ value: unknown; fault?: undefined } | { value?: undefined; fault: BilingualText });
