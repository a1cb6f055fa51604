import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The compiled form of a worker beside the caller. Run from TypeScript (tests), it is the one in `dist/`.
 * @param caller `import.meta.url` of a file in a folder of `src/`
 */
export function workerFile(name: string, caller: string): string {
  const beside = fileURLToPath(new URL(name, caller));
  const file = beside.includes('/dist/') ? beside : beside.replace(/\/src\/(?!.*\/src\/)/, '/dist/src/');
  for (const candidate of [beside, file]) if (existsSync(candidate)) return candidate;
  throw new Error(`${file} is missing: build the server first (npm run build:server)`);
}
