/** Pictures of the console, for `screenshots.mjs`: every page that its navigation leads to, and the ones behind them. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const QUESTIONS = [
  '推荐几个适合带孩子去的北京博物馆',
  'What do reviews say about the Palace Museum?',
  '今天股票会涨吗',
];

/** A picture of a whole page has no window for what sticks to its edge. */
const WHOLE = { fullPage: true, style: '.save-bar, .ask { position: static !important }' };

/** Something to show: a few questions of visitors. */
export async function askSome(serverUrl) {
  for (const text of QUESTIONS)
    await fetch(new URL('/api/chat', serverUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
}

/** Two trained versions of the recommender, from liking that follows the items' order. */
export async function trainSome(dataDir) {
  const folder = join(import.meta.dirname, '../data/demo');
  const items = JSON.parse(await readFile(join(folder, 'attractions.china.json'), 'utf8')).slice(0, 48);
  const rows = Array.from({ length: 1200 }, (_, deed) => {
    const [visitor, turn] = [deed % 120, Math.floor(deed / 120)];
    const item = items[((turn * 5 + visitor) % 12) * 4 + ((visitor + (turn === 9 ? 1 : 0)) % 4)];
    return `visitor-${visitor},${item.id},5,${1_790_000_000 + deed * 600}`;
  });
  const file = join(dataDir, 'ratings-for-pictures.csv');
  await writeFile(file, ['visitorId,itemId,value,timestamp', ...rows].join('\n'));
  for (const command of [
    ['import-ratings', file],
    ['train', 'recommendation', '--seed', '1'],
    ['train', 'recommendation', '--seed', '2'],
  ])
    await run(process.execPath, [join(import.meta.dirname, '../dist/src/cli.js'), ...command], {
      env: { ...process.env, DOCENT_DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    });
}

/** The one-time password of a first start asks for one's own. */
export async function takeFirstSignIn(page, server) {
  const [, password] = /one-time password\s+(\S+)/.exec(server.printed());
  await page.goto(`${server.url}/admin/`);
  await page.locator('input[autocomplete=username]').fill('admin');
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('input[autocomplete=new-password]').first().waitFor();
}

/**
 * @param context a browser context of one size, language and theme
 * @param take (scene, page) -> saves a picture
 */
export async function takeConsole(context, { serverUrl, password, take }) {
  const page = await context.newPage();
  const open = async (path) => {
    await page.goto(`${serverUrl}/admin/${path}`);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
  };
  page.on('pageerror', (error) => console.error(`console: ${error.stack}`));
  await open('');
  await take('console-sign-in', page);
  await page.locator('input[autocomplete=username]').fill('admin');
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  const links = page.locator('nav.navigation a');
  await links.first().waitFor({ state: 'attached' });
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const inner = ['catalogue/new', 'catalogue/items/palace-museum', 'plugins/review-sentiment'];
  for (const path of [...hrefs.map((href) => href.replace(/^\/admin\//, '')), ...inner]) {
    await open(path);
    await take(`console-${path.replaceAll('/', '-')}`, page, WHOLE);
  }
  await open('behaviour/questions');
  await page.locator('tbody a').first().click();
  await page.locator('.transcript').waitFor();
  await take('console-conversation', page, WHOLE);
  await open('sandbox');
  await page.locator('.empty button').first().click();
  await page.locator('.trace').waitFor();
  await take('console-sandbox-answer', page, WHOLE);
  await open('catalogue/items/palace-museum');
  await page.locator('.page-head button').click();
  await page.getByRole('dialog').waitFor();
  await take('console-dialog', page);
  await takeConflict(context, page, open);
  await take('console-conflict', page);
  await open('recommender');
  const versions = await page
    .locator('a[href*="/recommender/versions/"]')
    .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href').split('/').at(-1)))]);
  if (versions[0]) {
    await open(`recommender/versions/${versions[0]}`);
    await take('console-version', page, WHOLE);
  }
  if (versions[1]) {
    await open(`recommender/compare?a=${versions[0]}&b=${versions[1]}`);
    await take('console-comparison', page, WHOLE);
  }
  await open('catalogue?search=nothing-of-that-name');
  await take('console-nothing-found', page);
  await page.close();
}

/** A colleague in another tab saves the appearance first. */
async function takeConflict(context, page, open) {
  const title = (of) => of.getByLabel(/^(标题 · English|Title · English)$/);
  const save = (of) => of.getByRole('button', { name: /^(保存|Save)$/ }).click();
  await open('appearance');
  const colleague = await context.newPage();
  await colleague.goto(page.url());
  // By turns, so that there is something to save each time, and other pictures look as ever.
  await title(colleague).fill((await title(colleague).inputValue()) === 'Docent' ? '' : 'Docent');
  await save(colleague);
  await colleague.locator('.toast').waitFor();
  await colleague.close();
  await title(page).fill('Museum of the City');
  await save(page);
  await page.getByRole('dialog').waitFor();
}
