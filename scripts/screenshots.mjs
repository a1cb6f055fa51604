/**
 * Pictures of all that visitors and staff see, for looking at:
 * `npm run screenshots -- FOLDER [--server URL] [--only WORD]`. Without a server one is started on an empty data
 * folder; with one, ADMIN_PASSWORD is its password. Needs Chromium (CHROMIUM_PATH, or a Debian one).
 */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takeFirstSignIn, askSome, takeConsole, trainSome } from './screenshots-console.mjs';
import { KIOSKS, kioskScenes } from './screenshots-kiosk.mjs';
import { cuttableLine, launchBrowser, startHostSite, startServer } from './support/browser.mjs';

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
  narrow: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1440, height: 900 } },
};
const QUESTIONS = {
  zh: {
    items: '推荐几个适合带孩子去的北京博物馆',
    reviews: '大家对故宫的评价怎么样？',
    films: '推荐几部讲敦煌的纪录片',
    plan: '周六带孩子逛北京，9点到17点，预算300元',
    comparison: '故宫博物院和中国国家博物馆哪个更适合带孩子',
  },
  en: {
    items: 'Museums in Beijing that children would enjoy',
    reviews: 'What do reviews say about the Palace Museum?',
    films: 'Recommend a few documentaries about Dunhuang',
    plan: 'Plan a Saturday in Beijing from 9 to 17 with children, budget 300 yuan',
    comparison: 'Compare the Palace Museum with the National Museum of China',
  },
};

const password = process.env.ADMIN_PASSWORD ?? randomBytes(12).toString('hex');
const server = values.server
  ? { url: values.server, stop: async () => undefined }
  : await startServer({ ADMIN_PASSWORD: password, DOCENT_PUBLIC_URL: 'https://guide.museum.example' });
const host = await startHostSite(server.url);
const browser = await launchBrowser();
await mkdir(folder, { recursive: true });
await askSome(server.url);
if (server.dataDir) await trainSome(server.dataDir);
try {
  for (const [size, device] of Object.entries(SIZES)) {
    for (const locale of ['zh', 'en']) {
      for (const theme of ['light', 'dark', 'high-contrast']) {
        await takeAll(pageScenes(locale), { size, device, locale, theme });
        if (size !== 'narrow') await takeStaffPages(size, device, locale, theme);
      }
    }
  }
  for (const [size, device] of Object.entries(KIOSKS))
    for (const locale of ['zh', 'en']) {
      const scenes = kioskScenes(server.url, locale, QUESTIONS[locale]);
      await takeAll(scenes, { size, device, locale, theme: 'light' });
    }
  if (values.only === '' || /^(empty|console|first)/.test(values.only)) await takeEmpty();
} finally {
  await browser.close();
  host.close();
  await server.stop();
}

function pageScenes(locale) {
  return {
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
    'page-comparison': async (page) => {
      await open(page, server.url);
      await ask(page, QUESTIONS[locale].comparison);
    },
    // As high as it takes to see the whole plan with its map.
    'page-plan': async (page) => {
      await page.setViewportSize({ ...page.viewportSize(), height: 2600 });
      await open(page, server.url);
      await ask(page, QUESTIONS[locale].plan);
      await page.locator('.leaflet-container').first().waitFor();
    },
    'page-me': async (page) => {
      await open(page, server.url);
      await page.locator('.tastes button').first().click();
      await page.getByRole('button', { name: /^(我的喜好与收藏|You and your taste)$/ }).click();
      await page.locator('.me-terms li').first().waitFor();
    },
    'page-names': async (page) => {
      await open(page, server.url);
      await page.locator('docent-chat textarea').pressSequentially(locale === 'zh' ? '故宫' : 'the palace');
      await page.locator('.names li').first().waitFor();
    },
    'page-offline': async (page) => {
      const cut = await cuttableLine(page);
      await open(page, server.url);
      await ask(page, QUESTIONS[locale].films);
      await cut();
      await page.locator('.banner').waitFor();
      await page.locator('docent-chat textarea').fill(QUESTIONS[locale].items);
      await page.keyboard.press('Enter');
    },
    'page-too-long': async (page) => {
      await open(page, server.url);
      await page.locator('docent-chat textarea').fill(QUESTIONS[locale].plan.repeat(100));
    },
    'page-gone': (page) => open(page, `${server.url}/?item=no-such-item`),
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
}

/** An installation that was given nothing yet. */
async function takeEmpty() {
  const empty = await startServer({ DOCENT_DEMO: 'off' });
  const scenes = (locale) => ({
    'empty-start': (page) => open(page, empty.url),
    'empty-answer': async (page) => {
      await open(page, empty.url);
      await ask(page, QUESTIONS[locale].items);
    },
    'empty-kiosk': async (page) => {
      await page.goto(`${empty.url}/kiosk`);
      await page
        .locator('.attract button')
        .filter({ hasText: locale === 'zh' ? '中文' : 'English' })
        .click();
      await page.locator('.beginning').waitFor();
    },
    'first-password': (page) => takeFirstSignIn(page, empty),
  });
  try {
    for (const [size, device] of Object.entries(SIZES))
      for (const locale of ['zh', 'en']) await takeAll(scenes(locale), { size, device, locale, theme: 'light' });
  } finally {
    await empty.stop();
  }
}

async function takeAll(scenes, { size, device, locale, theme }) {
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
  const wish = theme === 'high-contrast' ? { contrast: 'more' } : { colorScheme: theme };
  return browser.newContext({ ...device, locale: tag, ...wish, reducedMotion: 'reduce' });
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
