import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { PluginFolder } from '../e2e/support/plugin-folder.js';
import { TestServer } from '../e2e/support/server.js';
import { violations } from './support/accessibility.js';
import { openBrowser } from './support/browser.js';
import { ChatPage, newVisitor } from './support/chat-page.js';
import { eventually } from './support/eventually.js';
import { backTo, focused, tabTo } from './support/keyboard.js';

const folder = new PluginFolder();
let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  folder.write('spells', { word: 'slowly' });
  [server, browser] = await Promise.all([
    TestServer.start({ env: { DOCENT_RATE_LIMIT: 'off', DOCENT_PLUGINS_DIR: folder.path } }),
    openBrowser(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

/** A chat in which an answer is being written that ends only when it is stopped. */
async function openBusy(): Promise<ChatPage> {
  const chat = await ChatPage.open(await newVisitor(browser, 'en'), server.url);
  await chat.ask('cast a magic spell');
  await chat.page.getByText('slowly').first().waitFor();
  return chat;
}

describe('questions that wait for their turn', () => {
  it('can be changed and taken back by the keyboard, while another is answered', async () => {
    const chat = await openBusy();
    const { page } = chat;
    await chat.ask('Hello');
    await chat.ask('Thank you');
    const waiting = page.getByText('Waits for its turn.');
    await eventually(async () => expect(await waiting.count()).toBe(2));

    await backTo(page, 'Change');
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await chat.field.inputValue()).toBe('Thank you'));
    expect(await focused(page)).toBe('Your question');
    await page.keyboard.type(' very much');
    await page.keyboard.press('Enter');

    await eventually(async () => expect(await waiting.count()).toBe(2));
    await backTo(page, 'Change');
    await backTo(page, 'Take back');
    await page.keyboard.press('Enter');
    await chat.exchanges.nth(1).getByText('Taken back.').waitFor();
    await eventually(async () => expect(await focused(page)).toBe('Your question'));

    await tabTo(page, 'Stop');
    await page.keyboard.press('Enter');
    await chat.exchanges.nth(0).getByText('Stopped.').waitFor();
    await eventually(async () => expect(await focused(page)).toBe('Your question'));
    await chat.answered(4);
    expect(await chat.questions.allInnerTexts()).toEqual(
      ['cast a magic spell', 'Hello', 'Thank you', 'Thank you very much'].map((text) => expect.stringContaining(text)),
    );
    const ends = await chat.exchanges.locator('.ending').allInnerTexts();
    expect(ends).toEqual(['Stopped.', 'Taken back.', 'Taken back.']);

    await page.reload();
    await chat.answered(4);
    expect(await chat.exchanges.locator('.ending').allInnerTexts()).toEqual(ends);
    await page.context().close();
  });

  it('are not lost when the one before them is stopped', async () => {
    const chat = await openBusy();
    await chat.ask('Hello');
    await chat.page.getByText('Waits for its turn.').waitFor();
    await chat.page.getByRole('button', { name: 'Stop' }).click();
    await chat.answered(2);
    expect(await chat.exchanges.nth(1).innerText()).not.toContain('Taken back.');
    await chat.page.context().close();
  });

  it('are kept while the server is away, and can be changed or dropped there too', async () => {
    const chat = await ChatPage.open(await newVisitor(browser, 'en'), server.url);
    await chat.askAndWait('Hello');
    await server.kill();
    await chat.banner.waitFor();
    await chat.ask('Thank you');
    await chat.ask('Good night');
    expect(await violations(chat.page)).toEqual([]);
    await chat.page.getByRole('button', { name: 'Take back' }).first().click();
    await chat.page.getByRole('button', { name: 'Change' }).click();
    expect(await chat.field.inputValue()).toBe('Good night');
    await chat.field.fill('Good morning');
    await chat.field.press('Enter');
    server = await server.restart();
    await chat.answered(2);
    const asked = await chat.questions.allInnerTexts();
    expect(asked).toHaveLength(2);
    expect(asked[1]).toContain('Good morning');
    await chat.page.context().close();
  });
});
