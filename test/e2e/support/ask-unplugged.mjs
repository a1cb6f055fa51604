/** Starts the built server, asks it four questions over loopback, prints what came back as one line of JSON. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const QUESTIONS = [
  '周末带孩子去哪个安静的博物馆？',
  'a short film about bronze casting',
  '大家怎么评价兵马俑的排队？',
  'show me some Tang dynasty objects',
];

const main = fileURLToPath(new URL('../../../dist/src/main.js', import.meta.url));
const server = spawn(process.execPath, [main], {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const port = await new Promise((resolve, reject) => {
  let output = '';
  server.stdout.on('data', (chunk) => {
    output += chunk;
    const match = /http:\/\/localhost:(\d+)\//.exec(output);
    if (match) resolve(match[1]);
  });
  server.once('exit', () => reject(new Error(output)));
});

const answers = [];
for (const text of QUESTIONS) {
  const response = await fetch(`http://127.0.0.1:${port}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  const { language, route, blocks } = await response.json();
  const cards = blocks.filter(({ type }) => type === 'items').flatMap(({ items }) => items).length;
  answers.push({ language, cards, plugins: route.map(({ plugin }) => plugin) });
}
const ended = once(server, 'exit');
server.kill('SIGTERM');
// Reviews are still being read at this moment: stopping must not crash on it.
const [, signal] = await ended;
if (signal === 'SIGABRT') throw new Error('The server crashed as it stopped.');
console.log(JSON.stringify(answers));
