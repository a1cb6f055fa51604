import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { TestServer } from '../e2e/support/server.js';
import { StaffClient } from '../e2e/support/staff.js';
import { violations } from './support/accessibility.js';
import { openBrowser } from './support/browser.js';
import { ADMIN_PASSWORD, ConsolePage, startConsoleServer } from './support/console-page.js';
import { eventually } from './support/eventually.js';
import { focused, tabTo } from './support/keyboard.js';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startConsoleServer(), openBrowser()]);
});

beforeEach(async () => {
  if (!server.isAlive) server = await server.restart();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** An item's form with something unsaved in it. */
async function writing(staff: ConsolePage, text: string): Promise<void> {
  await staff.goto('catalogue/items/palace-museum');
  await staff.field('Getting there · English').fill(text);
  await eventually(async () => expect(await staff.saveBar.innerText()).toBe('Unsaved changes'));
}

describe('signing in', () => {
  it('refuses a wrong password, takes the right one, and ends when one signs out', async () => {
    const staff = await ConsolePage.open(browser, server);
    await staff.signIn('admin', 'not the password');
    await staff.problem.waitFor();
    expect(await staff.problem.innerText()).toMatch(/name or password/i);
    await staff.signIn('admin', ADMIN_PASSWORD);
    await staff.navigation.waitFor();
    await staff.page.reload();
    await staff.navigation.waitFor();
    await staff.page.locator('.account > summary').click();
    await staff.button('Sign out').click();
    await staff.field('Password').waitFor();
    await staff.goto('catalogue');
    await staff.field('Password').waitFor();
    expect(await staff.navigation.count()).toBe(0);
    expect(staff.faults).toEqual([]);
    await staff.close();
  });

  it('with the one-time password that the server printed asks for a new one first', async () => {
    const fresh = await TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off' } });
    const oneTime = /one-time password\s+(\S+)/.exec(fresh.output())![1]!;
    const staff = await ConsolePage.open(browser, fresh, 'zh');
    await staff.signIn('admin', oneTime);
    await staff.page.getByRole('heading', { name: '请先设一个自己的密码' }).waitFor();
    expect(await violations(staff.page)).toEqual([]);
    await staff.goto('plugins');
    await staff.field('现在的密码').fill(oneTime);
    await staff.field('新密码').fill('太短');
    await staff.page.getByText('太短了').waitFor();
    await staff.field('新密码').fill('足够长的一个新密码了');
    await staff.field('再输一遍新密码').fill('足够长的另一个新密码');
    await staff.page.getByText('两次不一样').waitFor();
    expect(await violations(staff.page)).toEqual([]);
    await staff.field('再输一遍新密码').fill('足够长的一个新密码了');
    await staff.button('更改密码').click();
    await staff.navigation.waitFor();
    await staff.close();
    const again = await ConsolePage.signedIn(browser, fresh, { password: '足够长的一个新密码了' });
    await again.close();
    await fresh.stop();
  });
});

describe('the form in hand survives', () => {
  it('an expired session: one signs in again on the spot and goes on', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await writing(staff, 'Line 1, after the session has ended');
    await staff.context.clearCookies();
    await staff.button('Save').click();
    await staff.dialog.waitFor();
    expect(await staff.dialog.innerText()).toContain('What you typed is still here');
    expect(await violations(staff.page)).toEqual([]);
    await staff.dialog.getByLabel('Password').fill(ADMIN_PASSWORD);
    await staff.page.keyboard.press('Enter');
    await staff.toast.filter({ hasText: 'Saved' }).waitFor();
    await staff.page.reload();
    expect(await staff.field('Getting there · English').inputValue()).toBe('Line 1, after the session has ended');
    await staff.close();
  });

  it('a sign-in in another tab, which has its own token', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await writing(staff, 'Line 1, after a sign-in elsewhere');
    const other = await staff.context.newPage();
    await staff.context.clearCookies();
    await other.goto(`${server.url}/admin/`);
    await other.getByLabel('Name', { exact: true }).fill('admin');
    await other.getByLabel('Password', { exact: true }).fill(ADMIN_PASSWORD);
    await other.keyboard.press('Enter');
    await other.locator('nav.navigation').waitFor();
    await staff.save();
    await staff.close();
  });

  it('a server that is away: the console says so, waits, and saves once it is back', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await writing(staff, 'Line 1, after the server was away');
    await server.kill();
    await staff.button('Save').click();
    await staff.page.locator('.away p').waitFor();
    expect(await staff.page.locator('.away').innerText()).toContain('What you typed is still here');
    for (const theme of ['dark', 'high-contrast', 'light']) {
      await staff.page.locator('.theme-menu select').selectOption(theme);
      expect(await violations(staff.page)).toEqual([]);
    }
    expect(await staff.field('Getting there · English').inputValue()).toBe('Line 1, after the server was away');
    server = await server.restart();
    await staff.page.locator('.away p').waitFor({ state: 'detached', timeout: 60_000 });
    await staff.save();
    await staff.page.reload();
    expect(await staff.field('Getting there · English').inputValue()).toBe('Line 1, after the server was away');
    await staff.close();
  });

  it('a step to another page, which is asked about', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    await writing(staff, 'Never to be saved');
    await staff.navigation.getByRole('link', { name: 'Plugins' }).click();
    await staff.dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await staff.field('Getting there · English').inputValue()).toBe('Never to be saved');
    await staff.navigation.getByRole('link', { name: 'Plugins' }).click();
    await staff.dialog.getByRole('button', { name: 'Leave without saving' }).click();
    await staff.page.getByRole('heading', { level: 1, name: 'Plugins' }).waitFor();
    await staff.close();
  });
});

describe('roles', () => {
  it('let a viewer look and change nothing', async () => {
    const administrator = await StaffClient.signedIn(server);
    const username = `viewer-${Date.now()}`;
    await administrator.colleague(username, 'viewer');
    const staff = await ConsolePage.signedIn(browser, server, { username, password: `${username} has a password` });
    const links = await staff.navigation.getByRole('link').allInnerTexts();
    expect(links).toContain('Catalogue');
    for (const hidden of ['Import and export', 'Accounts', 'Backups']) expect(links).not.toContain(hidden);
    await staff.show('catalogue/items/palace-museum');
    expect(await staff.field('Name · Chinese').isDisabled()).toBe(true);
    await staff.show('plugins/review-sentiment');
    expect(await staff.page.locator('.form-root input').first().isDisabled()).toBe(true);
    for (const path of [
      'catalogue',
      'catalogue/items/palace-museum',
      'plugins',
      'plugins/review-sentiment',
      'appearance',
    ]) {
      await staff.show(path);
      expect(await staff.button(/^(Save|Delete|Switch .*|New item|Import)$/).count()).toBe(0);
    }
    await staff.show('accounts');
    expect(await staff.problem.innerText()).toContain('administrator');
    expect(await staff.page.locator('table').count()).toBe(0);
    await staff.close();
  });

  it('are given by an administrator, with a password for one sign-in', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const username = `editor-${Date.now()}`;
    await staff.goto('accounts');
    await staff.button('New account').click();
    await staff.dialog.getByLabel('Name').fill(username);
    await staff.dialog.getByLabel('Role').selectOption('editor');
    await staff.dialog.getByRole('button', { name: 'Create' }).click();
    const password = await staff.dialog.locator('code').innerText();
    const colleague = await ConsolePage.open(browser, server);
    await colleague.signIn(username, password);
    await colleague.page.getByRole('heading', { name: /password of your own/ }).waitFor();
    await Promise.all([staff.close(), colleague.close()]);
  });
});

describe('with the keyboard alone', () => {
  it('one signs in, skips the navigation, finds an item, edits and saves it, and signs out', async () => {
    const staff = await ConsolePage.open(browser, server);
    const { page } = staff;
    await staff.field('Name').waitFor();
    await tabTo(page, 'Name');
    await page.keyboard.type('admin');
    await page.keyboard.press('Tab');
    await page.keyboard.type(ADMIN_PASSWORD);
    await page.keyboard.press('Enter');
    await staff.navigation.waitFor();
    await tabTo(page, 'Catalogue');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
    // The heading of the new page has the focus, so that the next step is in the page.
    await eventually(async () => expect(await focused(page)).toBe('Catalogue'));
    await tabTo(page, 'Search name, id, tag');
    await page.keyboard.type('Palace Museum');
    await page.waitForURL(/search=Palace/);
    await page.locator('tbody a').first().waitFor();
    await tabTo(page, 'The Palace Museum');
    await page.keyboard.press('Enter');
    await staff.field('Name · English').waitFor();
    await tabTo(page, 'Phone', 120);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('+86 10 8500 7421');
    await tabTo(page, 'Save', 120);
    await page.keyboard.press('Enter');
    await staff.toast.filter({ hasText: 'Saved' }).waitFor();
    await page.keyboard.press('Control+Home');
    await page.reload();
    await staff.field('Name · English').waitFor();
    expect(await staff.field('Phone').inputValue()).toBe('+86 10 8500 7421');
    await tabTo(page, 'Skip to the page');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Delete');
    await page.keyboard.press('Enter');
    await staff.dialog.waitFor();
    await page.keyboard.press('Escape');
    await staff.dialog.waitFor({ state: 'detached' });
    await eventually(async () => expect(await focused(page)).toBe('Delete'));
    await page.reload();
    await staff.field('Name · English').waitFor();
    await tabTo(page, 'admin');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Sign out');
    await page.keyboard.press('Enter');
    await staff.field('Password').waitFor();
    await staff.close();
  });

  it('one changes the appearance, adds a kiosk, takes it out again, and saves', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page } = staff;
    await staff.show('appearance');
    await tabTo(page, 'Title · English');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Small Museum');
    await page.locator('.widget-preview', { hasText: 'Small Museum' }).waitFor();
    await tabTo(page, 'Default language');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Add a kiosk');
    await page.keyboard.press('Enter');
    await staff.button('Remove kiosk-1').waitFor();
    await tabTo(page, 'Remove kiosk-1');
    await page.keyboard.press('Enter');
    await staff.button('Remove kiosk-1').waitFor({ state: 'detached' });
    await tabTo(page, 'Save');
    await page.keyboard.press('Enter');
    await staff.toast.filter({ hasText: 'Saved' }).waitFor();
    const { body } = await server.request('/api/appearance');
    expect(body).toMatchObject({ title: { en: 'Small Museum' }, defaultLanguage: 'zh', kiosk: { places: [] } });
    const visitor = await browser.newPage();
    await visitor.goto(server.url);
    await visitor.getByRole('heading', { name: 'Small Museum' }).waitFor();
    expect(await visitor.locator('html').getAttribute('lang')).toBe('zh-Hans');
    await visitor.close();
    await staff.close();
  });

  it('one chooses a file, tries it, imports it, and makes a backup', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page } = staff;
    await staff.show('imports');
    await tabTo(page, /^Choose a file/);
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    const buffer = Buffer.from('id,name,kind\nkey-1,Hall of Keys,attraction\n');
    await (await choosing).setFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer });
    await staff.button('Dry run (writes nothing)').waitFor();
    await tabTo(page, 'Dry run (writes nothing)', 120);
    await page.keyboard.press('Enter');
    await staff.button('Import now').waitFor();
    await tabTo(page, 'Import now');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'See the catalogue' }).waitFor();
    await staff.show('catalogue/items/key-1');
    expect(await staff.field('Name · English').inputValue()).toBe('Hall of Keys');

    await staff.show('backups');
    await tabTo(page, 'Back up now');
    await page.keyboard.press('Enter');
    await staff.button(/^Delete docent-backup/).waitFor();
    await tabTo(page, /^Delete docent-backup/);
    await page.keyboard.press('Enter');
    await staff.dialog.waitFor();
    await tabTo(page, 'Delete');
    await page.keyboard.press('Enter');
    await page.getByText('No backup yet').waitFor();
    await staff.close();
  });
});
