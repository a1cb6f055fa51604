import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

setUp();

/**
 * Threads that prepared the first start leave freed memory behind in the pieces that glibc keeps for each of them, half a
 * gigabyte of it. Few pieces, and large blocks of their own, go back to the machine. It is read when a process begins.
 */
const env = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', ...process.env };
const main = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));
const child = spawn(process.execPath, [main], { stdio: 'inherit', env });
// Ctrl-C reaches the server by itself, as one of the terminal's group.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
