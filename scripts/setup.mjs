/**
 * Brings a fresh clone to where it can run: checks Node, installs what is missing, builds what has changed.
 * Plain JavaScript without dependencies, because nothing is installed yet when it starts. It speaks on standard error:
 * standard output belongs to the command that runs behind it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MIN_NODE = [20, 19];

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  const needed = MIN_NODE.join('.');
  fail(
    `Docent needs Node.js ${needed} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org and run the command again.\n` +
      `Docent 需要 Node.js ${needed} 或更新的版本，当前是 ${process.versions.node}。请从 nodejs.org 安装新版本后再运行。`,
  );
}

/** Installs and builds only what is not up to date. */
export function setUp() {
  checkNode();
  once(
    'node_modules/.docent-installed',
    ['package.json', 'package-lock.json', '.npmrc'],
    'Installing packages (a few minutes the first time)',
    // Not `npm ci`, which refuses a lock file without other platforms' optional packages; `--no-save` leaves the lock as it is.
    () =>
      run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
        shell: process.platform === 'win32',
      }),
  );
  const server = ['src', 'plugins', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];
  once('dist/.server-built', server, 'Building the server', () =>
    run(process.execPath, [bin('@nestjs/cli', 'nest'), 'build']),
  );
  once('dist/client/.client-built', ['client', 'src/protocol', 'package-lock.json'], 'Building the client', () =>
    run(process.execPath, [bin('vite', 'vite'), 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn']),
  );
}

/** Runs `work` unless the stamp says that it was done for these very inputs. */
function once(stamp, inputs, title, work) {
  const file = join(ROOT, stamp);
  const fingerprint = hashOf(inputs);
  if (existsSync(file) && readFileSync(file, 'utf8') === fingerprint) return;
  const started = Date.now();
  console.error(`${title} ...`);
  work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
  console.error(`${title}: done in ${Math.round((Date.now() - started) / 1000)} s`);
}

function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const path of inputs.flatMap((input) => filesIn(join(ROOT, input))))
    hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  try {
    const names = readdirSync(path).sort();
    return names.filter((name) => name !== 'node_modules').flatMap((name) => filesIn(join(path, name)));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    throw error;
  }
}

function bin(packageName, command) {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'node_modules', packageName, 'package.json'), 'utf8'));
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command];
  return join(ROOT, 'node_modules', packageName, path);
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options });
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0)
    fail(
      `"${command.split('/').at(-1)} ${args.join(' ')}" failed (exit code ${status}); what it printed above says why.`,
    );
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
