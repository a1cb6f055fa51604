import { jest } from '@jest/globals';

// A real database, encoder or server on a busy machine may be slow without being wrong.
jest.setTimeout(180_000);
