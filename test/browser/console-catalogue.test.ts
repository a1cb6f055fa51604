import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { TestServer } from '../e2e/support/server.js';
import { StaffClient } from '../e2e/support/staff.js';
import { violations } from './support/accessibility.js';
import { openBrowser } from './support/browser.js';
import { ConsolePage, startConsoleServer } from './support/console-page.js';
import { eventually } from './support/eventually.js';

let server: TestServer;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docent-uploads-'));
  [server, browser] = await Promise.all([startConsoleServer(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const ITEM = 'catalogue/items/palace-museum';

describe('the catalogue', () => {
  it('is searched, filtered and sorted under an address that can be shared', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await staff.show('catalogue');
    await staff.field('Kind').selectOption('video');
    await staff.page.waitForURL(/kind=video/);
    await staff.page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await staff.page.locator('th[aria-sort=ascending]').waitFor();
    await staff.listed();
    const rows = staff.page.locator('tbody tr');
    const seen = await rows.allInnerTexts();
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.every((row) => row.includes('Film'))).toBe(true);
    await staff.page.reload();
    await staff.listed();
    expect(await rows.allInnerTexts()).toEqual(seen);
    await staff.field('Search name, id, tag').fill('no such thing at all');
    await staff.page.getByRole('heading', { name: 'No item fits' }).waitFor();
    await staff.button('Clear filters').click();
    await rows.first().waitFor();
    await staff.close();
  });

  it('is edited in both languages, step by step back, and answers with it at once', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await staff.goto(ITEM);
    const [zh, en] = [staff.field('Name · Chinese'), staff.field('Name · English')];
    const before = [await zh.inputValue(), await en.inputValue()];
    expect(await staff.saveBar.innerText()).toBe('All saved');
    await zh.fill('紫禁城博物院');
    await en.fill('The Forbidden City Museum');
    await eventually(async () => expect(await staff.saveBar.innerText()).toBe('Unsaved changes'));
    expect(await staff.page.locator('.field[data-changed=true]').count()).toBe(2);
    // Fast typing is one step, slow typing several.
    while (await staff.button('Undo').isEnabled()) await staff.button('Undo').click();
    expect([await zh.inputValue(), await en.inputValue()]).toEqual(before);
    expect(await staff.saveBar.innerText()).toBe('All saved');
    await zh.fill('紫禁城博物院');
    await en.fill('The Forbidden City Museum');
    await staff.save();
    await staff.page.reload();
    expect([await zh.inputValue(), await en.inputValue()]).toEqual(['紫禁城博物院', 'The Forbidden City Museum']);
    const { blocks } = await server.ask('Tell me about the Forbidden City Museum', { locale: 'en' });
    expect(JSON.stringify(blocks)).toContain('The Forbidden City Museum');
    await zh.fill(before[0]!);
    await en.fill(before[1]!);
    await staff.save();
    await staff.close();
  });

  it('tells field by field what is wrong, and stores nothing of it', async () => {
    const staff = await ConsolePage.signedIn(browser, server, { locale: 'zh' });
    await staff.goto(ITEM);
    const latitude = await staff.field('纬度').inputValue();
    await staff.field('纬度').fill('123');
    await staff.button('保存').click();
    const fault = staff.page.locator('.field', { has: staff.field('纬度') }).locator('.fault');
    await fault.waitFor();
    expect(await fault.innerText()).toMatch(/\p{Script=Han}/u);
    expect(await staff.saveBar.innerText()).toContain('1 处');
    await staff.page.reload();
    expect(await staff.field('纬度').inputValue()).toBe(latitude);
    await staff.close();
  });

  it('takes a deletion back', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await staff.goto('catalogue?search=summer-palace');
    await staff.page.locator('tbody a').first().click();
    await staff.button('Delete').click();
    expect(await staff.dialog.innerText()).toContain('can be undone');
    await staff.dialog.getByRole('button', { name: 'Delete' }).click();
    await staff.page.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
    await staff.toast.getByRole('button', { name: 'Undo' }).click();
    await staff.toast.filter({ hasText: 'It is back' }).waitFor();
    await staff.goto('catalogue?search=summer-palace');
    await staff.page.locator('tbody a').first().waitFor();
    await staff.close();
  });

  it('tells the second of two who edit the same, whose words stay', async () => {
    const [mine, theirs] = await Promise.all([
      ConsolePage.signedIn(browser, server),
      ConsolePage.signedIn(browser, server),
    ]);
    await Promise.all([mine.goto(ITEM), theirs.goto(ITEM)]);
    const transit = 'Getting there · English';
    await mine.field(transit).fill('My words');
    await theirs.field(transit).fill(`Their words ${Date.now()}`);
    await theirs.save();
    // Coming back to the window reads the item again: below an edited form it must not pass for what was edited.
    let read = 0;
    mine.page.on('response', (response) => (read += Number(response.url().includes('/items/palace-museum'))));
    await eventually(async () => {
      await mine.page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
      expect(read).toBeGreaterThan(0);
    });
    await mine.button('Save').click();
    await mine.dialog.waitFor();
    expect(await mine.dialog.innerText()).toContain('Their words');
    expect(await mine.dialog.innerText()).toContain('My words');
    expect(await violations(mine.page)).toEqual([]);
    await mine.button('Go back to editing').click();
    expect(await mine.field(transit).inputValue()).toBe('My words');
    await mine.button('Save').click();
    await mine.button('Save mine over it').click();
    await mine.toast.filter({ hasText: 'Saved' }).waitFor();
    await theirs.page.reload();
    expect(await theirs.field(transit).inputValue()).toBe('My words');
    await Promise.all([mine.close(), theirs.close()]);
  });

  it('lists its gaps, each leading to the items', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await staff.goto('gaps');
    const first = staff.page.locator('.gap-list li').first();
    const count = Number(/([\d,]+) of/.exec(await first.innerText())![1]!.replace(',', ''));
    await first.getByRole('link').click();
    await staff.page.waitForURL(/gap=/);
    await staff.page.locator('tbody tr').first().waitFor();
    expect(await staff.page.locator('.pager').innerText()).toContain(`of ${count.toLocaleString('en')}`);
    await staff.close();
  });
});

describe('an import', () => {
  it('shows the file, maps its columns, tries, reports faulty rows, and takes the good ones in', async () => {
    const file = join(folder, '馆藏.csv');
    const rows = ['m-1,甲馆,39.9,116.4,20', 'm-2,乙馆,200,116.4,10', ',丙馆,39.8,116.3,5', 'm-4,丁馆,39.7,116.2,'];
    await writeFile(file, ['编号,叫什么,lat,lng,门票', ...rows, ''].join('\n'));
    const staff = await ConsolePage.signedIn(browser, server);
    await staff.goto('imports');
    await staff.page.locator('input[type=file]').setInputFiles(file);
    await staff.page.getByRole('heading', { level: 1, name: '馆藏.csv' }).waitFor();
    expect(await staff.page.locator('table.preview').innerText()).toContain('丁馆');
    expect(await staff.field('Latitude').inputValue()).toBe('lat');
    await staff.field('Name *').selectOption('叫什么');
    await staff.button('Dry run (writes nothing)').click();
    await staff.page.getByRole('heading', { name: 'Dry run: nothing was written' }).waitFor();
    expect((await staff.page.locator('.figures').innerText()).replaceAll('\n', ' ')).toMatch(/Added 2 .*Faulty 2/);
    expect(await staff.page.locator('table.data tbody tr').count()).toBe(2);
    await staff.button('Back to the file and its mapping').click();
    expect(await staff.field('Name *').inputValue()).toBe('叫什么');
    await staff.button('Dry run (writes nothing)').click();
    await staff.button('Import now').click();
    await staff.page.getByRole('heading', { name: 'The import is done' }).waitFor();
    const faulty = await staff.page.locator('table.data tbody').innerText();
    expect(faulty).toMatch(/3\s+m-2/);
    expect(faulty).toMatch(/latitude/);
    await staff.goto('catalogue/items/m-1');
    expect(await staff.field('Price').inputValue()).toBe('20');
    expect(await staff.field('Currency').inputValue()).toBe('CNY');
    await staff.goto('catalogue/items/m-2');
    await staff.problem.waitFor();
    await staff.goto('jobs');
    await staff.page.getByRole('heading', { name: 'Import of items' }).first().waitFor();
    await staff.goto('audit?search=馆藏');
    await staff.page.getByRole('cell', { name: 'imported items' }).first().waitFor();
    await staff.close();
  });

  it('refuses the wrong kind and what is too large, and says what to do', async () => {
    const huge = join(folder, 'huge.csv');
    const handle = await open(huge, 'w');
    await handle.truncate(200 * 1024 * 1024);
    await handle.close();
    const staff = await ConsolePage.signedIn(browser, server, { locale: 'zh' });
    await staff.goto('imports');
    const input = staff.page.locator('input[type=file]');
    for (const [name, buffer] of [
      ['page.html', Buffer.from('<!doctype html><html><body>no</body></html>')],
      ['table.xlsx', Buffer.from('504b0304140000000800', 'hex')],
      ['empty.csv', Buffer.alloc(0)],
    ] as const) {
      const answered = staff.page.waitForResponse(/api\/admin\/imports/);
      await input.setInputFiles({ name, mimeType: 'text/csv', buffer });
      expect((await answered).ok()).toBe(false);
      await staff.problem.waitFor();
      expect(await staff.problem.innerText()).toMatch(/\p{Script=Han}{4}/u);
    }
    await input.setInputFiles(huge);
    await eventually(async () => expect(await staff.problem.innerText()).toContain('100 MB'));
    expect(new URL(staff.page.url()).pathname).toBe('/admin/imports');
    const logo = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') };
    await staff.goto('appearance');
    await staff.page.locator('input[type=file]').setInputFiles(logo);
    await staff.toast.filter({ hasText: /\p{Script=Han}/u }).waitFor();
    expect(await staff.page.locator('.widget-preview .logo').count()).toBe(0);
    await staff.close();
  });

  it('gives the catalogue out again', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await staff.goto('imports');
    await staff.field('Format').selectOption('jsonl');
    const [download] = await Promise.all([
      staff.page.waitForEvent('download'),
      staff.page.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.jsonl$/);
    const api = await StaffClient.signedIn(server);
    const { total } = (await api.get<{ total: number }>('/catalogue/items?pageSize=1')).body;
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(total);
    await staff.close();
  });
});
