import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import type { TestServer } from '../e2e/support/server.js';
import { openBrowser } from './support/browser.js';
import { ChatPage, newVisitor, QUESTIONS, type Locale } from './support/chat-page.js';
import { startServer } from './support/server.js';

let server: TestServer;
let browser: Browser;
let visitor: BrowserContext;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});

afterEach(() => visitor?.close());

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(locale: Locale): Promise<ChatPage> {
  visitor = await newVisitor(browser, locale);
  return ChatPage.open(visitor, server.url);
}

const LIKE = { en: 'Like', zh: '喜欢' };
const NOT_BECAUSE = { en: /^Not because of this/, zh: /^这条理由不算/ };
const UNDO = { en: 'Undo', zh: '撤销' };

describe.each<Locale>(['en', 'zh'])('a reason from the visitor’s taste (%s)', (locale) => {
  it('counts no more once objected to, and counts again once that is taken back', async () => {
    const chat = await open(locale);
    await chat.askAndWait(QUESTIONS[locale]);
    await chat.cards.first().getByRole('button', { name: LIKE[locale], exact: true }).click();
    await chat.askAndWait(QUESTIONS[locale]);

    const objection = chat.page.getByRole('button', { name: NOT_BECAUSE[locale] });
    const items = chat.exchanges.nth(1).locator('.item');
    const title = await items.filter({ has: objection }).first().locator('.item-title').innerText();
    const card = items.filter({ hasText: title });
    const reason = await card.locator('.reasons li').filter({ has: objection }).first().innerText();
    await card.getByRole('button', { name: NOT_BECAUSE[locale] }).first().click();
    await card.locator('.reasons s').waitFor();
    const reasonsOf = async (exchange: number): Promise<string[]> => {
      await chat.askAndWait(QUESTIONS[locale]);
      const again = chat.exchanges.nth(exchange).locator('.item').filter({ hasText: title });
      return again.locator('.reasons li').allInnerTexts();
    };
    expect(await reasonsOf(2)).not.toContainEqual(expect.stringContaining(reason));

    await card.locator('.reasons').getByRole('button', { name: UNDO[locale] }).click();
    await card.locator('.reasons s').waitFor({ state: 'detached' });
    expect(await reasonsOf(3)).toContainEqual(expect.stringContaining(reason));
  });
});
