import { workerData } from 'node:worker_threads';
import { packLexicon } from './lexicon-pack.js';

await packLexicon((workerData as { file: string }).file);
