// What scripts with a browser share: the built server with the demo catalogue, a page of somebody else, Chromium.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export function launchBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
}

export async function startServer(env = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'docent-browser-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/src/main.js')], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DOCENT_DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const port = await new Promise((found, failed) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const match = /http:\/\/localhost:(\d+)\//.exec(printed);
      if (match) found(match[1]);
    });
    child.once('exit', (code) => failed(new Error(`the server ended with code ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    /** What it said when it started, with the one-time password. */
    printed: () => printed,
    stop: async () => {
      child.removeAllListeners('exit');
      child.kill();
      await once(child, 'exit');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A plain page of somebody else, for the floating widget. */
export async function startHostSite(serverUrl) {
  const page = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>
<style>body{font:17px/1.7 Georgia,"Songti SC","Noto Serif CJK SC",serif;max-width:40em;margin:3em auto;padding:0 1.5em;color:#234}</style>
<h1>The City of Elsewhere</h1>${'<p>Elsewhere lies where two rivers meet, and its museums are open until nine on Thursdays. The old quarter is best seen on foot, from the bridge up to the observatory.</p>'.repeat(4)}
<script type="module" src="${new URL('/widget/docent-chat.js', serverUrl)}" data-docent></script>`;
  const site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  await new Promise((ready) => site.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${site.address().port}/`, close: () => site.close() };
}

/** @returns what cuts the line between a page, which is not open yet, and the server: at once and for good */
export async function cuttableLine(page) {
  let isCut = false;
  const sockets = [];
  await page.routeWebSocket(/socket\.io/, (socket) => {
    if (isCut) return void socket.close();
    socket.connectToServer();
    sockets.push(socket);
  });
  return async () => {
    isCut = true;
    await page.context().setOffline(true);
    for (const socket of sockets) await socket.close();
  };
}
