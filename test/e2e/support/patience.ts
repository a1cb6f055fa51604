import { jest } from '@jest/globals';

// A whole server on a busy machine may be slow without being wrong.
jest.setTimeout(60_000);
