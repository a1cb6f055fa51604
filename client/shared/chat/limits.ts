import type { MAX_MESSAGE_LENGTH as ServerLimit } from '../../../src/protocol/index.js';

/** The server's limit; its value is checked by the compiler, so that no validation library is loaded for a number. */
export const MAX_MESSAGE_LENGTH: typeof ServerLimit = 2000;
