import type { BilingualText } from '../../config/errors.js';

/** One thing that is wrong with a file, and where. */
export interface Fault {
  /** Physical line in the file, counted from 1; for records of a JSON array the line where the record begins. */
  line: number;
  /** Number of the record in the file, counted from 1. */
  record?: number;
  id?: string;
  field?: string;
  reason: BilingualText;
}
