import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { HEALTH_PARTS, type ScheduledBackups } from '../../src/protocol/admin/index.js';
import { reviewsFile, writeBehaviour } from '../e2e/support/behaviour.js';
import { copyOfPreparedData, TestServer } from '../e2e/support/server.js';
import { StaffClient } from '../e2e/support/staff.js';
import { violations } from './support/accessibility.js';
import { openBrowser } from './support/browser.js';
import type { Locale } from './support/chat-page.js';
import { ADMIN_PASSWORD, ConsolePage } from './support/console-page.js';
import { eventually } from './support/eventually.js';
import { focused, tabTo } from './support/keyboard.js';

let server: TestServer;
let browser: Browser;
/** The version that the first training made. */
let version: string;

beforeAll(async () => {
  const dataDir = await copyOfPreparedData();
  writeBehaviour(dataDir);
  const env = { ADMIN_PASSWORD, DOCENT_RATE_LIMIT: 'off', DOCENT_TRAINING: 'off' };
  [server, browser] = await Promise.all([TestServer.start({ dataDir, env }), openBrowser()]);
  const staff = await StaffClient.signedIn(server);
  const { body: preview } = await staff.upload<{ id: string }>(
    '/imports?subject=reviews',
    'reviews.csv',
    reviewsFile('palace-museum'),
  );
  await staff.post(`/imports/${preview.id}/run`, { mode: 'import' });
  await staff.post('/recommender/train', { seed: 1 });
  do
    version = (await staff.get<{ items: { version: string }[] }>('/recommender/versions')).body.items[0]?.version ?? '';
  while (version === '');
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('the health of the installation', () => {
  it('tells each part and what to do, in the language of who reads', async () => {
    const staff = await ConsolePage.signedIn(browser, server, { locale: 'zh' });
    await staff.goto('health');
    const parts = staff.page.locator('.health-parts > li');
    await parts.filter({ hasText: '数据库' }).getByText('正常').first().waitFor();
    expect(await parts.count()).toBe(HEALTH_PARTS.length);
    expect(staff.faults).toEqual([]);
    await staff.close();
  });
});

describe('what is kept', () => {
  it('is backed up by a schedule that one sets with the keyboard', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page } = staff;
    await staff.show('backups');
    await page.getByText('No backup is scheduled').waitFor();
    await tabTo(page, 'Scheduled backups');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Time (server)');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Save');
    await page.keyboard.press('Enter');
    await staff.toast.filter({ hasText: 'Saved' }).waitFor();
    await page.getByText('Next one:').waitFor();
    const admin = await StaffClient.signedIn(server);
    const { body } = await admin.get<ScheduledBackups>('/backups/schedule');
    expect(body.schedule).toEqual({ every: 'day', hour: 4, keep: 7 });
    expect(staff.faults).toEqual([]);
    await staff.close();
  });

  it('of changes goes out as a table with what is filtered', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await staff.show('audit?targetType=backup');
    const coming = staff.page.waitForEvent('download');
    await staff.page.getByRole('link', { name: 'Export as CSV' }).click();
    const table = await readFile(await (await coming).path(), 'utf8');
    expect(table).toContain('backup.schedule');
    expect(table).not.toContain('session.');
    await staff.close();
  });
});

describe('the recommender', () => {
  it('is trained, compared, promoted with a reason, and rolled back', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await staff.goto('recommender');
    const verdict = staff.page.locator('p.verdict').first();
    await verdict.filter({ hasText: version }).waitFor();
    await staff.button('Train now').click();
    const candidate = staff.page.locator('tbody tr').filter({ hasText: 'Candidate' }).first();
    await candidate.waitFor({ timeout: 120_000 });
    const other = (await candidate.locator('a').first().innerText()).trim();

    await staff.button('Compare').click();
    await staff.button('Measure on the data of today').click();
    await staff.page.locator('th', { hasText: 'Difference' }).waitFor({ timeout: 60_000 });
    expect(staff.page.url()).toContain('job=');

    await staff.goto('recommender');
    await staff.button(`Promote ${other}`).click();
    await staff.dialog.getByRole('button', { name: 'Promote' }).click();
    await staff.dialog.getByText('Please say why').waitFor();
    await staff.dialog.getByRole('textbox').fill('to see it serve');
    await staff.dialog.getByRole('button', { name: 'Promote' }).click();
    await verdict.filter({ hasText: other }).waitFor();
    await staff.button('Roll back').click();
    await staff.dialog.getByRole('button', { name: 'Roll back' }).click();
    await verdict.filter({ hasText: version }).waitFor();
    expect(staff.faults).toEqual([]);
    await staff.close();
  }, 300_000);

  it('has a report with baselines, plots and fairness, and a page to keep', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await staff.goto(`recommender/versions/${version}`);
    await staff.page.getByRole('columnheader', { name: 'baseline: popularity' }).waitFor();
    await staff.page.getByRole('heading', { name: 'Exposure and fairness' }).waitFor();
    await staff.page.locator('figure.plot svg.recharts-surface').nth(1).waitFor({ state: 'attached' });
    const href = await staff.page.getByRole('link', { name: /Full report/ }).getAttribute('href');
    const report = await staff.context.newPage();
    await report.goto(href!);
    await report.locator('main.en h1').waitFor();
    expect(staff.faults).toEqual([]);
    await staff.close();
  });
});

describe('reviews', () => {
  it('show what is praised and blamed by month, and lead from a troubled item to its aspects', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await staff.goto('behaviour/sentiment');
    await staff.page.locator('.attention-list a', { hasText: 'Palace Museum' }).first().click();
    await staff.page.locator('h1', { hasText: 'Palace Museum' }).waitFor();
    expect(staff.page.url()).toContain('itemId=palace-museum');
    await staff.page.getByRole('button', { name: 'cleanliness' }).click();
    await staff.page.locator('figure.plot h2', { hasText: 'cleanliness' }).waitFor();
    await staff.page.reload();
    await staff.page.locator('figure.plot h2', { hasText: 'cleanliness' }).waitFor();
    expect(staff.faults).toEqual([]);
    await staff.close();
  });
});

describe.each<Locale>(['en', 'zh'])('nothing bars anybody (%s)', (locale) => {
  it('from report, comparison, reviews and health, in any theme', async () => {
    const staff = await ConsolePage.signedIn(browser, server, { locale });
    const found: string[] = [];
    for (const path of [
      'recommender',
      `recommender/versions/${version}`,
      `recommender/compare?a=${version}&b=${version}`,
      'behaviour/sentiment',
      'behaviour/sentiment?itemId=palace-museum&aspect=cleanliness',
      'health',
    ]) {
      await staff.show(path);
      for (const theme of ['dark', 'high-contrast', 'light']) {
        await staff.page.locator('.theme-menu select').selectOption(theme);
        const rules = theme === 'light' ? undefined : ['color-contrast'];
        found.push(...(await violations(staff.page, rules)).map((fault) => `${path} in ${theme}: ${fault}`));
      }
    }
    expect(found).toEqual([]);
    expect(staff.faults).toEqual([]);
    await staff.close();
  }, 300_000);
});

/** Presses the button that has the focus, and confirms in the dialog that it opens, with a reason where one is asked for. */
async function decide({ page, dialog }: ConsolePage, action: string, reason?: string): Promise<void> {
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  if (reason !== undefined) {
    await tabTo(page, 'Reason');
    await page.keyboard.type(reason);
  }
  await tabTo(page, action);
  await page.keyboard.press('Enter');
}

describe('with the keyboard alone', () => {
  it('one begins a training, whose version one lets serve and takes back on its own page', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page, dialog } = staff;
    await staff.goto('recommender');
    await staff.listed();
    const versions = page.locator('tbody tr td:first-child a');
    const before = await versions.allInnerTexts();
    await tabTo(page, 'Train now');
    await page.keyboard.press('Enter');
    await staff.toast.filter({ hasText: 'The training has begun' }).waitFor();
    await versions.nth(before.length).waitFor({ timeout: 120_000 });
    const made = (await versions.allInnerTexts()).find((name) => !before.includes(name))!;
    await eventually(async () => expect(await focused(page)).toBe('Train now'));

    const state = page.locator('.figures dd').first();
    await tabTo(page, made);
    await page.keyboard.press('Enter');
    await state.filter({ hasText: 'Candidate' }).waitFor();
    await tabTo(page, 'Promote');
    await decide(staff, 'Promote', 'to see it serve');
    await dialog.waitFor({ state: 'detached' });
    await state.filter({ hasText: 'Serving' }).waitFor();
    await staff.button('Roll back').waitFor();
    await tabTo(page, 'Roll back');
    await decide(staff, 'Roll back');
    await dialog.waitFor({ state: 'detached' });
    await state.filter({ hasText: 'Serving' }).waitFor({ state: 'detached' });
    expect(staff.faults).toEqual([]);
    await staff.close();
  }, 240_000);

  it('one compares two versions, promotes one with a reason, and rolls it back', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page, dialog } = staff;
    const verdict = page.locator('p.verdict').first();
    await staff.goto('recommender');
    const promote = page.getByRole('button', { name: /^Promote / }).first();
    const name = (await promote.getAttribute('aria-label'))!;
    // The list of versions that is called so comes first.
    await tabTo(page, 'with');
    await tabTo(page, 'Compare');
    await page.keyboard.press('Enter');
    await staff.button('Measure on the data of today').waitFor();
    await tabTo(page, 'Measure on the data of today');
    await page.keyboard.press('Enter');
    await page.locator('th', { hasText: 'Difference' }).waitFor({ timeout: 60_000 });

    await staff.goto('recommender');
    await promote.waitFor();
    await tabTo(page, name);
    await decide(staff, 'Promote', 'to see it serve');
    await dialog.waitFor({ state: 'detached' });
    await verdict.filter({ hasText: name.replace('Promote ', '') }).waitFor();
    await tabTo(page, 'Roll back');
    await decide(staff, 'Roll back');
    await verdict.filter({ hasText: version }).waitFor();
    await staff.close();
  }, 180_000);

  it('one goes to the health of the parts, to the reviews, to an item and its aspect, and filters', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page } = staff;
    await tabTo(page, 'Health');
    await page.keyboard.press('Enter');
    await page.locator('.health-parts > li').first().waitFor();
    await page.keyboard.press('Control+Home');
    await staff.goto('behaviour/sentiment');
    await page.locator('.attention-list a').first().waitFor();
    await tabTo(page, 'Kind');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/kind=/);
    await tabTo(page, 'The Palace Museum');
    await page.keyboard.press('Enter');
    await page.waitForURL(/itemId=palace-museum/);
    await staff.button('cleanliness').waitFor();
    await tabTo(page, 'cleanliness');
    await page.keyboard.press('Space');
    await page.locator('figure.plot h2', { hasText: 'cleanliness' }).waitFor();
    await staff.close();
  });
});
