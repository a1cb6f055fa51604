import { setUp } from './setup.mjs';

setUp();
await import('../dist/src/cli.js');
