import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { TestServer } from '../e2e/support/server.js';
import { openBrowser } from './support/browser.js';
import { ChatPage, newVisitor, QUESTIONS } from './support/chat-page.js';
import { eventually } from './support/eventually.js';
import { HostSite } from './support/host-site.js';
import { backTo, focused, outOfReach, tabTo } from './support/keyboard.js';
import { startServer } from './support/server.js';

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('with the keyboard alone', () => {
  it('one asks, likes, dismisses, rates, and begins anew', async () => {
    const visitor = await newVisitor(browser, 'en');
    const chat = await ChatPage.open(visitor, server.url);
    const { page } = chat;
    await chat.field.waitFor();
    await tabTo(page, 'Your question');
    await page.keyboard.type(QUESTIONS.en);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('for an afternoon');
    await page.keyboard.press('Enter');
    await chat.answered(1);
    expect(await focused(page)).toBe('Your question');
    await page.keyboard.press('Tab');
    await page.reload();
    await chat.answered(1);
    await tabTo(page, 'Like');
    await page.keyboard.press('Enter');
    await chat.cards.first().locator('button[aria-label="Like"][aria-pressed="true"]').waitFor();
    await tabTo(page, 'Not for me');
    await page.keyboard.press('Space');
    await page.locator('.item.dismissed').waitFor();
    await tabTo(page, 'Helpful');
    await page.keyboard.press('Enter');
    await page.locator('button[aria-label="Helpful"][aria-pressed="true"]').waitFor();
    await page.reload();
    await chat.answered(1);
    await tabTo(page, 'New chat');
    await page.keyboard.press('Enter');
    await page.locator('.welcome').waitFor();
    await tabTo(page, /./);
    await visitor.close();
  });

  it('one reads the embed line and closes it again, back where one was', async () => {
    const visitor = await newVisitor(browser, 'en');
    const { page } = await ChatPage.open(visitor, server.url);
    await tabTo(page, 'Embed');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain(`${server.url}/widget/docent-chat.js`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await eventually(async () => expect(await focused(page)).toBe('Embed'));
    await visitor.close();
  });

  it('the floating widget opens with the cursor in its field and closes with Escape', async () => {
    const site = await HostSite.start(
      `<script type="module" src="${server.url}/widget/docent-chat.js" data-docent data-locale="en"></script>`,
    );
    const visitor = await newVisitor(browser, 'en');
    const { page } = await ChatPage.open(visitor, site.url);
    await tabTo(page, 'Ask the guide');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focused(page)).toBe('Your question'));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(async () => expect(await focused(page)).toBe('Ask the guide'));
    await visitor.close();
    await site.stop();
  });

  it('one reaches all that the chat shows, and sees where one is', async () => {
    const visitor = await newVisitor(browser, 'en');
    const chat = await ChatPage.open(visitor, server.url);
    const { page } = chat;
    const found: string[] = [];
    const look = async (state: string): Promise<void> => {
      found.push(...(await outOfReach(page)).map((fault) => `${state} ${fault}`));
    };
    await page.locator('.tastes button').first().waitFor();
    await look('start');
    await chat.askAndWait(QUESTIONS.en);
    await look('items');
    await chat.askAndWait('What do reviews say about the Palace Museum?');
    await look('reviews');
    await chat.askAndWait('Plan a Saturday in Beijing from 9 to 17');
    await page.locator('.map').scrollIntoViewIfNeeded();
    await page.locator('.leaflet-container').waitFor();
    await look('plan with map');
    await chat.cards.first().getByRole('button', { name: 'Like', exact: true }).click();
    await page.getByRole('button', { name: 'You and your taste' }).click();
    await page.locator('.me-terms li').first().waitFor();
    await look('you and your taste');
    expect(found).toEqual([]);
    await visitor.close();
  });

  it('one begins with a suggestion, goes on with a reply that is offered, and keeps one’s place', async () => {
    const visitor = await newVisitor(browser, 'en');
    const chat = await ChatPage.open(visitor, server.url);
    const { page } = chat;
    const starter = page.locator('.starters button').first();
    await starter.waitFor();
    await tabTo(page, await starter.innerText());
    await page.keyboard.press('Enter');
    await chat.answered(1);
    expect(await focused(page)).toBe('Conversation');
    await chat.askAndWait(QUESTIONS.en);
    const reply = await page.locator('.quick-replies button').first().innerText();
    await backTo(page, reply);
    await page.keyboard.press('Enter');
    await chat.answered(3);
    expect(await focused(page)).toBe('Conversation');
    await tabTo(page, 'Your question', 200);
    await visitor.close();
  });

  it('one saves, objects, copies, changes the language, takes one’s data along and has it deleted', async () => {
    const visitor = await newVisitor(browser, 'en', { permissions: ['clipboard-read', 'clipboard-write'] });
    const chat = await ChatPage.open(visitor, server.url);
    const { page } = chat;
    await chat.askAndWait(QUESTIONS.en);
    await page.reload();
    await chat.answered(1);
    await tabTo(page, 'Save');
    await page.keyboard.press('Space');
    await page.locator('button[aria-label="Save"][aria-pressed="true"]').waitFor();
    await tabTo(page, 'Copy answer', 120);
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focused(page)).toBe('Copied'));
    await chat.field.focus();
    await page.keyboard.type('Recommend me something');
    await page.keyboard.press('Enter');
    await chat.answered(2);
    await backTo(page, /^Not because of this/);
    await page.keyboard.press('Enter');
    await page.getByText('Will not count any more.').first().waitFor();

    await page.reload();
    await chat.answered(2);
    await tabTo(page, 'You and your taste');
    await page.keyboard.press('Enter');
    await tabTo(page, /^Remove “/);
    await tabTo(page, 'Download my data');
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    await downloading;
    await tabTo(page, 'Delete all my data');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focused(page)).toBe('Keep it'));
    await page.keyboard.press('Enter');
    await tabTo(page, 'Delete all my data', 2);
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focused(page)).toBe('Keep it'));
    await backTo(page, 'Yes, delete everything');
    await page.keyboard.press('Enter');
    await page.locator('.welcome').waitFor();
    await eventually(async () => expect(await focused(page)).toBe('You and your taste'));
    await backTo(page, '中文');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '您的问题' }).waitFor();
    await visitor.close();
  });

  it('one takes a plan along, and a link to an item', async () => {
    const visitor = await newVisitor(browser, 'en', { permissions: ['clipboard-read', 'clipboard-write'] });
    const chat = await ChatPage.open(visitor, server.url);
    const { page } = chat;
    await chat.askAndWait(QUESTIONS.en);
    await page.reload();
    await chat.answered(1);
    await tabTo(page, 'Share', 120);
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focused(page)).toBe('Link copied'));
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(new RegExp(`^${server.url}/\\?item=`));

    await chat.askAndWait('Plan a Saturday in Beijing from 9 to 17');
    await page.reload();
    await chat.answered(2);
    await tabTo(page, 'Take it along', 200);
    await page.keyboard.press('Enter');
    await page.locator('.exports a').first().waitFor();
    for (const [name, ending] of [
      ['Calendar', /\.ics$/],
      ['GPX for navigators', /\.gpx$/],
    ] as const) {
      await tabTo(page, name, 3);
      const downloading = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      expect((await downloading).suggestedFilename()).toMatch(ending);
      expect(await focused(page)).toBe(name);
    }
    await tabTo(page, /^Page to print/, 3);
    const opening = visitor.waitForEvent('page');
    await page.keyboard.press('Enter');
    await (await opening).getByRole('heading', { level: 1 }).waitFor();
    await visitor.close();
  });

  it('an answer never takes the focus away', async () => {
    const visitor = await newVisitor(browser, 'zh');
    const chat = await ChatPage.open(visitor, server.url);
    await chat.ask(QUESTIONS.zh);
    await chat.page.getByRole('button', { name: 'English' }).focus();
    await chat.answered(1);
    expect(await focused(chat.page)).toBe('English');
    await visitor.close();
  });
});
