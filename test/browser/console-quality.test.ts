import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { reviewsFile, writeBehaviour } from '../e2e/support/behaviour.js';
import { copyOfPreparedData, TestServer } from '../e2e/support/server.js';
import { StaffClient } from '../e2e/support/staff.js';
import { openBrowser } from './support/browser.js';
import { ADMIN_PASSWORD, ConsolePage } from './support/console-page.js';

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
    expect(await parts.count()).toBe(11);
    expect(staff.faults).toEqual([]);
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
