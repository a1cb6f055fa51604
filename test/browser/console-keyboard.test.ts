import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { ImportPreview } from '../../src/protocol/admin/index.js';
import { PluginFolder } from '../e2e/support/plugin-folder.js';
import type { TestServer } from '../e2e/support/server.js';
import { StaffClient } from '../e2e/support/staff.js';
import { openBrowser } from './support/browser.js';
import { QUESTIONS } from './support/chat-page.js';
import { ConsolePage, startConsoleServer } from './support/console-page.js';
import { eventually } from './support/eventually.js';
import { backTo, focused, outOfReach, tabTo } from './support/keyboard.js';

const folder = new PluginFolder();
let server: TestServer;
let browser: Browser;
let colleague: StaffClient;
/** Pages that no link of the navigation leads to. */
let inner: string[];

beforeAll(async () => {
  folder.write('spells');
  [server, browser] = await Promise.all([startConsoleServer({ DOCENT_PLUGINS_DIR: folder.path }), openBrowser()]);
  colleague = await StaffClient.signedIn(server);
  const { conversationId } = await server.ask('cast a magic spell');
  await server.ask(QUESTIONS.zh);
  const { body } = await colleague.upload<ImportPreview>('/imports?subject=items', 'a.csv', 'id,name\nm-1,甲馆\n');
  inner = [
    'catalogue/new',
    'catalogue/items/palace-museum',
    'plugins/spells',
    'plugins/spells?tab=test',
    `behaviour/conversations/${conversationId}`,
    `imports/${body.id}`,
    'no-such-page',
  ];
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

/** Presses what Tab has led to. */
async function press({ page }: ConsolePage, name: string | RegExp): Promise<void> {
  await tabTo(page, name, 120);
  await page.keyboard.press('Enter');
}

const focus = (staff: ConsolePage, name: string): Promise<void> =>
  eventually(async () => expect(await focused(staff.page)).toBe(name));

describe('with the keyboard alone', () => {
  it('one reaches all that a page offers, and sees where one is', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const links = await staff.navigation.getByRole('link').all();
    const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
    const found: string[] = [];
    for (const path of [...hrefs.map((href) => `${href!.slice('/admin/'.length)}?pageSize=3`), ...inner]) {
      await staff.show(path);
      found.push(...(await outOfReach(staff.page)).map((fault) => `${path} ${fault}`));
    }
    expect(found).toEqual([]);
    await staff.close();
  }, 300_000);

  it('one orders plugins, switches one off and on, configures it, and rolls back, and stays where one was', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page } = staff;
    await staff.show('plugins');
    const names = (): Promise<string[]> => page.locator('.plugin-row h2').allInnerTexts();
    const before = await names();
    await press(staff, `Move ${before[0]} down`);
    await eventually(async () => expect((await names())[1]).toBe(before[0]));
    await focus(staff, `Move ${before[0]} down`);
    await press(staff, 'Undo');
    await eventually(async () => expect(await names()).toEqual(before));

    await staff.show('plugins/spells');
    await press(staff, 'Switch Spells off');
    await focus(staff, 'Switch Spells on');
    await page.keyboard.press('Enter');
    await focus(staff, 'Switch Spells off');

    const word = `word ${Date.now() % 1_000_000}`;
    await tabTo(page, /^Spell/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('x');
    await page.locator('#config_word__error').waitFor();
    await press(staff, 'Undo');
    await eventually(async () => expect(await staff.saveBar.innerText()).toBe('All saved'));
    await focus(staff, 'Undo');
    await backTo(page, /^Spell/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(word);
    await press(staff, 'Save and test');
    await page.getByText(/^The test /).waitFor();
    await focus(staff, 'Save and test');

    await staff.show('plugins/spells');
    await press(staff, 'History');
    await staff.listed();
    await press(staff, /field/);
    expect(await page.locator('tbody tr').first().locator('.changes').innerText()).toContain(word);
    await press(staff, 'Roll back to this');
    await staff.dialog.waitFor();
    await page.keyboard.press('Escape');
    await focus(staff, 'Roll back to this');
    await page.keyboard.press('Enter');
    await staff.dialog.waitFor();
    await press(staff, 'Roll back');
    await staff.toast.filter({ hasText: 'is back' }).waitFor();
    await staff.close();
  });

  it('one goes from the figures to questions, filters them, reads a conversation, and comes back', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page } = staff;
    await staff.show('behaviour');
    await press(staff, 'Questions');
    await staff.listed();
    await tabTo(page, 'Language');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/language=zh/);
    await press(staff, 'Clear filters');
    await focus(staff, 'Search questions');
    await page.keyboard.type('magic');
    await page.waitForURL(/search=magic/);
    await staff.listed();
    await press(staff, 'cast a magic spell');
    await page.locator('.transcript').waitFor();
    await focus(staff, await staff.heading.innerText());
    await backTo(page, /Questions$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/behaviour\/questions/);
    await staff.close();
  });

  it('one goes from a gap to its items, sorts and turns pages', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page } = staff;
    await staff.show('gaps');
    await page.locator('.gap-list a').first().waitFor();
    const name = await page.locator('.gap-list a').first().innerText();
    await press(staff, name);
    await page.waitForURL(/catalogue\?gap=/);
    await staff.listed();
    await press(staff, /^Name/);
    await page.waitForURL(/sort=/);
    await staff.show('catalogue?pageSize=5');
    await press(staff, 'Next');
    await page.waitForURL(/page=2/);
    await staff.listed();
    await focus(staff, 'Next');
    await backTo(page, 'Previous');
    await page.keyboard.press('Enter');
    await page.waitForURL(/page=1/);
    await focus(staff, 'Previous');
    await staff.close();
  });

  it('one settles with a colleague who was faster', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page } = staff;
    await staff.show('catalogue/items/palace-museum');
    const { body } = await colleague.get<{ revision: number; item: object }>('/catalogue/items/palace-museum');
    await tabTo(page, 'Phone', 120);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('+86 10 1111 1111');
    const theirs = { revision: body.revision, item: { ...body.item, phone: '+86 10 2222 2222' } };
    expect((await colleague.put('/catalogue/items/palace-museum', theirs)).status).toBe(200);
    await press(staff, 'Save');
    await staff.dialog.waitFor();
    expect(await outOfReach(page)).toEqual([]);
    await press(staff, 'Go back to editing');
    await focus(staff, 'Save');
    await page.keyboard.press('Enter');
    await staff.dialog.waitFor();
    await press(staff, 'Save mine over it');
    await staff.toast.filter({ hasText: 'Saved' }).waitFor();
    await staff.close();
  });

  it('one makes an account, changes its role, gives it a new password, and disables it', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page, dialog } = staff;
    const username = `helper${Date.now() % 1_000_000}`;
    await staff.show('accounts');
    await press(staff, 'New account');
    await dialog.waitFor();
    await tabTo(page, 'Name');
    await page.keyboard.type(username);
    await page.keyboard.press('Enter');
    await staff.button('I have noted it').waitFor();
    await press(staff, 'I have noted it');
    await dialog.waitFor({ state: 'detached' });
    await focus(staff, 'New account');

    await tabTo(page, `Role of ${username}`);
    await page.keyboard.press('ArrowDown');
    await eventually(async () => {
      const { body } = await colleague.get<{ items: { role: string }[] }>(`/accounts?search=${username}`);
      expect(body.items[0]?.role).toBe('editor');
    });
    await focus(staff, `Role of ${username}`);
    await press(staff, 'Reset password');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await focus(staff, 'Reset password');
    await press(staff, 'Disable');
    await dialog.waitFor();
    await press(staff, 'Disable');
    await dialog.waitFor({ state: 'detached' });
    await focus(staff, 'Enable');

    await staff.show('audit');
    await tabTo(page, 'What');
    await page.keyboard.press('A');
    await page.waitForURL(/targetType=/);
    await staff.show(`audit?search=${username}`);
    await press(staff, /field/);
    await page.locator('.changes').first().waitFor();
    await staff.close();
  });

  it('one asks in the sandbox, opens its trace, and starts over', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page } = staff;
    await staff.show('sandbox');
    await tabTo(page, 'Question');
    await page.keyboard.type(QUESTIONS.en);
    await page.keyboard.press('Enter');
    await page.locator('.trace').waitFor();
    await eventually(async () => expect(await focused(page)).toBe('Question'));
    await backTo(page, /^Took/);
    await page.keyboard.press('Enter');
    await page.locator('.trace .gap-list').waitFor();
    await backTo(page, /^Start over/);
    await page.keyboard.press('Enter');
    await page.locator('.trace').waitFor({ state: 'detached' });
    await focus(staff, 'Question');
    await staff.close();
  });

  it('one cancels a job, and takes the catalogue along', async () => {
    const staff = await ConsolePage.signedIn(browser, server);
    const { page } = staff;
    const rows = Array.from({ length: 20_000 }, (_, index) => `many-${index},Hall ${index},attraction`);
    const csv = ['id,name,kind', ...rows].join('\n');
    const { body } = await colleague.upload<ImportPreview>('/imports?subject=items', 'many.csv', csv);
    const mapping = { fields: body.suggestedMapping };
    await colleague.post(`/imports/${body.id}/run`, { mode: 'dry-run', mapping });
    await staff.show('jobs');
    await press(staff, 'Cancel');
    await page.locator('.state[data-state=cancelled]').waitFor();

    await staff.show('imports');
    await tabTo(page, 'Format');
    await page.keyboard.press('ArrowDown');
    const downloading = page.waitForEvent('download');
    await press(staff, 'Download');
    expect((await downloading).suggestedFilename()).toMatch(/\.json$/);
    await staff.close();
  });

  it('one changes language, look and password from the masthead', async () => {
    const username = `masthead${Date.now() % 1_000_000}`;
    const password = `${username} has a password`;
    const next = `${username} has another password`;
    await colleague.colleague(username, 'viewer');
    const staff = await ConsolePage.signedIn(browser, server, { username, password });
    const { page } = staff;
    await staff.show('health');
    await tabTo(page, '中文');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '健康状况' }).waitFor();
    expect(await focused(page)).toBe('中文');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '健康状况' }).waitFor();
    await tabTo(page, 'English');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Health' }).waitFor();
    await tabTo(page, 'Appearance');
    await page.keyboard.press('ArrowDown');
    await eventually(async () =>
      expect(await page.locator('[data-theme]').first().getAttribute('data-theme')).toBe('light'),
    );
    await backTo(page, /Skip to the page/);
    await press(staff, username);
    await press(staff, 'Change password');
    await staff.dialog.waitFor();
    expect(await outOfReach(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await focus(staff, 'Change password');
    await page.keyboard.press('Enter');
    await staff.dialog.waitFor();
    for (const [label, text] of [
      [/^Current password/, password],
      [/^New password(?! again)/, next],
      [/^New password again/, next],
    ] as const) {
      await tabTo(page, label);
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await staff.dialog.waitFor({ state: 'detached' });
    await focus(staff, 'Change password');
    await staff.close();
    await (await ConsolePage.signedIn(browser, server, { username, password: next })).close();
  });
});
