import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { ImportPreview, Page as ListPage, Question } from '../../src/protocol/admin/index.js';
import type { TestServer } from '../e2e/support/server.js';
import { StaffClient } from '../e2e/support/staff.js';
import { violations } from './support/accessibility.js';
import { openBrowser } from './support/browser.js';
import { QUESTIONS, type Locale } from './support/chat-page.js';
import { ConsolePage, startConsoleServer } from './support/console-page.js';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 860 };

let server: TestServer;
let browser: Browser;
/** Pages that no link of the navigation leads to. */
let inner: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startConsoleServer(), openBrowser()]);
  const staff = await StaffClient.signedIn(server);
  const { conversationId } = await server.ask(QUESTIONS.zh);
  await server.ask('What do reviews say about the Palace Museum?', { locale: 'en' });
  const { body: asked } = await staff.get<ListPage<Question>>('/behaviour/questions');
  expect(asked.total).toBeGreaterThan(1);
  const csv = 'id,name,lat,票价\nm-1,甲馆,39.9,20\nm-2,乙馆,39.8,\n';
  const { body: upload } = await staff.upload<ImportPreview>('/imports?subject=items', 'table.csv', csv);
  const mapping = { fields: upload.suggestedMapping };
  const run = await staff.post<{ jobId: string }>(`/imports/${upload.id}/run`, { mode: 'dry-run', mapping });
  inner = [
    'catalogue/new',
    'catalogue/items/palace-museum',
    'catalogue?search=nothing-of-that-name',
    'plugins/review-sentiment',
    'plugins/review-sentiment?tab=history',
    'plugins/review-sentiment?tab=intents',
    'plugins/review-sentiment?tab=test',
    `behaviour/conversations/${conversationId}`,
    `imports/${upload.id}`,
    `imports/${upload.id}?job=${run.body.jobId}`,
    'no-such-page',
  ];
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each<Locale>(['en', 'zh'])('the console in %s', (locale) => {
  /** One of the other themes for each language: colours do not depend on the words. */
  const other = locale === 'en' ? 'dark' : 'high-contrast';

  /** Nothing bars anybody: in the light theme at all, in another by its colours; and it fits a phone. */
  async function check({ page }: ConsolePage, path: string): Promise<string[]> {
    const theme = page.locator('.theme-menu select');
    await theme.selectOption('light');
    const found = (await violations(page)).map((fault) => `${path}: ${fault}`);
    await theme.selectOption(other);
    found.push(...(await violations(page, ['color-contrast'])).map((fault) => `${path} in ${other}: ${fault}`));
    await theme.selectOption('light');
    await page.setViewportSize(PHONE);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (width > PHONE.width) found.push(`${path} is ${width} wide on a phone of ${PHONE.width}`);
    await page.setViewportSize(DESKTOP);
    return found;
  }

  it('bars nobody from any page of the navigation', async () => {
    const staff = await ConsolePage.signedIn(browser, server, { locale });
    const links = await staff.navigation.getByRole('link').all();
    const paths = await Promise.all(
      links.map(async (link) => (await link.getAttribute('href'))!.slice('/admin/'.length)),
    );
    expect(paths.length).toBeGreaterThanOrEqual(13);
    const found: string[] = [];
    for (const path of paths) {
      // A few rows tell as much as fifty, which take their time to be looked at.
      await staff.show(`${path}?pageSize=5`);
      found.push(...(await check(staff, path)));
    }
    expect(found).toEqual([]);
    expect(staff.faults).toEqual([]);
    await staff.close();
  }, 600_000);

  it('bars nobody from the pages behind them', async () => {
    const staff = await ConsolePage.signedIn(browser, server, { locale });
    const found: string[] = [];
    for (const path of inner) {
      await staff.show(path);
      found.push(...(await check(staff, path)));
    }
    expect(found).toEqual([]);
    expect(staff.faults).toEqual([]);
    await staff.close();
  }, 600_000);

  it('bars nobody at the door, in dialogs, menus and the sandbox', async () => {
    const door = await ConsolePage.open(browser, server, locale);
    await door.button(/^(Sign in|登录)$/).waitFor();
    const found = await check(door, 'sign-in');
    await door.signIn('admin', 'wrong');
    await door.problem.waitFor();
    found.push(...(await violations(door.page)));
    await door.close();

    const staff = await ConsolePage.signedIn(browser, server, { locale });
    await staff.show('catalogue/items/palace-museum');
    await staff.page.locator('.account > summary').click();
    found.push(...(await violations(staff.page)));
    await staff.page.locator('.account > summary').click();
    await staff.button(/^(Delete|删除)$/).click();
    await staff.dialog.waitFor();
    found.push(...(await violations(staff.page)));
    await staff.page.keyboard.press('Escape');
    await staff.show('accounts');
    await staff.button(/^(New account|新建账号)$/).click();
    await staff.dialog.waitFor();
    found.push(...(await violations(staff.page)));
    await staff.show('sandbox');
    await staff.field(locale === 'zh' ? '问题' : 'Question').fill(QUESTIONS[locale]);
    await staff.page.keyboard.press('Enter');
    await staff.page.locator('.trace').waitFor();
    const closed = staff.page.locator('.trace details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
    expect(await staff.page.locator('.trace table').count()).toBeGreaterThan(1);
    found.push(...(await check(staff, 'sandbox')));
    expect(found).toEqual([]);
    await staff.close();
  }, 600_000);
});
