/** The size gate: what a visitor loads before the first use of the widget, gzipped. Needs the built client. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 60;
const folder = join(import.meta.dirname, '../dist/client/widget');

/** The script and all that it imports before it runs; what it fetches later does not count. */
function statics(path, found = new Map()) {
  if (found.has(path)) return found;
  const code = readFileSync(path, 'utf8');
  found.set(path, gzipSync(code, { level: 9 }).length);
  for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
    statics(join(path, '..', name), found);
  return found;
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
let loaded;
try {
  loaded = statics(join(folder, 'docent-chat.js'));
} catch (error) {
  console.error(`The built widget was not found: run "npm run build:client" first (${error.message})`);
  process.exit(1);
}
const total = [...loaded.values()].reduce((sum, size) => sum + size, 0);
for (const name of readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'))) {
  const path = join(folder, 'assets', name);
  if (!loaded.has(path)) console.log(`  later: ${name} ${kilobytes(gzipSync(readFileSync(path)).length)} KB`);
}
console.log(`Widget before first use: ${kilobytes(total)} KB gzipped of at most ${LIMIT_KB} KB`);
if (total > LIMIT_KB * 1000) process.exit(1);
