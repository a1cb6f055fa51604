import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import type { TestServer } from '../e2e/support/server.js';
import { openBrowser } from './support/browser.js';
import { ChatPage, newVisitor, QUESTIONS, type Locale } from './support/chat-page.js';
import { eventually } from './support/eventually.js';
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

describe.each<Locale>(['en', 'zh'])('a visitor who speaks %s', (locale) => {
  it('asks and is shown items with facts and reasons', async () => {
    const chat = await open(locale);
    await chat.askAndWait(QUESTIONS[locale]);
    await chat.cards.first().waitFor();
    expect(await chat.cards.count()).toBeGreaterThanOrEqual(2);
    expect(await chat.cards.first().locator('.reasons li').count()).toBeGreaterThan(0);
    expect(await chat.cards.first().locator('.item-title').innerText()).toMatch(
      locale === 'zh' ? /\p{Script=Han}/u : /[A-Za-z]/,
    );
    expect(chat.faults).toEqual([]);
  });

  it('begins with a suggestion', async () => {
    const chat = await open(locale);
    await chat.page.locator('.starters button').first().click();
    await chat.answered(1);
    expect(await chat.page.locator('.answer').innerText()).not.toBe('');
  });

  it('hears the answer in sentences, and hears nothing of it again after a reload', async () => {
    const chat = await open(locale);
    await chat.askAndWait(QUESTIONS[locale]);
    await chat.page.locator('[role=log] p').nth(2).waitFor({ state: 'attached' });
    await chat.page.reload();
    await chat.answered(1);
    expect(await chat.spoken.innerText()).toBe('');
  });
});

describe('the conversation', () => {
  it('is there again after a reload, with its feedback', async () => {
    const chat = await open('en');
    await chat.askAndWait(QUESTIONS.en);
    await chat.page.getByRole('button', { name: 'Helpful', exact: true }).click();
    await chat.page.locator('button[aria-label="Helpful"][aria-pressed="true"]').waitFor();
    const before = await chat.transcript();
    await chat.page.reload();
    await chat.answered(1);
    await chat.page.locator('button[aria-label="Helpful"][aria-pressed="true"]').waitFor();
    await eventually(async () => expect(await chat.transcript()).toBe(before));
  });

  it('is the same in a second tab, and grows there too', async () => {
    const chat = await open('en');
    await chat.askAndWait(QUESTIONS.en);
    const other = await ChatPage.open(visitor, server.url);
    await other.answered(1);
    await eventually(async () => expect(await other.transcript()).toBe(await chat.transcript()));
    await chat.ask('And which of them are free?');
    await Promise.all([chat.answered(2), other.answered(2)]);
    await eventually(async () => expect(await other.transcript()).toBe(await chat.transcript()));
  });

  it('opens in a blank second tab once the first one asks, and ends in both with a new chat', async () => {
    const chat = await open('en');
    await chat.online();
    const other = await ChatPage.open(visitor, server.url);
    await other.page.locator('.welcome').waitFor();
    await chat.askAndWait(QUESTIONS.en);
    await other.answered(1);
    await other.page.getByRole('button', { name: 'New chat' }).click();
    await chat.page.locator('.welcome').waitFor();
    await eventually(async () => expect(await chat.exchanges.count()).toBe(0));
  });

  it('is read on after a reload where it was read, in each tab for itself', async () => {
    const chat = await open('en');
    await chat.askAndWait(QUESTIONS.en);
    await chat.askAndWait('And which of them are free?');
    const other = await ChatPage.open(visitor, server.url);
    await other.answered(2);
    const [newest, above] = [await other.scrolled(), 137];
    await chat.scrollTo(above);
    for (const tab of [chat, other]) {
      await tab.page.reload();
      await tab.answered(2);
    }
    await eventually(async () => expect(Math.abs((await chat.scrolled()) - above)).toBeLessThan(3));
    await eventually(async () => expect(Math.abs((await other.scrolled()) - newest)).toBeLessThan(3));
    // Somebody reads above: what the other tab asks does not take the page away from them.
    await other.askAndWait('Thank you');
    await chat.answered(3);
    expect(Math.abs((await chat.scrolled()) - above)).toBeLessThan(3);
    await chat.page.getByRole('button', { name: 'To the latest' }).waitFor();
    expect(await other.scrolled()).toBeGreaterThan(newest);
  });

  it('answers several questions in the order in which they were asked', async () => {
    const chat = await open('en');
    await chat.ask(QUESTIONS.en);
    await chat.ask('Thank you');
    await chat.answered(2);
    expect(await chat.questions.allInnerTexts()).toEqual([
      expect.stringContaining(QUESTIONS.en),
      expect.stringContaining('Thank you'),
    ]);
  });

  it('tells what is too long before it is sent, and keeps a draft over a reload', async () => {
    const chat = await open('en');
    await chat.field.fill('x'.repeat(2003));
    await chat.page.getByText('3 too many').waitFor();
    expect(await chat.page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    await chat.field.fill('half a thou');
    await chat.page.reload();
    await eventually(async () => expect(await chat.field.inputValue()).toBe('half a thou'));
  });

  it('changes its language while it is open', async () => {
    const chat = await open('en');
    await chat.page.getByRole('button', { name: '中文' }).click();
    await chat.page.getByRole('button', { name: '新对话' }).waitFor();
    await chat.askAndWait('你好');
    expect(await chat.page.locator('.answer').innerText()).toMatch(/\p{Script=Han}/u);
  });
});

describe('items', () => {
  it('can be liked and dismissed, with undo, and stay so over a reload', async () => {
    const chat = await open('en');
    await chat.askAndWait(QUESTIONS.en);
    const [liked, dismissed] = [chat.cards.nth(0), chat.cards.nth(1)];
    await liked.getByRole('button', { name: 'Like', exact: true }).click();
    await dismissed.getByRole('button', { name: 'Not for me' }).click();
    await chat.page.locator('.item.dismissed').waitFor();
    await chat.page.reload();
    await chat.answered(1);
    await liked.locator('button[aria-label="Like"][aria-pressed="true"]').waitFor();
    await chat.page.locator('.item.dismissed').getByRole('button', { name: 'Undo' }).click();
    await chat.page.locator('.item.dismissed').waitFor({ state: 'detached' });
    expect(await chat.banner.count()).toBe(0);
  });

  it('are not shown again once dismissed', async () => {
    const chat = await open('en');
    await chat.askAndWait(QUESTIONS.en);
    const title = await chat.cards.first().locator('.item-title').innerText();
    await chat.cards.first().getByRole('button', { name: 'Not for me' }).click();
    await chat.page.locator('.item.dismissed').waitFor();
    await chat.askAndWait(QUESTIONS.en);
    expect(await chat.exchanges.nth(1).locator('.item-title').allInnerTexts()).not.toContain(title);
  });

  it('lead to more like them', async () => {
    const chat = await open('en');
    await chat.askAndWait(QUESTIONS.en);
    const title = await chat.cards.first().locator('.item-title').innerText();
    await chat.cards.first().getByRole('button', { name: 'More like this' }).click();
    await chat.answered(2);
    expect(await chat.questions.nth(1).innerText()).toContain(title);
    expect(await chat.exchanges.nth(1).locator('.item').count()).toBeGreaterThan(0);
  });
});
