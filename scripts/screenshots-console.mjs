/** Pictures of the console, for `screenshots.mjs`: every page that its navigation leads to, and the ones behind them. */

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
  await open('catalogue?search=nothing-of-that-name');
  await take('console-nothing-found', page);
  await page.close();
}
