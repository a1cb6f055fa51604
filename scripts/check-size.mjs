/**
 * The size gates, gzipped: what draws the closed widget, and what a visitor has loaded before its first use. Needs the built
 * client.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 60;
const LAUNCHER_LIMIT_KB = 6;
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
let launcher;
let loaded;
try {
  launcher = statics(join(folder, 'docent-chat.js'));
  // Fetched by the launcher as soon as it has been painted.
  loaded = statics(join(folder, 'chat.js'), new Map(launcher));
} catch (error) {
  console.error(`The built widget was not found: run "npm run build:client" first (${error.message})`);
  process.exit(1);
}
const sum = (sizes) => [...sizes.values()].reduce((total, size) => total + size, 0);
const [first, total] = [sum(launcher), sum(loaded)];
for (const name of readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'))) {
  const path = join(folder, 'assets', name);
  if (!loaded.has(path)) console.log(`  later: ${name} ${kilobytes(gzipSync(readFileSync(path)).length)} KB`);
}
console.log(`Widget before first use: ${kilobytes(total)} KB gzipped of at most ${LIMIT_KB} KB`);
console.log(`Closed widget: ${kilobytes(first)} KB gzipped of at most ${LAUNCHER_LIMIT_KB} KB`);
if (total > LIMIT_KB * 1000 || first > LAUNCHER_LIMIT_KB * 1000) process.exit(1);
