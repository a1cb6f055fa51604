/**
 * Pictures of all that visitors and staff see, for looking at:
 * `node scripts/screenshots.mjs FOLDER [--server URL] [--only WORD]`. Without a server one is started on an empty data
 * folder; with one, ADMIN_PASSWORD is its password. Needs Chromium (CHROMIUM_PATH, or a Debian one).
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { askSome, takeConsole } from './screenshots-console.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { server: { type: 'string' }, only: { type: 'string', default: '' } },
});
const [folder] = positionals;
if (!folder) {
  console.error('Usage: node scripts/screenshots.mjs FOLDER [--server URL] [--only WORD]');
  process.exit(1);
}

const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1440, height: 900 } },
  kiosk: { viewport: { width: 1080, height: 1920 }, hasTouch: true },
};
const QUESTIONS = {
  zh: {
    items: '推荐几个适合带孩子去的北京博物馆',
    reviews: '大家对故宫的评价怎么样？',
    films: '推荐几部讲敦煌的纪录片',
  },
  en: {
    items: 'Museums in Beijing that children would enjoy',
    reviews: 'What do reviews say about the Palace Museum?',
    films: 'Recommend a few documentaries about Dunhuang',
  },
};

const password = process.env.ADMIN_PASSWORD ?? randomBytes(12).toString('hex');
const server = values.server ? { url: values.server, stop: async () => undefined } : await startServer();
const host = await startHostSite(server.url);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
});
await mkdir(folder, { recursive: true });
await askSome(server.url);
try {
  for (const [size, device] of Object.entries(SIZES)) {
    for (const locale of ['zh', 'en']) {
      for (const theme of ['light', 'dark']) {
        await takeAll(size, device, locale, theme);
        await takeStaffPages(size, device, locale, theme);
      }
    }
  }
} finally {
  await browser.close();
  host.close();
  await server.stop();
}

async function takeAll(size, device, locale, theme) {
  const scenes = {
    'page-start': (page) => open(page, server.url),
    'page-items': async (page) => {
      await open(page, server.url);
      await ask(page, QUESTIONS[locale].items);
    },
    'page-reviews': async (page) => {
      await open(page, server.url);
      await ask(page, QUESTIONS[locale].reviews);
    },
    'page-films': async (page) => {
      await open(page, server.url);
      await ask(page, QUESTIONS[locale].films);
    },
    'floating-closed': (page) => open(page, host.url),
    'floating-start': async (page) => {
      await open(page, host.url);
      await page.locator('.launcher').click();
    },
    'floating-items': async (page) => {
      await open(page, host.url);
      await page.locator('.launcher').click();
      await ask(page, QUESTIONS[locale].items);
    },
  };
  for (const [scene, play] of Object.entries(scenes)) {
    const name = `${scene}-${size}-${locale}-${theme}`;
    if (!name.includes(values.only)) continue;
    const context = await newContext(device, locale, theme);
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${name}: ${error.stack}`));
    await play(page);
    await save(name, page);
    await context.close();
  }
}

/** One sign-in serves all pages of one size, language and theme. */
async function takeStaffPages(size, device, locale, theme) {
  const nameOf = (scene) => `${scene}-${size}-${locale}-${theme}`;
  if (!nameOf('console').includes(values.only) && !values.only.startsWith('console')) return;
  const context = await newContext(device, locale, theme);
  await takeConsole(context, {
    serverUrl: server.url,
    password,
    take: async (scene, page, options) => {
      if (nameOf(scene).includes(values.only)) await save(nameOf(scene), page, options);
    },
  });
  await context.close();
}

function newContext(device, locale, theme) {
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  return browser.newContext({ ...device, locale: tag, colorScheme: theme, reducedMotion: 'reduce' });
}

async function save(name, page, options = {}) {
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`), ...options });
  console.log(resolve(folder, `${name}.png`));
}

async function open(page, url) {
  await page.goto(url);
  await page.locator('docent-chat').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}

async function ask(page, question) {
  await page.locator('docent-chat textarea').fill(question);
  await page.keyboard.press('Enter');
  await page.locator('.exchange[aria-busy="false"]').first().waitFor();
  await page.locator('docent-chat textarea').blur();
}

async function startServer() {
  const dataDir = await mkdtemp(join(tmpdir(), 'docent-screenshots-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, '../dist/src/main.js')], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DOCENT_DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ADMIN_PASSWORD: password,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise((found, failed) => {
    child.stdout.on('data', (chunk) => {
      const match = /http:\/\/localhost:(\d+)\//.exec(String(chunk));
      if (match) found(match[1]);
    });
    child.once('exit', (code) => failed(new Error(`the server ended with code ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.removeAllListeners('exit');
      child.kill();
      await once(child, 'exit');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A plain page of somebody else, for the floating widget. */
async function startHostSite(serverUrl) {
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
